// Package plain reads plain texts, whose offsets are those of the file's own
// bytes where it is UTF-8, and tells the paragraphs of a text apart.
package plain

import (
	"context"

	"whosaid/retrieval/corpus/formats/article"
)

// Read reads a plain text, and captions and logs, which are some.
func Read(_ context.Context, f article.File, _ article.Limits) ([]article.Article, error) {
	text, err := Decode(f.Raw)
	if err != nil {
		return nil, err
	}
	return []article.Article{{Text: text, Paragraphs: Paragraphs(text)}}, nil
}
