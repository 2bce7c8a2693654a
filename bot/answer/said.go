package answer

import (
	"cmp"
	"slices"
	"strings"

	"whosaid/retrieval"
	"whosaid/retrieval/question"
	"whosaid/retrieval/similarity"
)

// wordForWord answers where the very words asked about stand in the corpus: by
// whom they are, or that they are nobody's. Ok is false where they do not, or
// where nothing is asked about words.
func (d *decider) wordForWord() (out Decision, ok bool) {
	if d.q.Words == "" || d.q.Kind != question.WhoSaid && d.q.Kind != question.DidSay && !d.q.Verbatim {
		return Decision{}, false
	}
	telling := len(similarity.Meaningful(d.q.Words))
	if d.quotedInPassing(telling) {
		return Decision{}, false
	}
	if !d.q.Verbatim && telling == 0 {
		return Decision{}, false // "that I think": anybody's
	}
	if d.q.Kind == question.WhatSaid && telling < fewWords {
		return Decision{}, false // what did Ito say of calling it a "barrage": what it is about
	}
	if len(d.plan.Names) > 0 && d.q.Role == "" {
		return d.theirWords()
	}
	v := d.verify(d.q.Words, "")
	kept := among(v.Statements, d.plan.Names, d.plan.Documents)
	kept = slices.DeleteFunc(slices.Clone(kept), func(s retrieval.Statement) bool { return !d.plan.Fresh(s) })
	switch {
	case d.stands(v) && len(kept) > 0:
		return d.told(Say, d.insideFirst(d.namedFirst(kept))), true
	case v.Verdict == retrieval.Altered && d.q.Verbatim && len(kept) > 0:
		out := d.refused(Closest, Altered, kept)
		out.Checked = v
		return out, true
	case v.Verdict == retrieval.Narration && d.q.Verbatim:
		return d.narration(v), true
	case d.q.Verbatim && telling <= fewWords && v.Verdict == retrieval.NotFound:
		return d.notTheWords(), true
	}
	return Decision{}, false
}

// notTheWords refuses a few words in quotation marks that stand nowhere. A term is
// nobody's in other words; to a sentence those statements are close that have all of its
// words that tell something: "we must take this seriously".
func (d *decider) notTheWords() Decision {
	if len(strings.Fields(d.q.Words)) <= longestTerm || len(similarity.Meaningful(d.q.Words)) < fewWords {
		return d.refused(NotInCorpus, Plain, nil)
	}
	d.found = d.evidence()
	near := d.veryWords(statementsOf(d.found.Statements))
	if len(near) == 0 {
		return d.refused(NotInCorpus, Plain, nil)
	}
	return d.refused(Closest, Plain, near)
}

// longestTerm is how many words a term in quotation marks has at most.
const longestTerm = 4

// stands reports whether a verdict means that the words asked about stand in
// the corpus: nearly is enough for words in quotation marks.
func (d *decider) stands(v retrieval.Verification) bool {
	return v.Verdict == retrieval.Exact || v.Verdict == retrieval.Near && d.q.Verbatim
}

// fewWords is how many meaningful words a quotation has at least that may be
// found in other words.
const fewWords = 2

// theirWords answers whether the words are those of the people asked about.
func (d *decider) theirWords() (out Decision, ok bool) {
	var no Decision
	for _, name := range d.plan.Names {
		switch out, found := d.words(name); {
		case found && out.No == Answered:
			return out, true
		case found && !ok:
			no, ok = out, true
		}
	}
	return no, ok
}

// words answers whether one of those asked about said words, as far as the very
// words tell.
func (d *decider) words(name string) (out Decision, ok bool) {
	v := d.verify(d.q.Words, name)
	kept := among(v.Statements, d.plan.Names, d.plan.Documents)
	others := d.veryWords(v.Statements)
	alone := len(d.q.Names()) == 1 && len(others) > 0 && !d.q.FollowUp
	switch {
	case d.stands(v) && len(kept) > 0:
		return d.claimed(kept, v.Verdict), true
	case d.stands(v) && alone && d.reply(others) != nil:
		return *d.reply(others), true
	case d.stands(v) && alone:
		return d.refused(Closest, Unsure, others), true
	case v.Verdict == retrieval.Misattributed && alone && !d.says(others[0]):
		return d.disowned(d.told(Tell, others)), true
	case v.Verdict == retrieval.Misattributed && alone && slices.ContainsFunc(others, d.tellsOfAsked):
		return d.secondHand(d.namedFirst(others)), true
	case v.Verdict == retrieval.Misattributed && alone && len(d.claimants(others)) > 0:
		return d.someoneElse(d.namedFirst(d.claimants(others))), true
	case v.Verdict == retrieval.Altered && d.q.Verbatim && len(v.Statements) > 0:
		out := d.told(Deny, v.Statements)
		out.Checked = v
		return out, true
	case v.Verdict == retrieval.Altered && len(kept) > 0:
		return d.altered(kept), true
	}
	return Decision{}, false
}

