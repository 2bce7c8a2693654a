package answer

import (
	"slices"
	"strings"

	"whosaid/bot/cue"
	"whosaid/retrieval"
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

// claiming keeps the statements that cover some of a claim themselves.
func (d *decider) claiming(statements []retrieval.Statement) []retrieval.Statement {
	claim := similarity.NewQuery(d.q.Words)
	return slices.DeleteFunc(statements, func(s retrieval.Statement) bool {
		return d.q.Words != "" && claim.Match(similarity.NewText(s.Text+" "+s.Cue)).MaxSim < ownClaim
	})
}

// claimed answers from statements that come near a claim: with yes or no where
// the first of them makes or denies it, otherwise with what was said.
func (d *decider) claimed(statements []retrieval.Statement, verdict retrieval.Verdict) Decision {
	shape := Tell
	switch {
	case d.saidAsAsked(statements[0], verdict):
		shape = Affirm
	case d.stance(statements[0], verdict) == agrees:
		shape = Affirm
	case d.stance(statements[0], verdict) == contradicts:
		shape = Contradict
	}
	out := d.told(shape, d.elaborated(statements))
	out.Verdict = verdict
	return out
}

// saidAsAsked reports whether the very words in quotation marks are said in a
// statement, rather than denied, asked or left open by its cue. What else the
// statement says, and denies, is beside the point.
func (d *decider) saidAsAsked(s retrieval.Statement, verdict retrieval.Verdict) bool {
	return d.q.Verbatim && verdict == retrieval.Exact && cue.Denies(d.q.Verb) == cue.Denies(s.Cue) && cue.Silence(strings.ToLower(s.Cue)) == ""
}

// A stance is what a statement does with a claim.
type stance int

const (
	open        stance = iota // it comes near it, no more
	agrees                    // it makes it
	contradicts               // it makes the opposite
)

// missing are the words to which the paragraph of s has nothing that is at
// least so much alike.
func (d *decider) missing(s retrieval.Statement, words []string, alike float64) []string {
	return d.lacking(d.besides(s), words, alike)
}

// besides is the text of the paragraph that s stands in, without the words that
// name its speaker.
func (d *decider) besides(s retrieval.Statement) string {
	doc, ok := d.library.Document(s.Document)
	if !ok || s.Paragraph < 1 || s.Paragraph > len(doc.Paragraphs) {
		return s.Text
	}
	p := doc.Paragraphs[s.Paragraph-1].Span
	if who := s.SpeakerSpan(); who.Len() > 0 && p.Contains(who) {
		return doc.Text[p.Start:who.Start] + doc.Text[who.End:p.End]
	}
	return p.In(doc.Text)
}

// hasStandIn reports whether a text has a pronoun that may stand for what the
// text before it names.
func hasStandIn(text string) bool {
	return slices.ContainsFunc(strings.Fields(strings.ToLower(text)), func(w string) bool { return standIns[w] })
}

var standIns = cue.Set("it they them this that these those he she him her")

// How alike two words have to be: for the same word, for close synonyms, and
// for a word of a claim in other words.
const (
	sameWord    = .9
	surelyAlike = .65
	sameClaim   = .65
)
