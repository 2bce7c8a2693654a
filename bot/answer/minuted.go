package answer

import (
	"whosaid/retrieval"
	"whosaid/retrieval/pattern"
)

// Words with which minutes tell that somebody was against something, or for it, before
// they tell what they said.
var (
	wasAgainst = pattern.MustCompile(`(?i)\b((spoke|argued|voted|was|were|is) (\w+ ){0,2}against|opposed|opposes|` +
		`objected|objects|disagreed|disagrees|was (\w+ )?(unhappy|unconvinced|reluctant))\b`)
	wasInFavour = pattern.MustCompile(`(?i)\b((spoke|argued|voted|was|were|is) (\w+ )?(in favou?r|for)|supported|supports|` +
		`agreed|agrees|endorsed|backed)\b`)
)

// sideOf are the sides that a statement takes, and what it is worth to take one: a turn by
// its own words, what minutes report by how they report it, the more of the topic stands
// around it.
func (d *decider) sideOf(s retrieval.Statement) (sides taken, worth float64) {
	if s.SpeakerReason == retrieval.ByLabel {
		return d.sidesIn(s), takesSide
	}
	if sides = sidesBefore(d.before(s)); sides == 0 {
		return 0, 0
	}
	return sides, minutedSide * d.topic().Mean(d.underHeading(s))
}

// underHeading tells of each of the topic's words how similar the nearest of those in the
// paragraphs beside a statement is, or in the heading above it.
func (d *decider) underHeading(s retrieval.Statement) []float64 {
	c := d.coverageOf(s.Document)
	out := most(most(c.paragraph(s.Paragraph-1), c.paragraph(s.Paragraph)), c.paragraph(s.Paragraph+1))
	if c.document == nil {
		return out
	}
	return most(out, c.paragraph(c.document.Section(s.Paragraph)))
}

// minutedSide is what it adds to the rank of what minutes report that they tell which side
// its speaker took of all of the topic.
const minutedSide = 1

// sidesBefore are the sides that somebody takes by what stands before their words.
func sidesBefore(told string) (sides taken) {
	if wasAgainst.MatchString(told) {
		sides |= takesAgainst
	}
	if wasInFavour.MatchString(told) {
		sides |= takesFor
	}
	return sides
}

// before is what stands in the sentence of a reported statement before its words, with the
// sentence before that where "she" is who said them: "Ito disagreed. She said that ...".
func (d *decider) before(s retrieval.Statement) string {
	doc, ok := d.library.Document(s.Document)
	if !ok || !doc.OfMeeting() || s.Kind != retrieval.Indirect || s.Paragraph < 1 || s.Paragraph > len(doc.Paragraphs) {
		return ""
	}
	p := doc.Paragraphs[s.Paragraph-1].Span
	if s.Start < p.Start || s.End > p.End {
		return ""
	}
	return introducing(doc.Text[p.Start:p.End], s.Start-p.Start, s.SpeakerReason == retrieval.ByPronoun)
}

// introducing is what stands in a sentence before a place in it, and in the one before that
// where it is wanted too.
func introducing(text string, at int, further bool) string {
	from, last := 0, 0
	for _, sentence := range Sentences(text) {
		if sentence.Start > at {
			break
		}
		from, last = last, sentence.Start
	}
	if further {
		last = from
	}
	return text[last:at]
}
