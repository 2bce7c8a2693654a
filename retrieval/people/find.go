package people

import (
	"slices"
	"strings"

	"whosaid/retrieval"
	"whosaid/retrieval/english"
	"whosaid/retrieval/names"
)

// A finder reads one text.
type finder struct {
	d      *Directory
	p      *names.Parser
	ws     []names.Word
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
	text = text[:names.CutWindow(text, 0, len(text))]
	if d.lex == nil {
		d = &Directory{wordings: wordings{lex: names.Shared()}}
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
	f := &finder{d: d, p: &names.Parser{Lex: d.lex, Text: text}}
	f.ws = names.Split(nil, text, 0, len(text))
	capitals := 0
	for i, w := range f.ws {
		f.tokens = append(f.tokens, names.Fold(f.p.At(w)))
		if w.Capital && i > 0 {
			capitals++
		}
	}
	f.quoted = inMarks(text, f.ws)
	f.lower = capitals == 0 || capitals*5 >= len(f.ws)*4
	return f
}

// inMarks tells which words stand between double quotation marks that have
// something outside them.
func inMarks(text string, ws []names.Word) []bool {
	out := make([]bool, len(ws))
	open, i, outside := false, 0, false
	for k, w := range ws {
		for _, r := range text[i:w.Start] {
			switch r {
			case '"':
				open = !open
			case '“', '«', '„':
				open = true
			case '”', '»':
				open = false
			}
		}
		out[k], i = open, w.End
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
		if whole, end := f.named(i, i, to, "", ""); whole != nil && end > next {
			return whole, end // "Ben Roe" is not whoever is called BEN
		}
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
	return &Mention{Span: retrieval.Span{Start: f.ws[from].Start, End: f.ws[to-1].End}, People: f.d.people(who), By: by}
}

// titled reads "Mr Smith", "Secretary Jones", "the ambassador Jane Roe".
func (f *finder) titled(i, to int) (*Mention, int) {
	j, t := i, names.Title{}
	for ; j < to; j++ {
		next, ok := f.p.Lex.Title(f.tokens[j])
		if !ok || j > i && !f.joined(j-1) {
			break
		}
		if next.Gender != "" {
			t.Gender = next.Gender
		}
		t.Noun = next.Noun
	}
	if j == i || j == to || !f.joined(j-1) {
		return nil, i
	}
	if m, next := f.named(i, j, to, t.Gender, t.Noun); m != nil {
		if m.By == retrieval.BySurname {
			m.By = retrieval.ByTitle
		}
		return m, next
	}
	return nil, i
}

func (f *finder) joined(i int) bool {
	gap := f.p.Text[f.ws[i].End:f.ws[i+1].Start]
	return !f.ws[i].Possessive && (gap == " " || gap == ". " || gap == "\u00a0")
}

// named reads a name that begins with word i; the mention begins at from.
func (f *finder) named(from, i, to int, g retrieval.Gender, noun string) (*Mention, int) {
	found, length := f.d.longestAt(f.tokens[i:to])
	if length == 0 || length == 1 && (from == i && (!f.plausible(i) || f.p.Lex.IsRoleNoun(f.tokens[i]) && f.qualified(i)) || f.goesOn(i, to)) {
		return nil, i
	}
	by := retrieval.ByNominal
	var who []int
	for _, p := range found {
		for _, w := range p.who {
			if names.Agree(f.d.entry(w).Gender, g) && !slices.Contains(who, w) {
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
		if held, _ := d.entry(w).holds(roleReading{head: sameOffice(noun)}); held {
			with = append(with, w)
		}
	}
	if len(with) > 0 {
		return with
	}
	return who
}

func rankOf(by retrieval.Reason) int {
	return slices.Index([]retrieval.Reason{
		retrieval.ByName, retrieval.BySurname, retrieval.ByAlias, retrieval.ByTitle, retrieval.ByNominal,
	}, by)
}

// plausible reports whether a single word may be a name where it stands: it
// is no ordinary word, or its capital or its place says so.
func (f *finder) plausible(i int) bool {
	t := f.tokens[i]
	l := f.p.Lex
	if l.IsPlace(t) || l.Demonym(t) != "" {
		return f.speaks(i, i+1) && f.ws[i].Capital || f.speaksStrongly(i, i+1)
	}
	_, isTitle := l.Title(t)
	ordinary := f.d.isOrdinary(t) || l.IsCommon(t) || l.IsNoName(t) || l.IsRoleNoun(t) || l.IsOrgWord(t) || isTitle
	if !ordinary {
		return true
	}
	if questionWord(t) || names.IsPreposition(t) || pronounLike(t) {
		return false
	}
	if i > 0 && names.IsArticle(f.tokens[i-1]) {
		return false
	}
	if f.ws[i].Capital && !f.ws[i].First && !f.lower || f.lower && !english.Is(t, english.Auxiliary) && f.d.usuallyName(t) {
		return true
	}
	return f.speaksStrongly(i, i+1)
}

// goesOn reports whether the given name at word i is followed by a surname
// that its bearers here do not have: "Wendy Shermann" is not Wendy Sherman.
func (f *finder) goesOn(i, to int) bool {
	if i+1 >= to || !f.joined(i) {
		return false
	}
	if i+2 < to && len(f.tokens[i+1]) == 1 && f.ws[i+1].Capital && f.ws[i+2].Capital && f.joined(i+1) {
		return true // "George P. Roe"
	}
	if f.d.isSurname(f.tokens[i]) {
		return false
	}
	t := f.tokens[i+1]
	switch {
	case !f.lower:
		return f.ws[i+1].Capital && !f.p.Lex.IsNoName(t)
	case i == 0 || !english.Is(f.tokens[i-1], english.Auxiliary) || names.IsSpeechBase(t) || questionWord(t):
		return false
	case i+2 < to && english.IsForm(f.tokens[i+2], english.Plain, english.Base):
		return true // "did jane brown say"
	case i+2 < to && (names.IsPreposition(f.tokens[i+2]) || names.IsArticle(f.tokens[i+2]) || pronounLike(f.tokens[i+2])):
		return false // "did jane snap at"
	}
	return !f.d.isOrdinary(t) && !names.IsPreposition(t) && !f.p.Lex.IsCommon(t) && !names.IsSpeechVerb(t)
}

func (d *Directory) isSurname(token string) bool {
	return slices.ContainsFunc(d.phrases(token), func(p phrase) bool {
		oneWord := func(i int) bool { return len(d.entry(i).tokens) == 1 }
		return p.by == retrieval.BySurname || slices.ContainsFunc(p.who, oneWord)
	})
}

func pronounLike(t string) bool { return names.IsPronoun(t) || english.Is(t, english.Possessive) }

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
	owns := f.ws[j-1].Possessive
	if j < len(f.tokens) && (owns && speechNouns[f.tokens[j]] || names.IsSpeechVerb(f.tokens[j]) || names.IsSpeechBase(f.tokens[j])) {
		return f.ws[j-1].End+3 >= f.ws[j].Start
	}
	return owns && j+1 < len(f.tokens) && speechNouns[f.tokens[j+1]]
}

// speechNouns are what a possessive owns that speaks: "Ms Ito\'s claim".
var speechNouns = english.Set(`
	claim claims comment comments remark remarks statement statements words view views opinion opinions position
	response reaction answer quote quotes quotation quotations warning warnings speech take argument`)

// short reads initials that are somebody's: written as such, or small where
// they are no word.
func (f *finder) short(i int) (*Mention, int) {
	word := strings.TrimSuffix(strings.TrimSuffix(f.p.At(f.ws[i]), "'s"), "’s")
	who := f.d.withInitials(strings.ToUpper(word))
	if len(who) == 0 {
		return nil, i
	}
	ordinary := len(word) < 2 || names.IsPreposition(f.tokens[i]) || questionWord(f.tokens[i]) || !f.plausible(i)
	if strings.ToUpper(word) != word && ordinary {
		return nil, i
	}
	return f.mention(i, i+1, who, retrieval.ByName), i + 1
}
