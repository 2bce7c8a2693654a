package people

import (
	"slices"
	"strings"

	"whosaid/retrieval"
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

func union(a, b []string, more ...string) []string {
	for _, s := range append(slices.Clone(b), more...) {
		if !slices.Contains(a, s) {
			a = append(a, s)
		}
	}
	return a
}
