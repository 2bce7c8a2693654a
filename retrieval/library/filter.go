package library

import (
	"iter"
	"slices"
	"strings"

	"whosaid/retrieval"
)

// statementFilter reports, by number, which statements pass the query's
// filters.
func (s *snapshot) statementFilter(q retrieval.Query) func(int) bool {
	tests := []func(int) bool{}
	test := func(asked bool, t func(int) bool) {
		if asked {
			tests = append(tests, t)
		}
	}
	g := s.generation
	documents := set(q.Documents)
	via, addressee, when := strings.ToLower(q.Via), strings.ToLower(q.Addressee), strings.ToLower(q.When)
	test(len(documents) > 0, func(i int) bool { return documents[s.documentOf(i)] })
	if len(q.Speakers) > 0 {
		said := s.saidBy(q.Speakers)
		test(true, func(i int) bool { _, ok := slices.BinarySearch(said, i); return ok })
	}
	test(len(q.Kinds) > 0, func(i int) bool { return slices.Contains(q.Kinds, retrieval.Kind(g.Columns.Text(g.Columns.Kind[i]))) })
	test(via != "", func(i int) bool { return holds(s.statement(i).Via, via) })
	test(addressee != "", func(i int) bool {
		st := s.statement(i)
		return holds(st.Addressee, addressee) || holds(st.Venue, addressee) || holds(st.Via, addressee)
	})
	inPeriod := within(q.Since, q.Until)
	test(q.Since != "" || q.Until != "", func(i int) bool { return inPeriod(g.Columns.Text(g.Columns.Date[i])) })
	test(when != "", func(i int) bool { return holds(s.statement(i).When, when) })
	return func(i int) bool {
		for _, t := range tests {
			if !t(i) {
				return false
			}
		}
		return true
	}
}

// among are the numbers of the statements that pass a query's filters, in order.
// Of one by speakers or documents, only theirs are looked at.
func (s *snapshot) among(q retrieval.Query, passes func(int) bool) iter.Seq[int] {
	return func(yield func(int) bool) {
		if len(q.Speakers) > 0 {
			for _, i := range s.saidBy(q.Speakers) {
				if passes(i) && !yield(i) {
					return
				}
			}
			return
		}
		for _, r := range s.rangesOf(q.Documents) {
			for i := r.Start; i < r.End; i++ {
				if passes(i) && !yield(i) {
					return
				}
			}
		}
	}
}

// rangesOf are the numbers of the statements of documents, in order; of all
// where none is named.
func (s *snapshot) rangesOf(documents []string) []retrieval.Span {
	if len(documents) == 0 {
		return []retrieval.Span{{Start: 0, End: s.generation.Manifest.Statements}}
	}
	var out []retrieval.Span
	for name := range set(documents) {
		if i, ok := s.generation.Number(name); ok {
			out = append(out, s.generation.Said(i))
		}
	}
	slices.SortFunc(out, func(a, b retrieval.Span) int { return a.Start - b.Start })
	return out
}

// chunkFilter reports, by number, which chunks pass: those of the documents
// asked for and, where the query filters statements otherwise, those that
// hold such a statement. All are the numbers of those that pass, in order.
func (s *snapshot) chunkFilter(q retrieval.Query, passes func(int) bool) (chunk func(int) bool, all iter.Seq[int]) {
	g := s.generation
	if len(q.Speakers) == 0 && len(q.Kinds) == 0 && q.Via+q.Addressee+q.When+q.Since+q.Until == "" {
		documents := set(q.Documents)
		chunk = func(i int) bool { return len(documents) == 0 || documents[s.documentOfChunk(i)] }
		return chunk, every(retrieval.Span{End: g.Manifest.Chunks}, chunk)
	}
	var numbers []int
	for i := range s.among(q, passes) {
		for over := g.Over(i); over.Start < over.End; over.Start++ {
			numbers = append(numbers, over.Start)
		}
	}
	slices.Sort(numbers)
	numbers = slices.Compact(numbers)
	return func(i int) bool { _, ok := slices.BinarySearch(numbers, i); return ok }, slices.Values(numbers)
}

// every yields the numbers of a span that pass.
func every(span retrieval.Span, passes func(int) bool) iter.Seq[int] {
	return func(yield func(int) bool) {
		for i := span.Start; i < span.End; i++ {
			if passes(i) && !yield(i) {
				return
			}
		}
	}
}

func set(names []string) map[string]bool {
	out := make(map[string]bool, len(names))
	for _, n := range names {
		out[n] = true
	}
	return out
}

// holds reports whether text contains lower, whatever its case.
func holds(text, lower string) bool {
	return strings.Contains(strings.ToLower(text), lower)
}
