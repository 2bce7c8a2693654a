package wording

import (
	"fmt"
	"strings"
	"testing"

	"whosaid/bot/answer"
	"whosaid/retrieval"
	"whosaid/retrieval/people"
)

// Of several people as many are told of as all fit with fewer words each, and the place
// of the first is named.
func TestFewWords(t *testing.T) {
	var all []retrieval.Statement
	for i := range 4 {
		all = append(all, retrieval.Statement{
			ID: fmt.Sprint(i), Speaker: fmt.Sprintf("Ann Number Lee%d", i), SpeakerRole: "the keeper of the northern light",
			Document: "harbour.txt", Paragraph: i + 1, Kind: retrieval.Direct, Text: strings.TrimSpace(strings.Repeat("A gull sat there. ", 20)),
		})
	}
	w := &wording{Decision: answer.Decision{Statements: all}, voice: New(&people.Directory{})}
	text := w.briefly()
	for _, s := range all {
		if !strings.Contains(text, s.Speaker) {
			t.Errorf("%s is missing: %s", s.Speaker, text)
		}
	}
	if strings.Count(text, "harbour.txt") != 1 || len(text) > onScreen {
		t.Errorf("%d bytes: %s", len(text), text)
	}
}
