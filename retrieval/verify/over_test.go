package verify

import (
	"bytes"
	"testing"

	"whosaid/retrieval"
	"whosaid/retrieval/postings"
	"whosaid/retrieval/quotetext"
)

// A corpus in memory is the texts and the speakers of a Checker.
type corpus struct {
	documents  []*retrieval.Document
	statements [][]retrieval.Statement
}

func (c corpus) Document(i int) *retrieval.Document { return c.documents[i] }

func (c corpus) Statements(i int) []retrieval.Statement { return c.statements[i] }

func (c corpus) Named(speaker string) bool {
	return c.any(func(s *retrieval.Statement) bool { return s.Speaker == speaker && NamesSpeaker(s) })
}

func (c corpus) InName(word string) bool {
	return c.any(func(s *retrieval.Statement) bool {
		if !s.Named() {
			return false
		}
		for _, w := range quotetext.Words(s.Speaker) {
			if w.Text == word && s.Speaker[w.Start:w.End] != word {
				return true
			}
		}
		return false
	})
}

func (c corpus) any(is func(*retrieval.Statement) bool) bool {
	for _, list := range c.statements {
		for i := range list {
			if is(&list[i]) {
				return true
			}
		}
	}
	return false
}

// over is a Checker over statements and the documents that they stand in.
func over(t testing.TB, statements []retrieval.Statement, documents []*retrieval.Document) *Checker {
	t.Helper()
	c := corpus{documents, make([][]retrieval.Statement, len(documents))}
	var raw bytes.Buffer
	w := postings.NewWriter(&raw)
	for i, d := range documents {
		for _, s := range statements {
			if s.Document == d.Name {
				c.statements[i] = append(c.statements[i], s)
			}
		}
		if err := w.Add(postings.DocumentOf(uint64(i), d.Text, c.statements[i])); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	segments, err := postings.Segments(raw.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	set, err := postings.NewSet(segments, len(documents), func(_ int, key uint64) int { return int(key) })
	if err != nil {
		t.Fatal(err)
	}
	return New(set, c, c)
}
