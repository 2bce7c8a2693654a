package answer

import (
	"regexp"
	"strings"

	"whosaid/retrieval"
)

// listsPresent begins a line that lists who is at a meeting.
var listsPresent = regexp.MustCompile(`(?i)^[\s*_#>|-]*(?:(?:members?|also|those|people|delegates)\s+)?` +
	`(?:present|attendees|attending|attendance|in\s+attendance|participants|panel(?:l?ists)?|on\s+the\s+call|speakers)\b[\s*_]*(?::|$|\n|\()`)

// present tells who was at a meeting: by the lines that list them, or else by who speaks.
func (d *decider) present() Decision {
	doc, ok := d.library.Document(d.plan.Documents[0])
	if !ok {
		return d.refused(NotInCorpus, WhichArticle, nil)
	}
	listed, ok := presentIn(doc)
	if !ok {
		return d.list()
	}
	out := d.told(Narrate, nil)
	out.Sentence = listed
	out.Passages = []retrieval.Passage{{Document: doc.Name, Paragraph: listed.Paragraph, Start: listed.Start,
		End: listed.Start + len(listed.Text), Text: listed.Text, Locator: listed.Locator}}
	return out
}

// presentIn are the lines of a document that list who is there: a paragraph that begins
// with that, or what stands below such a heading.
func presentIn(doc *retrieval.Document) (Sentence, bool) {
	for i, p := range doc.Paragraphs {
		text := p.In(doc.Text)
		if !listsPresent.MatchString(text) {
			continue
		}
		span := p.Span
		for next := i + 1; strings.IndexByte(strings.TrimSpace(text), '\n') < 0 && !hasNames(text) && next < len(doc.Paragraphs); next++ {
			if doc.Paragraphs[next].Heading {
				break
			}
			span.End = doc.Paragraphs[next].End
			if span.Len() > longestList {
				break
			}
		}
		if span.Len() > p.Len() || hasNames(text) {
			return Sentence{Document: doc.Name, Paragraph: i + 1, Text: span.In(doc.Text), Start: span.Start, Locator: doc.Locate(span.Start)}, true
		}
	}
	return Sentence{}, false
}

// longestList is how many bytes of a list that has several paragraphs are shown, about.
const longestList = 500

// hasNames reports whether a line goes on after what it begins with.
func hasNames(text string) bool {
	return len(strings.Fields(listsPresent.ReplaceAllString(text, ""))) > 1
}
