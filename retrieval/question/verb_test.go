package question

import (
	"testing"

	"whosaid/retrieval/english"
	"whosaid/retrieval/people"
)

// TestEveryVerbOfSpeechAsks: a question with any verb that the ledger takes for
// speech is one about who said something; one that seldom tells of speech is so
// before a quotation.
func TestEveryVerbOfSpeechAsks(t *testing.T) {
	directory := &people.Directory{}
	n := 0
	for _, v := range english.Verbs() {
		if len(v.Particles) > 0 || !v.IsCue() || v.Sense != english.Says {
			continue
		}
		n++
		text := "Who " + v.Past() + " “the talks have failed”?"
		if q := Parse(text, directory, Context{}); q.Kind != WhoSaid || q.Words != "the talks have failed" {
			t.Errorf("%s: %s about %q", text, q.Kind, q.Words)
		}
		if v.Traits&english.Seldom != 0 {
			continue
		}
		text = "Who " + v.Past() + " that the talks have failed?"
		if q := Parse(text, directory, Context{}); q.Kind != WhoSaid || q.Verb != v.Past() {
			t.Errorf("%s: %s by %q", text, q.Kind, q.Verb)
		}
	}
	if n < 250 {
		t.Errorf("only %d verbs of speech", n)
	}
}

func TestSeldomVerbs(t *testing.T) {
	directory := &people.Directory{}
	for text, want := range map[string]Kind{
		"Who signed the treaty?":                    Fact,
		"Who signed “never again”?":                 WhoSaid,
		"Who started the war?":                      Fact,
		"Who ruled that the law was void?":          WhoSaid,
		"Who admited that the talks failed?":        WhoSaid,
		"Who interjected that the talks had failed": WhoSaid,
	} {
		if q := Parse(text, directory, Context{}); q.Kind != want {
			t.Errorf("%s: %s, want %s", text, q.Kind, want)
		}
	}
}
