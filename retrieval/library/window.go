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
func (s search) window(number int, coverage float64) float64 {
	if reason, _ := s.snapshot.generation.Columns.How(number); reason != retrieval.ByLabel {
		return coverage
	}
	windows := s.windowTerms(number)
	if len(windows) == 0 {
		return coverage
	}
	best := 0.0
	for _, w := range windows {
		best = max(best, s.query.Match(w).MaxSim)
	}
	return min(best, coverage)
}

// readWindows reads the words of the windows of a long turn, each below the
// heading of the turn; none of a short one.
func (s *snapshot) readWindows(number int) []similarity.Text {
	e, st := s.said(number)
	if len(st.Text) <= longTurn {
		return nil
	}
	doc := e.Document
	heading := ""
	if h := doc.Section(st.Paragraph); h > 0 {
		heading = doc.Paragraphs[h-1].In(doc.Text)
	}
	return similarity.Parts(st.Text, heading, windows(st.Text))
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
