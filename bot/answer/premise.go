package answer

import (
	"regexp"
	"slices"

	"whosaid/retrieval"
)

// A premise is something that a question for a reason takes for granted, and how
// people in a meeting tell of it.
type premise struct{ taken, told *regexp.Regexp }

var premises = []premise{
	{regexp.MustCompile(`(?i)\b(reject(s|ed)?|refus(e|es|ed)|declin(e|es|ed)|turn(s|ed)? down|block(s|ed)?|veto(es|ed)?)\b`),
		regexp.MustCompile(`(?i)\b(reject|refus|declin|turn(s|ed|ing)? (it |this |that )?down|block|veto|rather not|push(ed|ing)? back)|` +
			against.String())},
	{regexp.MustCompile(`(?i)\b(resign(s|ed)?|quit|quits|leave|leaves|left|step(s|ped)? down|walk(s|ed)? out|storm(s|ed)? out|retire[sd]?)\b`),
		regexp.MustCompile(`(?i)\b(resign|quit|leav|left|step(ped|ping)? (down|back|away)|walk(ed|ing)? out|storm|retir|hand(ed|ing)? over|` +
			`mov(ed|ing) on)`)},
	{regexp.MustCompile(`(?i)\b(drop(s|ped)?|abandon(s|ed)?|cancel(s|led|ed)?|withdr[ae]ws?|scrap(s|ped)?|kill(s|ed)?|ban(s|ned)?)\b`),
		regexp.MustCompile(`(?i)\b(drop|abandon|cancel|withdr|scrap|kill|ban|remov|` +
			`get(ting)? rid|give up|gave up|not (do|go|ship|pursu)|no longer)`)},
	{regexp.MustCompile(`(?i)\b(apologi[sz]e[sd]?|threaten(s|ed)?|sue[sd]?|fire[sd]?)\b`),
		regexp.MustCompile(`(?i)\b(apolog|sorry|threat|sue|suing|lawsuit|court|fire)`)},
}

// granted leaves out the turns that do not tell of what a question for a reason
// takes for granted: "why did Ana resign?" is not answered by what Ana says of
// other things.
func (d *decider) granted(scored []retrieval.ScoredStatement) []retrieval.ScoredStatement {
	return slices.DeleteFunc(slices.Clone(scored), func(s retrieval.ScoredStatement) bool { return !d.tellsPremise(s.Statement) })
}

// tellsPremise reports whether a turn tells of what a question for a reason takes
// for granted; of any other question and statement it is true.
func (d *decider) tellsPremise(s retrieval.Statement) bool {
	if d.q.Asks != "why" || s.SpeakerReason != retrieval.ByLabel {
		return true
	}
	return !slices.ContainsFunc(premises, func(p premise) bool { return p.taken.MatchString(d.plan.Text) && !p.told.MatchString(s.Text) })
}
