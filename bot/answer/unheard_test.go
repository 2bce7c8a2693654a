package answer

import "testing"

// TestRareWord tells words that few texts have from those that any may have.
func TestRareWord(t *testing.T) {
	for word, want := range map[string]bool{"flatbuffers": true, "estuary": true, "meeting": false, "committee": false, "schedule": false} {
		if got := weighs(word) >= rareWord; got != want {
			t.Errorf("%s weighs %.1f", word, weighs(word))
		}
	}
}
