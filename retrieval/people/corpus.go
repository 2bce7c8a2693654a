package people

import (
	"slices"
	"strings"

	"whosaid/retrieval"
	"whosaid/retrieval/names"
)

// A merger puts the documents' people together: the same full name is the
// same person, and a surname alone joins the corpus's only person of that
// surname whom it agrees with. People of different families have nothing to do
// with each other, but for those whom documents list and those of the alias file.
type merger struct {
	d        *draft
	seen     []appearance
	families map[string]*family
	others   map[string]int   // folded name of groups, bodies and the like
	alone    map[string]int   // folded name and gender of whom a surname alone tells
	short    map[string][]int // initials, and who has them
	listed   map[int]*listing // by entry
	speaks   map[int]bool     // entries with statements
	moved    map[int]int      // entries that were found to be another one
	// pass tells which appearances are looked at.
	pass int
	here inDocument
}

// An appearance is somebody in a document.
type appearance struct {
	*class
	// document is the document's number, at which one of its family it is there,
	// number that of the name.
	document, at, number int
	// wins is true for the last one of the document that has its name: whom it means
	// there.
	wins bool
	// entry is who it is.
	entry int
}

// A family is the entries with one surname and a given name.
type family struct {
	entries []int
	// version counts what changed in what tells them apart.
	version int
}

func newMerger(d *draft) *merger {
	return &merger{
		d: d, families: map[string]*family{}, others: map[string]int{}, alone: map[string]int{}, short: map[string][]int{},
		listed: map[int]*listing{}, speaks: map[int]bool{}, moved: map[int]int{},
	}
}

// merge finds out who everybody seen is.
func (m *merger) merge() {
	m.each(kindPerson, kindOther)
	m.each(kindSpeaker)
	m.names()
	m.each(kindWaiting)
	m.aliases()
	for i := range m.seen {
		m.seen[i].entry = m.who(m.seen[i].entry)
	}
}

// each places the appearances of some kinds.
func (m *merger) each(kinds ...int) {
	for i := range m.seen {
		a := &m.seen[i]
		if !slices.Contains(kinds, a.kind) {
			continue
		}
		switch a.kind {
		case kindPerson:
			m.person(a)
		case kindWaiting:
			m.surname(a)
		default:
			m.other(a)
		}
	}
	m.pass++
}

// other adds a group, body or anonymous source: the same wording is the same.
func (m *merger) other(a *appearance) {
	if a.found >= 0 {
		m.place(a, a.found)
		return
	}
	name := names.WithoutArticle(a.person.Name)
	key := names.Fold(name)
	i, ok := m.others[key]
	if !ok {
		p := a.person
		p.Name = name
		if about := m.d.lex.Describe(p.Name); len(p.Roles) == 0 && about.Head != "" {
			p.Affiliations = names.Affiliations(m.d.lex, []string{p.Name})
		}
		i = m.add(a, p)
		m.others[key] = i
	}
	m.join(a, i)
	a.found = i
}

// familyOf is that of an appearance.
func (m *merger) familyOf(a *appearance) *family {
	f := m.families[a.family]
	if f == nil {
		f = &family{}
		m.families[a.family] = f
	}
	return f
}

// person places somebody of a full name. Whom a class was found to be it is again
// while nothing has changed in its family, not even by finding it.
func (m *merger) person(a *appearance) {
	f := m.familyOf(a)
	if a.found >= 0 && a.version == f.version && !m.here.toldApart(a, a.found) {
		m.place(a, a.found)
		return
	}
	before := f.version
	i := m.same(a, f)
	if i < 0 {
		i = m.add(a, a.person)
		f.entries = append(f.entries, i)
		m.d.entries[i].family, f.version = f, f.version+1
	} else if e := &m.d.entries[i]; names.Fuller(a.tokens, strings.Fields(names.Plain(e.Name))) {
		e.Name, e.tokens, e.given = a.person.Name, a.folded, a.folded[0]
		f.version++
	}
	m.join(a, i)
	m.settle(a, f, i, before)
}

// settle keeps who a class was found to be, unless that has changed its family.
func (m *merger) settle(a *appearance, f *family, i, before int) {
	if a.found = -1; f.version == before {
		a.found, a.version = i, before
	}
}

// same is the entry of a family that an appearance is, -1 for none: who has that very
// given name before who has another form of it.
func (m *merger) same(a *appearance, f *family) int {
	n := names.Name{Tokens: a.tokens}
	suffix, found := n.SuffixKey(), -1
	for _, i := range f.entries {
		e := &m.d.entries[i]
		if e.suffix != suffix || !names.Agree(e.Gender, a.person.Gender) || !m.sameGiven(i, a) || !names.SameMiddle(e.tokens, a.folded) ||
			m.here.toldApart(a, i) {
			continue
		}
		if e.given == a.folded[0] {
			return i
		}
		if found < 0 {
			found = i
		}
	}
	return found
}

