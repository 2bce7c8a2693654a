package answer

import (
	"math"
	"slices"

	"whosaid/retrieval"
	"whosaid/retrieval/similarity"
)

// jointly orders statements further by what only the whole of a question, its
// statement and its article tell: how many of the topic's words the statement
// itself has, how far the article's beginning is about the topic, how well its
// best statement answers, whether the kind of thing asked for is there, and,
// the longer the question and the more statements there are, whether these are
// somebody's own words. Of equal ones the shorter comes first.
func (d *decider) jointly(scored []retrieval.ScoredStatement) []retrieval.ScoredStatement {
	words := d.topicWords()
	if len(words) == 0 {
		return scored
	}
	best := map[string]float64{}
	for _, s := range scored {
		best[s.Document] = max(best[s.Document], s.Score.Rank)
	}
	ranked := slices.Clone(scored)
	long := min(1, float64(len(words))/manyWords) * min(1, d.size())
	for i := range ranked {
		s := &ranked[i]
		if inTurns(*s) {
			s.Score.Rank = d.turnRank(*s, best[s.Document])
			continue
		}
		if d.plan.Near != "" && s.Document == d.plan.Near {
			s.Score.Rank += nearShare
		}
		s.Score.Rank += jointShares.article*best[s.Document] + jointShares.lead*d.leadCovers(s.Document) +
			jointShares.fits*d.fits(s.Text) + jointShares.length*math.Log(float64(len(s.Text)+10)) +
			jointShares.hit*d.share(words, similarity.NewText(s.Text), halfAlike) + long*ownWords(s.Statement)
	}
	slices.SortStableFunc(ranked, func(a, b retrieval.ScoredStatement) int { return similarity.Order(a.Score, b.Score) })
	return ranked
}

// ownWords is what it counts that a statement gives somebody's own words.
func ownWords(s retrieval.Statement) float64 {
	switch s.Kind {
	case retrieval.Direct:
		return jointShares.direct
	case retrieval.Mixed:
		return jointShares.mixed
	}
	return 0
}

// leadCovers is how much of the topic the beginning of a document covers.
func (d *decider) leadCovers(document string) float64 {
	covered, known := d.leads[document]
	if known {
		return covered
	}
	if doc, ok := d.library.Document(document); ok {
		covered = d.topic().Match(similarity.NewText(beginning(doc))).MaxSim
	}
	if d.leads == nil {
		d.leads = map[string]float64{}
	}
	d.leads[document] = covered
	return covered
}
