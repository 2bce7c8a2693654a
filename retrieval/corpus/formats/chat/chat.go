// Package chat reads chats that a program wrote out as data or as a page.
package chat

import (
	"context"

	"whosaid/retrieval/corpus/formats/article"
	"whosaid/retrieval/corpus/formats/plain"
	"whosaid/retrieval/corpus/transcript"
)

// Users is the companion that names the users of an export of Slack.
const Users = "users.json"

// Read reads an export of Discord or Slack: the text of its messages, which
// offsets are into. The error is article.ErrOther where the file is none.
func Read(_ context.Context, f article.File, _ article.Limits) ([]article.Article, error) {
	data, err := plain.Decode(f.Raw)
	if err != nil {
		return nil, err
	}
	text, turns := transcript.Export(data, f.Beside[Users])
	if turns == nil {
		return nil, article.ErrOther
	}
	return []article.Article{{Text: text, Paragraphs: transcript.Paragraphs(text, turns, nil), Transcript: turns}}, nil
}
