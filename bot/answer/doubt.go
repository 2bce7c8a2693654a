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
	// in the joint ranking.
	relevance, rank float64
	// passage is 1 where the best passage is of the first statement's document,
	// document the share of the question that the passages of that document
	// cover.
	passage, document float64
	// indirect is 1 where the first statement is in the document's words.
	indirect float64
	// why, several and claim are 1 for a question for a reason, for several
	// people, and for whether somebody said something.
	why, several, claim float64
}

// likely is how likely evidence with these signs answers the question, 0 to 1: a
// logistic function, fitted on natural questions.
func (s signs) likely() float64 {
	w := signWeights
	z := w.constant + w.relevance*s.relevance + w.rank*s.rank + w.passage*s.passage + w.document*s.document +
		w.indirect*s.indirect + w.why*s.why + w.several*s.several + w.claim*s.claim
	return 1 / (1 + math.Exp(-z))
}

func (d *decider) signs(first retrieval.ScoredStatement) signs {
	r := d.relevance(first)
	out := signs{
		relevance: math.Log((r + leastOdds) / (1 - r + leastOdds)), rank: first.Score.Rank,
		indirect: oneIf(first.Kind == retrieval.Indirect), why: oneIf(d.q.Asks == "why"), several: oneIf(d.wantsSeveral()),
		claim: oneIf(d.q.Kind == question.DidSay),
	}
	for i, p := range d.found.Passages {
		if p.Document == first.Document {
			out.document = max(out.document, p.Score.Document)
			out.passage = max(out.passage, oneIf(i == 0))
		}
	}
	return out
}

// leastOdds keeps the logarithm of the odds finite.
const leastOdds = .001

// mayDoubt reports whether a question is of a kind whose answers are doubted:
// what named people said of something, and who said it, are told or not by
// relevance alone.
func (d *decider) mayDoubt() bool {
	return d.q.Asks == "why" || !d.plan.Sure && d.q.Kind != question.WhoSaid
}

// weighedUp is a decision on a large corpus that only shows what comes closest
// where that hardly answers the question, and answers with it where it likely
// does. Turns of a meeting are as decided.
func (d *decider) weighedUp(out Decision) Decision {
	if d.err != nil || d.size() < largeCorpus || !d.ranked {
		return out
	}
	candidates := d.candidates()
	if len(candidates) == 0 || inTurns(candidates[0]) {
		return out
	}
	likely := d.signs(candidates[0]).likely()
	switch {
	case out.No == Answered && (out.Shape == Tell || out.Shape == Narrate || out.Shape == Brief) && likely < doubtful && d.mayDoubt():
		near := out.Statements
		if len(near) == 0 {
			near = statementsOf(candidates)
		}
		return d.refused(Closest, Plain, near)
	case out.No == Closest && out.Why == Plain && len(out.Nearest) > 0 && likely >= doubtful && !d.strange():
		return d.told(Tell, out.Nearest)
	}
	return out
}
