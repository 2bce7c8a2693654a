package bot

import (
	"slices"
	"strings"

	"whosaid/retrieval"
	"whosaid/retrieval/people"
)

// speakers are the names of those asked about, and of the groups in which they
// speak together with others.
func (f *finder) speakers() []string {
	names := f.q.Names()
	if len(names) == 0 {
		return nil
	}
	with := slices.Clone(names)
	for _, g := range f.groups {
		if slices.ContainsFunc(members(g.Name), func(m string) bool { return slices.Contains(names, m) }) && !slices.Contains(with, g.Name) {
			with = append(with, g.Name)
		}
	}
	return with
}

// together are the groups whose name lists several people: "A, B and C".
func together(directory *people.Directory) []retrieval.Person {
	var groups []retrieval.Person
	for _, p := range directory.All() {
		if p.Sort == retrieval.Group && len(members(p.Name)) > 1 {
			groups = append(groups, p)
		}
	}
	return groups
}

// members are the names that a group's name lists.
func members(name string) []string {
	head, last, ok := strings.Cut(name, " and ")
	if !ok {
		return []string{name}
	}
	return append(strings.Split(head, ", "), last)
}
