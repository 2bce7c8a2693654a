package corpus

import (
	"context"
	"errors"
	"fmt"

	"whosaid/retrieval"
	"whosaid/retrieval/corpus/attendees"
	"whosaid/retrieval/corpus/formats"
	"whosaid/retrieval/corpus/formats/article"
	"whosaid/retrieval/corpus/recording"
	"whosaid/retrieval/corpus/sidecar"
	"whosaid/retrieval/corpus/transcript"
)

// A source is a file with all that its documents are made of.
type source struct {
	file   article.File
	of     []formats.Format
	hash   string
	limits article.Limits
}

// unpackedFactor is how many times the size of the largest file may come out of
// what is packed in one.
const unpackedFactor = 2

// newSource is a file of the first of these formats that it proves to be, or a
// text where there are none.
func newSource(f article.File, of []formats.Format, limit int64) source {
	if len(of) == 0 {
		of = []formats.Format{formats.Text()}
	}
	return source{file: f, of: of, hash: hash(f, of), limits: article.Limits{Text: limit, Unpacked: unpackedFactor * limit}}
}

// documents are those of the file; those that are known are taken as they are.
func (s source) documents(ctx context.Context, known Known) ([]*retrieval.Document, error) {
	if docs := known.Made(s.file.Name, s.hash); len(docs) > 0 {
		return docs, nil
	}
	return s.read(ctx)
}

// read makes the documents of the file. The first of them has what of the file
// is lost.
func (s source) read(ctx context.Context) ([]*retrieval.Document, error) {
	articles, err := formats.Read(ctx, s.of, s.file, s.limits)
	if errors.Is(err, article.ErrOther) {
		return nil, unread(s.file.Name)
	}
	if err != nil {
		return nil, err
	}
	lost := s.tellOf(articles)
	var docs []*retrieval.Document
	names := map[string]bool{}
	for i := range articles {
		part := unique(names, articles[i].Part)
		doc, err := s.document(part, &articles[i])
		if err != nil {
			lost = append(lost, retrieval.Skipped{Document: partName(s.file.Name, part), Why: err.Error()})
			continue
		}
		docs = append(docs, doc)
	}
	if len(docs) == 0 {
		return nil, nothing(lost)
	}
	docs[0].Lost = lost
	return docs, nil
}

// tellOf adds to the articles of the file what its sidecar says: it has the last
// word on the only one, and of several it tells where they are from. What it
// returns is the sidecar itself where it cannot be read.
func (s source) tellOf(articles []article.Article) []retrieval.Skipped {
	text, ok := s.file.Beside[sidecar.Name("")]
	if !ok {
		return nil
	}
	side, err := sidecar.Parse([]byte(text))
	if err != nil {
		return []retrieval.Skipped{{Document: sidecar.Name(s.file.Name), Why: err.Error()}}
	}
	told := article.Meta{Title: side.Title, URL: side.URL, Author: side.Author, Outlet: side.Outlet, Date: side.Date}
	if len(articles) == 1 {
		articles[0].Meta = told.Over(articles[0].Meta)
		return nil
	}
	for i := range articles {
		articles[i].Meta = articles[i].Over(article.Meta{URL: told.URL, Outlet: told.Outlet})
	}
	return nil
}

// nothing says why a file has no document.
func nothing(lost []retrieval.Skipped) error {
	switch {
	case len(lost) == 0, lost[0].Why == article.ErrEmpty.Error():
		return article.ErrEmpty
	case len(lost) == 1:
		return fmt.Errorf("%s", lost[0].Why)
	}
	return fmt.Errorf("none of its %d parts can be read, such as %s: %s", len(lost), lost[0].Document, lost[0].Why)
}

// unique is a part's name among the others of its file.
func unique(taken map[string]bool, part string) string {
	name := part
	for n := 2; taken[name]; n++ {
		name = fmt.Sprintf("%s-%d", part, n)
	}
	taken[name] = true
	return name
}

// partName is the name of a document that is part of a file.
func partName(file, part string) string {
	if part == "" {
		return file
	}
	return file + "#" + part
}

// document makes a document of an article.
func (s source) document(part string, a *article.Article) (*retrieval.Document, error) {
	if a.Fault != nil {
		return nil, a.Fault
	}
	doc := &retrieval.Document{
		Name: partName(s.file.Name, part), File: s.file.Name, Hash: partName(s.hash, part), Text: a.Text, Paragraphs: a.Paragraphs,
		Locators: a.Locators, Transcript: a.Transcript, Attendees: a.Accounts,
		Title: a.Title, URL: a.URL, Date: a.Date, Author: article.Writer(a.Author), Outlet: a.Outlet,
	}
	if doc.Transcript == nil {
		turns(doc, a.Emphasis)
	}
	if len(doc.Paragraphs) == 0 {
		return nil, article.ErrEmpty
	}
	dated(doc)
	if a.Transcript == nil {
		attendees.Join(doc)
	}
	recording.Link(doc)
	return doc, nil
}

// turns looks for turns in a document's text, each of which is a paragraph. Emphasis
// is what paragraphs begin with in bold or italics.
func turns(doc *retrieval.Document, emphasis []retrieval.Span) {
	if doc.Transcript = transcript.ReadSet(doc.Text, emphasis); doc.Transcript != nil {
		doc.Paragraphs = transcript.Paragraphs(doc.Text, doc.Transcript, doc.Paragraphs)
	}
}
