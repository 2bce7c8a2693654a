package library

import (
	"iter"

	"whosaid/retrieval"
	"whosaid/retrieval/quotetext"
)

// Alike yields the statements of a speaker whose words' signature is alike, in
// document order, without a copy: nobody may change them.
func (l *Library) Alike(speaker string, alike func(quotetext.Signature) bool) iter.Seq[*retrieval.Statement] {
	return func(yield func(*retrieval.Statement) bool) {
		s := l.hold()
		defer s.release()
		for _, i := range s.saidByOne(speaker) {
			if alike(s.generation.Columns.Signature(i)) && !yield(s.statement(i)) {
				return
			}
		}
	}
}
