package people

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"whosaid/retrieval"
	"whosaid/retrieval/coref"
)

// harbour is a made-up corpus of three documents.
func harbour(t testing.TB) *Directory {
	t.Helper()
	docs := map[string]string{
		"a.txt": `Norwegian Replacement Money Preacher Lars Hagen said the harbour would stay shut. The Swedish Ambassador to the Arctic Council, Karin Lindqvist, disagreed. Port Division Speaker Tom Cost said it would not. Tom Cost said so twice.`,
		"b.txt": `Norway's Money Preacher Siri Dahl said nothing. Mr. Hagen said more. Ms. Marsh said that was enough.`,
		"c.txt": `Ellen Marsh, the union chairwoman, said no. Harold Marsh, a docker, said yes. Mayor Sean O'Leary said maybe.`,
	}
	people := map[string][]retrieval.Person{}
	for name, text := range docs {
		d := &retrieval.Document{Name: name, Text: text, Paragraphs: []retrieval.Paragraph{{Span: retrieval.Span{End: len(text)}}}}
		people[name] = coref.Read(d, nil).People()
	}
	statements := []retrieval.Statement{
		{Document: "a.txt", Speaker: "Lars Hagen", Text: "the harbour would stay shut"},
		{Document: "b.txt", Speaker: "Hagen", Text: "what it will cost"},
		{Document: "b.txt", Speaker: "Norwegian authorities", Text: "nothing"},
		{Document: "b.txt", Speaker: "Siri Dahl", Text: "nothing"},
	}
	aliases, err := ParseAliases("aliases.yaml", []byte(`
people:
  Tom Cost: [Tom Price]
offices:
  finance minister: [Money Preacher]
  deputy: [Replacement]
  port department: [Port Division]
  spokesman: [Speaker]
  official: [authorities]
`))
	if err != nil {
		t.Fatal(err)
	}
	return NewDirectory(people, statements, aliases, ordinary(statements))
}

func TestFind(t *testing.T) {
	d := harbour(t)
	for _, c := range []struct{ question, want string }{
		{"What did Lars Hagen say?", "Lars Hagen=name Lars Hagen"},
		{"what did hagen say", "hagen=surname Lars Hagen"},
		{"WHAT DID HAGEN SAY?", "HAGEN=surname Lars Hagen"},
		{"What did Mr. Hagen say?", "Mr. Hagen=title Lars Hagen"},
		{"Hagen's view of Dahl", "Hagen=surname Lars Hagen; Dahl=surname Siri Dahl"},
		{"Did Tom Price say no?", "Tom Price=alias Tom Cost"},
		{"what did mr price say", "mr price=alias Tom Cost"},
		{"What did Tom Cost say?", "Tom Cost=name Tom Cost"},
		{"what did cost say", "cost=surname Tom Cost"},
		{"What will it cost?", ""},
		{"what is the cost of it", ""},
		{"what price was paid", ""},
		{"What did Ms. Marsh say?", "Ms. Marsh=title Ellen Marsh"},
		{"What did Mr. Marsh say?", "Mr. Marsh=title Harold Marsh"},
		{"What did Marsh say?", "Marsh=surname Ellen Marsh, Harold Marsh"},
		{"What did O’Leary say?", "O’Leary=surname Sean O'Leary"},
		{"what did the swedish ambassador to the arctic council say", "the swedish ambassador to the arctic council=nominal Karin Lindqvist"},
		{"What did the ambassador say?", "the ambassador=nominal Karin Lindqvist"},
		{"What did the Norwegian finance minister say?", "the Norwegian finance minister=nominal Siri Dahl"},
		{"What did the Norwegian deputy finance minister say?", "the Norwegian deputy finance minister=nominal Lars Hagen"},
		{"What did the port department spokesman say?", "the port department spokesman=nominal Tom Cost"},
		{"What did the union chairwoman say?", "the union chairwoman=nominal Ellen Marsh"},
		{"What did Norwegian officials say?", "Norwegian officials=nominal Lars Hagen, Norwegian authorities, Siri Dahl"},
		{"What did the French ambassador say?", "the French ambassador=nominal "},
		{"What did Angela Brunner say?", "Angela Brunner=name "},
		{"what did brunner say", "brunner=surname "},
		{"What did Lars Hogan say?", "Lars Hogan=name "},
		{"What did President Brunner say?", "President Brunner=title "},
		{"What did people say?", ""},
		{"What did the bank chairwoman say?", ""},
		{"What did the mayor's office say?", ""},
		{"What did the mayor of Lisbon say?", "the mayor of Lisbon=nominal "},
		{"what did everyone say", ""},
		{"Who said the harbour would stay shut?", ""},
		{`Did Hagen say "Siri Dahl was right"?`, "Hagen=surname Lars Hagen"},
		{"Did Grand Admiral Lars Hagen speak?", "Grand Admiral Lars Hagen=name Lars Hagen"},
	} {
		var got []string
		for _, m := range d.Find(c.question) {
			var found []string
			for _, p := range m.People {
				found = append(found, p.Name)
			}
			got = append(got, fmt.Sprintf("%s=%s %s", m.In(c.question), m.By, strings.Join(found, ", ")))
		}
		if s := strings.Join(got, "; "); s != c.want {
			t.Errorf("Find(%q)\n got %s\nwant %s", c.question, s, c.want)
		}
	}
}

