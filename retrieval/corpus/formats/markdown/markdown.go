// Package markdown reads Markdown texts.
package markdown

import (
	"context"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	markdowntext "github.com/yuin/goldmark/text"

	"whosaid/retrieval"
	"whosaid/retrieval/corpus/formats/article"
	"whosaid/retrieval/corpus/formats/plain"
	"whosaid/retrieval/yamlfile"
)

// Read reads a Markdown text: its front matter, and its paragraphs and
// headings. Front matter and code are neither.
func Read(_ context.Context, f article.File, _ article.Limits) ([]article.Article, error) {
	text, err := plain.Decode(f.Raw)
	if err != nil {
		return nil, err
	}
	if err := bounded(text); err != nil {
		return nil, err
	}
	doc := &article.Article{Text: text}
	body := frontMatter(doc)
	// Without inline parsers: only the blocks are asked for, and their bounds
	// do not depend on what stands inside.
	p := parser.NewParser(
		parser.WithBlockParsers(parser.DefaultBlockParsers()...),
		parser.WithParagraphTransformers(parser.DefaultParagraphTransformers()...),
	)
	source := []byte(doc.Text[body:])
	root := p.Parse(markdowntext.NewReader(source))
	_ = ast.Walk(root, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if !entering || n.Type() == ast.TypeInline {
			return ast.WalkSkipChildren, nil
		}
		switch n.Kind() {
		case ast.KindHeading:
			doc.Paragraphs = append(doc.Paragraphs, heading(doc, n, body)...)
		case ast.KindParagraph, ast.KindTextBlock, ast.KindHTMLBlock:
			doc.Paragraphs = append(doc.Paragraphs, blocks(doc.Text, n, body)...)
		}
		return ast.WalkContinue, nil
	})
	return []article.Article{*doc}, nil
}

// heading returns a heading as a paragraph. A first-level one that opens the
// document is its title, unless the front matter gives another.
func heading(doc *article.Article, n ast.Node, offset int) []retrieval.Paragraph {
	span := bounds(doc.Text, n, offset)
	if span.Len() == 0 {
		return nil
	}
	if h, ok := n.(*ast.Heading); ok && h.Level == 1 && doc.Title == "" && len(doc.Paragraphs) == 0 {
		doc.Title = span.In(doc.Text)
	}
	return []retrieval.Paragraph{{Span: span, Heading: true}}
}

// blocks returns a block as a paragraph, or as several where the block puts
// each on a line of its own.
func blocks(text string, n ast.Node, offset int) []retrieval.Paragraph {
	span := bounds(text, n, offset)
	if span.Len() == 0 {
		return nil
	}
	var all []retrieval.Span
	for _, s := range n.Lines().Sliced(0, n.Lines().Len()) {
		all = append(all, plain.Trim(text, retrieval.Span{Start: offset + s.Start, End: offset + s.Stop}))
	}
	if !plain.OnePerLine(text, all) {
		return []retrieval.Paragraph{{Span: span}}
	}
	var out []retrieval.Paragraph
	for _, l := range all {
		if l.Len() > 0 {
			out = append(out, retrieval.Paragraph{Span: l})
		}
	}
	return out
}

// bounds is the part of text from the first to the last line of a block.
func bounds(text string, n ast.Node, offset int) retrieval.Span {
	segments := n.Lines()
	if segments == nil || segments.Len() == 0 {
		return retrieval.Span{}
	}
	first, last := segments.At(0), segments.At(segments.Len()-1)
	return plain.Trim(text, retrieval.Span{Start: offset + first.Start, End: offset + last.Stop})
}

// frontMatter reads a YAML block at the top of the document and returns where
// the body begins. A block that is not YAML is part of the body.
func frontMatter(doc *article.Article) int {
	text := doc.Text
	at := len(text) - len(strings.TrimPrefix(text, "\uFEFF"))
	all := plain.Lines(text)
	if len(all) == 0 || all[0].In(text) != "---" || all[0].Start != at {
		return at
	}
	for _, l := range all[1:] {
		if line := l.In(text); line != "---" && line != "..." {
			continue
		}
		if !fields(doc, text[all[0].End:l.Start]) {
			return at
		}
		return l.End
	}
	return at
}

// fields takes title, date and URL from front matter, and reports whether it
// was YAML.
func fields(doc *article.Article, front string) bool {
	var meta map[string]any
	if err := yamlfile.Decode([]byte(front), &meta); err != nil {
		return false
	}
	field := func(names ...string) string {
		for _, name := range names {
			if value, ok := meta[name].(string); ok {
				return strings.TrimSpace(value)
			}
		}
		return ""
	}
	doc.Title = field("title")
	doc.Date = field("date", "published")
	doc.Author = field("author", "by")
	doc.Outlet = field("outlet", "publication", "site", "publisher")
	doc.URL = field("url", "link", "source")
	return true
}
