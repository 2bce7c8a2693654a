package bot

import (
	"cmp"

	"whosaid/bot/wording"
	"whosaid/retrieval"
)

// strong is the coverage from which evidence overrules a model that says that
// the documents do not answer.
const strong = .5

func weak(d Draft) bool {
	best := 0.0
	for _, s := range d.Evidence.Statements {
		best = max(best, s.Score.Coverage)
	}
	for _, p := range d.Evidence.Passages {
		best = max(best, p.Score.Coverage)
	}
	return len(d.Evidence.Statements)+len(d.Evidence.Passages) > 0 && best < strong
}

// denied is the no of a model that the evidence does not contradict.
func denied(d Draft, a Answer) Answer {
	a.Abstained, a.Reason = true, cmp.Or(a.Reason, NotInCorpus)
	if len(d.Plan.Names) > 0 {
		a.Reason = SpeakerSilent
	}
	a.Nearest, a.Statements, a.Passages = a.Statements, []retrieval.Statement{}, []retrieval.Passage{}
	a.Answer = "The documents do not say."
	if len(a.Nearest) > 0 {
		a.Answer += " The nearest is " + wording.New(nil).Mentions(a.Nearest[:1])[0] + "."
	}
	return a
}
