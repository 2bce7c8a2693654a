package people

import (
	"bytes"
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"whosaid/retrieval"
)

// A page is a document of a made-up corpus as it was read.
type page struct {
	people     []retrieval.Person
	statements []retrieval.Statement
}

// pages makes documents whose people are often each other's namesakes: full names,
// surnames alone, initials that lists give, groups and sources. Many is true for
// one of so many surnames that most have nothing to do with each other, and without
// lists.
type pages struct {
	*rand.Rand
	many bool
}

func (r pages) one(of ...string) string { return of[r.IntN(len(of))] }

func (r pages) some(of ...string) []string {
	var out []string
	for range r.IntN(3) {
		out = append(out, r.one(of...))
	}
	return out
}

func (r pages) given() string {
	return r.one("Ann", "Anna", "A.", "Bo", "Bob", "Robert", "Élodie", "Jean-Luc", "Mikhail", "Mikail", "Al")
}

func (r pages) family() string {
	if r.many && r.IntN(4) > 0 {
		return string(rune('A'+r.IntN(26))) + r.one("berg", "sen-Vik", "son")
	}
	return r.one("Roe", "Rowe", "ROE", "Øre", "Le Goff", "O'Malley", "Vik-Strand", "Strand-Vik", "Vik", "Smith", "Smythe", "Ann", "Roe Jr")
}

func (r pages) person() retrieval.Person {
	p := retrieval.Person{Name: r.given() + " " + r.family(), Sort: retrieval.Individual, Mentions: r.some("Mr Roe", "Ann", "the mayor", "Vik Strand"),
		Roles: r.some("mayor of Vik", "deputy mayor of Vik", "Polish foreign minister", "Mayor", "chairman"), Affiliations: r.some("Vik", "Poland")}
	p.Gender = retrieval.Gender(r.one("", "", "female", "male"))
	switch r.IntN(8) {
	case 0, 1:
		p.Name = r.family()
	case 2:
		p.Name, p.Sort = r.one("Vik officials", "the Vik Gazette", "Vik Gazette", "Ann Roe", "Ann Roe and Bo Smith"), retrieval.Group
	case 3:
		p.Name, p.Sort = r.one("a senior official", "an aide"), retrieval.Anonymous
	case 4, 5:
		if r.many {
			return p
		}
		p.Listed, p.Short, p.Statements = true, r.some("AR", "BR", "MS", "Bobby"), r.IntN(2)
		if r.IntN(3) == 0 {
			p.Name = r.one("AR", "BR", p.Name+" (AR)", p.Name+" (BR, Bobby)")
		}
	}
	return p
}

func (r pages) page(name string) page {
	var p page
	for range r.IntN(7) {
		p.people = append(p.people, r.person())
	}
	for range r.IntN(6) {
		s := retrieval.Statement{Document: name, Text: r.one("we will see", "the pier is old", "it Will not"), Speaker: r.one("", "Ann Roe", "the harbour board", "Vik Gazette")}
		if len(p.people) > 0 && r.IntN(3) > 0 {
			s.Speaker = p.people[r.IntN(len(p.people))].Name
		}
		if r.IntN(2) == 0 {
			s.SpeakerRole = r.one("mayor", "Lampco", "LAMPCO", "deputy mayor of Vik, chairman", "his chairman")
		}
		s.SpeakerReason = retrieval.Reason(r.one(string(retrieval.ByName), string(retrieval.ByLabel)))
		p.statements = append(p.statements, s)
	}
	return p
}

// retouched is a page of which little has changed.
func (r pages) retouched(name string, was page) page {
	other, next := r.page(name), page{slices.Clone(was.people), slices.Clone(was.statements)}
	switch {
	case r.IntN(2) == 0 && len(other.people) > 0:
		next.people = slices.Insert(next.people, r.IntN(len(next.people)+1), other.people[0])
	case r.IntN(2) == 0 && len(other.statements) > 0:
		next.statements = slices.Insert(next.statements, r.IntN(len(next.statements)+1), other.statements[0])
	case r.IntN(2) == 0 && len(next.people) > 0:
		next.people = next.people[1:]
	case r.IntN(2) == 0 && len(next.statements) > 0 && len(other.statements) > 0:
		next.statements[0].SpeakerRole = other.statements[0].SpeakerRole
	case len(next.statements) > 0:
		next.statements = next.statements[1:]
	}
	return next
}

