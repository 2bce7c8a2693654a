package answer

import (
	"testing"

	"whosaid/retrieval"
)

// TestOutranking holds that the turn which clearly outranks everybody's comes first among
// those of its speaker, and that one which hardly does so stays where it is.
func TestOutranking(t *testing.T) {
	own := []retrieval.ScoredStatement{turnOf("a", 3, 1.9, "The crane costs money."), turnOf("b", 8, 1.6, "I support the crane.")}
	for _, c := range []struct {
		next float64
		want int
	}{{1.7, 8}, {1.95, 3}} {
		d := &decider{found: retrieval.Evidence{Statements: []retrieval.ScoredStatement{
			turnOf("b", 8, 2, "I support the crane."), turnOf("c", 1, c.next, "Which crane?"),
		}}}
		if got := paragraphsOf(d.outranking(own)); len(got) != 2 || got[0] != c.want {
			t.Errorf("with the next at %.2f paragraphs %v, want %d first", c.next, got, c.want)
		}
	}
}
