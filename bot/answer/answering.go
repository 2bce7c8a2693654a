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
	best, most := 0.0, 0.0
	for _, s := range judged {
		most = max(most, d.relevance(s))
	}
	for i, s := range judged {
		r := d.relevance(s)
		best = max(best, r)
		good := r >= answers && r >= besideBest(s, kept)*best && (len(kept) == 0 || d.bearsItself(s.Statement))
		if good || most >= answers && r >= leading*most && d.leads(judged[:i+1]) {
			kept = append(kept, s.Statement)
		}
	}
	return kept
}

// leads reports whether the last of some statements is given with an answer though
// it is less relevant than an answer has to be: it is ranked first or, where nobody is named, is one of the first
// few and its speaker's who is. An amount is only told by what is relevant.
func (d *decider) leads(before []retrieval.ScoredStatement) bool {
	first, last := before[0], before[len(before)-1]
	switch {
	case d.wantsAmount():
		return false
	case len(before) == 1:
		return true
	}
	return !d.plan.Sure && len(before) <= shown && first.Speaker == last.Speaker && first.Document == last.Document
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
