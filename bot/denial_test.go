package bot

import (
	"testing"

	"whosaid/retrieval"
)

// TestDenial: a model that finds nothing is believed only where the evidence
// is weak.
func TestDenial(t *testing.T) {
	draft := func(coverage float64) Draft {
		s := retrieval.Statement{ID: "s1", Speaker: "Keiko Ito", Document: "a.txt", Paragraph: 2, Text: "We are ready."}
		return Draft{
			Answer:   Answer{Statements: []retrieval.Statement{s}, Passages: []retrieval.Passage{{Document: "a.txt"}}},
			Evidence: retrieval.Evidence{Statements: []retrieval.ScoredStatement{{Statement: s, Score: retrieval.Score{Coverage: coverage}}}},
		}
	}
	if weak(draft(.9)) || !weak(draft(.2)) || weak(Draft{}) {
		t.Error("strong and weak evidence are not told apart")
	}
	d := draft(.2)
	a := denied(d, d.Answer)
	if !a.Abstained || a.Reason != NotInCorpus || len(a.Statements) != 0 || len(a.Passages) != 0 || len(a.Nearest) != 1 || a.Statements == nil {
		t.Errorf("%+v", a)
	}
	d.Plan.Names = []string{"Keiko Ito"}
	if a := denied(d, d.Answer); a.Reason != SpeakerSilent {
		t.Errorf("%+v", a)
	}
}
