package people

import (
	"slices"
	"strings"

	"whosaid/retrieval"
	"whosaid/retrieval/names"
)

// A merger puts the documents' people together: the same full name is the
// same person, and a surname alone joins the corpus's only person of that
// surname whom it agrees with.
type merger struct {
	d       *draft
	full    map[string][]int // surname to entries with a given name
	others  map[string]int   // folded name of groups, bodies and the like
	waiting []waiting
	listed  map[int]*listing // by entry
	speaks  map[int]bool     // entries with statements
}

// A waiting person is known to one document by surname only.
type waiting struct {
	document string
	person   retrieval.Person
}

func newMerger(d *draft) *merger {
	return &merger{d: d, full: map[string][]int{}, others: map[string]int{}, listed: map[int]*listing{}, speaks: map[int]bool{}}
}

func (m *merger) document(doc string, people []retrieval.Person) {
	for _, p := range people {
		tokens := strings.Fields(names.Plain(p.Name))
		switch {
		case len(tokens) == 0:
		case p.Sort != retrieval.Individual && p.Sort != "":
			m.other(doc, p)
		case len(tokens) == 1 || len(tokens) == 2 && names.IsSuffix(tokens[1]):
			m.waiting = append(m.waiting, waiting{doc, p})
		default:
			m.person(doc, p, tokens)
		}
	}
}

// other adds a group, body or anonymous source: the same wording is the same.
func (m *merger) other(doc string, p retrieval.Person) {
	key := names.Fold(names.WithoutArticle(p.Name))
	i, ok := m.others[key]
	if !ok {
		p.Name = names.WithoutArticle(p.Name)
		if a := m.d.lex.Describe(p.Name); len(p.Roles) == 0 && a.Head != "" {
			p.Affiliations = names.Affiliations(m.d.lex, []string{p.Name})
		}
		i = m.add(p)
		m.others[key] = i
	}
	m.join(doc, i, p)
}

func (m *merger) person(doc string, p retrieval.Person, tokens []string) {
	n := names.Name{Tokens: tokens}
	surname, suffix, folded := n.Surname(), n.SuffixKey(), names.FoldAll(tokens)
	for _, i := range m.full[surname] {
		e := &m.d.entries[i]
		same := e.suffix == suffix && names.Agree(e.Gender, p.Gender) && m.sameGiven(i, p, folded[0]) && names.SameMiddle(e.tokens, folded)
		if same {
			if names.Fuller(tokens, strings.Fields(names.Plain(e.Name))) {
				e.Name, e.tokens, e.given = p.Name, folded, folded[0]
			}
			m.join(doc, i, p)
			return
		}
	}
	i := m.add(p)
	m.full[surname] = append(m.full[surname], i)
	m.join(doc, i, p)
}

// sameGiven reports whether a person's given name may be that of entry i. Whom
// the documents of meetings list is called as they write it: of two of them
// "Ann" is not "Anna", and "Nico" may be somebody else than "Nicolas".
func (m *merger) sameGiven(i int, p retrieval.Person, given string) bool {
	e := &m.d.entries[i]
	if p.Listed && m.listed[i] != nil {
		return e.given == given
	}
	return m.d.lex.SameGiven(e.given, given)
}

// add makes an entry. What the documents say of the person is left to join.
func (m *merger) add(p retrieval.Person) int {
	e := entry{Person: p, tokens: names.FoldAll(strings.Fields(names.Plain(p.Name))), order: len(m.d.entries)}
	e.Mentions, e.Roles, e.Documents, e.Short, e.Statements = nil, nil, nil, nil, 0
	if len(e.tokens) > 1 {
		n := names.Name{Tokens: strings.Fields(names.Plain(p.Name))}
		e.given, e.suffix = e.tokens[0], n.SuffixKey()
	}
	m.d.entries = append(m.d.entries, e)
	return len(m.d.entries) - 1
}

