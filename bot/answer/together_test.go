package answer

import (
	"testing"

	"whosaid/retrieval"
)

// turnOf is a turn of an invented meeting.
func turnOf(document string, paragraph int, rank float64, text string) retrieval.ScoredStatement {
	s := retrieval.Statement{ID: document + text, Document: document, Paragraph: paragraph, Text: text, SpeakerReason: retrieval.ByLabel}
	return retrieval.ScoredStatement{Statement: s, Score: retrieval.Score{Rank: rank}}
}

func paragraphsOf(scored []retrieval.ScoredStatement) []int {
	var out []int
	for _, s := range scored {
		out = append(out, s.Paragraph)
	}
	return out
}

// TestTogether holds that two people are compared by what they said to each other, and
// that nothing from another meeting stands beside it.
func TestTogether(t *testing.T) {
	ito := []retrieval.ScoredStatement{
		turnOf("harbour", 12, 2.1, "The crane is on the list for today."), turnOf("budget", 9, 2, "The crane costs money."),
		turnOf("harbour", 20, 1.8, "I support a second crane."),
	}
	rossi := []retrieval.ScoredStatement{
		turnOf("budget", 90, 1.9, "A crane is a crane."), turnOf("harbour", 21, 1.2, "I am against a second crane."),
		turnOf("harbour", 24, 1.1, "It is far too loud."),
	}
	a, b := (&decider{}).together(ito, rossi)
	if got := paragraphsOf(a); len(got) != 2 || got[0] != 20 || got[1] != 12 {
		t.Errorf("the first is told by paragraphs %v, want 20 and 12", got)
	}
	if got := paragraphsOf(b); len(got) != 2 || got[0] != 21 || got[1] != 24 {
		t.Errorf("the second is told by paragraphs %v, want 21 and 24", got)
	}
}

// TestTogetherApart holds that people who never speak near each other are told as they
// rank.
func TestTogetherApart(t *testing.T) {
	ito := []retrieval.ScoredStatement{turnOf("harbour", 12, 1, "A crane.")}
	rossi := []retrieval.ScoredStatement{turnOf("harbour", 90, 1, "A crane as well."), turnOf("budget", 12, 1, "No crane.")}
	if a, b := (&decider{}).together(ito, rossi); len(a) != 1 || len(b) != 2 {
		t.Errorf("%d and %d turns are kept, want 1 and 2", len(a), len(b))
	}
}

// TestTogetherOnce holds that words that somebody says twice are told once, and that what
// somebody would rather have comes before what else they say.
func TestTogetherOnce(t *testing.T) {
	ito := []retrieval.ScoredStatement{turnOf("harbour", 20, 1.8, "I support a second crane.")}
	rossi := []retrieval.ScoredStatement{
		turnOf("harbour", 21, 1.5, "I am against a second crane."), turnOf("harbour", 23, 1.5, "I am against a second crane."),
		turnOf("harbour", 26, 1.1, "It stands on the quay."), turnOf("harbour", 28, 1.05, "We would much prefer a longer quay."),
	}
	rossi[1].ID = "again"
	_, b := (&decider{}).together(ito, rossi)
	if got := paragraphsOf(b); len(got) != 3 || got[0] != 21 || got[1] != 28 {
		t.Errorf("the second is told by paragraphs %v, want 21, 28 and 26", got)
	}
}
