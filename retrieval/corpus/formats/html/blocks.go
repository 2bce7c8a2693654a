package html

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"

	"whosaid/retrieval/corpus/formats/article"
	"whosaid/retrieval/pattern"
)

// A kind is how an element of a page stands in its text.
type kind int

const (
	inline  kind = iota // in a line with what stands around it
	block               // a paragraph of its own
	heading             // a block that is a heading
	hidden              // nothing that a reader reads
)

// kindOf is how an element stands in the text.
func kindOf(n *html.Node) kind {
	switch n.Data {
	case "script", "style", "noscript", "template", "head", "title", "iframe", "object", "svg", "math", "canvas", "audio", "video",
		"select", "option", "datalist", "textarea", "input", "button", "map", "dialog", "rt", "rp":
		return hidden
	case "h1", "h2", "h3", "h4", "h5", "h6":
		return heading
	case "p", "div", "section", "article", "main", "header", "footer", "aside", "nav", "blockquote", "ul", "ol", "li", "dl", "dt", "dd",
		"table", "caption", "thead", "tbody", "tfoot", "tr", "td", "th", "figure", "figcaption", "address", "pre", "hr", "form",
		"fieldset", "legend", "details", "summary", "center", "body", "html", "hgroup", "menu", "search":
		return block
	}
	return inline
}

// A writer makes paragraphs of the blocks of a page.
type writer struct {
	to   *article.Builder
	line []byte
	// pre counts the elements around that keep white space.
	pre     int
	heading bool
	err     error
}

// write adds the text of an element to an article.
func write(to *article.Builder, n *html.Node) error {
	w := &writer{to: to}
	w.children(n)
	w.flush()
	return w.err
}

func (w *writer) children(n *html.Node) {
	for c := n.FirstChild; c != nil && w.err == nil; c = c.NextSibling {
		switch c.Type {
		case html.TextNode:
			w.text(c.Data)
		case html.ElementNode:
			w.element(c)
		}
	}
}

// element adds an element.
func (w *writer) element(n *html.Node) {
	switch kindOf(n) {
	case hidden:
	case heading:
		w.flush()
		w.heading = true
		w.children(n)
		w.flush()
		w.heading = false
	case block:
		w.block(n)
	case inline:
		w.inline(n)
	}
}

func (w *writer) block(n *html.Node) {
	switch {
	case n.Data == "tr" && !hasBlocks(n):
		w.row(n)
	case n.Data == "dl" && !hasBlocks(n):
		w.terms(n)
	case n.Data == "pre":
		w.flush()
		w.pre++
		w.children(n)
		w.pre--
		w.flush()
	default:
		w.flush()
		w.children(n)
		w.flush()
	}
}

func (w *writer) inline(n *html.Node) {
	switch {
	case n.Data == "br":
		if bytes.HasSuffix(w.line, []byte("\n")) && w.pre == 0 {
			w.flush()
			return
		}
		w.trimSpace()
		w.line = append(w.line, '\n')
	case n.Data == "q":
		w.line = append(w.line, "“"...)
		w.children(n)
		w.trimSpace()
		w.line = append(w.line, "”"...)
	case n.Data == "sup" && isNote(n):
	default:
		w.children(n)
	}
}

// row adds a row of a table as one paragraph.
func (w *writer) row(n *html.Node) {
	w.flush()
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type != html.ElementNode {
			continue
		}
		if len(bytes.TrimSpace(w.line)) > 0 {
			w.trimSpace()
			w.line = append(w.line, " | "...)
		}
		w.children(c)
	}
	w.flush()
}

// terms adds a list of terms, each with what stands for it as a paragraph.
func (w *writer) terms(n *html.Node) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		switch {
		case c.Type != html.ElementNode:
		case c.Data == "dt":
			w.flush()
			w.children(c)
			w.trimSpace()
			if len(w.line) > 0 && w.line[len(w.line)-1] != ':' {
				w.line = append(w.line, ':')
			}
			w.line = append(w.line, ' ')
		case c.Data == "dd":
			w.children(c)
			w.flush()
		default:
			w.element(c)
		}
	}
}

// hasBlocks reports whether blocks stand in the cells of a row, or in the terms
// of a list.
func hasBlocks(n *html.Node) bool {
	for cell := n.FirstChild; cell != nil; cell = cell.NextSibling {
		for c := range cell.Descendants() {
			if c.Type == html.ElementNode && (kindOf(c) == block || kindOf(c) == heading) {
				return true
			}
		}
	}
	return false
}

var noteText = pattern.New(`^\s*[\[(]?(?:\d{1,3}|[a-z*†‡])[\])]?\s*$`)

// isNote reports whether a raised piece of text leads to a footnote.
func isNote(n *html.Node) bool {
	link := false
	var text strings.Builder
	for c := range n.Descendants() {
		if c.Type == html.TextNode {
			text.WriteString(c.Data)
		}
		link = link || c.Type == html.ElementNode && c.Data == "a"
	}
	return link && noteText.MatchString(text.String())
}

// invisible are the signs that only tell where a word may be broken.
var invisible = strings.NewReplacer("\u00ad", "", "\u200b", "", "\ufeff", "", "\u2060", "")

// text adds a piece of text; a run of white space is one space.
func (w *writer) text(s string) {
	s = invisible.Replace(s)
	if w.pre > 0 {
		w.line = append(w.line, strings.ReplaceAll(s, "\r\n", "\n")...)
		return
	}
	space := len(w.line) == 0 || w.line[len(w.line)-1] == ' ' || w.line[len(w.line)-1] == '\n'
	for _, r := range s {
		if unicode.IsSpace(r) {
			if !space {
				w.line = append(w.line, ' ')
			}
			space = true
			continue
		}
		w.line = utf8.AppendRune(w.line, r)
		space = false
	}
}

// trimSpace takes a space off the end of the line.
func (w *writer) trimSpace() { w.line = bytes.TrimRight(w.line, " ") }

// flush ends a paragraph.
func (w *writer) flush() {
	text := strings.Trim(string(w.line), "\n")
	w.line = w.line[:0]
	if w.pre > 0 {
		text = strings.TrimRightFunc(text, unicode.IsSpace)
	}
	if strings.Trim(text, " |\n") == "" || w.err != nil {
		return
	}
	w.err = w.to.Paragraph(text, w.heading)
}
