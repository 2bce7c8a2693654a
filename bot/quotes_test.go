package bot_test

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"whosaid/bot"
)

// piers is a corpus of two documents and one that cannot be read.
func piers(t *testing.T) *bot.Bot {
	t.Helper()
	dir := t.TempDir()
	for name, text := range map[string]string{
		"pier.txt": "\"The pier is closed,\" said Mara Ito, the harbour master.\n\nJon Berg, a fisherman, said the two cranes should have been sold last year.\n",
		"more.md":  "Lena Ode said the bakery would open on Monday.\n\n\"Cranes are birds,\" said Mara Ito.\n",
		"scan.pdf": "%PDF",
	} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return bot.New(open(t, dir))
}

// TestQuotes holds what a list of statements has in it, or says where it has
// none, on every screen.
func TestQuotes(t *testing.T) {
	b := piers(t)
	const unread = " 1 of 3 files could not be read (.pdf); whosaid status lists it."
	for _, c := range []struct {
		name    string
		request bot.QuotesRequest
		want    string // the speakers, or why there are none
	}{
		{"everything", bot.QuotesRequest{}, "Lena Ode, Mara Ito, Mara Ito, Jon Berg"},
		{"a speaker", bot.QuotesRequest{Speaker: "ito"}, "Mara Ito, Mara Ito"},
		{"a document", bot.QuotesRequest{Document: "PIER"}, "Mara Ito, Jon Berg"},
		{"blank names", bot.QuotesRequest{Speaker: " ", About: " ", Document: " "}, "Lena Ode, Mara Ito, Mara Ito, Jon Berg"},
		{"a topic", bot.QuotesRequest{About: "selling the cranes", Document: "pier.txt"}, "Jon Berg"},
		{"nobody", bot.QuotesRequest{Speaker: "Zog"}, "Nobody called Zog is quoted or mentioned in these documents." + unread},
		{"nearly somebody", bot.QuotesRequest{Speaker: "Jon Burg"},
			"Nobody called Jon Burg is quoted or mentioned in these documents. Did you mean Jon Berg?" + unread},
		{"no document", bot.QuotesRequest{Document: "letters"}, `No document is called "letters" here.`},
		{"nearly a document", bot.QuotesRequest{Document: "peir.txt"}, `No document is called "peir.txt" here. Did you mean pier.txt?`},
		{"a document not read", bot.QuotesRequest{Document: "scan"}, "scan.pdf is here, but could not be read: broken: torn, or no PDF."},
		{"no statement", bot.QuotesRequest{About: "submarines"}, "No statement about submarines was found." + unread},
		{"none in a document", bot.QuotesRequest{Speaker: "Berg", Document: "more"}, "No statement of Berg in more was found."},
	} {
		found, err := b.Quotes(t.Context(), c.request)
		if err != nil {
			t.Fatal(err)
		}
		var speakers []string
		for _, s := range found.Statements {
			speakers = append(speakers, s.Speaker)
		}
		if got := strings.Join(speakers, ", ") + found.No; got != c.want {
			t.Errorf("%s:\n got %s\nwant %s", c.name, got, c.want)
		}
	}
}

func TestCompare(t *testing.T) {
	b := piers(t)
	sides, err := b.Compare(t.Context(), "cranes", "Ito", "Lena Ode")
	if err != nil || len(sides) != 2 || len(sides[0].Statements) != 1 || !strings.HasPrefix(sides[1].No, "No statement of Lena Ode about cranes was found. 1 of 3") {
		t.Errorf("%+v, %v", sides, err)
	}
	var refused *bot.Refusal
	if _, err := b.Compare(t.Context(), "cranes", "Ito", "Zog"); !errors.As(err, &refused) || !strings.HasPrefix(refused.Text, "Nobody called Zog") {
		t.Errorf("%v", err)
	}
}

func TestCompletions(t *testing.T) {
	b := piers(t)
	for typed, want := range map[string]string{"it": "Mara Ito", "HARBOUR m": "Mara Ito", "zzz": "", "": "Mara Ito Jon Berg Lena Ode"} {
		var got []string
		for c := range b.CompleteSpeaker(typed) {
			got = append(got, c.Value)
		}
		if strings.Join(got, " ") != want {
			t.Errorf("speaker %q: %q, not %q", typed, got, want)
		}
	}
	for typed, want := range map[string]string{"PI": "pier.txt", "": "more.md pier.txt", "./m": "more.md", "zzz": ""} {
		if got := slices.Collect(b.CompleteDocument(typed)); len(got) != len(strings.Fields(want)) || len(got) > 0 && got[0].Value != strings.Fields(want)[0] {
			t.Errorf("document %q: %q, not %q", typed, got, want)
		}
	}
}
