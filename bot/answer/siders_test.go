package answer

import (
	"testing"

	"whosaid/bot/plan"
)

// TestSiding holds which questions ask for those who took a side, and which side.
func TestSiding(t *testing.T) {
	for text, want := range map[string]string{
		"who was against the crane":                            "against",
		"who came on the call against moving the crane":        "against",
		"who didn't like the crane lifting boats and why":      "against",
		"who raised concerns about the crane":                  "against",
		"did anybody back Mara's crane":                        "for",
		"who supported the crane":                              "for",
		"who said the crane was for boats":                     "",
		"who objected to the crane that everybody supported":   "against",
		"what was decided on the crane that nobody objects to": "",
	} {
		d := &decider{plan: plan.Plan{Text: text}}
		opposed, asked := d.siding()
		got := ""
		if asked {
			got = map[bool]string{true: "against", false: "for"}[opposed]
		}
		if got != want {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
}

// TestDenies holds that who says that something shall not be is against it.
func TestDenies(t *testing.T) {
	d := &decider{plan: plan.Plan{Text: "who was against moving the crane in May"}}
	for sentence, want := range map[string]bool{
		"I am for maybe not moving it that early.":      true,
		"Wait a little before we move the crane.":       true,
		"The crane is not paid for.":                    false,
		"We move the crane in May, not in June, right?": false,
	} {
		if got := d.denies(sentence, d.undone()); got != want {
			t.Errorf("%s: %v, want %v", sentence, got, want)
		}
	}
}

// turnsOnCranes are invented notes in which the best turn only presents.
const turnsOnCranes = "# Harbour board, 12 March 2024\n\n## Crane.tryLift taking weights\n\n" +
	"Mara Ito: Crane.tryLift takes weights, and lifts what it can of the weights that it is given.\n\n" +
	"Bo Lind: I like the idea. However, I don't like giving it any weights: it lifts the first of them for good.\n\n" +
	"Mara Ito: There are ways to do it.\n\n## Lamps\n\nJon Rossi: I am against lamps.\n\nBo Lind: So am I.\n"

// TestTakersBelowHeading holds that who was against something is told by the discussion below
// a heading that has its name.
func TestTakersBelowHeading(t *testing.T) {
	out := decidedOf(t, map[string]string{"board.md": turnsOnCranes}, "who didn't like Crane.tryLift taking weights and why")
	if len(out.Statements) != 1 || out.Statements[0].Speaker != "Bo Lind" {
		t.Errorf("%v %v", out.No, out.Statements)
	}
}
