package library

import (
	"whosaid/retrieval"
	"whosaid/retrieval/english"
	"whosaid/retrieval/similarity"
)

// Of a turn longer than longTurn bytes the best sentences beside each other
// count, about window bytes of them.
const (
	longTurn = 500
	window   = 350
)

// window is how much of the query the best few sentences of a turn cover that
// stand beside each other; of anything else its coverage.
func (s search) window(number int) float64 {
	st := &s.snapshot.statements[number]
	whole := s.query.Match(s.snapshot.statementTerms(number)).MaxSim
	if st.SpeakerReason != retrieval.ByLabel || len(st.Text) <= longTurn {
		return whole
	}
	doc := s.snapshot.documents[s.snapshot.byName[st.Document]]
	around := ""
	if h := doc.Section(st.Paragraph); h > 0 {
		around = doc.Paragraphs[h-1].In(doc.Text)
	}
	best := 0.0
	for _, w := range windows(st.Text) {
		text := w.In(st.Text)
		best = max(best, s.query.Match(similarity.NewTextIn(text, around+"\n"+text)).MaxSim)
	}
	return min(best, whole)
}

// windows are the stretches of whole sentences of a text.
func windows(text string) []retrieval.Span {
	all := english.Sentences(text)
	var out []retrieval.Span
	for i := range all {
		w := retrieval.Span{Start: all[i].Start, End: all[i].End}
		for k := i + 1; k < len(all) && all[k].End-w.Start <= window; k++ {
			w.End = all[k].End
		}
		if len(out) == 0 || w.End > out[len(out)-1].End {
			out = append(out, w)
		}
	}
	return out
}
