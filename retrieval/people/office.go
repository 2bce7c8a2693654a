package people

import (
	"slices"

	"whosaid/retrieval"
	"whosaid/retrieval/english"
)

// roleWords are the words of one role as questions word them.
type roleWords struct {
	head  string
	words []string
	// scope holds the words and those of the person's affiliations.
	scope []string
}

// addRoles makes entry i findable by its roles and, for groups and anonymous
// sources, by its own wording.
func (d *Directory) addRoles(i int) {
	e := &d.entries[i]
	texts := e.Roles
	if e.Sort != retrieval.Individual && e.Sort != "" {
		texts = append(slices.Clone(texts), e.Name)
	}
	for _, t := range texts {
		desc := d.lex.describe(t)
		r := roleWords{words: d.asked(foldAll(fields(trimPhrase(t))))}
		if len(r.words) == 0 || desc.head == "" {
			continue
		}
		r.head = d.headOf(desc)
		e.roles = append(e.roles, r)
		for _, w := range r.words {
			d.vocab[w] = true
		}
	}
	for _, a := range e.Affiliations {
		e.affiliations = append(e.affiliations, d.asked(foldAll(fields(a)))...)
	}
	for _, r := range e.roles {
		e.affiliations = append(e.affiliations, d.lex.countryOf(r.words)...)
	}
	for k := range e.roles {
		e.roles[k].scope = append(slices.Clone(e.roles[k].words), e.affiliations...)
	}
}

// countryOf are the countries whose offices the words of a role name: the
// State Department is American.
func (l *lexicon) countryOf(words []string) []string {
	var out []string
	for i, w := range words {
		if c := l.offices[w]; c != "" {
			out = append(out, c)
		}
		if i+1 < len(words) {
			if c := l.offices[w+" "+words[i+1]]; c != "" {
				out = append(out, c)
			}
		}
	}
	return out
}

// headOf is the description's head as questions word it.
func (d *Directory) headOf(desc description) string {
	if h := d.asked([]string{desc.head}); len(h) > 0 {
		return h[len(h)-1]
	}
	return desc.head
}

// holders are the entries that have the role r, most statements first. A
// plural of a general word ("officials") asks for groups as well as for
// everybody of that affiliation. Deputies and former holders count only when
// asked for, or when nothing but the bare office or a country is asked and
// nobody else holds it.
func (d *Directory) holders(r roleReading) []int {
	var full, lesser []int
	for _, i := range d.all {
		switch held, less := d.entries[i].holds(r); {
		case held && !less:
			full = append(full, i)
		case held:
			lesser = append(lesser, i)
		}
	}
	if len(full) == 0 && d.onlyPlaces(r.words) {
		return lesser
	}
	return full
}

func (d *Directory) onlyPlaces(words []string) bool {
	return !slices.ContainsFunc(words, func(w string) bool { return !d.lex.placeNames[w] })
}

// holds reports whether e has the role r, and whether it has only a lesser
// one: as a deputy or formerly.
func (e *entry) holds(r roleReading) (held, lesser bool) {
	general := r.plural && general[r.head] && len(r.words) > 0
	if general && e.Sort == retrieval.Organisation {
		return false, false
	}
	for _, own := range e.roles {
		if own.head != r.head && !general && (e.Sort != retrieval.Individual || !slices.Contains(own.words, r.head)) || !subset(r.words, own.scope) {
			continue
		}
		less := slices.ContainsFunc(own.words, func(w string) bool { return lesserWords[w] && w != r.head && !slices.Contains(r.words, w) })
		if !less || general {
			return true, false
		}
		lesser = true
	}
	return lesser, lesser
}

// lesserWords turn an office into another, or into one no longer held.
var lesserWords = list("deputy vice assistant associate former ex acting junior late then under")

// general are heads of questions that stand for everybody of an affiliation.
var general = list("official person people leader politician side representative delegate authority man woman one")

// A roleReading is a role that a text words, as tokens [from, to).
type roleReading struct {
	from, to int // with its article
	at       int // of the head noun
	head     string
	words    []string
	plural   bool
}

// roleAt reads the role whose head noun may be tokens[h]: its modifiers to
// the left and an "of", "to" or "for" phrase to the right.
func (d *Directory) roleAt(tokens []string, ws []word, h, floor int) (roleReading, bool) {
	head := singular(tokens[h])
	if !d.lex.personNoun(tokens[h]) && !d.vocabHead(head) {
		return roleReading{}, false
	}
	r := roleReading{from: h, to: h + 1, at: h, plural: head != tokens[h]}
	for r.from > floor && d.modifies(tokens, ws, r.from-1) {
		r.from--
	}
	r.to = d.complementEnd(tokens, ws, h)
	if r.from > floor && (articles[tokens[r.from-1]]) {
		r.from--
	}
	words := d.asked(tokens[r.from:r.to])
	heads := d.asked(tokens[r.from : h+1])
	if len(heads) == 0 {
		return roleReading{}, false
	}
	r.head, r.words = heads[len(heads)-1], nil
	for _, w := range words {
		if w != r.head {
			r.words = append(r.words, w)
		}
	}
	return r, true
}

func (d *Directory) vocabHead(head string) bool {
	a := d.asked([]string{head})
	return len(a) == 1 && d.vocab[a[0]] && d.lex.personNoun(a[0])
}

// modifies reports whether tokens[i] can stand before a role's noun.
func (d *Directory) modifies(tokens []string, ws []word, i int) bool {
	t := tokens[i]
	if articles[t] || prepositions[t] || questionWord(t) || speechVerb(t) || english.Is(t, english.Possessive) || ws[i].possessive && !ws[i].capital && !d.isPlace(t) {
		return false
	}
	s := singular(t)
	return d.vocab[s] || d.vocab[t] || d.lex.roleAdj[t] || d.isPlace(t) || d.lex.orgWords[t] || d.officeWord(s) || ws[i].capital && !d.lex.notNames[t]
}

var questionWords = list("who what when where why how which whose did does do has have had is are was were be been and or not any all every some about that me show list")

func questionWord(w string) bool {
	return questionWords[w] || english.IsForm(w, english.Empty, anyForm)
}

func (d *Directory) isPlace(t string) bool {
	_, n := d.placeAt([]string{t})
	return n > 0 || t == "united" || t == "states" || t == "us"
}

func (d *Directory) officeWord(s string) bool {
	return slices.ContainsFunc(d.offices, func(o office) bool { return slices.Contains(o.from, s) || slices.Contains(o.to, s) })
}

// complementEnd is the index after "of state", "to the OSCE" behind the head.
func (d *Directory) complementEnd(tokens []string, ws []word, h int) int {
	i := h + 1
	if i >= len(tokens) || !complements[tokens[i]] || tokens[i] == "on" || tokens[i] == "in" || tokens[i] == "with" {
		return i
	}
	j := i + 1
	if j < len(tokens) && articles[tokens[j]] {
		j++
	}
	end := j
	for end < len(tokens) && d.modifies(tokens, ws, end) {
		end++
	}
	if end == j {
		return h + 1
	}
	return end
}
