package people

import (
	"slices"
	"strings"

	"whosaid/retrieval/names"
)

// aliases gives people their other names. An entry that has one of those
// names is the same person.
func (m *merger) aliases() {
	if len(m.d.aliases.People) == 0 {
		return
	}
	named := m.byName()
	for _, a := range m.d.aliases.People {
		main := named(a.Name)
		for _, also := range a.Also {
			other := named(also)
			switch {
			case other >= 0 && main >= 0 && other != main:
				m.fold(main, other)
			case main < 0:
				main = other
			}
		}
		if main < 0 {
			continue
		}
		e := &m.d.entries[main]
		for _, s := range append(slices.Clone(a.Also), a.Name) {
			if names.Fold(s) != names.Fold(names.Plain(e.Name)) && !slices.Contains(e.Short, s) {
				e.AlsoKnown = union(e.AlsoKnown, nil, s)
			}
		}
	}
}

// byName returns what finds the first entry of a name, as it stands or without
// what is in brackets after it; -1 for none.
func (m *merger) byName() func(name string) int {
	whole, plain := map[string][]int{}, map[string][]int{}
	for i := range m.d.entries {
		name := m.d.entries[i].Name
		whole[names.Fold(name)] = append(whole[names.Fold(name)], i)
		plain[names.Fold(names.Plain(name))] = append(plain[names.Fold(names.Plain(name))], i)
	}
	return func(name string) int {
		for _, list := range [][]int{whole[names.Fold(name)], plain[names.Fold(name)]} {
			if k := slices.IndexFunc(list, func(i int) bool { return m.d.entries[i].Name != "" }); k >= 0 {
				return list[k]
			}
		}
		return -1
	}
}

// fold moves all that is known of entry other to entry main.
func (m *merger) fold(main, other int) {
	a, b := &m.d.entries[main], &m.d.entries[other]
	a.Mentions, a.Roles = union(a.Mentions, b.Mentions), union(a.Roles, b.Roles)
	a.Short = union(a.Short, b.Short)
	m.abbreviate(main, b.Short)
	a.Affiliations = union(a.Affiliations, b.Affiliations)
	a.in.addAll(&b.in)
	names.LongestFirst(a.Roles)
	b.Name = ""
	m.moved[other] = main
}

// aliasFamilies are the families of those whom an alias file may name.
func (a Aliases) families() map[string]bool {
	out := map[string]bool{}
	add := func(name string) {
		for _, s := range []string{name, names.Plain(name)} {
			out["o"+names.Fold(s)] = true
			words := names.FoldAll(strings.Fields(s))
			for _, w := range words[max(0, len(words)-2):] {
				out["s"+w] = true
			}
		}
	}
	for _, p := range a.People {
		add(p.Name)
		for _, also := range p.Also {
			add(also)
		}
	}
	return out
}
