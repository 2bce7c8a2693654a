package wording

import (
	"testing"

	"whosaid/retrieval"
)

// A line that is full goes on in the next; items and short lines of their own stay.
func TestFullLinesGoOn(t *testing.T) {
	for text, want := range map[string]string{
		"the ferry was to be\nsold before the\r\n  winter came": "the ferry was to be sold before the winter came",
		"bring these:\n- rope\n- tar":                           "bring these:\n- rope\n- tar",
		"rope\nTar\nNails":                                      "rope\nTar\nNails",
		"the harbour board met, and\nMs Ito left":               "the harbour board met, and Ms Ito left",
		"first\n2. second":                                      "first\n2. second",
		"set it so:\n```\na = b\n```":                           "set it so:\n```\na = b\n```",
		"one line":                                              "one line",
		"a\n\nb":                                                "a\n\nb",
	} {
		if got := flowing(text); got != want {
			t.Errorf("%q: %q, not %q", text, got, want)
		}
	}
}

// Captions of one turn are one text, but not a turn of minutes that is interrupted.
func TestCaptionsOfATurnGoOn(t *testing.T) {
	s := retrieval.Statement{Text: "We lend ladders, … and we lend\nsaws.", Kind: retrieval.Direct, Offset: "00:01:02",
		Spans: []retrieval.Span{{Start: 10, End: 26}, {Start: 62, End: 79}}}
	if got := Words(s); got != "We lend ladders, and we lend saws." {
		t.Error(got)
	}
	if s.Offset = ""; Words(s) != "We lend ladders, … and we lend saws." {
		t.Error(Words(s))
	}
	near := s
	near.Offset, near.Spans = "00:01:02", []retrieval.Span{{Start: 10, End: 26}, {Start: 30, End: 47}}
	if got := Words(near); got != "We lend ladders, … and we lend saws." {
		t.Error(got)
	}
}
