package answer

import (
	"math"
	"slices"
	"strings"

	"whosaid/bot/cue"
	"whosaid/retrieval"
	"whosaid/retrieval/similarity"
)

// turnRank is what a turn of a meeting has in the joint ranking: beside how well
// it answers, how much of the topic a few sentences of it cover, and the turns
// around it with their heading, how well the best turn of its meeting answers,
// whether its meeting has the best passage, whether the question names its speaker
// beside others, whether the kind of thing asked for is there, and that it does
// not ask itself.
func (d *decider) turnRank(s retrieval.ScoredStatement, bestOfMeeting float64) float64 {
	topic, mentioned := d.topicOf(s.Speaker)
	whole, window := bestWindow(topic, s.Text)
	around := topic.Mean(d.alikeAround(topic, s.Statement))
	first := len(d.found.Passages) > 0 && d.found.Passages[0].Document == s.Document
	w := turnShares
	return w.constant + s.Score.Rank + w.meeting*bestOfMeeting + w.window*window +
		w.around*max(0, around-whole) + w.fits*d.fits(s.Text) + w.asks*oneIf(strings.HasSuffix(strings.TrimSpace(s.Text), "?")) +
		w.passage*oneIf(first) + w.likely*oneIf(slices.Contains(d.plan.Likely, s.Document)) +
		w.mentioned*oneIf(mentioned) + w.member*oneIf(mentioned && d.plan.Organisation != "")
}

// topicOf is the query of what a question is about for somebody: without their name
// where it mentions them.
func (d *decider) topicOf(speaker string) (topic *similarity.Query, mentioned bool) {
	names, rest := d.plan.Beside()
	if !slices.Contains(names, speaker) {
		return d.topic(), false
	}
	if d.apart == nil {
		d.apart = similarity.NewQuery(strings.Join(similarity.Meaningful(rest), " "))
	}
	return d.apart, true
}

// bestWindow is how much of the topic a turn covers, and how much a few sentences of it
// beside each other cover at most.
func bestWindow(topic *similarity.Query, text string) (whole, best float64) {
	if len(text) <= fewSentences {
		whole = topic.Match(similarity.NewText(text)).MaxSim
		return whole, whole
	}
	all := Sentences(text)
	var windows []retrieval.Span
	for i, s := range all {
		for k := i + 1; k < len(all) && all[k].End-s.Start <= fewSentences; k++ {
			s.End = all[k].End
		}
		windows = append(windows, s)
	}
	return topic.Stretches(text, windows)
}

// turnSigns tell whether the best turns of meetings answer a question: lead is by
// how much the first outranks the one after those that are shown, around how much
// of the topic stands in its very words in it and around it.
type turnSigns struct{ lead, around float64 }

// likely is how likely turns with these signs answer the question, 0 to 1: a
// logistic function, fitted on natural questions about meetings.
func (s turnSigns) likely() float64 {
	w := turnWeights
	return 1 / (1 + math.Exp(-(w.constant + w.lead*s.lead + w.around*s.around)))
}

// turnSigns reads the signs of ranked turns, of which there is one at least.
func (d *decider) turnSigns(scored []retrieval.ScoredStatement) turnSigns {
	first, next := scored[0], scored[min(shown, len(scored)-1)]
	topic, _ := d.topicOf(first.Speaker)
	return turnSigns{
		lead:   byWords(first) - byWords(next),
		around: topic.Match(d.around(first.Statement)).Exact,
	}
}

// turnsAnswering are the first of ranked turns where these likely answer the
// question, and none where not.
func (d *decider) turnsAnswering(scored []retrieval.ScoredStatement) []retrieval.Statement {
	if d.turnSigns(scored).likely() < likelyTurn {
		return nil
	}
	first := statementsOf(firstOf(scored, considered))
	return slices.Concat(first[:1], slices.DeleteFunc(first[1:], saysNothing))
}

// saysNothing reports whether a turn has no word that tells what it is about:
// "Yeah, great."
func saysNothing(s retrieval.Statement) bool {
	return !slices.ContainsFunc(similarity.Meaningful(s.Text), func(w string) bool { return !assents[w] })
}

var assents = cue.Set("yeah yes yep okay ok right great thanks thank sure perfect cool nice exactly awesome hello hi hey bye good")

// manyTurns reports whether the first of ranked statements is a turn, among so many
// that its signs tell something.
func (d *decider) manyTurns(scored []retrieval.ScoredStatement) bool {
	return len(scored) > 0 && inTurns(scored[0]) && d.size() >= largeCorpus
}

func oneIf(b bool) float64 {
	if b {
		return 1
	}
	return 0
}
