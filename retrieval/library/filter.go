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
	tests := []func(*retrieval.Statement) bool{}
	test := func(asked bool, t func(*retrieval.Statement) bool) {
		if asked {
			tests = append(tests, t)
		}
	}
	speakers, documents := set(q.Speakers), set(q.Documents)
	via, addressee, when := strings.ToLower(q.Via), strings.ToLower(q.Addressee), strings.ToLower(q.When)
	test(len(speakers) > 0, func(s *retrieval.Statement) bool { return speakers[s.Speaker] })
	test(len(documents) > 0, func(s *retrieval.Statement) bool { return documents[s.Document] })
	test(len(q.Kinds) > 0, func(s *retrieval.Statement) bool { return slices.Contains(q.Kinds, s.Kind) })
	test(via != "", func(s *retrieval.Statement) bool { return holds(s.Via, via) })
	test(addressee != "", func(s *retrieval.Statement) bool {
		return holds(s.Addressee, addressee) || holds(s.Venue, addressee) || holds(s.Via, addressee)
	})
	test(q.Since != "" || q.Until != "", within(q.Since, q.Until))
	test(when != "", func(s *retrieval.Statement) bool { return holds(s.When, when) })
	return func(i int) bool {
		for _, t := range tests {
			if !t(&s.statements[i]) {
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
				if passes(int(i)) && !yield(int(i)) {
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

// saidBy are the numbers of the statements of speakers, in order.
func (s *snapshot) saidBy(speakers []string) []int32 {
	var out []int32
	for name := range set(speakers) {
		out = append(out, s.bySpeaker[name]...)
	}
	slices.Sort(out)
	return out
}

// rangesOf are the numbers of the statements of documents, in order; of all
// where none is named.
func (s *snapshot) rangesOf(documents []string) []retrieval.Span {
	if len(documents) == 0 {
		return []retrieval.Span{{Start: 0, End: len(s.statements)}}
	}
	var out []retrieval.Span
	for name := range set(documents) {
		if i, ok := s.byName[name]; ok {
			out = append(out, s.ranges[i])
		}
	}
	slices.SortFunc(out, func(a, b retrieval.Span) int { return a.Start - b.Start })
	return out
}

// chunkFilter reports, by number, which chunks pass: those of the documents
// asked for and, where the query filters statements otherwise, those that
// hold such a statement.
func (s *snapshot) chunkFilter(q retrieval.Query, passes func(int) bool) func(int) bool {
	documents := set(q.Documents)
	inside := func(i int) bool { return len(documents) == 0 || documents[s.chunks[i].Document] }
	if len(q.Speakers) == 0 && len(q.Kinds) == 0 && q.Via+q.Addressee+q.When+q.Since+q.Until == "" {
		return inside
	}
	spans := map[string][]retrieval.Span{}
	for i := range s.among(q, passes) {
		st := &s.statements[i]
		spans[st.Document] = append(spans[st.Document], retrieval.Span{Start: st.Start, End: st.End})
	}
	return func(i int) bool {
		c := &s.chunks[i]
		return inside(i) && slices.ContainsFunc(spans[c.Document], retrieval.Span{Start: c.Start, End: c.End}.Overlaps)
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
