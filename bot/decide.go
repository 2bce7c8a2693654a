package bot

import (
	"whosaid/retrieval"
	"whosaid/retrieval/question"
)

// The shares of a question's weight that evidence has to cover to be an
// answer, by what is asked. They were set on questions with and without an
// answer; a statement of the person asked about needs little, because naming
// the person already narrows the evidence.
const (
	enoughForTopic  = 0.12 // what did X say about ...
	enoughForWords  = 0.55 // who said ...
	enoughForAbout  = 0.45 // who spoke about ...
	enoughForClaim  = 0.6  // did X say ...
	enoughForFact   = 0.6  // how many ...
	enoughForOthers = 0.75 // ... but somebody else did
	// beside is the share of the best evidence's coverage below which other
	// evidence is left out.
	beside = 0.7
)

// answer decides by the kind of question.
func (f *finder) answer() Answer {
	if unknown := f.q.Unknown(); len(unknown) > 0 && len(f.q.Names()) == 0 {
		return f.speakerUnknown(unknown[0])
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
	case question.WhoIs:
		return f.whoIs()
	}
	return f.fact()
}

// whoSaid answers with the speaker of words: the very words first, then what
// comes nearest in meaning.
func (f *finder) whoSaid() Answer {
	verbatim := f.verify(f.q.Words, "")
	if verbatim.Verdict == retrieval.Exact || verbatim.Verdict == retrieval.Near {
		if kept := among(verbatim.Statements, f.filtered()); len(kept) > 0 {
			return f.said(kept)
		}
		if kept := among(verbatim.Statements, f.anybody()); len(kept) > 0 && len(f.q.Speakers) > 0 {
			return f.someoneElse(kept)
		}
	}
	found := f.search(f.filtered(), f.q.Search())
	f.seen = found
	if good := covering(found.Statements, enoughForWords); len(good) > 0 {
		return f.said(good)
	}
	if verbatim.Verdict == retrieval.Narration {
		return f.narration(verbatim, found)
	}
	if len(f.q.Speakers) > 0 {
		others := f.search(f.anybody(), f.q.Search())
		if good := covering(others.Statements, enoughForOthers); len(good) > 0 {
			return f.someoneElse(good)
		}
	}
	return f.notInCorpus(found)
}

// whatSaid answers with what the people asked about said.
func (f *finder) whatSaid() Answer {
	query := f.filtered()
	text := f.q.Search()
	if f.q.Verbatim {
		return f.didSay()
	}
	if text == "" {
		if all := f.all(query); len(all) > 0 {
			return f.told(all)
		}
		return f.silent(f.search(f.anybody(), f.q.Text))
	}
	found := f.search(query, text)
	f.seen = found
	if good := covering(found.Statements, enoughForTopic); len(good) > 0 {
		return f.told(good)
	}
	others := f.search(f.anybody(), text)
	if len(found.Statements) == 0 && len(f.all(query)) == 0 {
		return f.silent(others)
	}
	if good := same(others.Statements, enoughForOthers); len(good) > 0 {
		return f.someoneElse(good)
	}
	return f.silent(found)
}

// didSay answers whether the people asked about said words or spoke about a
// topic.
func (f *finder) didSay() Answer {
	query := f.filtered()
	if f.q.Words == "" && f.q.Topic == "" {
		return f.whatSaidAtAll(query)
	}
	if f.q.Words != "" {
		for _, name := range query.Speakers {
			v := f.verify(f.q.Words, name)
			if kept := among(v.Statements, query); len(kept) > 0 && (v.Verdict == retrieval.Exact || v.Verdict == retrieval.Near) {
				return f.yes(kept, v.Verdict)
			}
			if v.Verdict == retrieval.Misattributed {
				return f.someoneElse(v.Statements)
			}
		}
	}
	return f.didSayNearly(query)
}

// didSayNearly compares what the person asked about said with what others
// said, by meaning.
func (f *finder) didSayNearly(query retrieval.Query) Answer {
	text := f.q.Search()
	enough := enoughForClaim
	if f.q.Words == "" {
		enough = enoughForAbout
	}
	found := f.search(query, text)
	f.seen = found
	good := covering(found.Statements, enough)
	others := f.search(f.anybody(), text)
	elsewhere := same(others.Statements, enoughForOthers)
	if len(good) > 0 && (len(elsewhere) == 0 || best(found.Statements) >= best(others.Statements)-0.1) {
		if f.q.Words == "" {
			return f.told(good)
		}
		return f.yes(good, retrieval.NotFound)
	}
	if len(elsewhere) > 0 && len(among(elsewhere[:1], query)) == 0 {
		return f.someoneElse(elsewhere)
	}
	if len(good) > 0 {
		return f.told(good)
	}
	if len(found.Statements) == 0 {
		return f.silent(others)
	}
	return f.silent(found)
}

// whatSaidAtAll answers "did X say anything".
func (f *finder) whatSaidAtAll(query retrieval.Query) Answer {
	if all := f.all(query); len(all) > 0 {
		return f.told(all)
	}
	return f.silent(retrieval.Evidence{})
}

// best is the coverage of the first statement.
func best(scored []retrieval.ScoredStatement) float64 {
	if len(scored) == 0 {
		return 0
	}
	return scored[0].Score.Coverage
}

// covering returns the statements that cover enough of the question, and not
// much less of it than the first.
func covering(scored []retrieval.ScoredStatement, enough float64) []retrieval.Statement {
	var good []retrieval.Statement
	top := 0.0
	for _, s := range scored {
		top = max(top, s.Score.Coverage)
	}
	for _, s := range scored {
		if s.Score.Coverage >= enough && s.Score.Coverage >= beside*top {
			good = append(good, s.Statement)
		}
	}
	return good
}

// same is covering by the very words of the question.
func same(scored []retrieval.ScoredStatement, enough float64) []retrieval.Statement {
	var good []retrieval.Statement
	for _, s := range scored {
		if s.Score.Exact >= enough {
			good = append(good, s.Statement)
		}
	}
	return good
}
