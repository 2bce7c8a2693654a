package claim

import (
	"strings"
	"testing"

	"github.com/kljensen/snowball/english"
)

// madeIn reports whether a clause makes a claim, by the stems of words alone.
func madeIn(clause, words, telling string) bool {
	alike := func(t, w string) bool {
		return english.Stem(t, false) == english.Stem(strings.TrimSuffix(w, "'s"), false)
	}
	return Claim{Words: words, Telling: strings.Fields(telling), Alike: alike}.MadeIn(clause)
}

// TestMade: a claim is made where it is the whole clause, or its subject, verb and what
// they need stand at the top of it.
func TestMade(t *testing.T) {
	for _, clause := range []string{
		"the kiln was cracked", "that the kiln was cracked", "The old kiln was cracked.", "I think that the kiln was cracked",
		"she believes the kiln was cracked", "she knew that the kiln was cracked", "Yesterday the kiln was cracked", "the kiln was badly cracked", "the kiln was cracked when it came",
		"the kiln was cracked, and nobody cared", "Yes, the kiln was cracked", "the kiln had been cracked by a stone",
		"after the fire of May, the kiln was cracked", "all of the kilns were cracked", "the kiln at Orrby was cracked",
	} {
		if !madeIn(clause, "the kiln was cracked", "kiln cracked") {
			t.Errorf("%q does not make it", clause)
		}
	}
}

// TestGoverned: what another predicate, noun or subject has below it is not claimed.
func TestGoverned(t *testing.T) {
	for rule, clauses := range map[string][]string{
		"below a verb": {
			"it is false that the kiln was cracked", "few potters thought the kiln was cracked", "rivals claim the kiln was cracked",
			"she feared that the kiln was cracked", "I thought the kiln was cracked", "he was accused of saying the kiln was cracked",
			"only a fool would say the kiln was cracked", "Imagine that the kiln was cracked", "Suppose the kiln was cracked",
		},
		"below a noun":    {"the rumour that the kiln was cracked was untrue", "the idea that the kiln was cracked is silly"},
		"another subject": {"the kiln's owner was cracked", "half of the kilns were cracked", "the lid of the kiln was cracked"},
		"another verb":    {"the kiln was said to be cracked", "the kiln seemed to be cracked", "the kiln was almost cracked"},
		"another mood":    {"the kiln may be cracked", "the kiln would have cracked", "the kiln should be cracked"},
		"said by others":  {"the kiln was cracked, potters say", "the kiln was cracked, or so he thought", "the kiln was cracked, according to a potter"},
		"taken back":      {"the kiln was cracked, then took it back"},
		"of no word":      {"the oven was hot"},
	} {
		for _, clause := range clauses {
			if madeIn(clause, "the kiln was cracked", "kiln cracked") {
				t.Errorf("%s: %q makes it", rule, clause)
			}
		}
	}
}

// TestPronounOfClaim: where the claim has a pronoun no other subject may stand.
func TestPronounOfClaim(t *testing.T) {
	for clause, want := range map[string]bool{
		"he would retire":             true,
		"I will retire":               true,
		"he would retire in May":      true,
		"his brother would retire":    false,
		"the pilot would retire":      false,
		"he would never say so":       false,
		"nobody believed he would go": false,
	} {
		if got := madeIn(clause, "he would retire", "retire"); got != want {
			t.Errorf("%q: %v", clause, got)
		}
	}
}

// TestMoodOfClaim: what may be asked is made by what may be.
func TestMoodOfClaim(t *testing.T) {
	if !madeIn("the kiln might crack", "the kiln may crack", "kiln crack") {
		t.Error("might is not the past of may")
	}
	if madeIn("the kiln cracked", "the kiln may crack", "kiln crack") {
		t.Error("what is, is what may be")
	}
}
