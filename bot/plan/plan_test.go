package plan

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"whosaid/retrieval/library"
)

// TestTalk tells small talk from questions.
func TestTalk(t *testing.T) {
	for text, want := range map[string]Talk{
		"Hello!": Greeting, "hey there": Greeting, "good morning": Greeting, "Thanks a lot!": Thanks, "ok, thanks": Thanks, "what can you do?": Help,
		"help": Help, "how does this work?": Help, "what should I ask you?": Help,
		"Who said hello?": None, "What did Hale say?": None, "thanks to whom was it opened?": None, "what can you do about the ferry?": None,
	} {
		if got := talk(text); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

// TestParts takes two questions in one apart, and nothing else.
func TestParts(t *testing.T) {
	for _, c := range [][]string{
		{"What did Hale say about the ferry, and how did Ortega react?", "What did Hale say about the ferry", "how did Ortega react?"},
		{"who closed the pier? what did she say about it?", "who closed the pier", "what did she say about it?"},
		{"Which visitor served at sea and what did he think of the museum?", "Which visitor served at sea", "what did he think of the museum?"},
		{"what does Hale think of the bridge and does Ortega agree?", "what does Hale think of the bridge", "does Ortega agree?"},
		{"what price did Hale want for it and did Tom Axelby back that?", "what price did Hale want for it", "does Tom Axelby agree?"},
		{"what did Hale say on it, and did the mayor oppose the bridge", "what did Hale say on it", "does the mayor disagree?"},
		{"Who said the ferry and the bridge were late?"},
		{`Who said "the pier is shut, and what does it matter to us"?`},
		{"what does Hale want and need?"},
		{"after the vote what did Hale ask for, and what did Ortega call it", "after the vote what did Hale ask for", "what did Ortega call it"},
		{"Do Hale and Ortega see it the same way, how many ferries are left?"},
	} {
		want := c[1:]
		if len(want) == 0 {
			want = c[:1]
		}
		if got := Parts(c[0]); !slices.Equal(got, want) {
			t.Errorf("%q: %q, want %q", c[0], got, want)
		}
	}
}

// TestUnfronted puts the occasion before a question after it, and nothing else.
func TestUnfronted(t *testing.T) {
	for text, want := range map[string]string{
		"per the police how many were hurt":                    "how many were hurt per the police",
		"At the May debate, how did Hale answer Ortega?":       "how did Hale answer Ortega At the May debate",
		"in that poll of sailors what share was for the pier?": "what share was for the pier in that poll of sailors",
		"in what year did the ferry sink":                      "in what year did the ferry sink",
		"what did Hale say at the debate":                      "what did Hale say at the debate",
		"when the pier was closed, what did Hale say of it?":   "what did Hale say of it when the pier was closed",
		"the harbour master on the pier, what did she say?":    "what did the harbour master say about the pier",
		"Hale's spokeswoman, how did she feel about the ferry": "how did Hale's spokeswoman feel about the ferry",
		"hale, did she vote for the pier":                      "did hale vote for the pier",
		"Hale's spokeswoman on the pier":                       "what did Hale's spokeswoman say about the pier",
		"who was the mayor on the pier?":                       "who was the mayor on the pier?",
		"I think Hale was angry, what did she say?":            "I think Hale was angry, what did she say?",
		"if the pier closes, what did they say":                "if the pier closes, what did they say",
		"when did Hale resign, and why":                        "when did Hale resign, and why",
		"when did Hale resign, what was the reason":            "when did Hale resign, what was the reason",
	} {
		if got := unfronted(text); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

// TestCompares tells what holds people against each other from what one does alone.
func TestCompares(t *testing.T) {
	for text, want := range map[string]bool{
		"do Hale and Ortega agree on the pier": true, "did Hale agree to close the pier?": false, "Hale and Ortega fought over the pier": true,
		"what's the row between Hale and Ortega": true, "what was each one's line on the pier": true, "who fights for the pier": false,
		"who called both the pier and the ferry a waste": false, "who agreed with Hale on the pier": false, "which of them differ on the pier": true,
		"what did Hale compare Ortega's pier to": false, "how did Hale and Ortega each play it down": true,
		"do Hale and Ortega want the same pier": true, "Hale and Ortega on the ferry, same opinion?": true, "did Hale leave on the same day": false,
	} {
		if got := compares(text); got != want {
			t.Errorf("%q: %t", text, got)
		}
	}
}

// TestArticle takes the description of one article out of a question.
func TestArticle(t *testing.T) {
	for _, c := range [][3]string{
		{"who is quoted in the harbour article?", "who is quoted?", "harbour"},
		{"who is quoted in the article about the old harbour", "who is quoted", "the old harbour"},
		{"What did Hale say in the council?", "What did Hale say in the council?", ""},
		{"What was Hale's view of the old quay in her piece?", "What was Hale's view of the old quay in her piece?", ""},
		{"what did Hale make of that harbour story", "what did Hale make of that harbour story", ""},
		{"according to that op-ed blaming the mayor, who sank it?", "who sank it?", "blaming the mayor"},
		{"who sank the ferry, according to the harbour column?", "who sank the ferry", "harbour"},
		{"who sank the ferry, according to the mayor?", "who sank the ferry, according to the mayor?", ""},
	} {
		if rest, description := article(c[0]); rest != c[1] || description != c[2] {
			t.Errorf("%q: %q and %q", c[0], rest, description)
		}
	}
}

// TestNoSlip leaves rare words alone that are no slip: "rake" is none for "make".
func TestNoSlip(t *testing.T) {
	lib := officesLibrary(t)
	for question, want := range map[string]string{
		"how much did they rake in":         "how much did they rake in",
		"whats the vibe there":              "what's the vibe there",
		"hwo siad teh dike will hold":       "who said the dike will hold",
		"what did the comms prof say":       "what did the communications professor say",
		"who thinks the dems swore at them": "who thinks the democrats swore at them",
	} {
		p, err := New(t.Context(), lib, Request{Question: question})
		if err != nil {
			t.Fatal(err)
		}
		if p.Text != want {
			t.Errorf("%q: %q, want %q", question, p.Text, want)
		}
	}
}

// TestForeign tells the language of a question.
func TestForeign(t *testing.T) {
	for text, want := range map[string]string{
		"Was hat der Bürgermeister über die Fähre gesagt?": "German", "¿Qué dijo la alcaldesa sobre el puente?": "Spanish", "Что сказал мэр?": "Russian",
		"What did the mayor say about the ferry?": "", "Hale?": "", "anything on the pier": "",
	} {
		if got := foreign(text); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

// harbour are two invented articles.
var harbour = map[string]string{
	"pier.txt": "“The pier is shut for the winter,” said Mayor Elizabeth Warrender. She met Tom Axelby on Monday.\n\n" +
		"“Nobody asked the fishermen,” said Tom Axelby, the head of the fishing union.\n",
	"ferry.txt": "“The ferry will run again in May,” Petra Obstfield told reporters.\n\n“It is too late for us,” Tom Axelby said of the ferry.\n",
}

func harbourLibrary(t *testing.T) *library.Library {
	t.Helper()
	dir := t.TempDir()
	for name, text := range harbour {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	lib, err := library.Open(t.Context(), library.Config{Corpus: dir, Data: t.TempDir()})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { lib.Close() })
	return lib
}

// TestWho finds whom questions mean: by misspelt names, nicknames and offices.
func TestWho(t *testing.T) {
	lib := harbourLibrary(t)
	for _, c := range []struct{ question, names, corrected string }{
		{"What did Axelbee say?", "Tom Axelby", "Axelbee"},
		{"What did Petra Obsfield say about the ferry?", "Petra Obstfield", "Petra Obsfield"},
		{"what did tom axelbi say", "Tom Axelby", "tom axelbi"},
		{"What did Liz Warrender say?", "Elizabeth Warrender", "Liz Warrender"},
		{"What did Angela Warrender say?", "", ""},
		{"What did Axelby say about the ferry?", "Tom Axelby", ""},
		{"What did the head of the fishing union say?", "Tom Axelby", ""},
		{"Who said the pier is shut?", "", ""},
		{"what did petre obstfeild say about the ferry", "Petra Obstfield", "petre obstfeild"},
		{"petre obstfeild on the ferry", "Petra Obstfield", "petre obstfeild"},
		{"what did liz w say about the pier", "Elizabeth Warrender", "liz w"},
		{"What did Tom A say about the ferry?", "Tom Axelby", "Tom A"},
		{"what did tom b say about the ferry", "", ""},
		{"what did petra a ferry say", "", ""},
	} {
		p, err := New(t.Context(), lib, Request{Question: c.question})
		if err != nil {
			t.Fatal(err)
		}
		corrected := ""
		for _, k := range p.Corrected {
			corrected += k.Asked
		}
		if got := strings.Join(p.Names, ","); got != c.names || corrected != c.corrected {
			t.Errorf("%q: names %q, corrected %q; want %q, %q", c.question, got, corrected, c.names, c.corrected)
		}
	}
}

// TestSides holds people against each other where the question does.
func TestSides(t *testing.T) {
	lib := harbourLibrary(t)
	for text, want := range map[string]int{
		"How do Warrender and Axelby differ on the pier?": 2, "compare Axelby and Obstfield on the ferry": 2, "What did Warrender tell Axelby?": 0,
	} {
		p, err := New(t.Context(), lib, Request{Question: text})
		if err != nil {
			t.Fatal(err)
		}
		if len(p.Sides) != want {
			t.Errorf("%q: %q", text, p.Sides)
		}
	}
}

// TestAvoided keeps whom a question for the speaker names from being taken for
// the speaker.
func TestAvoided(t *testing.T) {
	lib := harbourLibrary(t)
	for text, want := range map[string]string{"Who attacked Axelby?": "Tom Axelby", "What did Axelby say?": "", "who told Warrender it was too late": "Elizabeth Warrender"} {
		p, err := New(t.Context(), lib, Request{Question: text})
		if err != nil {
			t.Fatal(err)
		}
		if got := strings.Join(p.Avoided(), ","); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}
