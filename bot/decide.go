package bot

import (
	"whosaid/retrieval"
	"whosaid/retrieval/english"
	"whosaid/retrieval/lexicon"
	"whosaid/retrieval/question"
)

// The shares of a question's weight that evidence has to cover to be an
// answer, by what is asked. They were set on questions with and without an
// answer; a statement of the person asked about needs little, because naming
// the person already narrows the evidence.
const (
	enoughForTopic  = 0.26 // what did X say about ...
	enoughForWords  = 0.38 // who said ...
	enoughForAbout  = 0.42 // who spoke about ...
	enoughForClaim  = 0.42 // did X say ...
	enoughForFact   = 0.6  // how many ...
	enoughForOthers = 0.45 // ... but somebody else did
	enoughFiltered  = 0.25 // ... where a relay or addressee narrows it
	// fewWords is how many meaningful words make a question so short that one
	// chance likeness covers much of it; moreForFew is what it has to reach.
	fewWords   = 2
	moreForFew = 0.45
	// allAlike is enough of a short topic, because each of its words has to
	// have something alike.
	allAlike = 0.34
	// notQuoted is for words in quotation marks that nobody said like that.
	notQuoted = 0.45
	never     = 2
	// apart is by how much somebody else's statement has to cover more.
	apart = 0.2
	// beside is the share of the best evidence's coverage below which other
	// evidence is left out.
	beside = 0.7
)

// enough raises a threshold for short questions and lowers it for those that
// a filter narrows.
func (f *finder) enough(least float64) float64 {
	switch {
	case f.q.Verbatim && len(meaningful(f.q.Search())) <= fewWords:
		return never
	case f.q.Verbatim:
		return notQuoted + f.crowded()
	case f.q.Via != "" || f.q.Addressee != "":
		return enoughFiltered
	case len(meaningful(f.q.Search())) <= fewWords && f.q.Kind == question.WhoAbout:
		return allAlike + f.crowded()
	case len(meaningful(f.q.Search())) <= fewWords && f.q.Kind == question.WhatSaid:
		return allAlike
	case len(meaningful(f.q.Search())) <= fewWords:
		return max(least, moreForFew)
	case len(f.q.Speakers) == 0:
		return least + f.crowded()
	}
	return least
}

// meaningful are the words of text that can tell what it is about.
func meaningful(text string) []string {
	var kept []string
	for w := range lexicon.Words(text) {
		if !lexicon.IsStopWord(w) && !frames[w] && !english.IsForm(w, english.Empty, anyForm) {
			kept = append(kept, w)
		}
	}
	return kept
}

// frames are words that ask rather than tell what about.
var frames = wordSet("word words anything something thing things comment statement statements")

// answer decides by the kind of question.
func (f *finder) answer() Answer {
	f.dropPronouns()
	f.byLikeness()
	f.bodies()
	f.byMention()
	if unknown := f.q.Unknown(); len(unknown) > 0 && len(f.q.Names()) == 0 {
		return f.unknown(unknown[0])
	}
	switch f.q.Kind {
	case question.WhoSaid:
		return f.whoSaid()
	case question.DidSay:
		return f.didSay()
	case question.WhatSaid:
		return f.whatSaid()
	case question.WhoAbout:
		return f.whoAbout()
	case question.List:
		return f.list()
	case question.Circumstances:
		return f.circumstances()
	case question.WhoIs:
		return f.whoIs()
	}
	return f.fact()
}

// dropPronouns asks about anybody where a pronoun means nobody the
// conversation knows and the topic says enough.
func (f *finder) dropPronouns() {
	unknown := f.q.Unknown()
	if len(unknown) == 0 || unknown[0].By != retrieval.ByPronoun || len(f.q.Names()) > 0 || len(meaningful(f.q.Search())) == 0 {
		return
	}
	f.q.Speakers, f.q.Kind = nil, question.WhoAbout
	if f.q.Words != "" {
		f.q.Kind = question.WhoSaid
	}
}

