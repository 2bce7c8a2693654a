package answer

import (
	"strings"
	"testing"
)

// TestMinutedSides holds that minutes tell the side of whoever speaks by what stands before
// their words in that sentence, and in the one before where "she" is who said them.
func TestMinutedSides(t *testing.T) {
	for _, c := range []struct {
		text    string
		further bool
		want    taken
	}{
		{"Ms Ito was opposed, saying that |the crane is loud.", false, takesAgainst},
		{"Ms Ito disagreed. She said that |the crane is loud.", true, takesAgainst},
		{"Ms Ito disagreed. Mr Roe said that |the crane is loud.", false, 0},
		{"Ms Ito spoke strongly against it. It was late. She said that |the crane is loud.", true, 0},
		{"Mr Roe supported the crane, as |the quay is long.", false, takesFor},
		{"Mr Roe asked whether |those against it may vote.", false, 0},
	} {
		text, at := strings.Replace(c.text, "|", "", 1), strings.Index(c.text, "|")
		if got := sidesBefore(introducing(text, at, c.further)); got != c.want {
			t.Errorf("%q: %d, want %d", c.text, got, c.want)
		}
	}
}
