package people

import (
	"slices"

	"whosaid/retrieval"
	"whosaid/retrieval/english"
	"whosaid/retrieval/names"
)

// holders are the entries that have the role r, most statements first. A
// plural of a general word ("officials") asks for groups as well as for
// everybody of that affiliation. Deputies and former holders count only when
// asked for, or when nothing but the bare office or a country is asked and
// nobody else holds it.
func (d *Directory) holders(r roleReading) []int {
	var full, lesser []int
	for _, i := range d.mayHold(r) {
		switch held, less := d.entry(i).holds(r); {
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

func (d *wordings) onlyPlaces(words []string) bool {
	return !slices.ContainsFunc(words, func(w string) bool { return !d.lex.IsPlace(w) })
}

// holds reports whether e has the role r, and whether it has only a lesser
// one: as a deputy or formerly.
func (e *entry) holds(r roleReading) (held, lesser bool) {
	general := r.plural && general[r.head] && len(r.words) > 0
	if general && e.Sort == retrieval.Organisation {
		return false, false
	}
	for _, own := range e.roles {
		has := own.head == r.head || general || e.Sort == retrieval.Individual && slices.Contains(own.words, r.head)
		if !has || !names.Subset(r.words, own.scope) {
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
var lesserWords = english.Set("deputy vice assistant associate former ex acting junior late then under")

// general are heads of questions that stand for everybody of an affiliation.
var general = english.Set("official person people leader politician side representative delegate authority man woman one")

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
func (d *Directory) roleAt(tokens []string, ws []names.Word, h, floor int) (roleReading, bool) {
	head := names.Singular(tokens[h])
	if !d.lex.IsPersonNoun(tokens[h]) && !d.vocabHead(head) {
		return roleReading{}, false
	}
	r := roleReading{from: h, to: h + 1, at: h, plural: head != tokens[h]}
	for r.from > floor && d.modifies(tokens, ws, r.from-1) {
		r.from--
	}
	r.to = d.complementEnd(tokens, ws, h)
	if r.from > floor && (names.IsArticle(tokens[r.from-1])) {
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
	return len(a) == 1 && d.ofRoles(a[0]) && d.lex.IsPersonNoun(a[0])
}

// modifies reports whether tokens[i] can stand before a role's noun.
func (d *Directory) modifies(tokens []string, ws []names.Word, i int) bool {
	t := tokens[i]
	if names.IsArticle(t) || names.IsPreposition(t) || questionWord(t) || names.IsSpeechVerb(t) || english.Is(t, english.Possessive) {
		return false
	}
	if ws[i].Possessive && !ws[i].Capital && !d.isPlace(t) {
		return false
	}
	s := names.Singular(t)
	return d.ofRoles(s) || d.ofRoles(t) || d.lex.IsRoleAdjective(t) || d.lex.IsOrgWord(t) || d.officeWord(s) || d.isPlace(t) ||
		ws[i].Capital && !d.lex.IsNoName(t)
}

var questionWords = english.Set(`
	who what when where why how which whose did does do has have had is are was were be been and or not any all every
	some about that me show list`)

func questionWord(w string) bool {
	return questionWords[w] || english.IsForm(w, english.Empty, anyForm)
}

// complementEnd is the index after "of state", "to the OSCE" after the head.
func (d *Directory) complementEnd(tokens []string, ws []names.Word, h int) int {
	i := h + 1
	if i >= len(tokens) || !names.IsComplement(tokens[i]) || tokens[i] == "on" || tokens[i] == "in" || tokens[i] == "with" {
		return i
	}
	j := i + 1
	if j < len(tokens) && names.IsArticle(tokens[j]) {
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

const anyForm = english.Base | english.Present | english.Past | english.Gerund
