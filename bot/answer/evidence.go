package answer

import (
	"slices"
	"strings"

	"whosaid/retrieval"
)

// evidence ranks the whole question over everybody's statements, those asked
// about first, and over the passages; once.
func (d *decider) evidence() retrieval.Evidence {
	if !d.ranked {
		found := d.search(retrieval.Query{
			Text: d.searched(d.plan.Text), Prefer: d.plan.Preferred(d.directory), Avoid: d.plan.Avoided(), Documents: d.plan.Documents,
			Statements: ranked, Passages: offeredPassages,
		})
		found.Statements = firstOf(d.jointly(found.Statements), offered)
		d.found, d.ranked = found, true
	}
	return d.found
}

// searched is a text with the initials of those whom the question names in full:
// in meetings others call them so.
func (d *decider) searched(text string) string {
	return strings.Join(append([]string{text}, d.plan.Labels...), " ")
}

// own ranks the question over the statements of those asked about, as far as
// relay, addressee and time let them through.
func (d *decider) own() []retrieval.ScoredStatement {
	if len(d.plan.Names) == 0 {
		return nil
	}
	query := d.plan.Filter()
	query.Speakers = slices.Concat(d.plan.Names, d.plan.Camp)
	return d.ownBy(query)
}

// ownBy ranks the question over the statements of some speakers that pass a
// query. The names of those asked about tell nothing there: they are left out,
// so that nothing counts as covered by them.
func (d *decider) ownBy(query retrieval.Query) []retrieval.ScoredStatement {
	query.Text, query.Statements = d.searched(d.withoutAsked()), ranked
	return firstOf(d.weighed(d.jointly(d.search(query).Statements)), offered)
}
