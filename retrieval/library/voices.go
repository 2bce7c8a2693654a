package library

import (
	"iter"

	"whosaid/retrieval"
)

// Voices yields who said each of the statements that Each yields, and what reads the
// statement: no document is read for the names.
func (l *Library) Voices(q retrieval.Query) iter.Seq2[string, func() *retrieval.Statement] {
	return func(yield func(string, func() *retrieval.Statement) bool) {
		s := l.hold()
		defer s.release()
		for i := range s.among(q, s.statementFilter(q)) {
			document := s.generation.DocumentOf(i)
			name := s.speakersIn(document)[i-s.generation.Said(document).Start]
			if !yield(name, func() *retrieval.Statement { return s.statement(i) }) {
				return
			}
		}
	}
}

// ofSpeaker is what a statement's rank gains by whose it is.
func (s search) ofSpeaker(name string) (gain float64) {
	if s.preferred[name] {
		gain += preferredShare
	}
	if s.avoided[name] {
		gain -= avoidedShare
	}
	return gain
}