func TestLookup(t *testing.T) {
	d := harbour(t)
	for _, c := range []struct {
		name string
		want []string
	}{
		{"Lars Hagen", []string{"Lars Hagen"}},
		{"lars hagen", []string{"Lars Hagen"}},
		{"Marsh", []string{"Ellen Marsh", "Harold Marsh"}},
		{"Tom Price", []string{"Tom Cost"}},
		{"cost", []string{"Tom Cost"}},
		{"the Norwegian finance minister", []string{"Siri Dahl"}},
		{"finance minister", []string{"Siri Dahl"}},
		{"ambassador", []string{"Karin Lindqvist"}},
		{"Norwegian official", []string{"Norwegian authorities"}},
		{"Nobody Here", nil},
		{"", nil},
	} {
		var got []string
		for _, p := range d.Lookup(c.name) {
			got = append(got, p.Name)
		}
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("Lookup(%q): %s", c.name, diff)
		}
	}
}

func TestSuggest(t *testing.T) {
	d := harbour(t)
	for _, c := range []struct{ name, want string }{
		{"Hagan", "Lars Hagen"}, {"Hagenn", "Lars Hagen"}, {"Lindquist", "Karin Lindqvist"}, {"Mr Haggen", "Lars Hagen"},
		{"Karin Lindkvist", "Karin Lindqvist"}, {"OLeary", "Sean O'Leary"}, {"Tom Pryce", "Tom Cost"}, {"Zimmermann", ""}, {"", ""},
	} {
		got := ""
		if s := d.Suggest(c.name); len(s) > 0 {
			got = s[0]
		}
		if got != c.want {
			t.Errorf("Suggest(%q) = %q, want %q", c.name, got, c.want)
		}
	}
}

func TestDirectoryMerges(t *testing.T) {
	d := harbour(t)
	if got := d.Canonical("b.txt", "Hagen"); got != "Lars Hagen" {
		t.Errorf("Hagen of b.txt is %q", got)
	}
	if got := d.Canonical("b.txt", "Marsh"); got != "Ellen Marsh" {
		t.Errorf("Ms. Marsh of b.txt is %q", got)
	}
	if got := d.Canonical("b.txt", "Somebody Else"); got != "Somebody Else" {
		t.Errorf("an unknown name became %q", got)
	}
	p, ok := d.Person("Lars Hagen")
	if !ok || p.Statements != 2 || len(p.Documents) != 2 {
		t.Errorf("Lars Hagen: %+v", p)
	}
	if p, _ := d.Person("Tom Cost"); len(p.AlsoKnown) != 1 || p.AlsoKnown[0] != "Tom Price" {
		t.Errorf("Tom Cost: %+v", p)
	}
	if all := slices.Collect(d.Each()); all[0].Name != "Lars Hagen" {
		t.Errorf("first of all is %q", all[0].Name)
	}
}

func TestMiddleInitialsKeepNamesakesApart(t *testing.T) {
	of := func(name string) []retrieval.Person {
		return []retrieval.Person{{Name: name, Sort: retrieval.Individual}}
	}
	d := NewDirectory(map[string][]retrieval.Person{"a": of("George W. Marsh"), "b": of("George H.W. Marsh"), "c": of("George W. Marsh"), "d": of("George HW Marsh")}, nil, Aliases{}, nil)
	if n := d.Len(); n != 2 {
		t.Errorf("%d people, want 2", n)
	}
}