// whoSaid answers with the speaker of words: the very words first, then what
// comes nearest in meaning.
func (f *finder) whoSaid() Answer {
	if !f.q.Verbatim && len(meaningful(f.q.Search())) == 0 {
		return f.no(NotInCorpus, "Please give some of the words that you mean.", nil)
	}
	verbatim := f.verify(f.q.Words, "")
	if verbatim.Verdict == retrieval.Exact || verbatim.Verdict == retrieval.Near {
		if kept := among(verbatim.Statements, f.filtered()); len(kept) > 0 {
			return f.said(f.tellersFirst(f.namedFirst(f.nearestFirst(kept, verbatim.Verdict))))
		}
		if kept := among(verbatim.Statements, f.anybody()); len(kept) > 0 && len(f.q.Speakers) > 0 {
			return f.someoneElse(kept)
		}
	}
	if kept := among(verbatim.Statements, f.filtered()); verbatim.Verdict == retrieval.Altered && f.q.Verbatim && len(kept) > 0 {
		return f.saidOtherwise(verbatim)
	}
	found := f.search(f.filtered(), f.verbAndWords())
	f.seen = found
	if good := f.bearing(covering(f.preferNamed(found.Statements), f.enough(enoughForWords))); len(good) > 0 && !f.strange() {
		return f.inOtherWords(f.said(f.tellersFirst(good)))
	}
	if f.q.When != "" && len(f.q.Speakers) == 0 {
		f.q.Words, f.q.When = f.q.When+" "+f.q.Words, ""
		return f.whoSaid()
	}
	if verbatim.Verdict == retrieval.Narration {
		return f.narration(verbatim, found)
	}
	if len(f.q.Speakers) > 0 {
		others := f.elsewhere(f.q.Search())
		if good := covering(others.Statements, f.enough(enoughForOthers)); len(good) > 0 && !f.strange() {
			if f.inRole(good[0]) {
				return f.said(good)
			}
			return f.someoneElse(good)
		}
	}
	return f.notInCorpus(found)
}

// verbAndWords is the text that ranks who-said evidence: with the verb where that
// tells more than that somebody spoke ("who sees no point in ...").
func (f *finder) verbAndWords() string {
	text := f.q.Search()
	if f.q.Verb == "" || f.q.Verbatim || question.Says(f.q.Verb) || len(meaningful(text)) == 0 {
		return text
	}
	return f.q.Verb + " " + text
}

// whatSaid answers with what the people asked about said.
func (f *finder) whatSaid() Answer {
	if to := append(f.spokenTo(), f.sourcesTold()...); len(to) > 0 {
		return f.told(to)
	}
	query := f.filtered()
	text := f.q.Search()
	if f.q.Verbatim {
		return f.didSay()
	}
	if len(meaningful(text)) == 0 {
		return f.whatSaidAtAll(query)
	}
	found := f.search(query, text)
	f.seen = found
	if named := f.naming(query); len(named) > 0 {
		return f.told(named)
	}
	if then := f.atEvent(query); len(then) > 0 {
		return f.told(then)
	}
	good := covering(f.topical(found.Statements), f.enough(enoughForTopic))
	if len(good) > 0 && (exact(found) >= sameWords || !f.strange() && len(f.lacking(good[0].Text, meaningful(text), sameCounted)) == 0) {
		return f.told(good)
	}
	if near := f.inContext(query); most(found) < enoughInContext && len(near) > 0 && !f.strange() {
		return f.toldOf(near)
	}
	others := f.elsewhere(text)
	switch {
	case len(f.all(query)) == 0:
		return f.silent(others)
	case f.strange():
		return f.silent(found)
	case exact(found) < halfWords && len(f.camp(others)) > 0:
		return f.toldByCamp(f.camp(others))
	case !f.q.FollowUp && f.elses(found, others) && exact(others) >= sameWords && exact(found) < halfWords && f.attributable(others):
		return f.someoneElse(covering(others.Statements, enoughForOthers))
	case f.clearlyElses(found, others):
		return f.silent(found)
	case len(good) == 0:
		return f.silent(found)
	}
	return f.told(good)
}

// attributable reports whether somebody is named for the best of statements,
// or may be one of those asked about.
func (f *finder) attributable(found retrieval.Evidence) bool {
	best := covering(found.Statements, enoughForOthers)
	return len(best) > 0 && (best[0].Speaker != "" || f.nearby(best[0]))
}

// sameWords is the share of a topic that somebody else has to cover in the
// very words before a question what X said is answered with them.
const (
	sameWords = 0.9
	halfWords = 0.5
	// farApart and fewOfIts are the margin of coverage, and the share of the
	// very words, for the same without all of the words.
	farApart = 0.25
	fewOfIts = 0.3
)

// clearlyElses is elses for a topic, where somebody else holds at least half of
// its very words and those asked about next to none.
func (f *finder) clearlyElses(own, others retrieval.Evidence) bool {
	return most(others) >= most(own)+farApart && exact(others) >= halfWords && exact(own) < fewOfIts
}

// whatSaidAtAll answers "did X say anything".
func (f *finder) whatSaidAtAll(query retrieval.Query) Answer {
	if all := f.all(query); len(all) > 0 {
		out := f.told(f.verbFirst(f.asking(all)))
		if others := f.household(); len(others) > 0 {
			out.Answer += " See also " + list(mentions(others)) + "."
			out.Statements = append(out.Statements, others...)
		}
		return out
	}
	return f.silent(retrieval.Evidence{})
}