// edited is a corpus after some documents came, went and changed, and that as a
// change.
func (r pages) edited(corpus map[string]page, most int) (map[string]page, Change) {
	next, c := maps.Clone(corpus), Change{Words: OrdinaryWords{}}
	for range 1 + r.IntN(most) {
		name := fmt.Sprintf("%02d.txt", r.IntN(40))
		switch was, there := next[name]; {
		case r.IntN(3) == 0:
			delete(next, name)
		case there && r.IntN(3) > 0:
			next[name] = r.retouched(name, was)
		default:
			next[name] = r.page(name)
		}
	}
	before := slices.Sorted(maps.Keys(corpus))
	c.Documents = slices.Sorted(maps.Keys(next))
	for _, name := range c.Documents {
		at, ok := slices.BinarySearch(before, name)
		p := next[name]
		if ok && fmt.Sprint(corpus[name]) == fmt.Sprint(p) {
			c.Kept, c.Sheets = append(c.Kept, at), append(c.Sheets, Sheet{})
			continue
		}
		c.Kept, c.Sheets = append(c.Kept, -1), append(c.Sheets, SheetOf(p.people, p.statements))
		c.Words.Add(p.statements)
	}
	for _, name := range before {
		if fmt.Sprint(corpus[name]) != fmt.Sprint(next[name]) {
			c.Words.Remove(corpus[name].statements)
		}
	}
	return next, c
}

// anew is the directory and the roster of a corpus without anything before.
func anew(corpus map[string]page, aliases Aliases) (*Directory, []byte, error) {
	c := Change{Documents: slices.Sorted(maps.Keys(corpus)), Words: OrdinaryWords{}}
	for _, name := range c.Documents {
		c.Sheets = append(c.Sheets, SheetOf(corpus[name].people, corpus[name].statements))
		c.Words.Add(corpus[name].statements)
	}
	return updated(nil, nil, c, aliases)
}

// TestUpdatedDirectory changes corpora at random. What a directory is updated to is
// what is made anew, byte for byte, and the roster says the same.
func TestUpdatedDirectory(t *testing.T) {
	files := []Aliases{
		{},
		{People: []Alias{{Name: "Ann Roe", Also: []string{"Bo Rowe", "Annie"}}}, Offices: []Alias{{Name: "mayor", Also: []string{"chairman"}}}},
		{People: []Alias{{Name: "AR", Also: []string{"Ann Roe"}}, {Name: "Vik Gazette", Also: []string{"Robert Smith"}}}},
	}
	for seed := range uint64(60) {
		r := pages{rand.New(rand.NewPCG(seed, 7)), seed%2 == 1}
		aliases := files[seed%3]
		corpus, c := r.edited(map[string]page{}, 40)
		c.Kept = nil
		d, roster, err := updated(nil, nil, c, aliases)
		for step := 0; err == nil && step < 12; step++ {
			if step == 8 {
				aliases = files[(seed+1)%3]
			}
			corpus, c = r.edited(corpus, 1+step%4)
			if d, roster, err = updated(d, roster, c, aliases); err != nil {
				break
			}
			want, wanted, failed := anew(corpus, aliases)
			if err = failed; err == nil && (!bytes.Equal(d.Encode(), want.Encode()) || saysOf(roster) != saysOf(wanted)) {
				t.Fatalf("seed %d, step %d: the directory is not what is made anew\n%s", seed, step, differ(d, want))
			}
		}
		if err != nil {
			t.Fatalf("seed %d: %v", seed, err)
		}
	}
}

// saysOf is all that a roster says, whatever numbers its terms have.
func saysOf(raw []byte) string {
	r, ok := openRoster(raw)
	if !ok {
		return "none"
	}
	var b strings.Builder
	for i := range r.order.len() {
		fmt.Fprintf(&b, "%q %d\n", r.sorted(i), r.uses.at(r.order.at(i)))
	}
	if dead := r.terms.len() - r.order.len(); deadShare*dead > r.terms.len() {
		fmt.Fprintf(&b, "%d of %d terms are nobody's\n", dead, r.terms.len())
	}
	var one cast
	for i := range r.casts.len() {
		key, _ := r.casts.keyAt(i)
		fmt.Fprintf(&b, "%s %v:", key, r.cast(i, &one))
		for _, list := range [][]pair{one.appearances, one.roles, one.labels} {
			for _, p := range list {
				fmt.Fprintf(&b, " %d %q", p.called, r.terms.at(p.of))
			}
			b.WriteByte(';')
		}
		fmt.Fprintln(&b, one.labelled, one.spoken)
	}
	return b.String()
}

