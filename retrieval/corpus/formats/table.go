package formats

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"sync"

	"whosaid/retrieval/corpus/formats/article"
	"whosaid/retrieval/corpus/formats/chat"
	"whosaid/retrieval/corpus/formats/docx"
	"whosaid/retrieval/corpus/formats/epub"
	"whosaid/retrieval/corpus/formats/feed"
	"whosaid/retrieval/corpus/formats/html"
	"whosaid/retrieval/corpus/formats/mail"
	"whosaid/retrieval/corpus/formats/markdown"
	"whosaid/retrieval/corpus/formats/odt"
	"whosaid/retrieval/corpus/formats/pdf"
	"whosaid/retrieval/corpus/formats/plain"
	"whosaid/retrieval/corpus/formats/records"
	"whosaid/retrieval/corpus/formats/rtf"
)

// Text is the format of files that are read as they are.
func Text() Format {
	return Format{Name: "text", Extensions: []string{".txt", ".text"}, Version: 1, Read: plain.Read}
}

// all are the formats that are read.
var all = sync.OnceValue(func() []Format {
	var table []Format
	table = newTable(attached(func() []Format { return table }))
	return table
})

// newTable are the formats that are read, with what reads a file that is part of
// another one. Of several for one ending the first comes first that may say that
// a file is not its own.
func newTable(attached func(context.Context, article.File, article.Limits) ([]article.Article, error)) []Format {
	return []Format{
		{Name: "letters in text", Extensions: []string{".txt", ".text"}, Version: 1, Read: mail.Text(attached)},
		Text(),
		{Name: "Markdown", Extensions: []string{".md", ".markdown"}, Version: 1, Read: markdown.Read},
		{Name: "captions", Extensions: []string{".vtt", ".srt"}, Version: 1, Read: plain.Read},
		{Name: "chat log", Extensions: []string{".log"}, Version: 1, Read: chat.ReadLog},
		{Name: "chat export", Extensions: []string{".json", ".html", ".htm"}, Version: 2, Companions: []string{chat.Users}, Read: chat.Read},
		{Name: "HTML", Extensions: []string{".html", ".htm", ".xhtml", ".shtml"}, Version: 2, Looks: html.Looks, Read: html.Read},
		{Name: "saved page", Extensions: []string{".mhtml", ".mht"}, Version: 1, Read: html.ReadArchive},
		{Name: "PDF", Extensions: []string{".pdf"}, Version: 3, Signed: pdf.Signed, Read: pdf.Read},
		{Name: "Word", Extensions: []string{".docx", ".docm"}, Version: 2, Signed: docx.Signed, Read: docx.Read},
		{Name: "OpenDocument", Extensions: []string{".odt"}, Version: 1, Signed: odt.Signed, Read: odt.Read},
		{Name: "EPUB", Extensions: []string{".epub"}, Version: 1, Signed: epub.Signed, Read: epub.Read},
		{Name: "RTF", Extensions: []string{".rtf"}, Version: 1, Signed: rtf.Signed, Read: rtf.Read},
		{Name: "feed", Extensions: []string{".rss", ".atom", ".xml", ".json"}, Version: 1, Signed: feed.Signed, Read: feed.Read},
		{Name: "articles in JSON", Extensions: []string{".json", ".jsonl", ".ndjson"}, Version: 1, Companions: []string{records.Fields},
			Read: records.JSON},
		{Name: "table of articles", Extensions: []string{".csv", ".tsv"}, Version: 1, Companions: []string{records.Fields}, Read: records.Table},
		{Name: letter, Extensions: []string{".eml", ".emlx"}, Version: 1, Looks: mail.LetterLooks, Read: mail.Letter(attached)},
		{Name: letters, Extensions: []string{".mbox", ".mbx"}, Version: 1, Looks: mail.BoxLooks, Read: mail.Box(attached)},
	}
}

// letter and letters are the formats that may have files of others inside.
const letter, letters = "letter", "letters"

// attached returns what reads a file that is part of another one, by the formats
// of a table.
func attached(table func() []Format) func(context.Context, article.File, article.Limits) ([]article.Article, error) {
	return func(ctx context.Context, f article.File, limits article.Limits) ([]article.Article, error) {
		var of []Format
		for _, format := range among(table(), f.Name, f.Raw) {
			if format.Name != letter && format.Name != letters {
				of = append(of, format)
			}
		}
		articles, err := Read(ctx, of, f, limits)
		if errors.Is(err, article.ErrOther) {
			return nil, fmt.Errorf("%s files are not read", cmp.Or(Extension(f.Name), "such"))
		}
		return articles, err
	}
}
