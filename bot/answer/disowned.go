package answer

import (
	"whosaid/retrieval"
)

// disowned shows, in place of a statement that its speaker did not say or took back, the
// sentence that tells so.
func (d *decider) disowned(out Decision) Decision {
	if out.Shape != Tell || len(out.Statements) == 0 {
		return out
	}
	s := out.Statements[0]
	doc, in := d.sentenceOf(s)
	back, taken := d.retraction(s)
	switch {
	case in.Len() == 0:
		return out
	case !d.says(s):
		out.Statements = out.Statements[1:]
	case !taken:
		return out
	case doc.ParagraphAt(back.Start) == s.Paragraph && back.End-in.Start <= longestFact:
		in.End = max(in.End, back.End)
	default:
		in = back
	}
	return d.narrating(out, doc, in)
}

// narrating is an answer that shows a sentence of a document first.
func (d *decider) narrating(out Decision, doc *retrieval.Document, in retrieval.Span) Decision {
	out.Shape = Narrate
	out.Sentence = Sentence{Document: doc.Name, Paragraph: doc.ParagraphAt(in.Start), Text: in.In(doc.Text), Start: in.Start}
	return out
}
