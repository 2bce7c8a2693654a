package wording

import (
	"testing"

	"whosaid/bot/cue"
	"whosaid/retrieval"
)

// What minutes tell after a colon is not what the side is taken on: "spoke against: nets get lost".
func TestSideBeforeColon(t *testing.T) {
	text := "Jon Brill spoke against: nets get lost"
	s := retrieval.Statement{Speaker: "Jon Brill", SpeakerStart: 0, SpeakerEnd: 9, Cue: "spoke against", Start: 25, End: len(text),
		Spans: []retrieval.Span{{Start: 25, End: len(text)}}, Text: text[25:], Kind: retrieval.Indirect}
	if !cue.SideBeforeColon(s) {
		t.Error("no colon seen")
	}
	var v Voice
	if got := v.words(s, "spoke against", true); got != ": nets get lost" {
		t.Errorf("%q", got)
	}
	s.Start-- // "spoke against nets"
	if cue.SideBeforeColon(s) {
		t.Error("a colon where there is none")
	}
}

// A councillor is called one before the name, as other titles are.
func TestCouncillorsAreCalledSo(t *testing.T) {
	for role, want := range map[string]string{"the Cllr": "Cllr", "Cllr": "Cllr", "Alderman": "Alderman", "the treasurer": ""} {
		if got := titleOf(role); got != want {
			t.Errorf("%q: %q", role, got)
		}
	}
}
