package answer

import (
	"slices"

	"whosaid/retrieval"
	"whosaid/retrieval/similarity"
)

// answering keeps the first statements that are relevant enough, and not much
// less so than the best. Relevance tells whether there is an answer, the ranking
// which it is: where there is one, the first is kept.
func (d *decider) answering(scored []retrieval.ScoredStatement) []retrieval.Statement {
	var kept []retrieval.Statement
	if d.strange() {
		return nil
	}
	if d.manyTurns(scored) {
		return d.turnsAnswering(scored)
	}
	judged := d.granted(scored[:min(considered, len(scored))])
	best, answered := 0.0, slices.ContainsFunc(judged, func(s retrieval.ScoredStatement) bool { return d.relevance(s) >= answers })
	for i, s := range judged {
		r := d.relevance(s)
		best = max(best, r)
		if answered && (i == 0 || i < shown && alike(s, judged[0]) && !d.plan.Sure) || r >= answers && r >= besideBest(s, kept)*best && (len(kept) == 0 || d.bearsItself(s.Statement)) {
			kept = append(kept, s.Statement)
		}
	}
	return kept
}

// bearsItself reports whether a statement or its speaker's name has something of the topic: what
// only stands near the topic is not shown beside what answers. Turns are told by
// those around them, and of several people each may say it in other words.
func (d *decider) bearsItself(s retrieval.Statement) bool {
	alike := d.topic().Alike(similarity.NewText(s.Text + " " + s.Speaker))
	return len(alike) == 0 || d.wantsSeveral() || d.q.Unnamed || s.SpeakerReason == retrieval.ByLabel || slices.Max(alike) >= halfAlike
}

// besideBest is the relevance, as a share of the best, that a further statement
// has at least: turns of a meeting answer together, and so does one speaker.
func besideBest(s retrieval.ScoredStatement, before []retrieval.Statement) float64 {
	if s.SpeakerReason == retrieval.ByLabel || len(before) > 0 && before[0].Speaker == s.Speaker {
		return besideOwn
	}
	return beside
}

// alike reports whether two statements are one speaker's in one document.
func alike(a, b retrieval.ScoredStatement) bool {
	return a.Speaker == b.Speaker && a.Document == b.Document
}
