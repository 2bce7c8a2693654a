package answer

import (
	"cmp"
	"slices"

	"whosaid/retrieval"
	"whosaid/retrieval/pattern"
)

// An exchange is a turn of each of two people in one stretch of a meeting, and what
// it is worth to answer what they are held against each other for.
type exchange struct {
	first, second retrieval.ScoredStatement
	worth         float64
}

// together are the turns of two people where they speak of a topic to each other: the
// two that answer best together, and after each what else its speaker says in that
// stretch. Where they never speak near each other, both are left as they are.
func (d *decider) together(a, b []retrieval.ScoredStatement) (ofA, ofB []retrieval.ScoredStatement) {
	best := d.bestExchange(a, b)
	if best.worth == 0 {
		return a, b
	}
	return inStretch(a, best.first, best.second), inStretch(b, best.second, best.first)
}

// bestExchange is the best of two people's turns; its worth is 0 where there is none.
func (d *decider) bestExchange(a, b []retrieval.ScoredStatement) exchange {
	var best exchange
	for _, x := range a {
		passage := d.passageNear(x)
		for _, y := range b {
			if !inTurns(x) || !inTurns(y) || !inOneStretch(x, y) {
				continue
			}
			if worth := passage + x.Score.Rank + worthBeside(y, x) + takesSide*takesEither(x); worth > best.worth {
				best = exchange{x, y, worth}
			}
		}
	}
	return best
}

// worthBeside is what a turn is worth beside another: its rank, that it takes a side, and
// how near the other it stands.
func worthBeside(s, other retrieval.ScoredStatement) float64 {
	apart := max(1, abs(s.Paragraph-other.Paragraph))
	return s.Score.Rank + takesSide*takesEither(s) + 2*besideEachOther/float64(1+apart)
}

// takesEither is 1 for a turn that is for or against something.
func takesEither(s retrieval.ScoredStatement) float64 {
	return oneIf(eitherSide.MatchString(s.Text) || prefers.MatchString(s.Text))
}

// prefers tells what somebody would rather have.
var prefers = pattern.MustCompile(`(?i)\b(i|we)\b(['’]d)?[^.?!]{0,30}\b(prefer(red)?|rather|argu(e|ed|ing)|advocate|` +
	`(don|didn)['’]t (really )?feel|do not feel)\b`)

// passageNear is what a passage on the topic adds to a turn that it stands near.
func (d *decider) passageNear(s retrieval.ScoredStatement) float64 {
	best := 0.0
	for _, p := range d.passages {
		if apart := abs(p.Paragraph - s.Paragraph); p.Document == s.Document && apart < farApart {
			best = max(best, passageShare*p.Score.Rank*(1-float64(apart)/farApart))
		}
	}
	return best
}

// inStretch are the turns of the stretch of a meeting around one of them, that one
// first; the others by what they are worth beside a turn of somebody else.
func inStretch(scored []retrieval.ScoredStatement, at, other retrieval.ScoredStatement) []retrieval.ScoredStatement {
	kept := slices.DeleteFunc(slices.Clone(scored), func(s retrieval.ScoredStatement) bool {
		return !inOneStretch(s, at) || s.ID != at.ID && s.Text == at.Text
	})
	slices.SortStableFunc(kept, func(a, b retrieval.ScoredStatement) int {
		return cmp.Or(cmp.Compare(oneIf(b.ID == at.ID), oneIf(a.ID == at.ID)), cmp.Compare(worthBeside(b, other), worthBeside(a, other)))
	})
	return kept
}

// inOneStretch reports whether two turns stand near each other in one meeting.
func inOneStretch(a, b retrieval.ScoredStatement) bool {
	return a.Document == b.Document && abs(a.Paragraph-b.Paragraph) <= farApart
}

const (
	// farApart is how many paragraphs lie between two turns that answer each other
	// at most, besideEachOther what it adds to their worth to stand side by side.
	farApart        = 30
	besideEachOther = .7
)
