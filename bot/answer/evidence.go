package answer

import (
	"slices"
	"strings"

	"whosaid/retrieval"
	"whosaid/retrieval/question"
)

// evidence ranks the whole question over everybody's statements, those asked
// about first, and over the passages; once.
func (d *decider) evidence() retrieval.Evidence {
	if !d.ranked {
		found := d.search(retrieval.Query{
			Text: d.searched(d.plan.Text), Prefer: d.plan.Preferred(d.directory), Avoid: d.plan.Avoided(), Documents: d.plan.Documents,
			Statements: ranked, Passages: rankedPassages, Roughly: d.asksOneOfMany(),
		})
		d.passages, found.Passages = found.Passages, firstOf(found.Passages, offeredPassages)
		d.found, d.ranked = found, true
		d.found.Statements = firstOf(d.jointly(d.withBeside(d.withLikely(found.Statements)), d.passages), offered)
	}
	return d.found
}

// withLikely are statements with those of when the question may ask about.
func (d *decider) withLikely(scored []retrieval.ScoredStatement) []retrieval.ScoredStatement {
	return d.alsoOfLikely(scored, retrieval.Query{Text: d.searched(d.plan.Text), Prefer: d.plan.Preferred(d.directory),
		Avoid: d.plan.Avoided(), Statements: ranked})
}

// alsoOfLikely are statements with what a query finds among those of when the question
// may ask about.
func (d *decider) alsoOfLikely(scored []retrieval.ScoredStatement, query retrieval.Query) []retrieval.ScoredStatement {
	if d.plan.Likely == nil || query.Documents != nil {
		return scored
	}
	query.Documents, query.Passages = d.plan.Likely, 0
	return united(scored, d.search(query).Statements)
}

// united are statements with further ones that are not among them.
func united(scored, more []retrieval.ScoredStatement) []retrieval.ScoredStatement {
	has := map[string]bool{}
	for _, s := range scored {
		has[s.ID] = true
	}
	return slices.Concat(scored, slices.DeleteFunc(more, func(s retrieval.ScoredStatement) bool { return has[s.ID] }))
}

// asksOneOfMany reports whether what others said only tells whether they said more of it
// than those asked about, in a corpus so large that to look for all of it takes most of
// the time.
func (d *decider) asksOneOfMany() bool {
	return d.plan.Sure && (d.q.Kind == question.WhatSaid || d.q.Kind == question.DidSay) &&
		d.library.Status().Statements >= manyStatements
}

// withBeside are statements with the turns of those whom the question names in
// another part than its speaker: their names tell nothing there.
func (d *decider) withBeside(scored []retrieval.ScoredStatement) []retrieval.ScoredStatement {
	names, rest := d.plan.Beside()
	if len(names) == 0 || !slices.ContainsFunc(scored, inTurns) {
		return scored
	}
	own := d.search(retrieval.Query{Text: rest, Speakers: names, Documents: d.plan.Documents, Statements: ranked}).Statements
	own = slices.DeleteFunc(own, func(s retrieval.ScoredStatement) bool { return !inTurns(s) })
	others := slices.DeleteFunc(scored, func(s retrieval.ScoredStatement) bool {
		return slices.ContainsFunc(own, func(o retrieval.ScoredStatement) bool { return o.ID == s.ID })
	})
	return slices.Concat(own, others)
}

// searched is a text with the initials of those whom the question names in full:
// in meetings others call them so.
func (d *decider) searched(text string) string {
	return strings.Join(append([]string{text}, d.plan.Labels...), " ")
}

// own ranks the question over the statements of those asked about, as far as
// relay, addressee and time let them through; once.
func (d *decider) own() []retrieval.ScoredStatement {
	if len(d.plan.Names) == 0 {
		return nil
	}
	if d.asked == nil {
		query := d.plan.Filter()
		query.Speakers = slices.Concat(d.plan.Names, d.plan.Camp)
		query.Passages = rankedPassages
		theirs := d.ownBy(query)
		d.asked = &theirs
	}
	return *d.asked
}

// ownBy ranks the question over the statements of some speakers that pass a
// query. The names of those asked about tell nothing there: they are left out,
// so that nothing counts as covered by them.
func (d *decider) ownBy(query retrieval.Query) []retrieval.ScoredStatement {
	d.evidence()
	query.Text, query.Statements = d.searched(d.withoutAsked()), ranked
	found := d.search(query)
	found.Statements = d.alsoOfLikely(found.Statements, query)
	if slices.ContainsFunc(found.Statements, inTurns) && len(found.Passages) > 0 {
		d.found.Passages = firstOf(found.Passages, offeredPassages) // where they speak
	}
	return firstOf(d.outranking(d.weighed(d.jointly(found.Statements, d.passages))), offered)
}
