package answer

import (
	"slices"
	"strings"

	"whosaid/retrieval"
	"whosaid/retrieval/pattern"
	"whosaid/retrieval/similarity"
)

var (
	// asksChoice asks which of two things it is to be: "close it or leave it open?".
	asksChoice = pattern.MustCompile(`(?i)\w[,:]? or \w[^?]*\?*\W*$`)
	// asksFate asks whether something was taken up.
	asksFate = pattern.MustCompile(`(?i)\b(go|goes|going|went|make it|made it) in(to)?\b|\b` +
		`(gets?|got|be|being) (merged|included|adopted|shipped|dropped|delayed|postponed)\b`)
	// comesToDo is said by who tells what is to be done.
	comesToDo = pattern.MustCompile(`(?i)\blet['’]?s (not|aim|try|definitely|just)\b|` +
		`\bwe should (just|probably|then|definitely)?\b|\bi would(n['’]t)? (not )?want to\b|` +
		`\b(we|you|i)(['’]ll| will| can) (talk|discuss|decide|revisit|come back|follow up|continue|leave|take|merge|include|keep|do)\b|` +
		`\b(decision|plan|consensus) (is|was) (to|that)\b|\bin that case\b|\bokay,? so we\b|\bwe (agreed|decided)\b|` +
		`\bcan we say\b|\bthat['’]?s (decided|settled|agreed|carried)\b|\b(nobody|no one) objects\b|\b(any|no) objections?\b|^\W*(ok|right) so\b`)
)

// asConcluded is a decision that shows turns, with those after the best of them that tell
// what its discussion came to, where that is asked for and no notes tell it.
func (d *decider) asConcluded(out Decision) Decision {
	found := d.found.Statements
	if out.Shape != Tell && out.No != Closest || !d.asksOutcomeOfTurns() || len(found) == 0 || !inTurns(found[0]) ||
		d.manyTurns(found) && d.turnSigns(found).likely() < likelySide || !d.manyTurns(found) && !d.discusses(found) {
		return out
	}
	first := found[:1:1]
	told := withRest(statementsOf(first), firstOf(d.conclusionsNear(first[0].Statement), shown-1))
	if len(told) == 1 {
		return out
	}
	return d.told(Tell, withRest(told, out.Statements))
}

// asksOutcomeOfTurns reports whether a question asks for a decision, and for nobody's words.
func (d *decider) asksOutcomeOfTurns() bool {
	if len(d.plan.Names) > 0 || d.q.Verbatim || asksPerson.MatchString(d.plan.Text) || asksReason.MatchString(d.plan.Text) {
		return false
	}
	asked, _ := d.asksWhatWasDecided()
	return asked || asksChoice.MatchString(d.plan.Text) || asksFate.MatchString(d.plan.Text)
}

// conclusionsNear are the turns of the discussion around one that tell what is to be done, best
// first.
func (d *decider) conclusionsNear(s retrieval.Statement) []retrieval.Statement {
	var scored []retrieval.ScoredStatement
	for _, o := range d.discussion(s) {
		away := abs(o.Paragraph - s.Paragraph)
		covers, ok := d.concludesIn(o.Text)
		if away > farApart || !ok || covers < someTopic {
			continue
		}
		rank := covers - nearer*float64(away)/farApart
		scored = append(scored, retrieval.ScoredStatement{Statement: o, Score: retrieval.Score{Rank: rank}})
	}
	slices.SortStableFunc(scored, func(a, b retrieval.ScoredStatement) int { return similarity.Order(a.Score, b.Score) })
	return statementsOf(scored)
}

// concludesIn is how much of the topic stands in the sentence of a text, with those beside it,
// that tells what is to be done; ok is false where none does.
func (d *decider) concludesIn(text string) (covers float64, ok bool) {
	all := Sentences(text)
	for i, s := range all {
		sentence := s.In(text)
		if strings.HasSuffix(strings.TrimSpace(sentence), "?") || !comesToDo.MatchString(sentence) && !concludes.MatchString(sentence) {
			continue
		}
		with := retrieval.Span{Start: all[max(0, i-1)].Start, End: all[min(i+1, len(all)-1)].End}
		covers, ok = max(covers, d.topic().Match(similarity.NewText(with.In(text))).MaxSim), true
	}
	return covers, ok
}

// someTopic is how much of the topic stands at least beside what is to be done.
const someTopic = .25

// nearer is what it costs a turn that tells what is to be done to stand as far as possible
// from the best of its discussion.
const nearer = .3

// withRest are statements with those of another list that are not among them.
func withRest(a, b []retrieval.Statement) []retrieval.Statement {
	out := slices.Clone(a)
	for _, s := range b {
		if !slices.ContainsFunc(out, func(o retrieval.Statement) bool { return o.ID == s.ID }) {
			out = append(out, s)
		}
	}
	return out
}