// claimants keeps those of others' statements that make the claim asked about: who denies it,
// or tells that few think so, is no answer to whether somebody else said it. Words in quotation
// marks are whoever's they are.
func (d *decider) claimants(others []retrieval.Statement) []retrieval.Statement {
	return slices.DeleteFunc(slices.Clone(others), func(s retrieval.Statement) bool {
		return d.takenBack(s) || d.repeats(s) || !d.q.Verbatim && d.stance(s, retrieval.Exact) != agrees
	})
}

// altered answers a claim in the asker's own words that somebody's words come
// near to but for what changes their sense: with the opposite, or as closest.
func (d *decider) altered(statements []retrieval.Statement) Decision {
	if d.stance(statements[0], retrieval.Near) == contradicts {
		out := d.told(Contradict, statements)
		out.Verdict = retrieval.Near
		return out
	}
	return d.refused(Closest, Plain, statements)
}

// veryWords keeps the statements that contain every meaningful word asked
// about.
func (d *decider) veryWords(statements []retrieval.Statement) []retrieval.Statement {
	var kept []retrieval.Statement
	for _, s := range statements {
		if len(d.lacking(s.Text, similarity.Meaningful(d.q.Words), sameWord)) == 0 {
			kept = append(kept, s)
		}
	}
	return kept
}

// whoSaid answers with the speakers of what comes nearest to the words in
// meaning: of those with the role asked for, if there is one.
func (d *decider) whoSaid() Decision {
	if len(similarity.Meaningful(d.q.Search())) == 0 && len(d.topicWords()) < fewWords {
		return d.refused(NotInCorpus, NoWords, nil)
	}
	out := d.tellOrClosest(d.settled(d.candidates()))
	out.InOtherWords = d.q.Verbatim && out.No == Answered
	return out
}

// inOtherWords reports whether an answer shows other words than those that the
// question has in quotation marks: not all of them stand in the first statement,
// or in its paragraph where they are what was spoken about.
func (d *decider) inOtherWords(out Decision) bool {
	if !d.q.Verbatim || out.No != Answered || out.Shape != Tell || len(out.Statements) == 0 {
		return false
	}
	text := out.Statements[0].Text
	if d.q.Kind == question.WhatSaid || d.q.Kind == question.WhoAbout {
		text = d.paragraph(out.Statements[0])
	}
	return len(d.lacking(text, similarity.Meaningful(d.q.Words), sameWord)) > 0
}

// among keeps the statements whose speaker is one of names and that stand in
// one of documents; none of either keep all.
func among(statements []retrieval.Statement, names, documents []string) []retrieval.Statement {
	var kept []retrieval.Statement
	for _, s := range statements {
		if (len(names) == 0 || slices.Contains(names, s.Speaker)) && (len(documents) == 0 || slices.Contains(documents, s.Document)) {
			kept = append(kept, s)
		}
	}
	return kept
}

// namedFirst puts speakers with a name before those without one, where the
// same words stand under several, and leaves the order otherwise.
func (d *decider) namedFirst(statements []retrieval.Statement) []retrieval.Statement {
	return orderedBy(statements, d.anonymity)
}

// insideFirst puts whoever is quoted inside another's words before that one.
func (d *decider) insideFirst(statements []retrieval.Statement) []retrieval.Statement {
	outer := func(s retrieval.Statement) int {
		if slices.ContainsFunc(statements, func(o retrieval.Statement) bool { return quotes(s, o) }) {
			return 1
		}
		return 0
	}
	return orderedBy(statements, outer)
}

// settled orders the first few of a ranking further: whoever is quoted inside
// another's words before that one, and a speaker with a name before those
// without, where their statements rank alike.
func (d *decider) settled(scored []retrieval.ScoredStatement) []retrieval.ScoredStatement {
	sorted := slices.Clone(scored)
	n := 0
	for n < len(sorted) && n < 2*shown && sorted[n].Score.Rank >= sorted[0].Score.Rank-sameRank {
		n++
	}
	outer := func(s retrieval.ScoredStatement) int {
		if slices.ContainsFunc(scored[:n], func(o retrieval.ScoredStatement) bool { return quotes(s.Statement, o.Statement) }) {
			return 1
		}
		return 0
	}
	slices.SortStableFunc(sorted[:n], func(a, b retrieval.ScoredStatement) int {
		return cmp.Or(outer(a)-outer(b), min(1, d.anonymity(a.Statement))-min(1, d.anonymity(b.Statement)))
	})
	return sorted
}

// quotes reports whether s contains all of another speaker's statement.
func quotes(s, other retrieval.Statement) bool {
	return s.Document == other.Document && s.Speaker != other.Speaker && s.Start <= other.Start && other.End <= s.End &&
		s.End-s.Start > other.End-other.Start
}
