package answer

import (
	"testing"

	"whosaid/bot/plan"
	"whosaid/retrieval"
	"whosaid/retrieval/question"
)

// TestAsksOutcomeOfTurns holds which questions ask what a discussion came to.
func TestAsksOutcomeOfTurns(t *testing.T) {
	for text, want := range map[string]bool{
		"did the second crane go in the May plan":      true,
		"does the change to the crane get merged":      true,
		"the crane: move it or leave it on the quay?":  true,
		"what did we decide on the crane":              true,
		"who got the crane into the May plan":          false,
		"why did the crane go in the May plan":         false,
		"what does the crane weigh":                    false,
		"what is known of the crane and of the winter": false,
	} {
		d := &decider{plan: plan.Plan{Text: text}, q: question.Question{Text: text}}
		if got := d.asksOutcomeOfTurns(); got != want {
			t.Errorf("%s: %v, want %v", text, got, want)
		}
	}
}

// TestConcludesIn holds that what is to be done is told by a sentence beside the topic, and by
// no question.
func TestConcludesIn(t *testing.T) {
	d := &decider{plan: plan.Plan{Text: "does the second crane go in the May plan"}}
	for text, want := range map[string]bool{
		"The second crane is too heavy. In that case let's not do it in May.": true,
		"I wouldn't want to put the second crane in before the quay is done.": true,
		"The second crane comes in May, no objections? That's decided.":       true,
		"Let's not forget the second crane, should we?":                       false,
		"The second crane is in the May plan of the city.":                    false,
	} {
		if covers, ok := d.concludesIn(text); (ok && covers >= someTopic) != want {
			t.Errorf("%s: %v %.2f, want %v", text, ok, covers, want)
		}
	}
}

// TestWithRest keeps each statement once.
func TestWithRest(t *testing.T) {
	a, b := retrieval.Statement{ID: "a"}, retrieval.Statement{ID: "b"}
	if got := withRest([]retrieval.Statement{a}, []retrieval.Statement{a, b}); len(got) != 2 || got[1].ID != "b" {
		t.Errorf("%v", got)
	}
}

// TestConcludedInFewTurns holds that what a short chat came to stands beside the turn on it.
func TestConcludedInFewTurns(t *testing.T) {
	chat := map[string]string{"chat.txt": "[03/04/2024, 07:01] Mara: the red ladder is broken again, third rung\n" +
		"[03/04/2024, 07:02] Olaf: who stood on it\n[03/04/2024, 07:03] Mara: no idea\n[03/04/2024, 07:04] Ida: my uncle sells ladders\n" +
		"[03/04/2024, 07:05] Olaf: ok so the ladder goes to the tip and Ida asks her uncle. no objections\n"}
	out := decidedOf(t, chat, "what was settled about the red ladder")
	if len(out.Statements) < 2 || out.Statements[1].Speaker != "Olaf" {
		t.Errorf("%v, %+v", out.Shape, out.Statements)
	}
}
