package answer

import (
	"slices"

	"whosaid/retrieval"
	"whosaid/retrieval/pattern"
	"whosaid/retrieval/similarity"
)

// asksWhoSides is a question for those who took a side: against it in the first of its last
// two groups, for it in the second.
var asksWhoSides = pattern.MustCompile(`(?i)^\W*(?:so |and |hey )?` +
	`(?:who|did any(?:one|body)|does any(?:one|body)|(?:was|is|were) any(?:one|body)|any(?:one|body)|has any(?:one|body)) ` +
	`(?:(?:was|were|is|are|has|have|had|came|came out|spoke|spoke out|spoke up|argued|all|else|to|been|on|at|the|most|really|actually|` +
	`a bit|kind of|strongly|acd[a-z]?|call|meeting) )*` +
	`(?:(against|oppos\w+|object\w*|disagree\w*|block\w*|veto\w*|s[kc]eptical|worried|concerned|uneasy|hesitant|reluctant|` +
	`unhappy|unconvinced|critici[sz]ed|push(?:ed|es)? back|pushback|resisted|dislike[sd]?|` +
	`(?:had|has|have|raised?|voiced?|expressed?) (?:any |some |the )?(?:\w+ )?(?:concerns?|objections?|reservations?|doubts?|worries)|` +
	`(?:concerns?|objections?|reservations?|doubts?)|` +
	`(?:did|does|do|was|were|is) ?n['’o]?t (?:want|like|agree|buy|support|sure|convinced|comfortable|happy|keen|a fan))|` +
	`(in favou?r|for|support\w*|agree\w*|back(?:s|ed)?|endors\w+|approv\w+|on board))\b`)

// siding tells whether a question asks for those who took a side, and which.
func (d *decider) siding() (against, asked bool) {
	m := asksWhoSides.FindStringSubmatch(d.plan.Text)
	if m == nil {
		m = asksWhoSides.FindStringSubmatch(d.q.Text)
	}
	return m != nil && m[1] != "", m != nil
}

// A stand is where a turn takes a side: how much of the topic the sentence that does has
// with the next, and whether it is said in the first words.
type stand struct {
	covers   float64
	outright bool
}

// standIn is where a text takes a side with most of the topic; ok is false where it takes
// none. Denied are the topic's words where to be against it is to say that it shall not be:
// "maybe not raising it".
func (d *decider) standIn(text string, side *pattern.Pattern, denied []string) (best stand, ok bool) {
	text = notOpposed.ReplaceAllString(text, " I support ")
	all := Sentences(text)
	for i, s := range all {
		at := side.FindStringIndex(s.In(text))
		if at == nil && !d.denies(s.In(text), denied) {
			continue
		}
		with := retrieval.Span{Start: s.Start, End: all[min(i+1, len(all)-1)].End}
		now := stand{d.topic().Match(similarity.NewText(with.In(text))).MaxSim, at != nil && s.Start+at[0] < saidOutright}
		if !ok || now.worth() > best.worth() {
			best, ok = now, true
		}
	}
	return best, ok
}

func (s stand) worth() float64 { return s.covers + outrightly*oneIf(s.outright) }

// denies reports whether a sentence says of one of some words that it shall not be.
func (d *decider) denies(sentence string, words []string) bool {
	for _, m := range shallNot.FindAllStringSubmatch(sentence, -1) {
		after := similarity.NewText(m[1])
		if slices.ContainsFunc(words, func(w string) bool { return d.query(w).Match(after).MaxSim >= surelyAlike }) {
			return true
		}
	}
	return false
}

// shallNot stands before what somebody does not want, its group.
var shallNot = pattern.MustCompile(`(?i)\b(?:not|wouldn['’]t|shouldn['’]t|don['’]t|rather than|instead of|` +
	`wait (?:\w+ ){0,4}before|before) ((?:[\w'’-]+ ?){1,3})`)

// undone is what the question asks who was against, its first word: who says that it shall
// not be is.
func (d *decider) undone() []string {
	m := asksWhoSides.FindStringSubmatchIndex(d.plan.Text)
	if m == nil || m[2] < 0 {
		return nil
	}
	return firstOf(similarity.Meaningful(d.plan.Text[m[3]:]), 1)
}

const (
	// saidOutright is within how many bytes a turn says which side it takes that is
	// said for that, and outrightly what that adds to its rank.
	saidOutright = 120
	outrightly   = .5
)
