package bot

import (
	"context"
	"slices"
	"strings"

	"whosaid/retrieval"
	"whosaid/retrieval/library"
	"whosaid/retrieval/people"
	"whosaid/retrieval/question"
	"whosaid/retrieval/similarity"
)

// A finder finds the evidence for one question and decides between an answer
// and a no. The first error stays in err; what is found after it is nothing.
type finder struct {
	ctx       context.Context
	library   *library.Library
	directory *people.Directory
	q         question.Question
	// turns are the conversation so far, shown what it has shown.
	turns []Turn
	shown shown
	// base holds the filters that came with the request.
	base retrieval.Query
	// seen is the evidence of the search that decided.
	seen retrieval.Evidence
	// groups are those whose name lists several people.
	groups []retrieval.Person
	// queries are those of single words.
	queries map[string]*similarity.Query
	err     error
}

// How many statements and passages a search asks for.
const (
	manyStatements = 12
	fewPassages    = 3
)

// narrow takes --speaker as if the question named that person.
func (f *finder) narrow(speaker string) {
	if speaker == "" {
		return
	}
	f.q.Speakers = []question.Asked{{Wording: speaker, People: peopleNamed(f.directory, speaker), By: retrieval.ByName}}
	f.q.Role = ""
	if f.q.Kind == question.Fact || f.q.Kind == question.WhoAbout {
		f.q.Kind = question.WhatSaid
	}
}

// filtered is the request's and the question's filters together.
func (f *finder) filtered() retrieval.Query {
	q := f.base
	q.Speakers = f.speakers()
	q.Via, q.Addressee, q.When = bare(f.q.Via), bare(f.q.Addressee), bare(f.q.When)
	return q
}

// hearers lets an addressee that is merely the press mean any wording of it,
// and nobody in particular where no statement has one.
func (f *finder) hearers() {
	if last := strings.ToLower(lastWord(f.q.Addressee)); !press[last] {
		return
	}
	for _, wording := range append([]string{bare(f.q.Addressee)}, pressWords...) {
		f.q.Addressee = wording
		if len(f.all(f.filtered())) > 0 {
			return
		}
	}
	f.q.Addressee = ""
}

var (
	pressWords = []string{"reporters", "journalists", "newsmen", "correspondents", "press", "media"}
	press      = wordSet("reporters reporter journalists journalist newsmen newsman correspondents press media")
)

// anybody is the request's filters without the speakers asked about.
func (f *finder) anybody() retrieval.Query { return f.base }

// search ranks the evidence that passes query's filters by text.
func (f *finder) search(query retrieval.Query, text string) retrieval.Evidence {
	query.Text, query.Statements, query.Passages = text, manyStatements, fewPassages
	return f.ranked(query)
}

// elsewhere ranks everybody's statements by text, without passages.
func (f *finder) elsewhere(text string) retrieval.Evidence {
	query := f.anybody()
	query.Text, query.Statements = text, manyStatements
	return f.ranked(query)
}

func (f *finder) ranked(query retrieval.Query) retrieval.Evidence {
	if f.err != nil {
		return retrieval.Evidence{}
	}
	found, err := f.library.Search(f.ctx, query)
	if err != nil {
		f.err = err
	}
	found.Statements = slices.DeleteFunc(found.Statements, func(s retrieval.ScoredStatement) bool { return !f.fresh(s.Statement) })
	return found
}

// verify looks words up as a quotation, said by speaker if that is not empty.
func (f *finder) verify(words, speaker string) retrieval.Verification {
	if f.err != nil || strings.TrimSpace(words) == "" {
		return retrieval.Verification{Verdict: retrieval.NotFound}
	}
	v, err := f.library.Verify(f.ctx, words, speaker)
	if err != nil {
		f.err = err
	}
	return v
}

// all returns the statements that pass query's filters, in document order.
func (f *finder) all(query retrieval.Query) []retrieval.Statement {
	if f.err != nil {
		return nil
	}
	return slices.DeleteFunc(f.library.Statements(query), func(s retrieval.Statement) bool { return !f.fresh(s) })
}

// among keeps the statements whose speaker is one of names and whose document
// passes; no names keep everybody.
func among(statements []retrieval.Statement, query retrieval.Query) []retrieval.Statement {
	var kept []retrieval.Statement
	for _, s := range statements {
		if has(query.Speakers, s.Speaker) && has(query.Documents, s.Document) {
			kept = append(kept, s)
		}
	}
	return kept
}

func has(list []string, name string) bool {
	for _, n := range list {
		if n == name {
			return true
		}
	}
	return len(list) == 0
}

// bare drops a leading article.
func bare(s string) string {
	for _, article := range []string{"the ", "The ", "a ", "an "} {
		s = strings.TrimPrefix(s, article)
	}
	return s
}

// statementsOf drops the scores.
func statementsOf(scored []retrieval.ScoredStatement) []retrieval.Statement {
	var plain []retrieval.Statement
	for _, s := range scored {
		plain = append(plain, s.Statement)
	}
	return plain
}

// passagesOf returns the passages in the form answers show them.
func passagesOf(scored []retrieval.ScoredPassage) []retrieval.Passage {
	var plain []retrieval.Passage
	for i := range scored {
		if i == fewPassages {
			break
		}
		plain = append(plain, scored[i].Passage())
	}
	return plain
}
