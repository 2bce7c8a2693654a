package cue

import (
	"testing"

	"whosaid/retrieval"
)

// TestStanceOf holds what each kind of cue does with words that are not quoted,
// and cues that look like it and only tell.
func TestStanceOf(t *testing.T) {
	for _, c := range []struct {
		cue, text string
		want      retrieval.Stance
	}{
		{"denied", "that the well was dry", retrieval.DeniedStance},
		{"is denying", "having sold the well", retrieval.DeniedStance},
		{"doubted", "that the well was dry", retrieval.DeniedStance},
		{"rejected", "the claim that the well was dry", retrieval.DeniedStance},
		{"condemned", "the sale of the well", retrieval.Opposed},
		{"refused", "to sell the well", retrieval.Opposed},
		{"warned against", "selling the well", retrieval.Opposed},
		{"did not say", "that the well was dry", retrieval.Unsaid},
		{"did not deny", "that the well was dry", retrieval.Unsaid},
		{"never claimed", "to own the well", retrieval.Unsaid},
		{"refused to say", "who sold the well", retrieval.Unsaid},
		{"would not say", "if the well was sold", retrieval.Unsaid},
		{"confirm", "nor deny that the well was dry", retrieval.Unsaid},
		{"asked", "whether the well was dry", retrieval.Asked},
		{"was asked", "if the well was dry", retrieval.Asked},
		{"wondered", "who sold the well", retrieval.Asked},
		{"debated", "whether to sell the well", retrieval.Asked},
		{"might say", "the well was dry", retrieval.Supposed},
		{"would say", "the well was dry if anybody asked", retrieval.Supposed},

		{"said", "that the well was dry", retrieval.Asserted},
		{"not only said", "that the well was dry", retrieval.Asserted},
		{"would say", "only that the well was dry", retrieval.Asserted},
		{"would later say", "that the well was dry, if deep", retrieval.Asserted},
		{"told", "whether by day or night the well is open", retrieval.Asserted},
		{"said", "if it rains the well fills", retrieval.Asserted},
		{"described", "how the well was dug", retrieval.Asserted},
		{"explained", "why the well was dug", retrieval.Asserted},
		{"asked", "for a new well", retrieval.Asserted},
		{"warned", "that the well was dry", retrieval.Asserted},
		{"according to", "the well is not dry", retrieval.Asserted},
		{"", "the well is dry", retrieval.Asserted},
	} {
		if got := StanceOf(retrieval.Statement{Cue: c.cue, Text: c.text, Kind: retrieval.Indirect}); got != c.want {
			t.Errorf("%s %s: %q, want %q", c.cue, c.text, got, c.want)
		}
	}
}

// TestStanceOfQuotation: a quoted clause is said, whatever it asks and whatever
// verb stands beside it, but where the cue tells that it was not.
func TestStanceOfQuotation(t *testing.T) {
	for _, c := range []struct {
		cue, text string
		want      retrieval.Stance
	}{
		{"denied", "It was not our well", retrieval.Asserted},
		{"asked", "Whether the well is dry?", retrieval.Asserted},
		{"denied", "the dry well", retrieval.DeniedStance},
		{"never said", "the well is dry", retrieval.Unsaid},
		{"said", "the well is dry", retrieval.Asserted},
	} {
		s := retrieval.Statement{Cue: c.cue, Text: c.text, Kind: retrieval.Direct, Spans: []retrieval.Span{{Start: 1, End: 9}}}
		if got := StanceOf(s); got != c.want {
			t.Errorf("%s %q: %q, want %q", c.cue, c.text, got, c.want)
		}
	}
}

// TestBeside: the cue stands beside what is not all quoted, and beside what is
// where it is not asserted.
func TestBeside(t *testing.T) {
	for _, c := range []struct {
		cue, text string
		kind      retrieval.Kind
		want      string
	}{
		{"denied", "that the well was dry", retrieval.Indirect, "denied"},
		{"did\nnot say", "that the well was dry", retrieval.Indirect, "did not say"},
		{"said", `the well was "dry"`, retrieval.Mixed, "said"},
		{"said", "The well is dry", retrieval.Direct, ""},
		{"never said", "The well is dry", retrieval.Direct, "never said"},
	} {
		if got := Beside(retrieval.Statement{Cue: c.cue, Text: c.text, Kind: c.kind}); got != c.want {
			t.Errorf("%s %s: %q, want %q", c.cue, c.text, got, c.want)
		}
	}
}
