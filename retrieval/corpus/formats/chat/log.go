package chat

import (
	"context"

	"whosaid/retrieval/corpus/formats/article"
	"whosaid/retrieval/corpus/formats/plain"
	"whosaid/retrieval/corpus/transcript"
)

// ReadLog reads the log of a chat. The error is article.ErrOther for a log in
// which nobody speaks, such as a program's.
func ReadLog(_ context.Context, f article.File, _ article.Limits) ([]article.Article, error) {
	text, err := plain.Decode(f.Raw)
	if err != nil {
		return nil, err
	}
	if transcript.Read(text) == nil {
		return nil, article.ErrOther
	}
	return []article.Article{{Text: text, Paragraphs: plain.Paragraphs(text)}}, nil
}
