// Package chat reads chats that a program wrote out as data or as a page.
package chat

import (
	"context"
	"html"
	"strings"

	"whosaid/retrieval/corpus/formats/article"
	"whosaid/retrieval/corpus/formats/plain"
	"whosaid/retrieval/corpus/transcript"
	"whosaid/retrieval/pattern"
)

// Users is the companion that names the users of an export of Slack.
const Users = "users.json"

// Read reads an export of a chat, or a page of a forum: the text of its messages, which
// offsets are into. The error is article.ErrOther where the file is none.
func Read(_ context.Context, f article.File, _ article.Limits) ([]article.Article, error) {
	data, err := plain.Decode(f.Raw)
	if err != nil {
		return nil, err
	}
	text, turns, accounts := transcript.Export(data, f.Beside[Users])
	if turns == nil {
		return nil, article.ErrOther
	}
	meta := article.Meta{Title: titleOf(data)}
	return []article.Article{{
		Text: text, Paragraphs: transcript.Paragraphs(text, turns, nil), Transcript: turns, Accounts: accounts, Meta: meta,
	}}, nil
}

// headed finds the title of a page.
var headed = pattern.New(`(?is)<title[^<>]*>([^<]{1,300})</title>`)

// titleOf is the title of a page; data has none.
func titleOf(data string) string {
	m := headed.FindStringSubmatch(data[:min(len(data), 1<<16)])
	if m == nil || data[0] == '{' || data[0] == '[' {
		return ""
	}
	return strings.Join(strings.Fields(html.UnescapeString(m[1])), " ")
}
