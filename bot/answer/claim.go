package answer

import (
	"slices"
	"strings"

	"whosaid/bot/cue"
	"whosaid/retrieval"
	"whosaid/retrieval/question"
	"whosaid/retrieval/similarity"
)

// didSay answers whether the people asked about said something: with yes or no
// where a statement of theirs makes or denies the very claim, otherwise with
// what they said, as far as it bears on it.
func (d *decider) didSay() Decision {
	if len(similarity.Meaningful(d.q.Search())) == 0 {
		return d.whatSaidAtAll()
	}
	own := d.candidates()
	if len(own) == 0 && d.narrowed() {
		return d.otherwiseSaid()
	}
	good := d.claiming(d.answering(own))
	switch {
	case len(good) == 0 && d.q.Words != "":
		return d.closest(own)
	case d.q.Words == "":
		return d.tellOrClosest(own)
	case !d.sameTime(good[0]):
		return d.closest(own)
	}
	return d.claimed(good, retrieval.NotFound)
}

// claiming keeps the statements that cover some of a claim themselves, beside the
// names in it, and turns of many that cover most of what they are held to say.
func (d *decider) claiming(statements []retrieval.Statement) []retrieval.Statement {
	claim, held := similarity.NewQuery(d.q.Words), similarity.NewQuery(strings.Join(d.besideNames(), " "))
	return slices.DeleteFunc(statements, func(s retrieval.Statement) bool {
		text := similarity.NewText(s.Text + " " + s.Cue)
		return d.q.Words != "" && (claim.Match(text).MaxSim < d.leastOfClaim(s) || !tellsAny(held, text))
	})
}

// besideNames are the words that tell what a claim is about, without those that are
// names in the question or of somebody here: "Russia will invade" is about invading.
func (d *decider) besideNames() []string {
	names := strings.Fields(strings.ToLower(strings.Join(question.ProperNames(d.plan.Text), " ")))
	return slices.DeleteFunc(similarity.Meaningful(d.q.Words), func(w string) bool {
		return slices.Contains(names, w) || len(d.directory.Lookup(w)) > 0
	})
}

// tellsAny reports whether a text has a word like one of a query, if that has any.
func tellsAny(q *similarity.Query, text similarity.Text) bool {
	alike := q.Alike(text)
	return len(alike) == 0 || slices.Max(alike) >= ownClaim
}

// leastOfClaim is how much of a claim a statement has to cover to answer whether it
// was made.
func (d *decider) leastOfClaim(s retrieval.Statement) float64 {
	if s.SpeakerReason == retrieval.ByLabel && states[d.q.Verb] && d.size() >= largeCorpus {
		return turnClaim
	}
	return ownClaim
}

// states are verbs of a question for whether something was said, rather than how
// somebody stands to it.
var states = cue.Set("say said state stated claim claimed mention mentioned tell told announce announced")

// claimed answers from statements that come near a claim: with yes or no where
// the first of them makes or denies it, otherwise with what was said.
func (d *decider) claimed(statements []retrieval.Statement, verdict retrieval.Verdict) Decision {
	shape, kept := d.shapeOf(statements, verdict), d.elaborated(statements)
	if kept[0].ID != statements[0].ID && shape != Tell {
		shape = d.shapeOf(kept, verdict) // a title gave way to the words below it
	}
	out := d.told(shape, kept)
	out.Verdict = verdict
	return d.disowned(out)
}

// shapeOf is how statements that come near a claim are told.
func (d *decider) shapeOf(statements []retrieval.Statement, verdict retrieval.Verdict) Shape {
	switch {
	case d.saidAsAsked(statements[0], verdict):
		return Affirm
	case d.stance(statements[0], verdict) == agrees && !d.denied(statements):
		return Affirm
	case d.stance(statements[0], verdict) == contradicts:
		return Contradict
	}
	return Tell
}

// denied reports whether one of some further statements of a claim's article comes as
// near to it and is negated where the claim is not, or the other way round: the first
// is no plain yes then.
func (d *decider) denied(statements []retrieval.Statement) bool {
	claim := similarity.NewQuery(d.q.Words)
	return slices.ContainsFunc(statements[1:], func(s retrieval.Statement) bool {
		clause := nearestClause(s.Text, d.q.Words)
		return s.Document == statements[0].Document && !asks(clause) &&
			question.Negated(clause) != cue.Denies(s.Cue) != (question.Negated(d.q.Words) != cue.Denies(d.q.Verb)) &&
			claim.Match(similarity.NewText(clause)).MaxSim >= ownClaim
	})
}

// saidAsAsked reports whether the very words in quotation marks are said in a
// statement, rather than denied, asked or left open by its cue. What else the
// statement says, and denies, is beside the point.
func (d *decider) saidAsAsked(s retrieval.Statement, verdict retrieval.Verdict) bool {
	return d.q.Verbatim && verdict == retrieval.Exact && cue.Denies(d.q.Verb) == cue.Denies(s.Cue) &&
		cue.Silence(strings.ToLower(s.Cue)) == "" &&
		d.vouches(s) && (!cue.ClauseShaped(d.q.Words) || d.makes(nearestClause(s.Text, d.q.Words)))
}

// A stance is what a statement does with a claim.
type stance int

const (
	open        stance = iota // it comes near it, no more
	agrees                    // it makes it
	contradicts               // it makes the opposite
)
