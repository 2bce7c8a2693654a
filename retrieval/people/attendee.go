package people

import (
	"slices"
	"strings"
	"unicode"

	"whosaid/retrieval"
	"whosaid/retrieval/names"
)

// WithAttendees adds those whom a document lists to its people: those who are
// there already get their initials and organisations, the others are known
// although they do not speak.
func WithAttendees(people []retrieval.Person, doc *retrieval.Document) []retrieval.Person {
	for _, a := range doc.Attendees {
		k := slices.IndexFunc(people, func(p retrieval.Person) bool { return p.Name == a.Shown() || p.Name == a.Name })
		if k < 0 {
			people = append(people, retrieval.Person{Documents: []string{doc.Name}})
			k = len(people) - 1
		}
		p := &people[k]
		p.Name, p.Sort, p.Short, p.Listed = a.Shown(), retrieval.Individual, a.Short, true
		if words := strings.Fields(a.Name); len(words) > 1 {
			p.Surname = words[len(words)-1]
		}
		if a.Organisation != "" {
			p.Roles, p.Affiliations = union(p.Roles, nil, a.Organisation), union(p.Affiliations, nil, a.Organisation)
		}
	}
	return people
}

// isShort reports whether a word is two to five capitals: a label that may
// stand for a name.
func isShort(s string) bool {
	return len(s) > 1 && len(s) < 6 && strings.IndexFunc(s, func(r rune) bool { return !unicode.IsUpper(r) && !unicode.IsDigit(r) }) < 0
}

// byInitials is the entry that has s among its initials; of several the one that
// far more documents list than the others, or none.
func (m *merger) byInitials(s string) []int {
	if !isShort(s) {
		return nil
	}
	best, count, others := -1, 0, 0
	for i := range m.d.entries {
		e := &m.d.entries[i]
		if e.Name == "" || e.Name == s || !slices.Contains(e.Short, s) {
			continue
		}
		n := len(e.Documents)
		if n > count {
			best, count, n = i, n, count
		}
		others = max(others, n)
	}
	if best < 0 || others*rare > count {
		return nil
	}
	return []int{best}
}

// addShort makes entry i findable by its initials and nicks.
func (d *Directory) addShort(i int) {
	for _, s := range d.entries[i].Short {
		if isShort(s) {
			d.initials[s] = append(d.initials[s], i)
			continue
		}
		d.addPhrase(names.FoldAll(fields(s)), i, retrieval.ByName)
	}
}

// short reads initials that are somebody's: written as such, or small where
// they are no word.
func (f *finder) short(i int) (*Mention, int) {
	word := strings.TrimSuffix(strings.TrimSuffix(f.p.At(f.ws[i]), "'s"), "’s")
	who := f.d.initials[strings.ToUpper(word)]
	if len(who) == 0 || strings.ToUpper(word) != word && (len(word) < 2 || !f.plausible(i) || names.IsPreposition(f.tokens[i]) || questionWord(f.tokens[i])) {
		return nil, i
	}
	return f.mention(i, i+1, who, retrieval.ByName), i + 1
}