// TestOrdinaryWordsThatAreNames finds somebody whose name is an ordinary word in a
// text without capitals where they are quoted far more often than the word stands
// small, and takes what follows "did NAME" for a verb before a preposition.
func TestOrdinaryWordsThatAreNames(t *testing.T) {
	var statements []retrieval.Statement
	for range 60 {
		statements = append(statements, retrieval.Statement{Document: "1", Speaker: "Jon Bluff"}, retrieval.Statement{Document: "2", Speaker: "Ann Page"})
	}
	of := func(name, surname string) []retrieval.Person {
		return []retrieval.Person{{Name: name, Sort: retrieval.Individual, Surname: surname}}
	}
	d := NewDirectory(map[string][]retrieval.Person{
		"1": of("Jon Bluff", "Bluff"), "2": of("Ann Page", "Page"), "3": of("Bo Dusk", "Dusk"), "4": of("Tove Lind", "Lind"),
	}, statements, Aliases{}, OrdinaryWords{"bluff": 2, "page": 40, "dusk": 1})
	for text, want := range map[string]string{
		"who attacked bluff over the debt":    "Jon Bluff",
		"who turned the page over the debt":   "",
		"who attacked page over the debt":     "",
		"who attacked dusk over the debt":     "",
		"what did tove snap at the reporters": "Tove Lind",
	} {
		got := ""
		for _, m := range d.Find(text) {
			for _, p := range m.People[:min(1, len(m.People))] {
				got = p.Name
			}
		}
		if got != want {
			t.Errorf("%q finds %q, not %q", text, got, want)
		}
	}
}

func TestZeroDirectory(t *testing.T) {
	var d Directory
	if p := d.Lookup("Hagen"); p != nil || d.Suggest("Hagen") != nil || d.Len() != 0 || d.Canonical("a", "b") != "b" {
		t.Error("the zero Directory knows somebody:", p)
	}
	if m := d.Find("What did Lars Hagen say about the Swedish ambassador?"); len(m) != 1 || len(m[0].People) != 0 {
		t.Errorf("Find: %+v", m)
	}
}

func TestNamesWithoutSuffix(t *testing.T) {
	d := NewDirectory(map[string][]retrieval.Person{"a.txt": {
		{Name: "Walter Thorne III"}, {Name: "Ola Brekke Jr."}, {Name: "Ola Brekke"},
	}}, nil, Aliases{}, nil)
	for _, c := range []struct{ question, want string }{
		{"What did Walter Thorne say?", "Walter Thorne III"},
		{"What did Walter Thorne III say?", "Walter Thorne III"},
		{"What did Ola Brekke Jr. say?", "Ola Brekke Jr."},
	} {
		found := d.Find(c.question)
		if len(found) != 1 || len(found[0].People) != 1 || found[0].People[0].Name != c.want {
			t.Errorf("%s: %+v, want %s", c.question, found, c.want)
		}
	}
}

func TestDoubleSurnames(t *testing.T) {
	d := NewDirectory(map[string][]retrieval.Person{"a.txt": {
		{Name: "Ada Thorne-Brekke", Sort: retrieval.Individual}, {Name: "Ola Brekke", Sort: retrieval.Individual},
	}}, nil, Aliases{}, nil)
	for name, want := range map[string]string{
		"Thorne": "Ada Thorne-Brekke", "Ada Brekke": "Ada Thorne-Brekke", "Thorne Brekke": "Ada Thorne-Brekke",
		"thorne-brekke": "Ada Thorne-Brekke", "Brekke": "Ola Brekke",
	} {
		if found := d.Lookup(name); len(found) != 1 || found[0].Name != want {
			t.Errorf("Lookup(%q): %+v, want %s", name, found, want)
		}
	}
}

// TestRolesAtWords takes the fuller role from where words are ascribed.
func TestRolesAtWords(t *testing.T) {
	d := NewDirectory(map[string][]retrieval.Person{"a.txt": {{Name: "Ada Thorne", Sort: retrieval.Individual, Roles: []string{"Chief"}}}},
		[]retrieval.Statement{{Document: "a.txt", Speaker: "Ada Thorne", SpeakerRole: "Yet Fire Chief"}}, Aliases{}, nil)
	if p, _ := d.Person("Ada Thorne"); len(p.Roles) != 1 || p.Roles[0] != "Fire Chief" {
		t.Errorf("roles %q", p.Roles)
	}
}

// ordinary are the ordinary words of statements.
func ordinary(statements []retrieval.Statement) OrdinaryWords {
	out := OrdinaryWords{}
	out.Add(statements)
	return out
}
