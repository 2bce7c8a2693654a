package answer

import (
	"testing"

	"whosaid/bot/plan"
	"whosaid/retrieval"
)

// TestHasReached holds that when something got to a stage is told by what was decided on that
// stage, and not by another or by its staying there.
func TestHasReached(t *testing.T) {
	for _, c := range []struct {
		question, decided string
		want              bool
	}{
		{"when did the crane get to stage 4", "The crane achieves conditional Stage 4.", true},
		{"when did the crane get (conditional) stage 4", "Stage 4 for the crane, Bo to review.", true},
		{"when did the crane reach stage 4", "The crane achieves Stage 2.", false},
		{"which day did the crane reach stage 1", "The crane remains at Stage 1.", false},
		{"did the crane reach stage 4", "The crane achieves Stage 2.", true},
		{"when did the crane fall", "The crane achieves Stage 2.", true},
	} {
		d := &decider{plan: plan.Plan{Text: c.question}}
		if got := d.hasReached(c.decided); got != c.want {
			t.Errorf("%s, %s: %v, want %v", c.question, c.decided, got, c.want)
		}
	}
}

// TestByReason holds that of somebody's turns the one that gives a reason comes first where
// one is asked for.
func TestByReason(t *testing.T) {
	own := turnsRanked("The crane was proposed in May.", "I want it withdrawn, for it is not likely to pass for safety reasons.")
	for asks, want := range map[string]int{"why": 2, "": 1} {
		d := &decider{plan: plan.Plan{Names: []string{"Mara Ito"}}}
		d.q.Asks = asks
		if got := paragraphsOf(d.byReason(own)); got[0] != want {
			t.Errorf("asked %q: paragraph %d first, want %d", asks, got[0], want)
		}
	}
}

// turnsRanked are turns of one meeting, each a little lower than the last.
func turnsRanked(texts ...string) []retrieval.ScoredStatement {
	var out []retrieval.ScoredStatement
	for i, text := range texts {
		out = append(out, turnOf("board", i+1, 2-float64(i)/10, text))
	}
	return out
}
