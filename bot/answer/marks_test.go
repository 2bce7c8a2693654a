package answer

import (
	"testing"

	"whosaid/bot/plan"
)

// TestMarks holds which words of a question are names of things by how they are written.
func TestMarks(t *testing.T) {
	for text, want := range map[string]string{
		"what did Ito say about Crane.tryLift":    "cranetrylift",
		"what did Ito say about the loadTable's":  "loadtables",
		"what did Ito say of the pump8bit valves": "pump8bit",
		"what did Ito say about stage 3":          "",
		"what did Ito say on 3.14 and v2":         "",
		"what did Ito say about the city":         "",
	} {
		got := ""
		for _, m := range (&decider{plan: plan.Plan{Text: text}}).marks() {
			got += m
		}
		if got != want {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
}

// cranes are invented notes in which somebody named says nothing of what is asked about.
const cranes = "# Harbour board, 12 March 2024\n\n## Crane.tryLift for stage 1\n\n" +
	"Mara Ito: Crane.tryLift lifts what it can and puts the rest back.\n\nBo Lind: I support Crane.tryLift for stage 1.\n\n" +
	"Mara Ito: Then we have stage 1.\n\n## Lamps\n\nJon Rossi: The lamps lift the mood, and lamps are stage 1 of a harbour.\n\n" +
	"Bo Lind: I like lamps that lift.\n\nJon Rossi: So do I.\n"

// TestWithMarks holds that what somebody said in another discussion is no answer to what they
// said of a thing that is written as a name.
func TestWithMarks(t *testing.T) {
	for question, want := range map[string]No{
		"what did Jon Rossi say about Crane.tryLift for stage 1?": Closest,
		"what did Bo Lind say about Crane.tryLift for stage 1?":   Answered,
		"what did Jon Rossi say about lamps that lift?":           Answered,
	} {
		if out := decidedOf(t, map[string]string{"board.md": cranes}, question); out.No != want {
			t.Errorf("%s: %q, want %q (%v)", question, out.No, want, out.Statements)
		}
	}
}

// TestQuotedInPassing holds that a word in quotation marks beside what was said is no
// quotation that is looked up.
func TestQuotedInPassing(t *testing.T) {
	notes := "# Harbour board, 12 March 2024\n\nMara Ito: We call it the 'safe' crane.\n\n" +
		"Bo Lind: I suggest another name, steady crane, since safe promises more than a crane can keep.\n\nMara Ito: Fine.\n"
	out := decidedOf(t, map[string]string{"board.md": notes}, "who suggested steady crane since 'safe' promises more than it keeps")
	if len(out.Statements) == 0 || out.Statements[0].Speaker != "Bo Lind" {
		t.Errorf("%v %v", out.No, out.Statements)
	}
}
