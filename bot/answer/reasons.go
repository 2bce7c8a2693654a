package answer

import (
	"slices"

	"whosaid/retrieval"
	"whosaid/retrieval/pattern"
	"whosaid/retrieval/similarity"
)

// givesReason is said by who tells why.
var givesReason = pattern.MustCompile(`(?i)\b(because|the reasons?|that['’]s why|which is why|due to|otherwise|so that|unless|` +
	`(problem|issue|concern|worry|point|thing|downside|risk) (is|was|here)|(my|our|main|only|one) (concern|problem|issue|worry|reason)|` +
	`(it|that|this|which|they) (would|will|might|could) (break|brick|make|require|mean|cause|complicate|introduce|invalidate|be too)|` +
	`for [\w-]+ reasons|(i['’]m|i am|we['’]re) (worried|concerned|afraid)|(not|n['’]t) (likely|enough|clear|need|necessary))\b`)

// byReason puts the turns first of those asked about that give a reason, where one is asked
// for: what else they say of the topic tells none.
func (d *decider) byReason(scored []retrieval.ScoredStatement) []retrieval.ScoredStatement {
	if d.q.Asks != "why" || len(d.plan.Names) == 0 || !slices.ContainsFunc(scored, inTurns) {
		return scored
	}
	sorted := slices.Clone(scored)
	for i := range sorted {
		sorted[i].Score.Rank += tellsWhy * oneIf(inTurns(sorted[i]) && givesReason.MatchString(sorted[i].Text))
	}
	slices.SortStableFunc(sorted, func(a, b retrieval.ScoredStatement) int { return similarity.Order(a.Score, b.Score) })
	return sorted
}

// tellsWhy is what it adds to a turn's rank to give a reason, where one is asked for.
const tellsWhy = .3
