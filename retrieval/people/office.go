package people

import (
	"slices"

	"whosaid/retrieval"
)

// roleWords are the words of one role as questions word them.
type roleWords struct {
	head  string
	words []string
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
		r := roleWords{words: d.asked(singulars(foldAll(fields(trimPhrase(t)))))}
		if len(r.words) == 0 || desc.head == "" {
			continue
		}
		r.head = d.headOf(desc)
		e.roles = append(e.roles, r)
		for _, w := range r.words {
			d.vocab[w] = true
		}
	}
}

// headOf is the description's head as questions word it.
func (d *Directory) headOf(desc description) string {
	if h := d.asked([]string{desc.head}); len(h) > 0 {
		return h[len(h)-1]
	}
	return desc.head
}

// holders are the entries that have a role of this head and all these words,
// most statements first. plural asks for groups as well as for everybody of
// that affiliation.
func (d *Directory) holders(head string, all []string, plural bool) []int {
	var out []int
	for _, i := range d.all {
		if d.entries[i].holds(head, all, plural) {
			out = append(out, i)
		}
	}
	return out
}

func (e *entry) holds(head string, all []string, plural bool) bool {
	for _, r := range e.roles {
		if (r.head == head || slices.Contains(r.words, head) && e.Sort == retrieval.Individual || plural && general[head]) && subset(all, append(r.words, foldAll(e.Affiliations)...)) {
			return true
		}
	}
	return false
}

// general are heads of questions that stand for everybody of an affiliation.
var general = list("official person people leader politician side representative delegate authority man woman one")

// A roleReading is a role that a text words, as tokens [from, to).
type roleReading struct {
	from, to int
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
	r := roleReading{from: h, to: h + 1, plural: head != tokens[h]}
	for r.from > floor && d.modifies(tokens, ws, r.from-1) {
		r.from--
	}
	r.to = d.complementEnd(tokens, ws, h)
	if r.from > floor && (articles[tokens[r.from-1]]) {
		r.from--
	}
	words := d.asked(singulars(slices.Clone(tokens[r.from:r.to])))
	heads := d.asked(singulars(slices.Clone(tokens[r.from : h+1])))
	if len(heads) == 0 {
		return roleReading{}, false
	}
	r.head = heads[len(heads)-1]
	if r.to > h+1 && len(d.asked(singulars(slices.Clone(tokens[h:r.to])))) > 0 && slices.Contains(words, "secretary") && head == "secretary" {
		r.head = "secretary"
	}
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
	if articles[t] || prepositions[t] || questionWords[t] || d.lex.verbs[t] || possessives[t] || ws[i].possessive && !ws[i].capital && !d.isPlace(t) {
		return false
	}
	s := singular(t)
	return d.vocab[s] || d.vocab[t] || d.lex.roleAdj[t] || d.isPlace(t) || d.lex.orgWords[t] || d.officeWord(s) || ws[i].capital && !d.lex.notNames[t]
}

var questionWords = list("who what when where why how which whose did does do has have had is are was were be been and or not any all every some about that me tell show list said say says")

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
