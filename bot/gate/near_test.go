package gate

import "testing"

// TestNothingAlike measures a line that has no word of a long source.
func TestNothingAlike(t *testing.T) {
	source := "The ferry to Holm stays in port until the harbour master has seen the new engine and signed for all of its papers."
	for _, line := range []string{"apples", "bakers sell bread", "bakers sell bread, cakes, buns, rolls, pies, tarts, scones, biscuits and waffles"} {
		p := newPair(line, Evidence{Text: source})
		for _, e := range p.edits() {
			if e.In.From > e.In.To || e.Out.From > e.Out.To || e.Out.To > len(p.source) {
				t.Errorf("%q: %+v", line, e)
			}
		}
		p.measured(measures())
	}
}

// TestAboutSomethingElse refuses a line most of whose words are strange to those that they
// stand for, however long and fluent it is.
func TestAboutSomethingElse(t *testing.T) {
	source := "We lost a third of the pears to frost, but what is left is the finest fruit I have picked since 2007."
	line := "the orchard left by the aunt is on the wrong side of the valley, and its pears ripen earlier"
	if got := Check(line, Evidence{Text: source}); got == "" {
		t.Errorf("%q is shown", line)
	}
}
