package answer

import (
	"context"
	"iter"
	"slices"

	"whosaid/bot/ballot"
	"whosaid/bot/plan"
	"whosaid/retrieval"
	"whosaid/retrieval/library"
	"whosaid/retrieval/people"
	"whosaid/retrieval/question"
	"whosaid/retrieval/similarity"
)

// A decider decides one plan. The first error stays in err; what is found after
// it is nothing.
type decider struct {
	ctx       context.Context
	library   *library.Library
	directory *people.Directory
	plan      plan.Plan
	q         question.Question
	found     retrieval.Evidence
	// passages are the best passages, more than are found.
	passages []retrieval.ScoredPassage
	// asked are the statements of those asked about, nil until they are ranked.
	asked *[]retrieval.ScoredStatement
	// ranked is true once found is there.
	ranked          bool
	queries         map[string]*similarity.Query
	telling         *[]string // the topic's words, once they are known
	about           *similarity.Query
	apart           *similarity.Query // without those named beside
	judged, unheard bool
	rival           *float64
	coverages       map[covering]*coverage
	shared          map[place]similarity.TermSet // what paragraphs have of the topic
	asks            reading
	articles        once[[]line]
	balloted        once[[]*ballot.Ballot]
	err             error
}

// A place is a paragraph of a document.
type place struct {
	document  string
	paragraph int
}

func (d *decider) search(query retrieval.Query) retrieval.Evidence {
	if d.err != nil {
		return retrieval.Evidence{}
	}
	found, err := d.library.Search(d.ctx, query)
	if err != nil {
		d.err = err
	}
	found.Statements = slices.DeleteFunc(found.Statements, func(s retrieval.ScoredStatement) bool { return !d.plan.Fresh(s.Statement) })
	return found
}

// contains reports whether a passage contains a word.
func (d *decider) contains(word string) bool {
	if d.err != nil {
		return false
	}
	found, err := d.library.Contains(d.ctx, word)
	if err != nil {
		d.err = err
	}
	return found
}

// all returns the statements that pass a query's filters, in document order.
func (d *decider) all(query retrieval.Query) []retrieval.Statement {
	return copied(slices.Collect(d.each(query)))
}

// copied are statements that may be changed.
func copied(those []*retrieval.Statement) []retrieval.Statement {
	if len(those) == 0 {
		return nil
	}
	out := make([]retrieval.Statement, len(those))
	for i, s := range those {
		out[i] = *s
	}
	return out
}

// each yields what all returns, without a copy: nobody may change them.
func (d *decider) each(query retrieval.Query) iter.Seq[*retrieval.Statement] {
	return func(yield func(*retrieval.Statement) bool) {
		if d.err != nil {
			return
		}
		for s := range d.library.Each(query) {
			if d.plan.Fresh(*s) && !yield(s) {
				return
			}
		}
	}
}

// any reports whether a statement passes a query's filters.
func (d *decider) any(query retrieval.Query) bool {
	for range d.each(query) {
		return true
	}
	return false
}

// verify looks words up as a quotation, said by speaker if that is not empty.
func (d *decider) verify(words, speaker string) retrieval.Verification {
	if d.err != nil || words == "" {
		return retrieval.Verification{Verdict: retrieval.NotFound}
	}
	v, err := d.library.Verify(d.ctx, words, speaker)
	if err != nil {
		d.err = err
	}
	return v
}

// query is the query of one word; each is read once.
func (d *decider) query(word string) *similarity.Query {
	if q, ok := d.queries[word]; ok {
		return q
	}
	if d.queries == nil {
		d.queries = map[string]*similarity.Query{}
	}
	d.queries[word] = similarity.NewQuery(word)
	return d.queries[word]
}

// told is an answer with statements.
func (d *decider) told(shape Shape, statements []retrieval.Statement) Decision {
	return Decision{Shape: shape, Statements: statements, Passages: passagesOf(d.found.Passages)}
}

// refused is a no.
func (d *decider) refused(no No, why Why, nearest []retrieval.Statement) Decision {
	return Decision{Shape: Refuse, No: no, Why: why, Nearest: nearest[:min(shown, len(nearest))], Passages: passagesOf(d.found.Passages)}
}

// firstOf are at most the first n of a list.
func firstOf[T any](list []T, n int) []T { return list[:min(n, len(list))] }

// passagesOf returns the first passages in the form that answers show them.
func passagesOf(scored []retrieval.ScoredPassage) []retrieval.Passage {
	var plain []retrieval.Passage
	for i := range scored[:min(fewPassages, len(scored))] {
		plain = append(plain, scored[i].Passage())
	}
	return plain
}

// statementsOf drops the scores.
func statementsOf(scored []retrieval.ScoredStatement) []retrieval.Statement {
	var plain []retrieval.Statement
	for _, s := range scored {
		plain = append(plain, s.Statement)
	}
	return plain
}
