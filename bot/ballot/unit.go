package ballot

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"whosaid/retrieval"
	"whosaid/retrieval/english"
	"whosaid/retrieval/pattern"
)

// A unit is a sentence of minutes, or a line of a list or a table.
type unit struct {
	retrieval.Span
	text string
	// mark is the number or letter before it where the document counts the paragraph without.
	mark    string
	heading bool
}

// unitsOf are the units of a document in order, but for turns, which are somebody's words.
func unitsOf(doc *retrieval.Document) []unit {
	var out []unit
	turn := 0
	for _, p := range doc.Paragraphs {
		spoken := false
		if doc.Transcript != nil {
			for turn < len(doc.Transcript.Turns) && doc.Transcript.Turns[turn].End <= p.Start {
				turn++
			}
			spoken = turn < len(doc.Transcript.Turns) && doc.Transcript.Turns[turn].Overlaps(p.Span)
		}
		if spoken {
			continue
		}
		mark := markBefore(doc.Text, p.Start)
		for _, s := range sentencesOf(doc.Text, p.Span) {
			out = append(out, unit{Span: s, text: s.In(doc.Text), mark: mark, heading: p.Heading})
			mark = ""
		}
	}
	return out
}

// markBefore is the mark of a list on the line of a paragraph before it.
func markBefore(text string, at int) string {
	return itemMark.FindString(text[strings.LastIndexByte(text[:at], '\n')+1 : at])
}

var itemMark = pattern.New(`^\s*(?:\d{1,3}|[A-Z])[.)]\s+$`)

// sentencesOf are the sentences of a paragraph. A line that goes on in the next is one with it.
func sentencesOf(text string, p retrieval.Span) []retrieval.Span {
	var out []retrieval.Span
	for _, s := range english.Sentences(p.In(text)) {
		span := retrieval.Span{Start: p.Start + s.Start, End: p.Start + s.End}
		if n := len(out); n > 0 && goesOn(text, out[n-1], span) {
			out[n-1].End = span.End
			continue
		}
		out = append(out, span)
	}
	return out
}

// goesOn reports whether a sentence that a line ends goes on in the next: the line is as
// long as lines of running text, or the next begins in lower case.
func goesOn(text string, s, next retrieval.Span) bool {
	line := s.In(text)
	line = line[strings.LastIndexByte(line, '\n')+1:]
	if strings.IndexByte(text[s.End:next.Start], '\n') < 0 || strings.ContainsAny(line[len(line)-1:], ".;:!?|") ||
		itemStart.MatchString(next.In(text)) || strings.ContainsAny(next.In(text)[:1], "|-*#_") {
		return false
	}
	begins, _ := utf8.DecodeRuneInString(next.In(text))
	return unicode.IsLower(begins) || begins == '(' || strings.HasSuffix(line, ",") && !listsSides(next.In(text)) ||
		len(line) >= fullLine && !listsSides(next.In(text))
}

// fullLine is how long a line is at least that ends where the page does.
const fullLine = 60

// itemStart begins an item of an agenda by its number or letter.
var itemStart = pattern.New(`^[\s*_#]*(?:(?i:(?:agenda )?item )?\d{1,3}(?:[./]\d{1,3})*[.):]?[\s*_]+|[A-Z][.)]\s+)\p{Lu}`)

// withinItem is a heading that parts an item and begins none.
var withinItem = pattern.New(`(?i)^[\s*_#]*(?:(?:the |recorded |roll[- ]call |final )*(?:votes?|voting|motions?|amendments?|` +
	`discussion|roll[ -]call|` +
	`outcomes?|results?|resolutions?|decisions?)\b.{0,30}|(?:named |recorded )?votes? on .*)$`)

// titled reports whether a unit heads an item. Letters head one only in their order: "A. Voss
// moved" is somebody.
func titled(u unit, letter byte) (next byte, ok bool) {
	text := strings.TrimLeft(u.mark+u.text, "*_# \t")
	if withinItem.MatchString(u.text) {
		return letter, false
	}
	switch lettered := len(text) > 2 && text[0] >= 'A' && text[0] <= 'Z' && (text[1] == '.' || text[1] == ')') && text[2] == ' '; {
	case lettered && itemStart.MatchString(text):
		return text[0], text[0] == letter+1 && !isPut.MatchString(text) || u.heading
	case u.heading:
		return letter, true
	}
	return letter, itemStart.MatchString(text) && len(strings.SplitN(text, "\n", 2)[0]) <= longestTitle && !strings.Contains(text, "|") &&
		!slices.Contains([]string{".", ";"}, text[len(text)-1:])
}

// longestTitle is how long the line of an item is at most.
const longestTitle = 90
