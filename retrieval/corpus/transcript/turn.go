package transcript

import (
	"strings"

	"whosaid/retrieval"
)

// turnOf is a turn without its words.
func turnOf(text string, c *candidate) retrieval.Turn {
	t := retrieval.Turn{Label: c.as.Span, Name: c.as.name, Organisation: c.as.organisation, Doubt: c.as.doubt, Venue: c.as.venue,
		Offset: c.stamp.offset, When: c.stamp.when, Link: c.stamp.link}
	t.Names = severalNames(t.Name)
	if len(t.Names) > 1 {
		t.Name = strings.Join(t.Names[:len(t.Names)-1], ", ") + " and " + t.Names[len(t.Names)-1]
	}
	return t
}

// severalNames are the speakers that a label joins: "A, B", "A/B", "A & B".
func severalNames(name string) []string {
	out := strings.FieldsFunc(strings.ReplaceAll(name, " and ", " & "), func(r rune) bool { return strings.ContainsRune(",/&+", r) })
	for i := range out {
		out[i] = strings.TrimSpace(out[i])
		if out[i] == "" || !capital(out[i]) {
			return nil
		}
	}
	if len(out) < 2 {
		return nil
	}
	return out
}
