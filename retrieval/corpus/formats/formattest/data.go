package formattest

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"html"
	"strings"
)

// JSON is a list with the article alone.
func (a Article) JSON() []byte {
	return append(append([]byte(`{"articles":[`), a.object()...), "]}"...)
}

// object is the article as an object of JSON.
func (a Article) object() []byte {
	raw, err := json.Marshal(map[string]any{"headline": a.Title, "body": strings.Join(a.Paragraphs, "\n\n"), "url": a.URL,
		"publishedAt": a.Date, "author": map[string]string{"name": a.Author}, "source": a.Outlet})
	if err != nil {
		panic(err)
	}
	return raw
}

// Table is a table with the article alone.
func (a Article) Table(separator rune) []byte {
	var b bytes.Buffer
	w := csv.NewWriter(&b)
	w.Comma = separator
	_ = w.Write([]string{"Title", "Text", "Link", "Pub Date", "Byline"})
	_ = w.Write([]string{a.Title, strings.Join(a.Paragraphs, "\n\n"), a.URL, a.Date, a.Author})
	w.Flush()
	return b.Bytes()
}

// RSS is a feed with the article alone.
func (a Article) RSS() []byte {
	const head = `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>`
	return fmt.Appendf([]byte(head), `<title>%s</title><item><title>%s</title><link>%s</link><description>Short.</description>`+
		`<content:encoded><![CDATA[%s]]></content:encoded></item></channel></rss>`,
		a.Outlet, html.EscapeString(a.Title), a.URL, a.each("<p>", "</p>\n"))
}

// Atom is another kind of feed.
func (a Article) Atom() []byte {
	return fmt.Appendf(nil, `<feed xmlns="http://www.w3.org/2005/Atom"><title>%s</title><entry><id>1</id><title>%s</title><link href="%s"/>`+
		`<updated>%s</updated><content type="html">%s</content></entry></feed>`, a.Outlet, html.EscapeString(a.Title), a.URL, a.Date,
		html.EscapeString(a.each("<p>", "</p>\n")))
}

// Data is the article in every format of data and feeds, by the ending of the file.
func (a Article) Data() map[string][]byte {
	lines := append(a.object(), '\n')
	return map[string][]byte{".json": a.JSON(), ".jsonl": lines, ".ndjson": lines, ".csv": a.Table(','), ".tsv": a.Table('\t'),
		".rss": a.RSS(), ".xml": a.RSS(), ".atom": a.Atom()}
}
