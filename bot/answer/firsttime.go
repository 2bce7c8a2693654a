package answer

import (
	"cmp"
	"slices"
	"strings"

	"whosaid/bot/plan"
	"whosaid/retrieval"
	"whosaid/retrieval/dates"
	"whosaid/retrieval/similarity"
)

// inOrder answers when something was said for the first or the last time: with
// the statement of the earliest or latest date that contains all words asked
// about.
func (d *decider) inOrder() Decision {
	d.found = d.evidence()
	if out, ok := d.silent(); ok {
		return out
	}
	dated, undated := d.timed(d.onWords())
	if len(dated) == 0 {
		return d.closest(d.candidates())
	}
	best := dated[0]
	if d.plan.Order == plan.Last {
		best = dated[len(dated)-1]
	}
	out := d.told(Tell, []retrieval.Statement{best})
	out.Undated = undated
	return out
}

// onWords are the statements of those asked about that contain all words asked
// about.
func (d *decider) onWords() []retrieval.Statement {
	query := d.plan.Filter()
	query.Speakers = d.plan.Names
	words := similarity.Meaningful(d.plan.Topic())
	var on []retrieval.Statement
	for s := range d.each(query) {
		if s.Speaker != "" && mayContain(s.Text, words) && len(d.lacking(s.Text, words, sameWord)) == 0 {
			on = append(on, *s)
		}
	}
	return on
}

// mayContain reports whether a text has the beginnings of all words, which costs
// less to see than whether it has the words.
func mayContain(text string, words []string) bool {
	low := strings.ToLower(text)
	for _, w := range words {
		if !strings.Contains(low, w[:min(len(w), stemLength)]) {
			return false
		}
	}
	return true
}

// stemLength is how many bytes the forms of one word begin with alike.
const stemLength = 3

// timed are the statements of documents that have a date, in its order, and how
// many documents have none.
func (d *decider) timed(statements []retrieval.Statement) (dated []retrieval.Statement, undated int) {
	without := map[string]bool{}
	when := map[string]dates.Date{}
	for _, s := range statements {
		if date, ok := dates.Parse(s.Date); ok && date.Year > 0 {
			when[s.Date] = date
			dated = append(dated, s)
		} else {
			without[s.Document] = true
		}
	}
	slices.SortStableFunc(dated, func(a, b retrieval.Statement) int {
		return cmp.Or(when[a.Date].Compare(when[b.Date]), cmp.Compare(a.Document, b.Document), cmp.Compare(a.Start, b.Start))
	})
	if len(dated) == 0 && len(without) == 1 {
		return statements, 0 // the order of one document is its own
	}
	return dated, len(without)
}
