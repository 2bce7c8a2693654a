package cue

import (
	"testing"

	"whosaid/retrieval"
)

// TestVerb keeps what a cue says of silence and of those it is aimed at, and
// gives up what it says otherwise.
func TestVerb(t *testing.T) {
	for _, c := range []struct{ cue, text, want string }{
		{"did not say", "whether it was true", "did not say"},
		{"declined to say", "whether it was true", "declined to say"},
		{"to say", "whether it was true", NotSaid},
		{"not explaining", "why it was true", NotSaid},
		{"not just said", "it was true", "said"},
		{"accused", "the town of sleeping", "accused"},
		{"thanked", "the crew", "thanked"},
		{"urging", "the town to wait", "urged"},
		{"denied", "that it was true", "denied"},
		{"spoke out against", "the new wall", "spoke out against"},
		{"spoke in favour of", "patching the roof", "spoke in favour of"},
		{"called for", "a vote", "called for"},
		{"has called again on", "the council to resign", "called on"},
		{"calls for", "a vote", "calls for"},
		{"argued on Monday against", "a vote", "argued against"},
		{"depicted", "a pond", SpokeOf},
		{"believes", "that it is true", "believes"},
		{"believes", "it is true", "said"},
		{"", "it was true", "said"},
		{"recommended", "it was true", "said"},
	} {
		if got := Verb(retrieval.Statement{Cue: c.cue, Text: c.text, Kind: retrieval.Indirect}); got != c.want {
			t.Errorf("%s %s: %q, want %q", c.cue, c.text, got, c.want)
		}
	}
}

// TestVerbOfQuotation: a whole clause in quotation marks is said, whatever its
// cue does with it.
func TestVerbOfQuotation(t *testing.T) {
	s := retrieval.Statement{Cue: "denied", Text: "It was not us", Kind: retrieval.Direct, Spans: []retrieval.Span{{Start: 1, End: 14}}}
	if got := Verb(s); got != "said" {
		t.Errorf("%q", got)
	}
	s.Text = "the reports"
	if got := Verb(s); got != "denied" {
		t.Errorf("%q", got)
	}
}

func TestDenies(t *testing.T) {
	for cue, want := range map[string]bool{
		"denied": true, "denying": true, "did not say": true, "refused to say": true, "never said": true,
		"said": false, "not only said": false, "warned": false, "": false,
	} {
		if got := Denies(cue); got != want {
			t.Errorf("Denies(%q) = %v", cue, got)
		}
	}
}

func TestSilence(t *testing.T) {
	for cue, want := range map[string]string{
		"declined to comment": "declined to comment", "also did not say": "did not say", "has not said": "has not said",
		"not saying": NotSaid, "not just said": "", "said": "", "": "", "refuses, for now, to say": "refused, for now, to say",
	} {
		if got := Silence(cue); got != want {
			t.Errorf("Silence(%q) = %q, want %q", cue, got, want)
		}
	}
}

func TestClauseShaped(t *testing.T) {
	for text, want := range map[string]bool{
		"the quay was sinking": true, "nobody doesn't know": true, "the quay": false, "was sinking": false, "in the quay it was": false,
		"the quay that was sinking": false, "": false,
	} {
		if got := ClauseShaped(text); got != want {
			t.Errorf("ClauseShaped(%q) = %v", text, got)
		}
	}
}

// TestAllQuoted: one span outside of quotation marks is enough for words not to
// be all quoted.
func TestAllQuoted(t *testing.T) {
	span := func(start, end int) retrieval.Span { return retrieval.Span{Start: start, End: end} }
	for _, c := range []struct {
		kind          retrieval.Kind
		spans, quoted []retrieval.Span
		want          bool
	}{
		{retrieval.Direct, []retrieval.Span{span(1, 5)}, []retrieval.Span{span(0, 6)}, true},
		{retrieval.Direct, []retrieval.Span{span(1, 5)}, nil, true},
		{retrieval.Direct, []retrieval.Span{span(1, 5), span(8, 9)}, []retrieval.Span{span(0, 6)}, false},
		{retrieval.Mixed, []retrieval.Span{span(1, 5)}, []retrieval.Span{span(0, 6)}, false},
		{retrieval.Indirect, nil, nil, false},
	} {
		if got := AllQuoted(retrieval.Statement{Kind: c.kind, Spans: c.spans, Quoted: c.quoted}); got != c.want {
			t.Errorf("%+v: %v", c, got)
		}
	}
}
