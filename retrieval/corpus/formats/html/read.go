// Package html reads web pages: their main text without menus, banners and
// links to other pages, and what they say of themselves.
package html

import (
	"bytes"
	"context"
	"fmt"
	"strings"
	"unicode/utf8"

	readability "codeberg.org/readeck/go-readability/v2"
	"golang.org/x/net/html"
	"golang.org/x/net/html/charset"

	"whosaid/retrieval"
	"whosaid/retrieval/corpus/formats/article"
	"whosaid/retrieval/corpus/transcript"
	"whosaid/retrieval/pattern"
)

// share is the part of the largest text that a page may have, in bytes without
// the pictures in it: its tree takes many times as much.
const share = 4

// Looks reports whether bytes begin as a page does.
func Looks(raw []byte) bool {
	head := strings.ToLower(strings.TrimLeft(string(raw[:min(len(raw), 1024)]), "\xef\xbb\xbf \t\r\n"))
	for _, mark := range []string{"<!doctype html", "<html", "<head", "<body"} {
		if strings.HasPrefix(head, mark) {
			return true
		}
	}
	return (strings.HasPrefix(head, "<?xml") || strings.HasPrefix(head, "<!--")) && strings.Contains(head, "<html")
}

// Read reads a page.
func Read(_ context.Context, f article.File, limits article.Limits) ([]article.Article, error) {
	root, err := parse(f.Raw, "", limits)
	if err != nil {
		return nil, err
	}
	return page(root, limits)
}

// picture is a picture that is part of a page's text.
var picture = pattern.New(`data:[\w/+.;=-]*;base64,[A-Za-z0-9+/=\s%]+`)

// parse makes a tree of a page; kind is the content type that it was sent with,
// if any.
func parse(raw []byte, kind string, limits article.Limits) (*html.Node, error) {
	if bytes.Contains(raw, []byte(";base64,")) {
		raw = picture.ReplaceAll(raw, []byte("data:,"))
	}
	if bytes.HasPrefix(bytes.TrimLeft(raw, "\xef\xbb\xbf \r\n\t"), []byte("<?xml")) {
		raw = empty.ReplaceAll(raw, []byte("<$1$2></$1>"))
	}
	if most := limits.Text / share; limits.Text > 0 && int64(len(raw)) > most {
		return nil, article.TooMuch("its page is", most)
	}
	if kind == "" && utf8.Valid(raw) {
		kind = "text/html; charset=utf-8" // whatever the page says: a browser that saved it may have made it so
	}
	in, err := charset.NewReader(bytes.NewReader(raw), kind)
	if err != nil {
		return nil, article.ErrEmpty // the reader fails on no byte at all
	}
	root, err := html.Parse(in)
	if err != nil {
		return nil, fmt.Errorf("broken HTML: %w", err)
	}
	return root, nil
}

// empty is an element of XHTML that ends where it begins, which in HTML would
// have all that follows inside it.
var empty = pattern.New(`<(title|script|style|textarea|iframe|noscript|a|p|div|span|td|li)(\s[^<>]*)?/>`)

// page is the article of a page: the words of people where it is a transcript,
// otherwise its main text.
func page(root *html.Node, limits article.Limits) ([]article.Article, error) {
	meta, headline := metaOf(root), headlineOf(root)
	body := body(root)
	clean(body)
	credit(body)
	setOff(body)
	whole, fault := blocks(body, meta, limits)
	if fault != nil {
		return nil, fault
	}
	if cited(body) >= fewTurns || isTranscript(whole.Text) {
		return []article.Article{whole}, nil
	}
	main, err := readability.FromDocument(root, nil)
	if err != nil || main.Node == nil {
		return []article.Article{whole}, nil
	}
	meta = meta.Over(article.Meta{Title: main.Title(), Author: main.Byline(), Outlet: main.SiteName()}).Over(article.Meta{Title: headline})
	out, err := blocks(main.Node, meta, limits)
	if err != nil || len(strings.Fields(out.Text))*enough < len(strings.Fields(whole.Text)) && !hasArticle(body) {
		whole.Meta = meta
		return []article.Article{whole}, nil
	}
	return []article.Article{out}, nil
}

// enough is how many times as many words a page may have as its main text: where
// it has more, and marks no article, the main text was not found.
const enough = 8

// fewTurns is how many turns make a page a transcript, if most of its text is
// in them.
const fewTurns = 5

// cited counts the paragraphs that open with whom they cite, as the minutes of
// the W3C do.
func cited(body *html.Node) int {
	count := 0
	for n := range body.Descendants() {
		if n.Type == html.ElementNode && n.Data == "cite" && n.PrevSibling == nil && n.Parent.Data == "p" {
			if who := strings.TrimSpace(content(n)); strings.HasSuffix(who, ":") || strings.HasPrefix(who, "<") {
				count++
			}
		}
	}
	return count
}

func isTranscript(text string) bool {
	t := transcript.Read(text)
	return t != nil && len(t.Turns) >= fewTurns && t.Share(&retrieval.Document{Text: text}) > 0.5
}

// blocks is the text of a part of a page.
func blocks(n *html.Node, meta article.Meta, limits article.Limits) (article.Article, error) {
	b := article.Builder{Limit: limits.Text}
	if err := write(&b, n); err != nil {
		return article.Article{}, err
	}
	return b.Article(meta)
}

// body is the body of a page, or all of it where there is none.
func body(root *html.Node) *html.Node {
	for n := range root.Descendants() {
		if n.Type == html.ElementNode && n.Data == "body" {
			return n
		}
	}
	return root
}

// headlineOf is the first heading of the first rank of a page.
func headlineOf(root *html.Node) string {
	for n := range root.Descendants() {
		if n.Type == html.ElementNode && n.Data == "h1" {
			return line(content(n))
		}
	}
	return ""
}

func hasArticle(n *html.Node) bool {
	for c := range n.Descendants() {
		if c.Type == html.ElementNode && (c.Data == "article" || c.Data == "main") {
			return true
		}
	}
	return false
}

// Fragment adds the text of a piece of HTML, all of it, to an article.
func Fragment(b *article.Builder, text string) error {
	root, err := html.Parse(strings.NewReader(empty.ReplaceAllString(text, "<$1$2></$1>")))
	if err != nil {
		return fmt.Errorf("broken HTML: %w", err)
	}
	return write(b, body(root))
}
