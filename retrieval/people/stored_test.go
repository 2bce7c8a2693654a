package people

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"whosaid/retrieval"
	"whosaid/retrieval/names"
)

// crowd is a made-up corpus of persons, groups and sources with all kinds of
// names and roles, several of a name.
func crowd() *Directory {
	given := []string{"Ann", "Anna", "Bo", "Élodie", "Jean-Luc", "Mikhail", "Al"}
	family := []string{"Roe", "Rowe", "Øre", "Le Goff", "O'Malley", "Vik-Strand", "Smith", "Smythe"}
	roles := []string{"foreign minister", "Polish foreign minister", "spokeswoman for the harbour board", "former mayor of Vik", "deputy mayor of Vik"}
	here := map[string][]retrieval.Person{}
	var statements []retrieval.Statement
	for i := range 120 {
		doc := fmt.Sprintf("%03d.txt", i)
		name := given[i%len(given)] + " " + family[i/3%len(family)]
		here[doc] = []retrieval.Person{
			{Name: name, Sort: retrieval.Individual, Roles: []string{roles[i%len(roles)]}, Affiliations: []string{"Vik"}, Mentions: []string{"Mr Roe"}},
			{Name: "Vik officials", Sort: retrieval.Group},
			{Name: given[i%3] + " Roe and " + given[i%5] + " Rowe", Sort: retrieval.Group},
			{Name: "a senior official", Sort: retrieval.Anonymous},
			{Name: family[i%len(family)], Sort: retrieval.Individual},
		}
		statements = append(statements, retrieval.Statement{Document: doc, Speaker: name, SpeakerRole: roles[i%len(roles)], Text: "we will see"},
			retrieval.Statement{Document: doc, Speaker: "the Vik Gazette", Text: "no"})
	}
	ordinary := OrdinaryWords{}
	ordinary.Add(statements)
	aliases := Aliases{People: []Alias{{Name: "Bo Smith", Also: []string{"Bo Forger"}}}, Offices: []Alias{{Name: "foreign minister", Also: []string{"foreign preacher"}}}}
	return NewDirectory(here, statements, aliases, ordinary)
}

// TestStoredDirectory opens what a directory was written as.
func TestStoredDirectory(t *testing.T) {
	d := crowd()
	again, err := OpenDirectory(d.Encode(), d.Aliases())
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(slices.Collect(d.Each()), slices.Collect(again.Each())); diff != "" || d.Len() < 40 {
		t.Errorf("%d people: %s", d.Len(), diff)
	}
	for p := range d.Each() {
		if found, ok := again.Person(p.Name); !ok || found.Name != p.Name {
			t.Errorf("%s is found as %v", p.Name, found)
		}
		for _, doc := range p.Documents {
			if got := again.Canonical(doc, p.Name); got != p.Name && got != d.Canonical(doc, p.Name) {
				t.Errorf("%s in %s is %s", p.Name, doc, got)
			}
		}
	}
	if !again.isOrdinary("will") || again.isOrdinary("zebra") {
		t.Error("the ordinary words are others")
	}
	for cut := range 40 {
		if _, err := OpenDirectory(d.Encode()[:cut*len(d.Encode())/40], d.Aliases()); err == nil {
			t.Errorf("%d fortieths of a directory are opened", cut)
		}
	}
}

// TestCandidatesAreAll compares what is found by tables with what looking at
// everybody finds.
func TestCandidatesAreAll(t *testing.T) {
	d := crowd()
	all := slices.Collect(d.Each())
	called := func(people []retrieval.Person) []string {
		var out []string
		for _, p := range people {
			out = append(out, p.Name)
		}
		return out
	}
	kept := func(keep func(i int, p retrieval.Person) bool) []string {
		var out []string
		for i, p := range all {
			if keep(i, p) {
				out = append(out, p.Name)
			}
		}
		return out
	}
	same := func(what string, got, want []string) {
		t.Helper()
		if !slices.Equal(got, want) {
			t.Errorf("%s: %q, want %q", what, got, want)
		}
	}
	for _, word := range []string{"roe", "Row", "Smyth", "Mikail", "Elodie", "Orre", "omalley", "Strand", "legoff", "Jeanluc", "Zzz", "ø"} {
		folded := names.Fold(word)
		same("near "+word, called(d.Near(word)), kept(func(i int, p retrieval.Person) bool {
			return p.Sort == retrieval.Individual && slices.ContainsFunc(misspeltParts(d.entry(i)), func(s string) bool { _, ok := closeWords(folded, s); return ok })
		}))
		for most := range 3 {
			found := called(d.NearBy(word, most))
			for _, name := range kept(func(i int, p retrieval.Person) bool {
				return p.Sort == retrieval.Individual && slices.ContainsFunc(misspeltParts(d.entry(i)), func(s string) bool {
					cost, ok := closeWords(folded, s)
					return ok && cost <= most
				})
			}) {
				if !slices.Contains(found, name) {
					t.Errorf("near %s by %d letters: %q lacks %s", word, most, found, name)
				}
			}
		}
	}
	for _, r := range []roleReading{
		{head: "minister"}, {head: "mayor", words: []string{"vik"}}, {head: "minister", words: []string{"poland"}}, {head: "spokesman"},
		{head: "official", words: []string{"vik"}, plural: true}, {head: "official", plural: true}, {head: "board"}, {head: "nobody"},
	} {
		same(fmt.Sprint(r), called(d.people(d.mayHold(r)[:0])), nil)
		for i := range all {
			if held, _ := d.entry(i).holds(r); held && !slices.Contains(d.mayHold(r), i) {
				t.Errorf("%v: %s is no candidate", r, all[i].Name)
			}
		}
	}
	same("joint", called(d.Joint([]string{"Ann Roe"})), kept(func(_ int, p retrieval.Person) bool {
		return p.Sort == retrieval.Group && len(Members(p.Name)) > 1 && slices.Contains(Members(p.Name), "Ann Roe")
	}))
	same("described", called(d.Described("OFFICIALS", "official")), kept(func(_ int, p retrieval.Person) bool {
		return p.Sort != retrieval.Individual && strings.Contains(p.Name, "official")
	}))
	same("sources", called(d.OfSorts(retrieval.Anonymous)), kept(func(_ int, p retrieval.Person) bool { return p.Sort == retrieval.Anonymous }))
	for _, typed := range []string{"", "a", "le g", "mayor", "polish f", "forg", "zz"} {
		same("typed "+typed, called(slices.Collect(d.Beginning(typed))), kept(func(_ int, p retrieval.Person) bool {
			worded := slices.Concat([]string{p.Name}, p.AlsoKnown, p.Mentions, p.Roles)
			return p.Statements > 0 && slices.ContainsFunc(worded, func(s string) bool { return strings.Contains(" "+strings.ToLower(s), " "+typed) })
		}))
	}
}

