package plan

import "testing"

// TestAnybody asks about nobody in particular for 'we' and the like, and passes no
// words on by whoever is asked about.
func TestAnybody(t *testing.T) {
	lib := libraryOf(t, dikes)
	for text, names := range map[string]int{
		"when did we say the dike would close?": 0, "what did everyone say about the clay?": 0,
		"how long should the ferry's clay wait, according to joost?": 1, "what did joost say about the clay?": 1,
	} {
		p, err := New(t.Context(), lib, Request{Question: text})
		if err != nil {
			t.Fatal(err)
		}
		if _, unknown := p.Unknown(); unknown || len(p.Names) != names || p.Question.Via != "" {
			t.Errorf("%q: names %v, via %q, unknown %t", text, p.Names, p.Question.Via, unknown)
		}
	}
}
