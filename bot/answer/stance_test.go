package answer

import (
	"testing"

	"whosaid/retrieval"
	"whosaid/retrieval/people"
	"whosaid/retrieval/question"
)

// TestStance: a yes needs the very claim, said and not denied, asked, supposed
// or left open.
func TestStance(t *testing.T) {
	for _, c := range []struct {
		verb, words, cue, text string
		want                   stance
	}{
		{"say", "the quay was sinking", "said", "the quay was sinking", agrees},
		{"say", "the quay was sinking", "said", "the quay was not sinking", contradicts},
		{"say", "the quay was not sinking", "said", "the quay was sinking", contradicts},
		{"say", "the quay was not sinking", "denied", "that the quay was sinking", agrees},
		{"say", "the quay was sinking", "denied", "that the quay was sinking", contradicts},
		{"deny", "the quay was sinking", "denied", "that the quay was sinking", agrees},
		{"say", "the quay was sinking", "did not say", "whether the quay was sinking", open},
		{"say", "the quay was sinking", "asked", "Is the quay sinking?", open},
		{"say", "the quay was sinking", "said", "If the quay was sinking, we would know", open},
		{"say", "the quay was sinking", "said", "the quay was leaning rather than sinking", open},
		{"say", "the quay sank in May", "said", "the quay sank in June", open},
		{"support", "the quay", "said", "the quay was sinking", open},
		{"promise", "a new quay", "promised", "a new quay", agrees},
		{"promise", "a new quay", "declined to promise", "a new quay", contradicts},
		{"say", "the quay was sinking", "said", "I did not vote for it; the quay was sinking", agrees},
	} {
		d := &decider{q: question.Question{Verb: c.verb, Words: c.words}}
		if got := d.stance(retrieval.Statement{Cue: c.cue, Text: c.text}, retrieval.Exact); got != c.want {
			t.Errorf("did X %s %q, X %s %q: %d, want %d", c.verb, c.words, c.cue, c.text, got, c.want)
		}
	}
}

func TestSentences(t *testing.T) {
	text := "Mr. Sato left at 5 p.m. on Monday. \"He was tired.\" The U.S. envoy stayed!\nNobody spoke"
	want := []string{"Mr. Sato left at 5 p.m. on Monday.", "\"He was tired.\"", "The U.S. envoy stayed!", "Nobody spoke"}
	got := Sentences(text)
	if len(got) != len(want) {
		t.Fatalf("%d sentences, not %d", len(got), len(want))
	}
	for i, s := range got {
		if s.In(text) != want[i] {
			t.Errorf("sentence %d is %q, not %q", i, s.In(text), want[i])
		}
	}
}

// TestNameLike tells names from descriptions, in small letters too.
func TestNameLike(t *testing.T) {
	for _, c := range []struct {
		wording string
		by      retrieval.Reason
		want    bool
	}{
		{"Ann Lee", retrieval.ByName, true},
		{"Ann van der Lee", retrieval.ByName, true},
		{"Mr Lee", retrieval.ByName, true},
		{"ann lee", retrieval.ByName, true},
		{"the eu", retrieval.ByName, true},
		{"donald lee", retrieval.ByNominal, true},
		{"the harbour master", retrieval.ByNominal, false},
		{"the French president", retrieval.ByNominal, false},
		{"somebody who was standing there", retrieval.ByName, false},
	} {
		d := &decider{directory: &people.Directory{}}
		if got := d.nameLike(question.Asked{Wording: c.wording, By: c.by}); got != c.want {
			t.Errorf("%q: %v", c.wording, got)
		}
	}
}

func TestContainsName(t *testing.T) {
	for _, c := range []struct {
		text, name string
		want       bool
	}{
		{"The owner, ANN LEE, left.", "Ann Lee", true},
		{"Ann (Lee) left.", "Ann Lee", true},
		{"Leeward of Ann", "Lee", false},
		{"Ann met Lee.", "Ann Lee", false},
		{"", "Lee", false},
	} {
		if got := containsName(c.text, c.name); got != c.want {
			t.Errorf("%q in %q: %v", c.name, c.text, got)
		}
	}
}