// TestOrganisations finds those whom labels name by their organisations.
func TestOrganisations(t *testing.T) {
	said := func(speaker, role string, by retrieval.Reason) retrieval.Statement {
		return retrieval.Statement{Document: "a.md", Speaker: speaker, SpeakerRole: role, SpeakerReason: by}
	}
	d := NewDirectory(map[string][]retrieval.Person{"a.md": {{Name: "Ann Roe", Sort: retrieval.Individual}, {Name: "Bo Ek", Sort: retrieval.Individual}}},
		[]retrieval.Statement{said("Bo Ek", "Lampco", retrieval.ByLabel), said("Ann Roe", "LAMPCO", retrieval.ByLabel), said("Ann Roe", "mayor", retrieval.ByName)},
		Aliases{}, nil)
	if diff := cmp.Diff(map[string][]string{"lampco": {"Bo Ek", "Ann Roe"}}, d.Organisations()); diff != "" || !d.Labelled() {
		t.Error(diff, d.Labelled())
	}
}

// TestMembers takes the names of a group apart.
func TestMembers(t *testing.T) {
	for name, want := range map[string]int{"Ann Lee and Bo Ek": 2, "Ann Lee, Bo Ek and Cy Orr": 3, "Ann Lee": 1} {
		if got := len(Members(name)); got != want {
			t.Errorf("%s: %d, want %d", name, got, want)
		}
	}
}

// FuzzOpenDirectory asks directories that were damaged.
func FuzzOpenDirectory(f *testing.F) {
	raw := NewDirectory(map[string][]retrieval.Person{"a": {{Name: "Ann Roe", Sort: retrieval.Individual, Roles: []string{"mayor of Vik"}}, {Name: "Vik officials", Sort: retrieval.Group}}},
		[]retrieval.Statement{{Document: "a", Speaker: "Ann Roe"}}, Aliases{}, OrdinaryWords{"will": 3}).Encode()
	f.Add(raw)
	f.Add(raw[:len(raw)/2])
	f.Fuzz(func(t *testing.T, raw []byte) {
		d, err := OpenDirectory(raw, Aliases{})
		if err != nil {
			return
		}
		d.Find("What did the mayor of Vik, Ann Roe and the officials say?")
		d.Lookup("Ann Roe")
		d.Suggest("An Row")
		d.Near("Rowe")
		d.Canonical("a", "Ann Roe")
		d.Organisations()
		for p := range d.Beginning("a") {
			d.Person(p.Name)
		}
		for p := range d.Each() {
			d.Described(p.Name)
		}
	})
}

// TestDistance compares words by their letters, of any length and script.
func TestDistance(t *testing.T) {
	long := strings.Repeat("ab", 20)
	for _, c := range []struct {
		a, b  string
		limit int
		want  int
	}{
		{"", "", 3, 0}, {"roe", "row", 3, 1}, {"smith", "smiht", 3, 1}, {"kitten", "sitting", 5, 3}, {"kitten", "sitting", 2, 2}, {"øre", "ore", 3, 1},
		{long, long[1:], 3, 1}, {long, long, 3, 0}, {"abcdef", "fedcba", 3, 3}, {"ab", "abcdef", 3, 3},
	} {
		if got := distance(c.a, c.b, c.limit); got != c.want {
			t.Errorf("%q and %q: %d, want %d", c.a, c.b, got, c.want)
		}
	}
}
