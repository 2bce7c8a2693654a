package answer

import (
	"whosaid/bot/cue"
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

// reply shows what those asked about answered where the words asked about are only a question
// put to them, in the same sentence: "asked whether she would resign, she said: No". It is nil
// where there is none.
func (d *decider) reply(others []retrieval.Statement) *Decision {
	for _, q := range others {
		if cue.StanceOf(q) != retrieval.Asked {
			continue
		}
		for _, s := range d.own() {
			doc, in := d.sentenceOf(s.Statement)
			if in.Len() == 0 || s.Document != q.Document || q.Start < in.Start || s.Start < q.End {
				continue
			}
			in.End = max(in.End, s.End)
			out := d.narrating(d.told(Tell, []retrieval.Statement{s.Statement}), doc, in)
			return &out
		}
	}
	return nil
}
