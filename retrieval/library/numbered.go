package library

import (
	"iter"

	"whosaid/retrieval"
)

// Numbered yields the statements that have some numbers, which count from 0 as Each
// yields all of them, without a copy: nobody may change them. What a refresh has left
// no statement for is passed over.
func (l *Library) Numbered(numbers []uint32) iter.Seq[*retrieval.Statement] {
	return func(yield func(*retrieval.Statement) bool) {
		s := l.hold()
		defer s.release()
		for _, n := range numbers {
			if int(n) < s.generation.Manifest.Statements && !yield(s.statement(int(n))) {
				return
			}
		}
	}
}
