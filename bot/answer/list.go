package answer

import (
	"whosaid/retrieval"
	"whosaid/retrieval/pattern"
	"whosaid/retrieval/question"
)

// listing asks for the people who are quoted.
var listing = pattern.New(`(?i)\b(who(ever)?( all)?('s| is| are| was| were| gets?)? (quoted|cited|interviewed|speaking)|` +
	`(everyone|everybody|all|people|speakers|leaders|experts|politicians|officials)[\w ,]{0,40}\b(quoted|cited|interviewed))\b`)

// listsQuoted reports whether a question asks who is quoted in one article.
func (d *decider) listsQuoted() bool {
	return d.plan.Article != "" && d.plan.Documents != nil &&
		(d.q.Kind == question.WhoAbout || d.q.Kind == question.Fact || d.q.Kind == question.WhatSaid) &&
		listing.MatchString(d.plan.Text)
}

// firstWords are the first statement of each speaker whose statements pass a query, of
// the first mostListed of them, and how many speakers there are.
func (d *decider) firstWords(query retrieval.Query) (named []retrieval.Statement, count int) {
	if d.err != nil {
		return nil, 0
	}
	seen := map[string]bool{"": true}
	for name, read := range d.library.Voices(query) {
		if seen[name] {
			continue
		}
		s := retrieval.Statement{Speaker: name}
		if d.q.Others || count < mostListed {
			s = *read()
		}
		if !d.plan.Fresh(s) {
			continue
		}
		seen[name] = true
		if count++; count <= mostListed {
			named = append(named, s)
		}
	}
	return named, count
}

// mostListed is how many speakers a list names at most; it counts them all.
const mostListed = 100

// list answers with the speakers themselves.
func (d *decider) list() Decision {
	d.found = d.evidence()
	query := d.plan.Filter()
	if query.Speakers = d.plan.Names; d.plan.Article != "" && !d.plan.Sure {
		query.Speakers = nil // who of one article's speakers is a leader, its readers see
	}
	if named, count := d.firstWords(query); count > 0 {
		out := d.told(Name, named)
		out.Count = count
		return out
	}
	if len(d.plan.Names) > 0 {
		if out, ok := d.silent(); ok {
			return out
		}
	}
	return d.refused(NotInCorpus, NothingTo, nil)
}
