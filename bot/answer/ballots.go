package answer

import (
	"slices"
	"strings"

	"whosaid/bot/ballot"
	"whosaid/retrieval"
	"whosaid/retrieval/pattern"
)

// sentencesOf are what minutes tell of a vote: what was put, the lines that are to be shown
// and the outcome. Lines that stand side by side are one.
func (d *decider) sentencesOf(b *ballot.Ballot, shows func(ballot.Line) bool) []Sentence {
	var kept []retrieval.Span
	for _, l := range b.Lines() {
		if len(l.Entries) == 0 || shows(l) || slices.ContainsFunc(b.Outcome, func(o ballot.Line) bool { return o.Span == l.Span }) {
			kept = append(kept, l.Span)
		}
	}
	return sentencesAt(b.Document, kept)
}

// sentencesAt are parts of a document, those that stand side by side in one.
func sentencesAt(doc *retrieval.Document, spans []retrieval.Span) []Sentence {
	var runs []retrieval.Span
	for _, s := range spans {
		if n := len(runs); n > 0 && betweenLines.MatchString(doc.Text[runs[n-1].End:s.Start]) {
			runs[n-1].End = s.End
			continue
		}
		runs = append(runs, s)
	}
	var out []Sentence
	for _, run := range runs {
		out = append(out, Sentence{Document: doc.Name, Paragraph: doc.ParagraphAt(run.Start), Text: run.In(doc.Text),
			Locator: doc.Locate(run.Start), Start: run.Start, Lines: true})
	}
	return out
}

// betweenLines stands between the lines of a list or a table.
var betweenLines = pattern.New(`^[-|:\s*_+]*$`)

// withOutcome is an answer that shows what was put to the vote, with what became of it.
func (d *decider) withOutcome(out Decision) Decision {
	if len(out.Further) > 0 || d.err != nil {
		return out
	}
	document, span, ok := d.shownFirst(out)
	if !ok {
		return out
	}
	doc, ok := d.library.Document(document)
	if !ok {
		return out
	}
	for _, b := range ballot.Read(doc) {
		if !b.Puts(span) || !b.Decided() {
			continue
		}
		told := b.Outcome
		if len(told) == 0 {
			told = b.Votes
		}
		var spans []retrieval.Span
		for _, l := range told {
			if !span.Overlaps(l.Span) {
				spans = append(spans, l.Span)
			}
		}
		out.Further = sentencesAt(doc, spans)
		return out
	}
	return out
}

// shownFirst is what of a document an answer shows first.
func (d *decider) shownFirst(out Decision) (document string, span retrieval.Span, ok bool) {
	statements := out.Statements
	if out.No == Closest {
		statements = out.Nearest
	}
	switch {
	case out.Shape == Narrate, out.Shape == Refuse && out.Sentence.Text != "":
		return d.whereIs(out.Sentence)
	case len(statements) == 0 || out.No != Answered && out.No != Closest:
		return "", retrieval.Span{}, false
	}
	return statements[0].Document, retrieval.Span{Start: statements[0].Start, End: statements[0].End}, true
}

// whereIs is where a sentence stands in its document.
func (d *decider) whereIs(s Sentence) (document string, span retrieval.Span, ok bool) {
	doc, ok := d.library.Document(s.Document)
	if !ok || s.Paragraph < 1 || s.Paragraph > len(doc.Paragraphs) || s.Text == "" {
		return "", retrieval.Span{}, false
	}
	from := doc.Paragraphs[s.Paragraph-1].Start
	at := strings.Index(doc.Text[from:], s.Text)
	if at < 0 {
		return "", retrieval.Span{}, false
	}
	return doc.Name, retrieval.Span{Start: from + at, End: from + at + len(s.Text)}, true
}
