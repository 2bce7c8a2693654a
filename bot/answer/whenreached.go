package answer

import (
	"strings"

	"whosaid/retrieval/pattern"
)

var (
	// asksTime is a question for when something was.
	asksTime = pattern.MustCompile(`(?i)^\W*(?:so |and |hey )?(?:when|since when|(?:(?:in|at|on) )?(?:which|what) (?:\w+ )?(?:day|date|` +
		`month|year|meeting|call|session|plenary))\b`)
	// reachedThing is the numbered thing that something got to: "stage 4".
	reachedThing = pattern.MustCompile(`(?i)\b(?:reach(?:ed)?|hit|get|got|made it|advanced?|go|went|moved?)\s+(?:to\s+|into\s+)?` +
		`(?:\(?\p{L}+\)?\s+)?(\p{L}+)[\s-]*(\d(?:\.\d+)?)\b`)
	// notReached tells that it stayed where it was, or was not to get further yet.
	notReached = pattern.MustCompile(`(?i)\b(?:remains?|stays?|still at|not (?:yet )?(?:advanc|reach|ready)\w*|` +
		`no consensus|no stage|next meeting|will (?:seek|ask|come back))`)
)

// hasReached reports whether what was decided tells of the thing that the question asks when
// something got to; of any other question it is true.
func (d *decider) hasReached(text string) bool {
	if !asksTime.MatchString(d.plan.Text) {
		return true
	}
	m := reachedThing.FindStringSubmatch(d.plan.Text)
	if m == nil {
		return true
	}
	plain := notWords.ReplaceAllString(strings.ToLower(text), "")
	return !notReached.MatchString(text) && containsNumber(plain, notWords.ReplaceAllString(strings.ToLower(m[1]+m[2]), ""))
}
