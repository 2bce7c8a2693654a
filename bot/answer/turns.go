package answer

import (
	"slices"

	"whosaid/retrieval"
	"whosaid/retrieval/pattern"
)

// weighed orders what was found in meetings further: turns that take the side that
// the question asks for come first, or those that tell what a discussion comes to.
func (d *decider) weighed(scored []retrieval.ScoredStatement) []retrieval.ScoredStatement {
	scored = d.byReason(d.bySide(d.byOthers(scored)))
	if outright, _ := d.asksWhatWasDecided(); outright {
		return d.byConclusion(scored)
	}
	return scored
}

// agreesWith is a question for others than the one it names: who agrees with
// them, backs or answers them.
var agreesWith = pattern.New(`(?i)\b((dis)?agree[sd]?|agreement|side[sd]?) with\b|` +
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
