package hearsay

import (
	"strings"
	"testing"

	"whosaid/retrieval"
)

// TestDenial: a relayed statement is denied by a later sentence that tells that the words
// were not said, or that nobody confirms them; not by one that is about something else, and
// never where nobody relayed it.
func TestDenial(t *testing.T) {
	const told = `The Echo reported that Lars Brun had told guests "the inn is shut". `
	for text, want := range map[string]bool{
		"His cook, Siv Moe, said he had said no such thing.": true,
		"\n\n\"Lars never used those words,\" Moe said.":     true,
		"He denied it.":                                true,
		"Brun denied saying so.":                       true,
		"He did not say it, his cook said.":            true,
		"The inn's office would not confirm it.":       true,
		"Moe disputed the report.":                     true,
		"He did not say when.":                         false,
		"He never said that the cook would go.":        false,
		"The cook denied that the soup was cold.":      false,
		"One. Two. Three. Four. Five. Moe denied it.":  false,
		"One. Two. Three. Four. Five. Brun denied it.": true,
	} {
		doc := &retrieval.Document{Text: told + text}
		s := retrieval.Statement{Speaker: "Lars Brun", Via: "Echo", End: len(told) - len(`". `)}
		in, ok := Denial(doc, s)
		if ok != want || ok && !strings.Contains(text, in.In(doc.Text)) {
			t.Errorf("%q: %v %q", text, ok, in.In(doc.Text))
		}
		s.Via = ""
		if _, ok := Denial(doc, s); ok {
			t.Errorf("%q: denied though nobody relayed it", text)
		}
	}
}
