package wording

import (
	"fmt"
	"strings"
	"testing"

	"whosaid/bot/answer"
	"whosaid/retrieval"
	"whosaid/retrieval/people"
)

// Where the words of several people do not fit, each has fewer, and all are told of.
func TestFewWords(t *testing.T) {
	var all []retrieval.Statement
	for i := range 4 {
		all = append(all, retrieval.Statement{
			ID: fmt.Sprint(i), Speaker: fmt.Sprintf("Ann Number Lee%d", i), SpeakerRole: "the keeper of an old light",
			Document: fmt.Sprintf("harbour%d.txt", i), Paragraph: i + 1, Kind: retrieval.Direct,
			Text: strings.TrimSpace(strings.Repeat("A gull sat there. ", 20)),
		})
	}
	long := New(&people.Directory{})
	long.brief = (onScreen-forNames)/len(all) - besideWords
	if n := len(long.fitting(all)); n == len(all) {
		t.Fatal("all fit with as many words as there may be")
	}
	w := &wording{Decision: answer.Decision{Statements: all}, voice: New(&people.Directory{})}
	text := w.briefly()
	for _, s := range all {
		if !strings.Contains(text, s.Speaker) {
			t.Errorf("%s is missing: %s", s.Speaker, text)
		}
	}
	if len(text) > onScreen {
		t.Errorf("%d bytes: %s", len(text), text)
	}
}
