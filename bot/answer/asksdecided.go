package answer

import (
	"strings"

	"whosaid/retrieval/pattern"
	"whosaid/retrieval/question"
)

var (
	// asksDecision is a question for what a meeting came to.
	asksDecision = pattern.MustCompile(`(?i)\b(decid\w+|decisions?|conclu\w+|resolutions?|resolved|consensus|outcomes?|` +
		`(we|they|committee|group|board|team|everyone) agree(d)?|agreed (on|to|that|upon)|approved?|accepted|rejected|turned down|` +
		`elect(ed)?|appoint(ed)?|pick(ed)?|chosen|choose|chose|settled?( on| for)?|advanced?|` +
		`(land|end)(ed)? (up )?(on|with|at)|(came|come|comes) out of|end(ed)? up|` +
		`(which|what) stage|(the )?next stage|` +
		`(get|gets|got|go|goes|went|move|moved|reach|reached|make|made|makes) (it )?(in)?to( stage)?|` +
		`(reach|reached|hit|hits|get|gets|got|make|made|makes) (to )?(\(?\w+\)? )?(stage )?\d|(get|gets|got|gets|gone|go|goes|went) anywhere|` +
		`(made|make|makes|went|gets?|got) in\b|(in|on) or (out|off)|(the|its|current) status|status of|still (on|going|planned|happening)|` +
		`action items?|next steps?|to-?dos?|what happened (with|to)|` +
		`the result of|voted|go(ing)? ahead|verdict|final call)\b`)
	// asksOurs is a question for what those who met do or did together.
	asksOurs = pattern.MustCompile(`(?i)\b(did|do|have|are|will|should|shall|were) (we|they|(the|our) (committee|group|board|team|council)) `)
	// orNot ends a question for whether something was decided.
	orNot = pattern.MustCompile(`(?i)\b(or (not|nah|no|nope)|nah|nope)\W*$`)
	// asksOutcome asks for what was decided whoever asked for it.
	asksOutcome = pattern.MustCompile(`(?i)^\W*(so |and )?what(['’]s| is| was| were) the ` +
		`(outcome|conclusion|decision|resolution|verdict|result)\b`)
	// asksNow is a question for how something stands, which the last decision on it tells.
	asksNow = pattern.MustCompile(`(?i)\b(currently|current|latest|status|so far|(what|which) stage (is|are)|at what stage)\b`)
	// asksPerson is a question for people, asksTask for those who have something to do.
	asksPerson = pattern.MustCompile(`(?i)^\W*(so |and |hey )?(who(se|m)?\b|which (person|delegate|member|participant)\b|` +
		`(did|does|was|is|were) any(one|body)\b)`)
	asksTask = pattern.MustCompile(`(?i)\b(will|going to|gonna|supposed to|assigned|responsible|in charge|volunteer\w*|offered|champion|` +
		`has to|decided|elected|appointed|chosen|picked)\b`)
)

// asksWhatWasDecided reports whether a question asks for a decision outright, and the
// share of it that decisions have to cover; more than 1 where none answers it.
func (d *decider) asksWhatWasDecided() (outright bool, least float64) {
	asked := d.asks.decided.of(d.readDecided)
	return asked.outright, asked.least
}

func (d *decider) readDecided() decidedAsked {
	switch {
	case strings.HasPrefix(strings.ToLower(strings.TrimSpace(d.plan.Text)), "why"):
		return decidedAsked{false, 2}
	case asksPerson.MatchString(d.q.Text) && !asksTask.MatchString(d.q.Text):
		return decidedAsked{false, 2}
	case asksDecision.MatchString(d.q.Text) || orNot.MatchString(d.q.Text):
		return decidedAsked{true, surelyDecided}
	case asksOurs.MatchString(d.q.Text):
		return decidedAsked{true, mostlyDecided}
	case d.q.Kind == question.Fact:
		return decidedAsked{false, fullyDecided}
	}
	return decidedAsked{false, 2}
}

const (
	// surelyDecided is the share of a question that the decisions below a heading
	// cover with it at least, mostlyDecided the same where it asks for what those who
	// met did, and fullyDecided where it asks for no decision.
	surelyDecided = .55
	mostlyDecided = .7
	fullyDecided  = .9
	// onALine is the share that one line has with the heading at least.
	onALine = .5
	// withNumber is the share of a question that a line covers at least to answer by a
	// long number that the question has.
	withNumber = .3
	// ofSubject is the share of what all below a heading covers that what closes it
	// counts as covering, where these are at most longSubject bytes.
	ofSubject   = .85
	longSubject = 2000
	// ofHeading is the share that the heading alone covers at least then.
	ofHeading = .3
	// asGood is by how much less a later decision may answer to be taken where the last
	// one is asked for.
	asGood = .1
	// concluded is what it counts that a decision is no summary.
	concluded = .25
)
