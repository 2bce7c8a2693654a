package library

import (
	"fmt"
	"slices"

	"whosaid/retrieval"
	"whosaid/retrieval/corpus"
	"whosaid/retrieval/index"
	"whosaid/retrieval/people"
)

// newDirectory puts the people of all documents together.
// Statements are theirs.
func newDirectory(entries []index.Entry, statements []retrieval.Statement, aliases string,
	ordinary people.OrdinaryWords) (*people.Directory, error) {
	parsed, err := people.ParseAliases(corpus.AliasFile, []byte(aliases))
	if err != nil {
		return nil, fmt.Errorf("%w: %w", corpus.ErrAliases, err)
	}
	here := make(map[string][]retrieval.Person, len(entries))
	for i := range entries {
		here[entries[i].Document.Name] = entries[i].People
	}
	return people.NewDirectory(here, statements, parsed, ordinary), nil
}

// asRead is what a document alone tells of a statement's speaker.
type asRead struct {
	speaker    string
	sure       bool
	candidates []string
}

// canonicalise gives the statements the names that their speakers have in the
// whole corpus, and tells how sure these are. It returns what they had before.
func (s *snapshot) canonicalise() []asRead {
	was := make([]asRead, len(s.statements))
	for i := range s.statements {
		st := &s.statements[i]
		was[i] = asRead{st.Speaker, st.SpeakerSure, st.SpeakerCandidates}
		if st.Speaker == "" {
			continue
		}
		st.Speaker = s.directory.Canonical(st.Document, st.Speaker)
		if st.SpeakerSure = st.Sure(); !st.SpeakerSure {
			st.SpeakerCandidates = s.candidates(st)
		}
	}
	return was
}

// entry is what was read of the i-th document, whose first statement has the
// number first.
func (s *snapshot) entry(i, first int) index.Entry {
	e := s.generation.Entries[i]
	e.Statements = slices.Clone(e.Statements)
	for k := range e.Statements {
		was := s.read[first+k]
		e.Statements[k].Speaker, e.Statements[k].SpeakerSure, e.Statements[k].SpeakerCandidates = was.speaker, was.sure, was.candidates
	}
	return e
}

// candidates are who may be meant by the mention of a statement's speaker, the
// speaker first, by their names in the whole corpus.
func (s *snapshot) candidates(st *retrieval.Statement) []string {
	out := []string{st.Speaker}
	for _, name := range st.SpeakerCandidates {
		if name = s.directory.Canonical(st.Document, name); !slices.Contains(out, name) {
			out = append(out, name)
		}
	}
	return out
}

// same returns a test whether two names mean one person, for the checking of
// one quotation.
func (s *snapshot) same() func(a, b string) bool {
	known := map[string][]retrieval.Person{}
	means := func(name, person string) bool {
		found, ok := known[name]
		if !ok {
			found = s.directory.Lookup(name)
			known[name] = found
		}
		for i := range found {
			if found[i].Name == person {
				return true
			}
		}
		return false
	}
	return func(a, b string) bool { return a == b || means(a, b) || means(b, a) }
}
