// Package feed reads feeds: each entry is an article.
package feed

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"net/mail"
	"strings"
	"time"

	"github.com/mmcdole/gofeed"

	"whosaid/retrieval/corpus/formats/article"
	"whosaid/retrieval/corpus/formats/records"
	"whosaid/retrieval/pattern"
)

// root is the first element of a feed in XML.
var root = pattern.New(`^(?s:\xef\xbb\xbf|\s|<\?.*?\?>|<!--.*?-->|<!DOCTYPE[^>]*>)*` +
	`<(?:rss[\s>]|feed\s[^>]*(?:/Atom|purl\.org/atom)|rdf:RDF\s[^>]*purl\.org/rss)`)

// headSize is how many bytes may stand before the first element's end.
const headSize = 16 << 10

// Signed reports whether bytes are a feed in XML.
func Signed(raw []byte) bool { return root.Match(raw[:min(len(raw), headSize)]) }

// Is reports whether bytes are a feed, in XML or JSON.
func Is(raw []byte) bool {
	inJSON := bytes.HasPrefix(bytes.TrimLeft(raw, "\uFEFF \t\r\n"), []byte("{"))
	return Signed(raw) || inJSON && bytes.Contains(raw, []byte("jsonfeed.org/version"))
}

// Read reads a feed: RSS, Atom or JSON. The error is article.ErrOther for a file
// that is none.
func Read(ctx context.Context, f article.File, limits article.Limits) ([]article.Article, error) {
	if !Is(f.Raw) {
		return nil, article.ErrOther
	}
	feed, err := gofeed.NewParser().Parse(bytes.NewReader(f.Raw))
	if err != nil {
		return nil, fmt.Errorf("broken: the feed cannot be read: %w", err)
	}
	var out []article.Article
	var text int64
	for _, item := range feed.Items {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		a := entry(feed, item, limits)
		if text += int64(len(a.Text)); limits.Text > 0 && text > limits.Text {
			a = article.Article{Part: a.Part, Fault: article.TooMuch("with the entries before it, its text is", limits.Text)}
		}
		out = append(out, a)
	}
	if len(out) == 0 {
		return nil, article.ErrEmpty
	}
	return out, nil
}

// entry is an entry of a feed as an article.
func entry(feed *gofeed.Feed, item *gofeed.Item, limits article.Limits) article.Article {
	meta := article.Meta{Title: line(item.Title), URL: address(item.Link), Outlet: line(feed.Title), Date: dateOf(item)}
	for _, p := range item.Authors {
		if p != nil && p.Name != "" {
			meta.Author = strings.TrimPrefix(meta.Author+", "+line(p.Name), ", ")
		}
	}
	part := mark(first(first(item.GUID, item.Link), item.Title+item.Published))
	a, err := records.Body(first(item.Content, item.Description), meta, limits)
	if err != nil {
		return article.Article{Part: part, Fault: err}
	}
	a.Part = part
	return a
}

// dateOf is the date of an entry, in the time zone that it is written in.
func dateOf(item *gofeed.Item) string {
	text, parsed := item.Published, item.PublishedParsed
	if text == "" {
		text, parsed = item.Updated, item.UpdatedParsed
	}
	if t, err := mail.ParseDate(text); err == nil {
		return t.Format(time.RFC3339)
	}
	if _, err := time.Parse(time.RFC3339, text); err != nil && parsed != nil {
		return parsed.Format(time.DateOnly)
	}
	return line(text)
}

// mark is a short word that tells an entry from others, wherever it stands.
func mark(id string) string {
	sum := sha256.Sum256([]byte(id))
	return hex.EncodeToString(sum[:4])
}

func first(a, b string) string {
	if strings.TrimSpace(a) != "" {
		return a
	}
	return b
}

// line is a text in one line.
func line(s string) string {
	return strings.Join(strings.Fields(strings.ToValidUTF8(s, "\uFFFD")), " ")
}

// address is a URL of the web, empty for anything else.
func address(s string) string {
	if s = strings.TrimSpace(s); strings.HasPrefix(s, "https://") || strings.HasPrefix(s, "http://") {
		return s
	}
	return ""
}
