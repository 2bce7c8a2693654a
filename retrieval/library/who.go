package library

import (
	"bytes"
	"fmt"
	"io"
	"slices"
	"strings"
	"sync"

	"whosaid/retrieval"
	"whosaid/retrieval/corpus"
	"whosaid/retrieval/index"
	"whosaid/retrieval/people"
)

// renewDirectory puts the people of the content's documents together, and gives the
// content what it has of them. The error is for an alias file that is none, or what
// the base has that cannot be read.
func renewDirectory(content *index.Content, base *snapshot, change people.Change) error {
	parsed, err := parseAliases(content.Aliases)
	if err != nil {
		return err
	}
	var old *people.Directory
	var roster []byte
	if change.Kept != nil {
		old = base.directory
		var release func()
		if roster, release, err = base.generation.Roster(); err != nil {
			return err
		}
		defer release()
	}
	made, roster, err := people.Update(old, roster, change, parsed)
	if err != nil {
		return fmt.Errorf("%w: %w", index.ErrDamaged, err)
	}
	content.People, content.Directory, content.Roster = made.Len(), made, roster
	if change.Kept == nil {
		content.Directory, err = written(made)
	}
	return err
}

// An encoded directory is as it is written.
type encoded []byte

func (e encoded) WriteTo(w io.Writer) (int64, error) {
	n, err := w.Write(e)
	return int64(n), err
}

// written is a directory of documents that are all new: what it is made of is as large
// as they are, and need not stay while all the rest is written.
func written(directory io.WriterTo) (encoded, error) {
	var out bytes.Buffer
	if _, err := directory.WriteTo(&out); err != nil {
		return nil, fmt.Errorf("putting people together: %w", err)
	}
	return out.Bytes(), nil
}

// openDirectory opens the directory of a generation.
func openDirectory(g *index.Generation) (*people.Directory, error) {
	parsed, err := parseAliases(g.Aliases)
	if err != nil {
		return nil, err
	}
	d, err := people.OpenDirectory(g.Directory, parsed)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", index.ErrDamaged, err)
	}
	return d, nil
}

func parseAliases(text string) (people.Aliases, error) {
	parsed, err := people.ParseAliases(corpus.AliasFile, []byte(text))
	if err != nil {
		return parsed, fmt.Errorf("%w: %w", corpus.ErrAliases, err)
	}
	return parsed, nil
}

// canonicalise gives the statements of a document the names that their speakers
// have in the whole corpus, and tells how sure these are.
func (s *snapshot) canonicalise(document int, statements []retrieval.Statement) {
	if len(statements) == 0 {
		return
	}
	known := s.speakers[document].Load()
	called := remembered(s.calledIn(document))
	spelled := s.spellings()
	for i := range statements {
		st := &statements[i]
		if st.Speaker == "" {
			continue
		}
		own := st.Speaker
		if known != nil {
			st.Speaker = (*known)[i]
		} else {
			st.Speaker = called(own)
		}
		if st.SpeakerReason == retrieval.ByLabel {
			st.Spelled = spelled(own, st.Speaker)
		}
		if st.SpeakerSure = st.Sure(); !st.SpeakerSure {
			st.SpeakerCandidates = meant(st, called)
		}
	}
}

// calledIn is a function that tells the names that people of a document have in the
// whole corpus. The document's are looked up when it is first asked.
func (s *snapshot) calledIn(document int) func(name string) string {
	in := sync.OnceValue(func() func(string) string { return s.directory.In(s.generation.Documents[document].Name) })
	return func(name string) string { return in()(name) }
}

// spellings is a function that tells how a document spells a speaker whom it calls
// own, where that is not how canonical is spelled; it returns "" otherwise.
func (s *snapshot) spellings() func(own, canonical string) string {
	known := map[[2]string]string{}
	return func(own, canonical string) string {
		if own == canonical {
			return ""
		}
		out, ok := known[[2]string{own, canonical}]
		if !ok {
			if out = s.directory.Spelled(own, canonical); out == canonical {
				out = ""
			}
			known[[2]string{own, canonical}] = out
		}
		return out
	}
}

// speakersIn are the names in the whole corpus of who said the statements of a
// document. They are kept.
func (s *snapshot) speakersIn(document int) []string {
	if kept := s.speakers[document].Load(); kept != nil {
		return *kept
	}
	said, columns := s.generation.Said(document), s.generation.Columns
	out := make([]string, said.Len())
	called := remembered(s.calledIn(document))
	for i := range out {
		if name := columns.Text(columns.Speaker[said.Start+i]); name != "" {
			out[i] = called(name)
		}
	}
	s.speakers[document].Store(&out)
	return out
}

// remembered is a function of names that is asked for each name once.
func remembered(called func(string) string) func(string) string {
	known := map[string]string{}
	return func(name string) string {
		out, ok := known[name]
		if !ok {
			out = called(name)
			known[name] = out
		}
		return out
	}
}

// saidBy are the numbers of the statements of speakers, in order.
func (s *snapshot) saidBy(speakers []string) []int {
	var out []int
	for name := range set(speakers) {
		out = append(out, s.saidByOne(name)...)
	}
	slices.Sort(out)
	return out
}

// saidByOne are the numbers of the statements of a speaker. They are kept for the
// next one who asks.
func (s *snapshot) saidByOne(name string) []int {
	if known, ok := s.spoken.Get(name); ok {
		return known
	}
	var out []int
	for _, document := range s.documentsOf(name) {
		first := s.generation.Said(document).Start
		for i, who := range s.speakersIn(document) {
			if who == name {
				out = append(out, first+i)
			}
		}
	}
	s.spoken.Add(name, out)
	return out
}

// mostSpeakers is of how many speakers the statements are kept at hand.
const mostSpeakers = 256

// documentsOf are the places of the documents in which somebody may have said
// something.
func (s *snapshot) documentsOf(name string) []int {
	var out []int
	for _, document := range s.directory.DocumentsOf(name) {
		if i, ok := s.generation.Number(document); ok {
			out = append(out, i)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// meant are who may be meant by the mention of a statement's speaker, the
// speaker first, by their names in the whole corpus.
func meant(st *retrieval.Statement, called func(string) string) []string {
	out := []string{st.Speaker}
	for _, name := range st.SpeakerCandidates {
		if name = called(name); !slices.Contains(out, name) {
			out = append(out, name)
		}
	}
	return out
}

// same returns a test whether two names may mean one person, for the checking of
// one quotation. A bare surname may mean all who have it.
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
	surnameOf := func(name, person string) bool {
		surname := person[strings.LastIndex(person, " ")+1:]
		if p, ok := s.directory.Person(person); ok {
			surname = p.Surname
		}
		return surname != "" && strings.EqualFold(surname, strings.TrimSpace(name))
	}
	return func(a, b string) bool {
		return a == b || means(a, b) || means(b, a) || surnameOf(a, b) || surnameOf(b, a)
	}
}
