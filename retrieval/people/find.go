package people

import (
	"slices"

	"whosaid/retrieval"
	"whosaid/retrieval/english"
)

// A finder reads one text.
type finder struct {
	d      *Directory
	p      *parser
	ws     []word
	tokens []string // folded
	quoted []bool   // inside quotation marks
	lower  bool     // the text has no capitals to go by
}

// Find returns the people that text mentions by name, alias, role or
// affiliation, in order and without overlaps. Names that fit nobody are
// included, with no People; only the first 64 KB are read; so are singular roles with a country or body that
// nobody holds. A surname that is an ordinary word counts only where its
// place or its capital makes it a name.
func (d *Directory) Find(text string) []Mention {
	text = text[:cut(text, 0, len(text))]
	if d.lex == nil {
		d = &Directory{lex: words()}
	}
	f := d.finder(text)
	var out []Mention
	for i := 0; i < len(f.ws); {
		if f.quoted[i] {
			i++
			continue
		}
		m, next := f.at(i, len(f.ws))
		if m != nil {
			m.Speaks = f.speaks(i, next)
			out = append(out, *m)
		}
		i = max(next, i+1)
	}
	return out
}

func (d *Directory) finder(text string) *finder {
	f := &finder{d: d, p: &parser{lex: d.lex, text: text}}
	f.ws = split(nil, text, 0, len(text))
	capitals := 0
	for i, w := range f.ws {
		f.tokens = append(f.tokens, fold(f.p.at(w)))
		if w.capital && i > 0 {
			capitals++
		}
	}
	f.quoted = inMarks(text, f.ws)
	f.lower = capitals == 0 || capitals*5 >= len(f.ws)*4
	return f
}

// inMarks tells which words stand between double quotation marks that have
// something outside them.
func inMarks(text string, ws []word) []bool {
	out := make([]bool, len(ws))
	open, i, outside := false, 0, false
	for k, w := range ws {
		for _, r := range text[i:w.start] {
			switch r {
			case '"':
				open = !open
			case '“', '«', '„':
				open = true
			case '”', '»':
				open = false
			}
		}
		out[k], i = open, w.end
		outside = outside || !open
	}
	if !outside {
		clear(out)
	}
	return out
}

// at reads the mention that begins with word i, and returns the index after.
func (f *finder) at(i, to int) (*Mention, int) {
	if m, next := f.short(i); m != nil {
		return m, next
	}
	if m, next := f.role(i, to); m != nil {
		return m, next
	}
	if m, next := f.titled(i, to); m != nil {
		return m, next
	}
	if m, next := f.named(i, i, to, "", ""); m != nil {
		return m, next
	}
	return f.stranger(i, to)
}

func (f *finder) mention(from, to int, who []int, by retrieval.Reason) *Mention {
	return &Mention{Span: retrieval.Span{Start: f.ws[from].start, End: f.ws[to-1].end}, People: f.d.people(who), By: by}
}

// titled reads "Mr Smith", "Secretary Jones", "the ambassador Jane Roe".
func (f *finder) titled(i, to int) (*Mention, int) {
	j, t := i, title{}
	for ; j < to; j++ {
		next, ok := f.p.lex.titles[f.tokens[j]]
		if !ok || j > i && !f.joined(j-1) {
			break
		}
		if next.gender != "" {
			t.gender = next.gender
		}
		t.noun = next.noun
	}
	if j == i || j == to || !f.joined(j-1) {
		return nil, i
	}
	if m, next := f.named(i, j, to, t.gender, t.noun); m != nil {
		if m.By == retrieval.BySurname {
			m.By = retrieval.ByTitle
		}
		return m, next
	}
	return nil, i
}

func (f *finder) joined(i int) bool {
	gap := f.p.text[f.ws[i].end:f.ws[i+1].start]
	return !f.ws[i].possessive && (gap == " " || gap == ". " || gap == "\u00a0")
}

// named reads a name that begins with word i; the mention begins at from.
func (f *finder) named(from, i, to int, g retrieval.Gender, noun string) (*Mention, int) {
	found, length := f.d.longestAt(f.tokens[i:to])
	if length == 0 || length == 1 && (from == i && (!f.plausible(i) || f.p.lex.roleWords[f.tokens[i]] && f.qualified(i)) || f.goesOn(i, to)) {
		return nil, i
	}
	by := retrieval.ByNominal
	var who []int
	for _, p := range found {
		for _, w := range p.who {
			if agree(f.d.entries[w].Gender, g) && !slices.Contains(who, w) {
				who = append(who, w)
			}
		}
		if rankOf(p.by) < rankOf(by) {
			by = p.by
		}
	}
	if len(who) == 0 {
		return nil, i
	}
	if length == 1 && len(who) > 1 {
		who = f.d.likeliest(who, f.tokens[i], noun)
	}
	return f.mention(from, i+length, who, by), i + length
}

