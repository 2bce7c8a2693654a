package answer

import (
	"whosaid/bot/plan"
	"whosaid/retrieval"
	"whosaid/retrieval/pattern"
)

// echoes are turns that do no more than agree with the one before.
var echoes = pattern.New(`(?i)\b(agree|agreed|echo|same here|second that|\+\s?1|` +
	`makes sense|sounds (good|right)|exactly|good point|fair)\b`)

// sidesWith answers whether somebody sides with what was just told of a meeting:
// by what they say in it soon after, or before. Where they take no side there, what
// else they say is only the closest. Ok is false where nothing of a meeting was told.
func (d *decider) sidesWith() (out Decision, ok bool) {
	before, shown := d.plan.LastShown()
	if !d.plan.Sure || !shown || before.SpeakerReason != retrieval.ByLabel || !plan.AsksWhetherSides(d.q.Text) {
		return Decision{}, false
	}
	d.found = d.evidence()
	best, worth := retrieval.Statement{}, 0.0
	for _, s := range d.all(retrieval.Query{Speakers: d.plan.Names, Documents: []string{before.Document}}) {
		apart := s.Paragraph - before.Paragraph
		if s.ID == before.ID || abs(apart) > farApart {
			continue
		}
		w := 1 - float64(abs(apart))/farApart
		if apart < 0 {
			w /= 2
		}
		if inFavour.MatchString(s.Text) || against.MatchString(s.Text) || echoes.MatchString(s.Text) {
			w++
		}
		if w > worth {
			best, worth = s, w
		}
	}
	if worth < 1 {
		return d.closest(d.own()), true
	}
	return d.told(Tell, []retrieval.Statement{best}), true
}
