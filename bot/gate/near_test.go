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

// mostElsewhere is how many of ten thousand lines are shown at most beside a statement that they are
// not about.
const mostElsewhere = 10

// TestAboutSomethingElse refuses lines about another statement, however long and fluent they are.
func TestAboutSomethingElse(t *testing.T) {
	all, n, shown := rows(t, "testdata/honest.txt"), 0, 0
	for i, r := range all {
		for k := 1; k <= 8; k++ {
			other := all[(i+k*k*31)%len(all)]
			if other.statement == r.statement || repeats(r.line, other.statement) {
				continue
			}
			n++
			if Check(r.line, other.evidence()) == "" {
				shown++
				t.Logf("shown: %s\n%s", r.line, other.statement)
			}
		}
	}
	if shown*10_000 > mostElsewhere*n {
		t.Errorf("%d of %d are shown", shown, n)
	}
}
