package answer

import (
	"testing"

	"whosaid/retrieval"
)

// TestFurtherPassages puts passages that are turns shown already after the others.
func TestFurtherPassages(t *testing.T) {
	turn := retrieval.Statement{Document: "a.md", Start: 10, End: 110, SpeakerReason: retrieval.ByLabel}
	chunk := func(name string, start, end int) retrieval.ScoredPassage {
		return retrieval.ScoredPassage{Chunk: retrieval.Chunk{Document: name, Start: start, End: end}}
	}
	d := &decider{found: retrieval.Evidence{Passages: []retrieval.ScoredPassage{
		chunk("a.md", 0, 112), chunk("a.md", 112, 300), chunk("b.md", 0, 90), chunk("a.md", 300, 400),
	}}}
	for name, out := range map[string]Decision{
		"told":    d.told(Tell, []retrieval.Statement{turn}),
		"closest": d.refused(Closest, Plain, []retrieval.Statement{turn}),
	} {
		got := d.withFurther(out).Passages
		if len(got) != fewPassages || got[0].Start != 112 || got[1].Document != "b.md" || got[2].Start != 300 {
			t.Errorf("%s: passages %+v", name, got)
		}
	}
	turn.SpeakerReason = retrieval.ByName
	if got := d.withFurther(d.told(Tell, []retrieval.Statement{turn})).Passages; got[0].Start != 0 {
		t.Errorf("an article's passages are in another order: %+v", got)
	}
	d.plan.Sure = true
	d.passages = append(d.found.Passages, chunk("b.md", 90, 200))
	turn.Document = "b.md"
	got := d.withFurther(d.told(Tell, []retrieval.Statement{turn})).Passages
	if got[0].Document != "a.md" || got[1].Document != "b.md" || got[1].Start != 90 {
		t.Errorf("where somebody named speaks in b.md the passages are %+v", got)
	}
}