// differ tells which sections of two directories differ.
func differ(a, b *Directory) string {
	var out strings.Builder
	x, y := a.tables(), b.tables()
	for i := range x {
		if !bytes.Equal(x[i].records, y[i].records) || !bytes.Equal(x[i].offsets, y[i].offsets) {
			fmt.Fprintf(&out, "section %d\n", i)
			for k := range max(x[i].len(), y[i].len()) {
				var v, w []byte
				if k < x[i].len() {
					v = x[i].at(k)
				}
				if k < y[i].len() {
					w = y[i].at(k)
				}
				if !bytes.Equal(v, w) {
					fmt.Fprintf(&out, "\t%d: %q, want %q\n", k, v, w)
					break
				}
			}
		}
	}
	return out.String()
}

// TestUpdateRefusesAnotherRoster updates directories with what is not their roster.
func TestUpdateRefusesAnotherRoster(t *testing.T) {
	r := pages{rand.New(rand.NewPCG(3, 3)), false}
	corpus, c := r.edited(map[string]page{}, 20)
	c.Kept = nil
	d, roster, err := updated(nil, nil, c, Aliases{})
	if err != nil {
		t.Fatal(err)
	}
	_, next := r.edited(corpus, 2)
	for cut := range 10 {
		if _, _, err := updated(d, roster[:cut*len(roster)/10], next, Aliases{}); err == nil {
			t.Errorf("%d tenths of a roster are taken", cut)
		}
	}
	if _, _, err := updated(&Directory{}, roster, next, Aliases{}); err == nil {
		t.Error("a roster of more documents than the directory has is taken")
	}
}

// TestHalvesOfASurname finds by half a double surname who is first of it, and only
// where it is nobody's own.
func TestHalvesOfASurname(t *testing.T) {
	person := func(name string) retrieval.Person { return retrieval.Person{Name: name, Sort: retrieval.Individual} }
	d := NewDirectory(map[string][]retrieval.Person{"a": {person("Eva Resnick-Dahl"), person("Ann Resnick-Moe"), person("Bo Moe")}}, nil, Aliases{}, nil)
	for asked, want := range map[string]string{"Resnick": "[Ann Resnick-Moe]", "Dahl": "[Eva Resnick-Dahl]", "Moe": "[Bo Moe]", "Eva Resnick": "[Eva Resnick-Dahl]",
		"Resnick Moe": "[Ann Resnick-Moe]", "Rolf": "[]", "Res": "[]"} {
		called := []string{}
		for _, p := range d.Lookup(asked) {
			called = append(called, p.Name)
		}
		if got := fmt.Sprint(called); got != want {
			t.Errorf("%q is %s, want %s", asked, got, want)
		}
	}
}

// TestSurnamesWithAnArticleOrApostrophe finds "Masri" for al-Masri and "obrien" for O'Brien, and
// nobody by the article.
func TestSurnamesWithAnArticleOrApostrophe(t *testing.T) {
	person := func(name string) retrieval.Person { return retrieval.Person{Name: name, Sort: retrieval.Individual} }
	d := NewDirectory(map[string][]retrieval.Person{"a": {person("Nadim al-Masri"), person("Una O'Brien")}}, nil, Aliases{}, nil)
	for asked, want := range map[string]string{"masri": "Nadim al-Masri", "al masri": "Nadim al-Masri", "Nadim Masri": "Nadim al-Masri", "obrien": "Una O'Brien",
		"una obrien": "Una O'Brien", "o'brien": "Una O'Brien", "al": ""} {
		got := ""
		if found := d.Lookup(asked); len(found) > 0 {
			got = found[0].Name
		}
		if got != want {
			t.Errorf("%q is %q, want %q", asked, got, want)
		}
	}
}

// FuzzRoster updates a directory with damaged rosters.
func FuzzRoster(f *testing.F) {
	r := pages{rand.New(rand.NewPCG(5, 5)), false}
	corpus, c := r.edited(map[string]page{}, 6)
	c.Kept = nil
	d, roster, err := updated(nil, nil, c, Aliases{})
	if err != nil {
		f.Fatal(err)
	}
	_, next := r.edited(corpus, 2)
	f.Add(roster)
	f.Fuzz(func(t *testing.T, raw []byte) {
		if made, _, err := updated(d, raw, next, Aliases{}); err == nil {
			made.Find("What did Ann Roe say?")
		}
	})
}
