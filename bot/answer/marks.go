package answer

import (
	"slices"
	"strings"
	"unicode"

	"whosaid/retrieval"
)

// marks are the words of the topic that are written as names of things are and words of the
// language are not, folded: "array.lastOf", "fooBar", "uint8x". Where they are spoken of,
// they are written so too.
func (d *decider) marks() []string {
	var out []string
	for _, w := range strings.Fields(d.withoutAsked()) {
		w = strings.TrimFunc(w, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
		if isMark(w) {
			out = append(out, squeezed(w))
		}
	}
	return out
}

// isMark reports whether a word has a point or a line inside, a capital after a small
// letter, or letters with a digit.
func isMark(w string) bool {
	letters, before := 0, ' '
	marked := false
	for _, r := range strings.TrimSuffix(strings.TrimSuffix(w, "'s"), "’s") {
		if unicode.IsLetter(r) {
			letters++
		}
		marked = marked || r == '.' || r == '_' || unicode.IsUpper(r) && unicode.IsLower(before) || unicode.IsDigit(r) && unicode.IsLetter(before)
		before = r
	}
	return marked && letters >= lettersOfMark
}

// lettersOfMark is how many letters a mark has at least.
const lettersOfMark = 5

// squeezed is a text in small letters without anything but letters and digits.
func squeezed(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, text)
}

// withMarks is an answer with turns of named people, without those of discussions in which
// none of the topic's marks stands, where another document found has one; nearest only
// where none is left: whoever is named spoke of something else.
func (d *decider) withMarks(out Decision) Decision {
	if out.No != Answered || out.Shape != Tell || !d.plan.Sure || len(out.Statements) == 0 {
		return out
	}
	marks := d.marks()
	if len(marks) == 0 || !slices.ContainsFunc(d.foundIn(), func(name string) bool {
		doc, ok := d.library.Document(name)
		return ok && hasMark(doc.Text, marks)
	}) {
		return out
	}
	kept := slices.DeleteFunc(slices.Clone(out.Statements), func(s retrieval.Statement) bool {
		return s.SpeakerReason == retrieval.ByLabel && !hasMark(d.ofDiscussion(s), marks)
	})
	if len(kept) == 0 {
		return d.refused(Closest, Plain, out.Statements)
	}
	out.Statements = kept
	return out
}

func hasMark(text string, marks []string) bool {
	text = squeezed(text)
	return slices.ContainsFunc(marks, func(m string) bool { return strings.Contains(text, m) })
}

// ofDiscussion is the text of the discussion that a turn is part of: what stands below its
// heading, near it, and that heading.
func (d *decider) ofDiscussion(s retrieval.Statement) string {
	doc, ok := d.library.Document(s.Document)
	if !ok {
		return s.Text
	}
	heading, text := doc.Section(s.Paragraph), ""
	if heading > 0 {
		text = doc.Paragraphs[heading-1].In(doc.Text)
	}
	for n := max(1, heading, s.Paragraph-sameDiscussion); n <= min(len(doc.Paragraphs), s.Paragraph+sameDiscussion); n++ {
		if doc.Section(n) == heading {
			text += "\n" + doc.Paragraphs[n-1].In(doc.Text)
		}
	}
	return text
}
