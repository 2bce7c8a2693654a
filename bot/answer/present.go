package answer

import (
	"strings"

	"whosaid/retrieval"
	"whosaid/retrieval/corpus/attendees"
)

// present tells who was at a meeting, by the lines that list them or else by who speaks,
// or whether somebody was.
func (d *decider) present() Decision {
	doc, ok := d.library.Document(d.plan.Documents[0])
	if !ok {
		return d.refused(NotInCorpus, WhichArticle, nil)
	}
	if len(d.q.Speakers) > 0 {
		return d.whetherPresent(doc)
	}
	listed, ok := presentIn(doc)
	if !ok {
		return d.list()
	}
	return d.lineTold(listed)
}

// presentIn are the lines of a document that list who is there: a paragraph that opens
// with that, and what stands below where it has no names itself.
func presentIn(doc *retrieval.Document) (Sentence, bool) {
	for i, p := range doc.Paragraphs {
		first, below, _ := strings.Cut(p.In(doc.Text), "\n")
		names, ok := attendees.Opens(strings.TrimRight(first, "\r "))
		if !ok {
			continue
		}
		span := p.Span
		if names == "" && strings.TrimSpace(below) == "" {
			span.End = belowHeading(doc, i)
		}
		if names != "" || span.Len() > len(first) {
			return Sentence{Document: doc.Name, Paragraph: i + 1, Text: span.In(doc.Text), Start: span.Start, Locator: doc.Locate(span.Start)}, true
		}
	}
	return Sentence{}, false
}

// belowHeading is where the list ends that stands below a paragraph: before the next
// heading, or once it is long.
func belowHeading(doc *retrieval.Document, paragraph int) int {
	begin, end := doc.Paragraphs[paragraph].Start, doc.Paragraphs[paragraph].End
	for _, p := range doc.Paragraphs[paragraph+1:] {
		if p.Heading || end-begin > longestList {
			break
		}
		end = p.End
	}
	return end
}

// longestList is how many bytes of a list that has several paragraphs are shown, about.
const longestList = 500
