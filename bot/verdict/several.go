package verdict

import (
	"fmt"
	"slices"

	"whosaid/retrieval"
)

// mostSpeakers is how many speakers of the same words a sentence names.
const mostSpeakers = 5

// everybody names all who said the words: those whom the document does not give
// them to outright as likely, and those without a name as that.
func (s *sentence) everybody() *sentence {
	said := speakers(s.said)
	more := len(said) - mostSpeakers
	if more > 0 {
		said = said[:mostSpeakers]
	}
	for i, st := range said {
		switch {
		case i > 0 && i == len(said)-1 && more <= 0:
			s.add(" and " + of(st))
		case i > 0:
			s.add(", " + of(st))
		}
		s.one(st, len(said) > 1)
	}
	if more > 0 {
		s.add(fmt.Sprintf(" and of %d more", more))
	}
	return s
}

// one names the speaker of a statement, one of several or alone.
func (s *sentence) one(st retrieval.Statement, ofSeveral bool) {
	switch {
	case st.Speaker == "":
		s.add(unnamed)
	case describes(st) && ofSeveral:
		s.name(st.Speaker).add(" (not named)")
	case describes(st):
		s.name(st.Speaker).add(", whom the document does not name")
	default:
		s.name(st.Speaker)
	}
}

// of begins a further speaker, and says of one whom the document does not give
// the words to outright that it is likely.
func of(st retrieval.Statement) string {
	if st.Speaker != "" && !known(st) {
		return "most likely of "
	}
	return "of "
}

// speakers are the first statements of each speaker, those whom the document gives
// the words to outright before others. Whoever only tells what somebody else of
// them said is none.
func speakers(statements []retrieval.Statement) []retrieval.Statement {
	var out []retrieval.Statement
	seen := map[string]bool{}
	for i, s := range statements {
		if i > 0 && (seen[s.Speaker] || tellsOf(s, statements)) {
			continue
		}
		seen[s.Speaker] = true
		out = append(out, s)
	}
	unsure := func(s retrieval.Statement) int {
		if known(s) {
			return 0
		}
		return 1
	}
	slices.SortStableFunc(out, func(a, b retrieval.Statement) int { return unsure(a) - unsure(b) })
	return out
}

// tellsOf reports whether another one of statements is a part of s.
func tellsOf(s retrieval.Statement, statements []retrieval.Statement) bool {
	for _, o := range statements {
		if o.Speaker != s.Speaker && partOf(o, s) {
			return true
		}
	}
	return false
}

// partOf reports whether a statement is a part of a longer one.
func partOf(inner, outer retrieval.Statement) bool {
	return inner.Document == outer.Document && inner.Start >= outer.Start && inner.End <= outer.End &&
		inner.End-inner.Start < outer.End-outer.Start
}