// likeliest puts people with the title before the others.
func (d *Directory) likeliest(who []int, token, noun string) []int {
	if noun == "" {
		return who
	}
	var with []int
	for _, w := range who {
		if held, _ := d.entries[w].holds(roleReading{head: sameOffice(noun)}); held {
			with = append(with, w)
		}
	}
	if len(with) > 0 {
		return with
	}
	return who
}

func rankOf(by retrieval.Reason) int {
	return slices.Index([]retrieval.Reason{retrieval.ByName, retrieval.BySurname, retrieval.ByAlias, retrieval.ByTitle, retrieval.ByNominal}, by)
}

// plausible reports whether a single word may be a name where it stands: it
// is no ordinary word, or its capital or its place says so.
func (f *finder) plausible(i int) bool {
	t := f.tokens[i]
	l := f.p.lex
	if l.placeNames[t] || l.demonyms[t] != "" {
		return f.speaks(i, i+1) && f.ws[i].capital || f.speaksStrongly(i, i+1)
	}
	_, isTitle := l.titles[t]
	ordinary := f.d.ordinary[t] > 0 || l.common[t] || l.notNames[t] || l.roleWords[t] || l.orgWords[t] || isTitle
	if !ordinary {
		return true
	}
	if questionWord(t) || prepositions[t] || pronounLike(t) {
		return false
	}
	if i > 0 && articles[f.tokens[i-1]] {
		return false
	}
	if f.ws[i].capital && !f.ws[i].first && !f.lower {
		return true
	}
	return f.speaksStrongly(i, i+1)
}

// goesOn reports whether the given name at word i is followed by a surname
// that its bearers here do not have: "Wendy Shermann" is not Wendy Sherman.
func (f *finder) goesOn(i, to int) bool {
	if i+1 >= to || !f.joined(i) || f.d.isSurname(f.tokens[i]) {
		return false
	}
	t := f.tokens[i+1]
	if f.lower && i+2 < to && i > 0 && english.Is(f.tokens[i-1], english.Auxiliary) && english.IsForm(f.tokens[i+2], english.Plain, english.Base) && !speechBase(t) && !questionWord(t) {
		return true // "did jane brown say"
	}
	if f.lower {
		return f.d.ordinary[t] == 0 && !questionWord(t) && !prepositions[t] && !f.p.lex.common[t] && !speechBase(t) && !speechVerb(t) && i > 0 && english.Is(f.tokens[i-1], english.Auxiliary)
	}
	return f.ws[i+1].capital && !f.p.lex.notNames[t]
}

func (d *Directory) isSurname(token string) bool {
	return slices.ContainsFunc(d.phrases[token], func(p phrase) bool {
		return len(p.tokens) == 1 && (p.by == retrieval.BySurname || slices.ContainsFunc(p.who, func(i int) bool { return len(d.entries[i].tokens) == 1 }))
	})
}

func pronounLike(t string) bool { return isPronoun(t) || english.Is(t, english.Possessive) }

// speaks reports whether the words beside tokens [i, j) make them the one who
// speaks.
func (f *finder) speaks(i, j int) bool {
	if f.speaksStrongly(i, j) {
		return true
	}
	if i > 0 && (f.tokens[i-1] == "by" || f.tokens[i-1] == "from") {
		return true
	}
	return i > 1 && f.tokens[i-1] == "to" && f.tokens[i-2] == "according"
}

// speaksStrongly reports whether a verb of speech follows: "did X say", "X
// said", "X's claim".
func (f *finder) speaksStrongly(i, j int) bool {
	if j < len(f.tokens) && (f.ws[j-1].possessive && speechNouns[f.tokens[j]] || speechVerb(f.tokens[j]) || speechBase(f.tokens[j])) {
		return f.ws[j-1].end+3 >= f.ws[j].start
	}
	return f.ws[j-1].possessive && j+1 < len(f.tokens) && speechNouns[f.tokens[j+1]]
}

// speechNouns are what a possessive owns that speaks: "Ms Ito\'s claim".
var speechNouns = list("claim claims comment comments remark remarks statement statements words view views opinion opinions position response reaction answer quote quotes quotation quotations warning warnings speech take argument")

// beforeVerb are adverbs between a name and the verb of a question.
var beforeVerb = list("ever actually really exactly also")
