package people

import (
	"slices"
	"strings"
	"testing"

	"whosaid/retrieval"
)

// club is a corpus of notes whose turns are labelled with initials.
func club(t *testing.T, aliases string) *Directory {
	t.Helper()
	docs := []*retrieval.Document{
		{Name: "a.md", Attendees: []retrieval.Attendee{{Name: "Kevin Marsh", Label: "KM", Short: []string{"KM", "kmarsh"}, Organisation: "Mozilla"},
			{Name: "Ida Sund", Label: "IS", Short: []string{"IS"}, Organisation: "Lampco"}, {Name: "Silent Roe"}}},
		{Name: "b.md", Attendees: []retrieval.Attendee{{Name: "KM"}, {Name: "Marsh"}, {Name: "XY"}}},
		{Name: "c.md", Attendees: []retrieval.Attendee{{Name: "Kevin Marsh"}, {Name: "Dov"}}},
	}
	spoken := map[string][]string{"a.md": {"Kevin Marsh (KM)", "Ida Sund (IS)"}, "b.md": {"KM", "Marsh", "XY"}, "c.md": {"Kevin Marsh", "Dov"}}
	perDocument := map[string][]retrieval.Person{}
	var statements []retrieval.Statement
	for _, d := range docs {
		var list []retrieval.Person
		for _, name := range spoken[d.Name] {
			list = append(list, retrieval.Person{Name: name, Sort: retrieval.Individual})
			statements = append(statements, retrieval.Statement{Document: d.Name, Speaker: name, Text: "the glass is dear"})
		}
		perDocument[d.Name] = WithAttendees(list, d)
	}
	read, err := ParseAliases("aliases.yaml", []byte(aliases))
	if err != nil {
		t.Fatal(err)
	}
	return NewDirectory(perDocument, statements, read, ordinary(statements))
}

func TestAttendees(t *testing.T) {
	d := club(t, "")
	for _, c := range []struct{ rule, document, name, want string }{
		{"initials stand beside the name", "a.md", "Kevin Marsh (KM)", "Kevin Marsh (KM)"},
		{"one document's table tells for another without", "b.md", "KM", "Kevin Marsh (KM)"},
		{"the same full name is the same person", "c.md", "Kevin Marsh", "Kevin Marsh (KM)"},
		{"a label of one word is no surname of another document's", "b.md", "Marsh", "Marsh"},
		{"nobody has these initials", "b.md", "XY", "XY"},
	} {
		if got := d.Canonical(c.document, c.name); got != c.want {
			t.Errorf("%s: %s in %s is %q, want %q", c.rule, c.name, c.document, got, c.want)
		}
	}
	for asked, want := range map[string]string{
		"what did Kevin Marsh say about glass": "Kevin Marsh (KM)", "what did KM say about glass": "Kevin Marsh (KM)", "did kmarsh agree": "Kevin Marsh (KM)",
		"what did km say": "Kevin Marsh (KM)", "what is the price": "", "What did IS say": "Ida Sund (IS)", "did Silent Roe speak": "Silent Roe",
		"what did Sund say": "Ida Sund (IS)",
	} {
		var got []string
		for _, m := range d.Find(asked) {
			for _, p := range m.People {
				got = append(got, p.Name)
			}
		}
		if s := strings.Join(got, ", "); s != want {
			t.Errorf("%q means %q, want %q", asked, s, want)
		}
	}
	if p, _ := d.Person("Kevin Marsh (KM)"); p.Statements != 3 || !slices.Equal(p.Affiliations, []string{"Mozilla"}) || p.Surname != "Marsh" {
		t.Errorf("%+v", p)
	}
	if got := d.Suggest("Kevin Marhs"); !slices.Equal(got, []string{"Kevin Marsh (KM)", "Marsh"}) {
		t.Error(got)
	}
}

// Either name of an alias file finds whom the documents call by the other, and
// two abbreviations of one name are one person.
func TestAliasesOfLabels(t *testing.T) {
	for _, aliases := range []string{"people:\n  XY: [Xan Yoder]\n  Dov: [Xan Yoder]\n", "people:\n  Xan Yoder: [XY, Dov]\n"} {
		d := club(t, aliases)
		for _, name := range []string{"Xan Yoder", "XY", "Dov", "Yoder"} {
			found := d.Lookup(name)
			if len(found) != 1 || found[0].Statements != 2 {
				t.Errorf("%s: %s is %+v", aliases, name, found)
			}
		}
	}
	if _, err := ParseAliases("aliases.yaml", []byte("people:\n  Ana Ito: [Bo Lind]\n  Cy Dole: [Bo Lind]\n")); err == nil {
		t.Error("a name of two people is no error")
	}
}

func TestSpelled(t *testing.T) {
	d := club(t, "")
	for _, c := range []struct{ rule, own, canonical, want string }{
		{"a word in another spelling", "Kevyn Marsh", "Kevin Marsh (KM)", "Kevyn Marsh"},
		{"accents", "Kévin Marsh", "Kevin Marsh (KM)", "Kévin Marsh"},
		{"a part of the name", "Marsh", "Kevin Marsh (KM)", "Kevin Marsh (KM)"},
		{"initials", "KM", "Kevin Marsh (KM)", "Kevin Marsh (KM)"},
		{"a nick", "kmarsh", "Kevin Marsh (KM)", "Kevin Marsh (KM)"},
		{"no word in common", "Dov", "Xan Yoder", "Xan Yoder"},
	} {
		if got := d.Spelled(c.own, c.canonical); got != c.want {
			t.Errorf("%s: %s for %s is shown as %q, want %q", c.rule, c.own, c.canonical, got, c.want)
		}
	}
}
