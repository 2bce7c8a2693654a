package mail

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// fromPage is the text of a letter that is written as a page, with the marks of
// quotations that one without has.
func fromPage(page string) string {
	p := &printer{}
	for z := html.NewTokenizer(strings.NewReader(page)); ; {
		switch z.Next() {
		case html.ErrorToken:
			p.end()
			return p.out.String()
		case html.TextToken:
			p.text(string(z.Text()))
		case html.StartTagToken, html.SelfClosingTagToken:
			p.start(z.Token())
		case html.EndTagToken:
			p.stop(z.Token())
		}
	}
}

// A printer writes a page in lines.
type printer struct {
	out  strings.Builder
	line strings.Builder
	// level is how many quotations are open, unseen how many elements that
	// nobody reads.
	level, unseen int
	pre           int
}

func (p *printer) text(raw string) {
	if p.unseen > 0 {
		return
	}
	text := html.UnescapeString(raw)
	if p.pre > 0 {
		for l := range strings.Lines(text) {
			p.line.WriteString(strings.TrimRight(l, "\r\n"))
			if strings.HasSuffix(l, "\n") {
				p.end()
			}
		}
		return
	}
	words := strings.Join(strings.Fields(text), " ")
	switch {
	case words == "":
		words = " "
	case strings.ContainsRune(" \t\r\n", rune(text[0])):
		words = " " + words
	}
	if n := len(text); words != " " && strings.ContainsRune(" \t\r\n", rune(text[n-1])) {
		words += " "
	}
	p.line.WriteString(words)
}

func (p *printer) start(t html.Token) {
	switch t.DataAtom {
	case atom.Br:
		p.end()
	case atom.Blockquote:
		p.end()
		p.gap()
		p.level++
	case atom.Pre:
		p.end()
		p.pre++
	case atom.Script, atom.Style, atom.Template, atom.Head, atom.Title:
		if t.Type == html.StartTagToken {
			p.unseen++
		}
	case atom.Li:
		p.end()
		p.line.WriteString("- ")
	case atom.Div, atom.Tr, atom.Hr:
		p.end()
	case atom.P, atom.Table, atom.Ul, atom.Ol, atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		p.end()
		p.gap()
	case atom.Td, atom.Th:
		p.line.WriteString(" ")
	}
}

func (p *printer) stop(t html.Token) {
	switch t.DataAtom {
	case atom.Blockquote:
		p.end()
		p.level = max(0, p.level-1)
		p.gap()
	case atom.Pre:
		p.end()
		p.pre = max(0, p.pre-1)
	case atom.Script, atom.Style, atom.Template, atom.Head, atom.Title:
		p.unseen = max(0, p.unseen-1)
	case atom.Div, atom.Tr, atom.Li:
		p.end()
	case atom.P, atom.Table, atom.Ul, atom.Ol, atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		p.end()
		p.gap()
	}
}

// end ends a line, if anything stands in it.
func (p *printer) end() {
	words := strings.TrimSpace(strings.ReplaceAll(p.line.String(), "\u00a0", " "))
	p.line.Reset()
	if words != "" {
		marks := strings.Repeat(">", p.level)
		if marks != "" {
			marks += " "
		}
		p.out.WriteString(marks + words + "\n")
	}
}

// gap is an empty line.
func (p *printer) gap() { p.out.WriteString(strings.Repeat(">", p.level) + "\n") }