// sameGiven reports whether a person's given name may be that of entry i. Whom
// the documents of meetings list is called as they write it: of two of them
// "Ann" is not "Anna", and "Nico" may be somebody else than "Nicolas".
func (m *merger) sameGiven(i int, a *appearance) bool {
	e := &m.d.entries[i]
	if a.person.Listed && m.listed[i] != nil {
		return e.given == a.folded[0]
	}
	return m.d.lex.SameGiven(e.given, a.folded[0])
}

// add makes an entry. What the documents say of the person is left to join.
func (m *merger) add(a *appearance, p retrieval.Person) int {
	e := drafted{entry: entry{Person: p, tokens: names.FoldAll(strings.Fields(names.Plain(p.Name)))}}
	e.Mentions, e.Roles, e.Documents, e.Short, e.Statements = nil, nil, nil, nil, 0
	e.Affiliations, e.AlsoKnown = slices.Clip(p.Affiliations), slices.Clip(p.AlsoKnown)
	e.kin, e.born = a.family, birth{a.kind, a.document, a.at}
	if a.kind == kindOther {
		e.born.kind = kindPerson // the document lists them among each other
	}
	if len(e.tokens) > 1 {
		n := names.Name{Tokens: strings.Fields(names.Plain(p.Name))}
		e.given, e.suffix = e.tokens[0], n.SuffixKey()
	}
	m.d.entries = append(m.d.entries, e)
	return len(m.d.entries) - 1
}

// join adds to an entry what one document says of that person.
func (m *merger) join(a *appearance, i int) {
	e, p := &m.d.entries[i], &a.person
	if e.Gender == "" && p.Gender != "" {
		if e.Gender = p.Gender; e.family != nil {
			e.family.version++
		}
	}
	e.Mentions = union(e.Mentions, p.Mentions, p.Name)
	e.Mentions = slices.DeleteFunc(e.Mentions, func(s string) bool { return s == e.Name })
	e.Roles, e.Short = union(e.Roles, p.Roles), union(e.Short, p.Short)
	names.LongestFirst(e.Roles)
	e.Affiliations = union(e.Affiliations, p.Affiliations)
	m.abbreviate(i, p.Short)
	m.place(a, i)
}

// abbreviate notes that entry i has initials.
func (m *merger) abbreviate(i int, short []string) {
	for _, s := range short {
		if isShort(s) && !slices.Contains(m.short[s], i) {
			m.short[s] = append(m.short[s], i)
		}
	}
}

// place notes that an appearance is entry i.
func (m *merger) place(a *appearance, i int) {
	e := &m.d.entries[i]
	e.in.add(a.document, m.pass)
	m.here.note(a, i)
	if a.person.Listed {
		if m.listed[i] == nil && e.family != nil {
			e.family.version++
		}
		m.speaks[i] = m.speaks[i] || a.person.Statements > 0
		m.list(i, a.person.Name)
	}
	a.entry = i
}

// surname places somebody known by surname only.
func (m *merger) surname(a *appearance) {
	f := m.familyOf(a)
	if a.found >= 0 && a.version == f.version {
		m.place(a, a.found)
		return
	}
	before := f.version
	fits := m.fitting(a, f)
	if a.person.Listed {
		fits = m.byInitials(a.person.Name)
	}
	i := -1
	if len(fits) == 1 {
		i = fits[0]
	} else {
		key := names.Fold(a.person.Name) + "\x00" + string(a.person.Gender)
		if at, ok := m.alone[key]; ok && len(fits) == 0 {
			i = at
		} else {
			i = m.add(a, a.person)
			m.alone[key] = i
		}
	}
	m.join(a, i)
	if len(fits) < 2 && !a.person.Listed {
		m.settle(a, f, i, before)
	}
}

// fitting are the entries of a family that a surname may mean.
func (m *merger) fitting(a *appearance, f *family) []int {
	var fits []int
	for _, i := range f.entries {
		if i = m.who(i); names.Agree(m.d.entries[i].Gender, a.person.Gender) && !slices.Contains(fits, i) {
			fits = append(fits, i)
		}
	}
	return fits
}

// who is the entry that entry i was found to be.
func (m *merger) who(i int) int {
	for {
		to, ok := m.moved[i]
		if !ok {
			return i
		}
		i = to
	}
}
