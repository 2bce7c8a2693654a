package wording

import (
	"fmt"
	"strings"

	"whosaid/bot/copies"
	"whosaid/retrieval"
)

// How many other sources of a statement a citation names, and how many words
// that differ there.
const (
	mostAlso    = 2
	mostDiffers = 2
)

// Also lets the citations of statements, by their IDs, name where else the words
// stand.
func (v *Voice) Also(also map[string][]copies.Copy) *Voice {
	v.also = also
	return v
}

// alsoIn is what a citation says of where else a statement stands: "; also in
// b.txt, paragraph 2"; empty where that is nowhere.
func (v *Voice) alsoIn(s retrieval.Statement) string { return AlsoIn(v.also[s.ID]) }

// AlsoIn is what follows a citation for other places of the same words, with
// "; " before it; empty where there are none.
func AlsoIn(all []copies.Copy) string {
	if len(all) == 0 {
		return ""
	}
	var places []string
	for _, c := range all[:min(mostAlso, len(all))] {
		name := sourceName(c.Document, c.Title)
		date := DateBeside(retrieval.Statement{Date: c.Date}, name)
		places = append(places, fmt.Sprintf("%s%s, %s%s", name, date, ParagraphOf(c.Locator, c.Paragraph), differing(c)))
	}
	switch more := len(all) - mostAlso; {
	case more == 1:
		places = append(places, "one more document")
	case more > 1:
		places = append(places, fmt.Sprintf("%d more documents", more))
	}
	return "; also in " + strings.Join(places, "; ")
}

// differing are the words of a copy that are others: `, with “remain” for “stay”`.
func differing(c copies.Copy) string {
	var parts []string
	for _, e := range c.Edits {
		there, here := strings.Trim(e.Said, " ,.;:"), strings.Trim(e.Claimed, " ,.;:")
		switch {
		case e.Same != "" || there == here:
		case here == "":
			parts = append(parts, "with "+Quote(there))
		case there == "":
			parts = append(parts, "without "+Quote(here))
		default:
			parts = append(parts, "with "+Quote(there)+" for "+Quote(here))
		}
	}
	if len(parts) > mostDiffers {
		parts = append(parts[:mostDiffers:mostDiffers], "and more")
	}
	if len(parts) == 0 {
		return ""
	}
	return ", " + strings.Join(parts, ", ")
}
