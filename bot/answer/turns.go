package answer

import (
	"regexp"
	"slices"

	"whosaid/retrieval"
	"whosaid/retrieval/similarity"
)

// weighed orders what was found in meetings further: turns that are about what
// the question names, and take the side that it asks for, come first.
func (d *decider) weighed(scored []retrieval.ScoredStatement) []retrieval.ScoredStatement {
	return d.bySide(d.byIdentifiers(d.byOthers(scored)))
}

// agreesWith is a question for others than the one it names: who agrees with
// them, backs or answers them.
var agreesWith = regexp.MustCompile(`(?i)\b((dis)?agree[sd]?|agreement|side[sd]?) with\b|` +
	`\b(backs?|backed|supports?|supported|seconds?|seconded|` +
	`oppose[sd]?|contradict(s|ed)?|answer(s|ed)?|repl(y|ies|ied) to|respond(s|ed)? to|besides|apart from|other than)\b`)

// byOthers leaves out the turns of those with whom the question asks whether
// somebody agrees, as long as there are others.
func (d *decider) byOthers(scored []retrieval.ScoredStatement) []retrieval.ScoredStatement {
	avoided := d.plan.Avoided()
	if len(avoided) == 0 || !agreesWith.MatchString(d.plan.Text) {
		return scored
	}
	others := slices.DeleteFunc(slices.Clone(scored), func(s retrieval.ScoredStatement) bool {
		return s.SpeakerReason == retrieval.ByLabel && slices.Contains(avoided, s.Speaker)
	})
	if len(others) == 0 {
		return scored
	}
	return others
}

// offTopic is what a turn's rank loses where nothing around it contains the
// names that the question turns on.
const offTopic = .35

// byIdentifiers puts turns last around which the names, numbers and identifiers
// of the question are not.
func (d *decider) byIdentifiers(scored []retrieval.ScoredStatement) []retrieval.ScoredStatement {
	named := d.identifiers()
	if len(named) == 0 {
		return scored
	}
	sorted := slices.Clone(scored)
	for i := range sorted {
		s := &sorted[i]
		if s.SpeakerReason == retrieval.ByLabel {
			s.Score.Rank -= offTopic * float64(len(d.lacking(d.around(s.Statement), named, sameWord))) / float64(len(named))
		}
	}
	slices.SortStableFunc(sorted, func(a, b retrieval.ScoredStatement) int { return similarity.Order(a.Score, b.Score) })
	return sorted
}
