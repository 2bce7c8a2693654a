package answer

import (
	"regexp"

	"whosaid/retrieval"
	"whosaid/retrieval/question"
)

// listing asks for the people who are quoted.
var listing = regexp.MustCompile(`(?i)\b(who(ever)?( all)?('s| is| are| was| were| gets?)? (quoted|cited|interviewed|speaking)|` +
	`(everyone|everybody|all|people|speakers|leaders|experts|politicians|officials)[\w ,]{0,40}\b(quoted|cited|interviewed))\b`)

// listsQuoted reports whether a question asks who is quoted in one article.
func (d *decider) listsQuoted() bool {
	return d.plan.Article != "" && d.plan.Documents != nil &&
		(d.q.Kind == question.WhoAbout || d.q.Kind == question.Fact || d.q.Kind == question.WhatSaid) &&
		listing.MatchString(d.plan.Text)
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
	var named []retrieval.Statement
	seen := map[string]bool{"": true}
	for s := range d.each(query) {
		if !seen[s.Speaker] {
			seen[s.Speaker] = true
			named = append(named, *s)
		}
	}
	if len(named) > 0 {
		out := d.told(Name, named[:min(mostListed, len(named))])
		out.Count = len(named)
		return out
	}
	if len(d.plan.Names) > 0 {
		if out, ok := d.silent(); ok {
			return out
		}
	}
	return d.refused(NotInCorpus, NothingTo, nil)
}
