package plan

import (
	"slices"

	"whosaid/retrieval"
)

// joined are two lists of names as one, each name once.
func joined(first, more []string) []string {
	out := slices.Clone(first)
	for _, name := range more {
		if !slices.Contains(out, name) {
			out = append(out, name)
		}
	}
	return out
}

// namesOf are the names of people.
func namesOf(people []retrieval.Person) []string {
	var out []string
	for _, p := range people {
		out = append(out, p.Name)
	}
	return out
}

// only are the people who fit.
func only(found []retrieval.Person, fits func(retrieval.Person) bool) []retrieval.Person {
	return slices.DeleteFunc(slices.Clone(found), func(p retrieval.Person) bool { return !fits(p) })
}

func quotedOf(found []retrieval.Person) []retrieval.Person {
	return only(found, func(p retrieval.Person) bool { return p.Statements > 0 })
}
