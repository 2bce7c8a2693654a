package answer

import (
	"slices"

	"whosaid/retrieval"
	"whosaid/retrieval/pattern"
	"whosaid/retrieval/similarity"
)

// A premise is something that a question for a reason takes for granted, and how
// people in a meeting tell of it.
type premise struct{ taken, told *pattern.Expression }

var premises = []premise{
	{pattern.New(`(?i)\b(reject(s|ed)?|refus(e|es|ed)|declin(e|es|ed)|turn(s|ed)? down|block(s|ed)?|veto(es|ed)?)\b`),
		pattern.New(`(?i)\b(reject|refus|declin|turn(s|ed|ing)? (it |this |that )?down|block(ed|ing)\b|veto|` +
			`rather not|push(ed|ing)? back)|` +
			against.String())},
	{pattern.New(`(?i)\b(resign(s|ed)?|quit|quits|leave|leaves|left|step(s|ped)? down|walk(s|ed)? out|storm(s|ed)? out|retire[sd]?)\b`),
		pattern.New(`(?i)\b(resign|quit\b|leav(e|ing) (the|this|early|now|my|our)|` +
			`(i|he|she|they|who|has|have|had|just) left\b|` +
			`step(ped|ping)? (down|back|away)|walk(ed|ing)? out|storm|retir|hand(ed|ing)? over|` +
			`mov(ed|ing) on)`)},
	{pattern.New(`(?i)\b(drop(s|ped)?|abandon(s|ed)?|cancel(s|led|ed)?|withdr[ae]ws?|scrap(s|ped)?|kill(s|ed)?|ban(s|ned)?)\b`),
		pattern.New(`(?i)\b(drop|abandon|cancel|withdr|scrap|kill(ed|ing)?\b|` +
			`bann|ban\b|remov|get(ting)? rid|give up|gave up|no longer (do|pursu|work|ship))`)},
	{pattern.New(`(?i)\b(apologi[sz]e[sd]?|threaten(s|ed)?|sue[sd]?|fire[sd]?)\b`),
		pattern.New(`(?i)\b(apolog|sorry|threat|sue[ds]?\b|suing|lawsuit|court|fired?\b)`)},
}

// granted leaves out the turns that do not tell of what a question for a reason
// takes for granted: "why did Ana resign?" is not answered by what Ana says of
// other things.
func (d *decider) granted(scored []retrieval.ScoredStatement) []retrieval.ScoredStatement {
	return slices.DeleteFunc(slices.Clone(scored), func(s retrieval.ScoredStatement) bool { return !d.tellsPremise(s.Statement) })
}

// withPremise is an answer to a question for a reason without the turns that do not
// tell of what the question takes for granted; nearest only where none is left.
func (d *decider) withPremise(out Decision) Decision {
	if out.No != Answered || out.Shape != Tell || d.q.Asks != "why" {
		return out
	}
	kept := slices.DeleteFunc(slices.Clone(out.Statements), func(s retrieval.Statement) bool { return !d.tellsPremise(s) })
	if len(kept) == 0 && len(out.Statements) > 0 {
		return d.refused(Closest, Plain, out.Statements)
	}
	out.Statements = kept
	return out
}

// tellsPremise reports whether a turn tells of what a question for a reason takes
// for granted; of any other question and statement it is true.
func (d *decider) tellsPremise(s retrieval.Statement) bool {
	if d.q.Asks != "why" || s.SpeakerReason != retrieval.ByLabel {
		return true
	}
	return !slices.ContainsFunc(premises, func(p premise) bool { return p.taken.MatchString(d.plan.Text) && !d.tellsOf(p, s.Text) })
}

// tellsOf reports whether a sentence tells of a premise, and it or the one before
// has a word of the topic.
func (d *decider) tellsOf(p premise, text string) bool {
	words, before := d.topicWords(), ""
	for _, span := range Sentences(text) {
		sentence := span.In(text)
		if p.told.MatchString(sentence) && (len(words) == 0 || d.share(words, similarity.NewText(before+" "+sentence), surelyAlike) > 0) {
			return true
		}
		before = sentence
	}
	return false
}