// join adds to an entry what one document says of that person.
func (m *merger) join(doc string, i int, p retrieval.Person) {
	e := &m.d.entries[i]
	if e.Gender == "" {
		e.Gender = p.Gender
	}
	e.Mentions = union(e.Mentions, p.Mentions, p.Name)
	e.Mentions = slices.DeleteFunc(e.Mentions, func(s string) bool { return s == e.Name })
	if p.Listed {
		m.speaks[i] = m.speaks[i] || p.Statements > 0
		m.list(i, p.Name)
	}
	e.Roles, e.Short = union(e.Roles, p.Roles), union(e.Short, p.Short)
	names.LongestFirst(e.Roles)
	e.Affiliations = union(e.Affiliations, p.Affiliations)
	if doc != "" {
		e.Documents = union(e.Documents, nil, doc)
	}
	found := m.d.canonical[doc]
	if found == nil {
		found = map[string]int{}
		m.d.canonical[doc] = found
	}
	found[names.Fold(p.Name)] = i
}

// speakers adds the speakers of statements whom no document's list has.
func (m *merger) speakers(statements []retrieval.Statement) {
	waits := map[string]bool{}
	for _, w := range m.waiting {
		waits[w.document+"\x00"+names.Fold(w.person.Name)] = true
	}
	for i := range statements {
		s := &statements[i]
		key := names.Fold(s.Speaker)
		if _, known := m.d.canonical[s.Document][key]; s.Speaker == "" || known || waits[s.Document+"\x00"+key] {
			continue
		}
		d := m.d.lex.Describe(s.Speaker)
		m.other(s.Document, retrieval.Person{Name: s.Speaker, Sort: d.Sort, Gender: d.Gender})
		m.d.canonical[s.Document][key] = m.others[names.Fold(names.WithoutArticle(s.Speaker))]
	}
}

// surnames places those known by surname only.
func (m *merger) surnames() {
	alone := map[string]int{}
	for _, w := range m.waiting {
		n := names.Name{Tokens: strings.Fields(names.Plain(w.person.Name))}
		fits := m.fitting(w, n.Surname())
		if w.person.Listed {
			fits = m.byInitials(w.person.Name)
		}
		if len(fits) == 1 {
			m.join(w.document, fits[0], w.person)
			continue
		}
		key := names.Fold(w.person.Name) + "\x00" + string(w.person.Gender)
		if _, ok := alone[key]; !ok || len(fits) > 1 {
			alone[key] = m.add(w.person)
		}
		m.join(w.document, alone[key], w.person)
	}
}

func (m *merger) fitting(w waiting, surname string) []int {
	var fits []int
	for _, i := range m.full[surname] {
		if names.Agree(m.d.entries[i].Gender, w.person.Gender) {
			fits = append(fits, i)
		}
	}
	return fits
}

// aliases gives people their other names. An entry that has one of those
// names is the same person.
func (m *merger) aliases() {
	for _, a := range m.d.aliases.People {
		main := m.named(a.Name)
		for _, also := range a.Also {
			other := m.named(also)
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
	m.d.compact()
}

func (m *merger) named(s string) int {
	f := names.Fold(s)
	if i := slices.IndexFunc(m.d.entries, func(e entry) bool { return names.Fold(e.Name) == f }); i >= 0 {
		return i
	}
	return slices.IndexFunc(m.d.entries, func(e entry) bool { return e.Name != "" && names.Fold(names.Plain(e.Name)) == f })
}

// fold moves all that is known of entry other to entry main.
func (m *merger) fold(main, other int) {
	a, b := &m.d.entries[main], &m.d.entries[other]
	a.Mentions, a.Roles = union(a.Mentions, b.Mentions), union(a.Roles, b.Roles)
	a.Short = union(a.Short, b.Short)
	a.Affiliations, a.Documents = union(a.Affiliations, b.Affiliations), union(a.Documents, b.Documents)
	names.LongestFirst(a.Roles)
	b.Name = ""
	for _, found := range m.d.canonical {
		for key, i := range found {
			if i == other {
				found[key] = main
			}
		}
	}
}

// compact takes out entries that were moved to others.
func (d *draft) compact() {
	to := make([]int, len(d.entries))
	kept := d.entries[:0]
	for i, e := range d.entries {
		to[i] = len(kept)
		if e.Name != "" {
			kept = append(kept, e)
		}
	}
	d.entries = kept
	for _, found := range d.canonical {
		for key, i := range found {
			found[key] = to[i]
		}
	}
}
