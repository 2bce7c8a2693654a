package answer

import (
	"slices"
	"strings"

	"whosaid/bot/cue"
	"whosaid/retrieval"
	"whosaid/retrieval/similarity"
)

// lacking are the words to which a text has nothing that is at least so much
// alike.
func (d *decider) lacking(text string, words []string, alike float64) []string {
	return d.lackingIn(similarity.NewText(text), words, alike)
}

func (d *decider) lackingIn(text similarity.Text, words []string, alike float64) []string {
	var missing []string
	for _, w := range words {
		if d.query(w).Match(text).MaxSim < alike {
			missing = append(missing, w)
		}
	}
	return missing
}

// share is the share of words to which a text has something at least so much
// alike.
func (d *decider) share(words []string, text similarity.Text, alike float64) float64 {
	n := 0.0
	for _, w := range words {
		if d.query(w).Match(text).MaxSim >= alike {
			n++
		}
	}
	return n / float64(len(words))
}

func contains(a, b string) bool { return strings.Contains(strings.ToLower(a), strings.ToLower(b)) }

// missing are the words to which the paragraph of s has nothing that is at
// least so much alike.
func (d *decider) missing(s retrieval.Statement, words []string, alike float64) []string {
	return d.lacking(d.besides(s), words, alike)
}

// besides is the text of the paragraph that s stands in, without the words that
// name its speaker.
func (d *decider) besides(s retrieval.Statement) string {
	doc, ok := d.library.Document(s.Document)
	if !ok || s.Paragraph < 1 || s.Paragraph > len(doc.Paragraphs) {
		return s.Text
	}
	p := doc.Paragraphs[s.Paragraph-1].Span
	if who := s.SpeakerSpan(); who.Len() > 0 && p.Contains(who) {
		return doc.Text[p.Start:who.Start] + doc.Text[who.End:p.End]
	}
	return p.In(doc.Text)
}

// hasStandIn reports whether a text has a pronoun that may stand for what the
// text before it names.
func hasStandIn(text string) bool {
	return slices.ContainsFunc(strings.Fields(strings.ToLower(text)), func(w string) bool { return standIns[w] })
}

var standIns = cue.Set("it they them this that these those he she him her")

// around are the words of the paragraph that s stands in, the one before and the
// one after; of a transcript only turns, for what is told between them is
// nobody's.
func (d *decider) around(s retrieval.Statement) similarity.Text {
	doc, spans := d.spansAround(s)
	if len(spans) == 0 {
		return similarity.NewText(s.Text)
	}
	texts := make([]similarity.Text, len(spans))
	for i, p := range spans {
		texts[i] = similarity.NewText(p.In(doc.Text))
	}
	return similarity.Joined(texts...)
}

// spansAround are where what is around s stands in its document; nowhere if it is not
// known.
func (d *decider) spansAround(s retrieval.Statement) (*retrieval.Document, []retrieval.Span) {
	doc, ok := d.library.Document(s.Document)
	if !ok {
		return nil, nil
	}
	if s.SpeakerReason == retrieval.ByLabel && doc.Transcript != nil {
		return doc, discussed(doc, s.Start)
	}
	from, to := max(0, s.Paragraph-2), min(len(doc.Paragraphs), s.Paragraph+1)
	if from >= to {
		return doc, nil
	}
	if t := doc.Transcript; t != nil {
		for from < s.Paragraph-1 && !t.IsTurn(doc.Paragraphs[from].Span) {
			from++
		}
		for to > s.Paragraph && !t.IsTurn(doc.Paragraphs[to-1].Span) {
			to--
		}
	}
	return doc, []retrieval.Span{{Start: doc.Paragraphs[from].Start, End: doc.Paragraphs[to-1].End}}
}

// paragraph is the text of the paragraph that s stands in.
func (d *decider) paragraph(s retrieval.Statement) string {
	doc, ok := d.library.Document(s.Document)
	if !ok || s.Paragraph < 1 || s.Paragraph > len(doc.Paragraphs) {
		return s.Text
	}
	return doc.Paragraphs[s.Paragraph-1].In(doc.Text)
}
