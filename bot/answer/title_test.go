package answer

import (
	"testing"

	"whosaid/bot/plan"
	"whosaid/retrieval"
	"whosaid/retrieval/question"
)

// A short first paragraph most of whose words are large is a title.
func TestIsTitle(t *testing.T) {
	for paragraph, want := range map[string]bool{
		"Harbour Master Says The Pier Will Not Be Sold.": true, "Ito: ‘We Will Never Sell’": true,
		"The harbour master said on Monday that the pier will not be sold.": false, "The Pier": false,
	} {
		if got := isTitle(paragraph); got != want {
			t.Errorf("%q is a title: %v", paragraph, got)
		}
	}
}

// A claim that a further statement of the article comes near to with the opposite sign is
// no plain yes.
func TestDenied(t *testing.T) {
	d := &decider{q: question.Question{Words: "she would ask for a new survey of the pier", Verb: "say"}, plan: plan.Plan{}}
	said := func(document, text string) retrieval.Statement {
		return retrieval.Statement{Document: document, Text: text, Cue: "said", SpeakerReason: retrieval.ByLabel}
	}
	first := said("a.txt", "she would look into a new survey of the pier")
	for text, want := range map[string]bool{
		"that she would not ask for a new survey": true, "that the pier was old": false, "she would ask for a survey": false,
	} {
		if got := d.denied([]retrieval.Statement{first, said("a.txt", text)}); got != want {
			t.Errorf("after %q it is denied: %v", text, got)
		}
		if d.denied([]retrieval.Statement{first, said("b.txt", text)}) {
			t.Errorf("%q denies it in another article", text)
		}
	}
}

// An article's beginning goes on until it tells enough.
func TestBeginningOf(t *testing.T) {
	const text = "Each spring the same is said.\n\nNow the harbour master wants to sell the pier, which the town built " +
		"two hundred years ago with its own hands. Nobody was asked."
	if got := beginningOf(text).In(text); got != text[:len(text)-len(" Nobody was asked.")] {
		t.Errorf("begins with %q", got)
	}
}

// TestIsSubject: the subject of a letter tells nothing of what came of it.
func TestIsSubject(t *testing.T) {
	for sentence, want := range map[string]bool{
		"Re: [quay-list] The new crane": true, "[quay-list] The new crane": true, "Re: Re: [quay-list] The new crane": true,
		"The new crane is too heavy.": false, "": false,
	} {
		if got := isSubject(sentence, "Re: [quay-list] The new crane"); got != want {
			t.Errorf("%q: %v", sentence, got)
		}
	}
	if isSubject("", "") {
		t.Error("a letter without a subject")
	}
}
