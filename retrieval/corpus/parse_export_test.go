package corpus

import (
	"context"

	"whosaid/retrieval"
	"whosaid/retrieval/corpus/formats"
	"whosaid/retrieval/corpus/formats/article"
)

// Parse turns a file's bytes into a document, the first of several. It fails on
// what cannot be read.
func Parse(name string, raw []byte) (*retrieval.Document, error) {
	docs, err := newSource(article.File{Name: name, Raw: raw}, formats.Of(name, raw), DefaultLimit).read(context.Background())
	if err != nil {
		return nil, err
	}
	return docs[0], nil
}
