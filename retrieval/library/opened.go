package library

import (
	"sync/atomic"

	"whosaid/retrieval"
	"whosaid/retrieval/index"
)

// opened are documents with what was read of them, by their places, as far as
// they were asked for.
type opened struct {
	entries []atomic.Pointer[index.Entry]
	// statements is how many the entries have.
	statements atomic.Int64
}

// mostOpened is how many statements are kept at hand, with their documents. Then
// all are let go: what is asked for again is soon read again.
const mostOpened = 25000

func (s *snapshot) newOpened() *opened {
	return &opened{entries: make([]atomic.Pointer[index.Entry], len(s.generation.Documents))}
}

// entry is a document and what was read of it, by its place. The names of who
// said its statements are those that they have in the whole corpus. Nobody may
// change it.
func (s *snapshot) entry(document int) *index.Entry {
	o := s.opened.Load()
	if e := o.entries[document].Load(); e != nil {
		return e
	}
	e := s.decoded(document)
	if o.statements.Add(int64(len(e.Statements)+1)) > mostOpened {
		o = s.newOpened()
		s.opened.Store(o)
	}
	o.entries[document].Store(e)
	return e
}

// passing is entry for one that is not asked for again soon: it is not kept.
func (s *snapshot) passing(document int) *index.Entry {
	if e := s.opened.Load().entries[document].Load(); e != nil {
		return e
	}
	return s.decoded(document)
}

// decoded reads an entry. Of one that cannot be read any more, because somebody
// has damaged the index meanwhile, only the card is left.
func (s *snapshot) decoded(document int) *index.Entry {
	card := &s.generation.Documents[document]
	e, err := s.generation.Unpeopled(document)
	if err != nil || len(e.Statements) != card.Statements || len(e.Chunks) != card.Chunks {
		doc := &retrieval.Document{Name: card.Name, Title: card.Title, Date: card.Date, File: card.File, Hash: card.Hash, Lost: card.Lost}
		e = index.Entry{Document: doc, Statements: make([]retrieval.Statement, card.Statements), Chunks: make([]retrieval.Chunk, card.Chunks)}
	}
	s.canonicalise(document, e.Statements)
	return &e
}

// said is a statement by its number, with its document's entry.
func (s *snapshot) said(number int) (*index.Entry, *retrieval.Statement) {
	document := s.generation.DocumentOf(number)
	e := s.entry(document)
	return e, &e.Statements[number-s.generation.Said(document).Start]
}

// statement is the one that has a number.
func (s *snapshot) statement(number int) *retrieval.Statement {
	_, st := s.said(number)
	return st
}

// chunk is the one that has a number.
func (s *snapshot) chunk(number int) *retrieval.Chunk {
	document := s.generation.DocumentOfChunk(number)
	return &s.entry(document).Chunks[number-s.generation.Cut(document).Start]
}

// documentOf and documentOfChunk are the names of the documents that a statement
// and a chunk are in.
func (s *snapshot) documentOf(statement int) string {
	return s.generation.Documents[s.generation.DocumentOf(statement)].Name
}

func (s *snapshot) documentOfChunk(chunk int) string {
	return s.generation.Documents[s.generation.DocumentOfChunk(chunk)].Name
}

// each yields the statements that pass the filters of a query, in order. Documents
// of which all are asked for are let go.
func (s *snapshot) each(q retrieval.Query, yield func(*retrieval.Statement) bool) {
	document, e := -1, (*index.Entry)(nil)
	entry := s.entry
	if len(q.Speakers)+len(q.Documents) == 0 {
		entry = s.passing
	}
	for i := range s.among(q, s.statementFilter(q)) {
		if d := s.generation.DocumentOf(i); d != document {
			document, e = d, entry(d)
		}
		if !yield(&e.Statements[i-s.generation.Said(document).Start]) {
			return
		}
	}
}
