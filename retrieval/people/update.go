package people

import (
	"fmt"
	"io"
	"slices"

	"whosaid/retrieval/names"
)

// An Unwritten is a directory that is made but for being written. What it was made of
// has to stay as it is until then.
type Unwritten struct{ made *assembly }

// Len is how many entries there are.
func (u Unwritten) Len() int { return len(u.made.from) }

// WriteTo writes the directory, as OpenDirectory opens it.
func (u Unwritten) WriteTo(w io.Writer) (written int64, err error) { return u.made.sections(w) }

// Update makes the directory of a corpus from that which it had before and its
// roster, both as they were written; nil where it had none. It returns the
// directory, and the roster for the next update: byte for byte those that are made
// of all documents anew. The error is for a roster that is none, or not the
// directory's.
func Update(old *Directory, raw []byte, c Change, aliases Aliases) (Unwritten, []byte, error) {
	var before roster
	if old != nil {
		var ok bool
		if before, ok = openRoster(raw); !ok || before.casts.len() != old.canonical.len() {
			return Unwritten{}, nil, fmt.Errorf("%w: its roster is another's", errDirectory)
		}
	} else {
		old = &Directory{}
	}
	written, moved, ok := before.with(&c)
	if !ok {
		return Unwritten{}, nil, fmt.Errorf("%w: its roster is torn", errDirectory)
	}
	now, _ := openRoster(written)
	a := &assembly{
		draft: draft{wordings: wordings{lex: names.Shared(), offices: newOffices(aliases)}, aliases: aliases}, old: old, roster: now, change: &c,
		moved: moved,
	}
	if sameAliases(old.aliases, aliases) && old.Len() > 0 {
		a.families = affected(before, now, moved, &c, aliases)
		a.touched = now.of(a.families)
	}
	a.draw()
	return Unwritten{a}, written, nil
}

func sameAliases(a, b Aliases) bool {
	same := func(x, y Alias) bool { return x.Name == y.Name && slices.Equal(x.Also, y.Also) }
	return slices.EqualFunc(a.People, b.People, same) && slices.EqualFunc(a.Offices, b.Offices, same)
}

// affected are the families that a change tells something new of: those of the
// documents that come and go, and those that have to do with them.
func affected(before, now roster, moved []int, c *Change, aliases Aliases) map[string]bool {
	out := map[string]bool{}
	came := map[int]bool{}
	for i, to := range moved {
		if to >= 0 {
			came[to] = true
		}
		if to < 0 || c.kept(to) < 0 {
			different(out, before.families(i), now.familiesAt(to))
		}
	}
	for i := range c.Documents {
		if !came[i] {
			different(out, now.families(i), nil)
		}
	}
	named, listed := aliases.families(), map[string]bool{}
	before.listed(listed, c)
	for range 2 { // whom a list has an alias may name, and the other way round
		for _, some := range []map[string]bool{named, listed} {
			join(out, some)
		}
	}
	return out
}

// familiesAt is families, for a document that there may not be.
func (r roster) familiesAt(document int) map[string]string {
	if document < 0 {
		return nil
	}
	return r.families(document)
}

// different adds the families of which one document does not tell what another does.
func different(to map[string]bool, a, b map[string]string) {
	for family, told := range a {
		if was, ok := b[family]; !ok || was != told {
			to[family] = true
		}
	}
	for family := range b {
		if _, ok := a[family]; !ok {
			to[family] = true
		}
	}
}

// join adds the families of a group if one of them is there.
func join(to, group map[string]bool) {
	for family := range group {
		if to[family] {
			for family := range group {
				to[family] = true
			}
			return
		}
	}
}

// merge puts together everybody of the families that are affected, and tells by
// document who its names are.
func (a *assembly) merge() {
	m := newMerger(&a.draft)
	a.gather(m)
	m.merge()
	has := map[pair]bool{}
	words := func(term int) string { return wordOf(a.roster.terms.at(term)) }
	var one cast
	for from, to := range inDocuments(m.seen) {
		document := m.seen[from].document
		a.roster.cast(document, &one)
		who := slices.Repeat([]int{-1}, one.names())
		for _, s := range m.seen[from:to] {
			if s.wins {
				who[s.number] = s.entry
			}
		}
		a.said(&one, who, words, has)
	}
	now := a.compact()
	for i := range m.seen {
		m.seen[i].entry = now[m.seen[i].entry]
	}
	a.seen = m.seen
}

// gather notes the appearances of everybody of the families that are affected.
func (a *assembly) gather(m *merger) {
	classes := make([]*class, a.roster.terms.len())
	var one cast
	families := map[string]int{}
	for document := range a.roster.casts.len() {
		if !a.roster.cast(document, &one) || a.touched != nil && !one.has(a.touched) {
			continue
		}
		last, from := one.last(), len(m.seen)
		for at, p := range one.appearances {
			if a.touched != nil && !a.touched[p.of] {
				continue
			}
			if classes[p.of] == nil {
				classes[p.of] = readClass(a.roster.terms.at(p.of), families)
			}
			if c := classes[p.of]; c != nil {
				m.see(appearance{class: c, document: document, number: p.called, wins: last[p.called] == at}, from)
			}
		}
	}
}

// see notes an appearance, before which those of its document begin.
func (m *merger) see(s appearance, from int) {
	for _, o := range m.seen[from:] {
		if o.kinship == s.kinship {
			s.at++
		}
	}
	m.seen = append(m.seen, s)
}

// inDocuments yields where the appearances of each document begin and end.
func inDocuments(seen []appearance) func(yield func(from, to int) bool) {
	return func(yield func(from, to int) bool) {
		for from := 0; from < len(seen); {
			to := from + 1
			for to < len(seen) && seen[to].document == seen[from].document {
				to++
			}
			if !yield(from, to) {
				return
			}
			from = to
		}
	}
}
