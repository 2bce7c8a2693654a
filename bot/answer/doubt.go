package answer

import (
	"math"

	"whosaid/retrieval"
	"whosaid/retrieval/question"
)

// Signs tell whether the best evidence answers a question as people ask it,
// beside how relevant it is.
type signs struct {
	// relevance is the logarithm of the odds, rank what the first statement has
	// in the joint ranking, and margin by how much that is above the best of any
	// other document, 0 where those asked about are named.
	relevance, rank, margin float64
	// passage is 1 where the best passage is of the first statement's document.
	passage float64
	// surpassed is by how much the best passage of all ranks above the best of the
	// first statement's document.
	surpassed float64
	// why, several and named are 1 for a question for a reason, for several people,
	// and for what people said whom it names; said is 1 where it asks outright what
	// they said on something.
	why, several, named, said float64
}

// likely is how likely evidence with these signs answers the question, 0 to 1: a
// logistic function, fitted on natural questions.
func (s signs) likely() float64 {
	if s.said == 1 {
		return s.likelySaid()
	}
	w := signWeights
	z := w.constant + w.relevance*s.relevance + w.rank*s.rank + w.margin*s.margin + w.passage*s.passage + w.why*s.why +
		w.several*s.several + w.named*s.named
	return 1 / (1 + math.Exp(-z))
}

// likelySaid is the same for what somebody named said. They mostly said something
// that has a word of the topic: what tells that it is another matter is that articles
// which do not quote them are more on it.
func (s signs) likelySaid() float64 {
	w := saidWeights
	z := w.constant + w.relevance*s.relevance + w.rank*s.rank + w.passage*s.passage + w.surpassed*s.surpassed
	return 1 / (1 + math.Exp(-z))
}

// answers reports whether evidence with these signs is given as an answer.
func (s signs) answers() bool {
	switch {
	case s.said == 1:
		return s.likely() >= doubtfulSaid
	case s.named == 0:
		return s.likely() >= doubtfulUnnamed
	}
	return s.likely() >= doubtful
}

func (d *decider) signs(first retrieval.ScoredStatement) signs {
	r := d.relevance(first)
	return signs{
		relevance: math.Log((r + leastOdds) / (1 - r + leastOdds)), rank: byWords(first), margin: d.margin(),
		passage:   oneIf(len(d.found.Passages) > 0 && d.found.Passages[0].Document == first.Document),
		surpassed: d.surpassed(first.Document),
		why:       oneIf(d.q.Asks == "why"), several: oneIf(d.wantsSeveral()), named: oneIf(d.plan.Sure),
		said: oneIf(d.asksSaidOn()),
	}
}

// asksSaidOn reports whether the question is what somebody named said on something
// that it tells in several words: of a few, other articles may have more. A time, a
// place or an amount may be told beside what they said.
func (d *decider) asksSaidOn() bool {
	return d.plan.Sure && d.q.Kind == question.WhatSaid && !d.wantsAmount() && d.q.Asks != "where" && len(d.topicWords()) >= bareWords
}

// surpassed is by how much the best passage of all ranks above the best of a document,
// at most mostSurpassed.
func (d *decider) surpassed(document string) float64 {
	best, own := 0.0, 0.0
	for _, p := range d.passages {
		best = max(best, p.Score.Rank)
		if p.Document == document {
			own = max(own, p.Score.Rank)
		}
	}
	return min(mostSurpassed, best-own)
}

// mostSurpassed is the most by which a passage is seen to rank above others.
const mostSurpassed = .5

// leastOdds keeps the logarithm of the odds finite.
const leastOdds = .001

// weighedUp is a decision on a large corpus that only shows what comes closest
// where that hardly answers the question, and answers with it where it likely
// does.
func (d *decider) weighedUp(out Decision) Decision {
	if d.err != nil || d.size() < largeCorpus || !d.ranked {
		return out
	}
	candidates := d.candidates()
	if len(candidates) == 0 {
		return out
	}
	if inTurns(candidates[0]) {
		return d.weighedTurns(out, candidates)
	}
	answered := d.signs(candidates[0]).answers()
	switch {
	case out.No == Answered && out.Shape == Tell && d.elsewhere(candidates[0], out.Statements):
		return d.refused(Closest, Plain, out.Statements)
	case out.No == Answered && (out.Shape == Tell || out.Shape == Narrate || out.Shape == Brief) && !answered:
		near := out.Statements
		if len(near) == 0 {
			near = statementsOf(candidates)
		}
		return d.refused(Closest, Plain, near)
	case out.No == Closest && out.Why == Plain && len(out.Nearest) > 0 && answered && !d.strange() &&
		!d.elsewhere(candidates[0], out.Nearest):
		return d.told(Tell, out.Nearest)
	}
	return out
}
