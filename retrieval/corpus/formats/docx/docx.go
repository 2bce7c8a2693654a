// Package docx reads documents of Word.
package docx

import (
	"context"
	"encoding/xml"
	"strings"

	"whosaid/retrieval/corpus/formats/archive"
	"whosaid/retrieval/corpus/formats/article"
	"whosaid/retrieval/pattern"
)

const body = "word/document.xml"

// Signed reports whether bytes are a document of Word.
func Signed(raw []byte) bool { return archive.Is(raw, body) }

// Read reads a document of Word: its paragraphs, tables row by row, and its
// footnotes at the end. What was deleted with changes tracked is left out.
func Read(ctx context.Context, f article.File, limits article.Limits) ([]article.Article, error) {
	a, err := archive.Open(f.Raw, limits)
	if err != nil {
		return nil, err
	}
	r := &reader{ctx: ctx, to: article.Builder{Limit: limits.Text}, headings: headings(a)}
	if err := a.Tokens(body, r.take); err != nil {
		return nil, err
	}
	for _, notes := range []string{"word/footnotes.xml", "word/endnotes.xml"} {
		if a.Has(notes) {
			if err := a.Tokens(notes, r.take); err != nil {
				return nil, err
			}
		}
	}
	core := a.Fields("docProps/core.xml")
	meta := article.Meta{Title: title(core["title"]), Author: core["creator"]}
	out, err := r.to.Article(meta.Over(article.Meta{Title: r.title}))
	return []article.Article{out}, err
}

// unnamed is the title that a program gives where people give none.
var unnamed = pattern.New(`(?i)^(?:microsoft word\b.*|document\s?\d*|untitled.*|.*\.docx?|.*\.odt|title|word document)$`)

func title(s string) string {
	if unnamed.MatchString(s) {
		return ""
	}
	return s
}

// headings are the ids of the styles that headings have, with true for that of
// a title.
func headings(a *archive.Archive) map[string]bool {
	out := map[string]bool{}
	if !a.Has("word/styles.xml") {
		return out
	}
	id := ""
	_ = a.Tokens("word/styles.xml", func(t xml.Token) error {
		e, ok := t.(xml.StartElement)
		if !ok {
			return nil
		}
		switch e.Name.Local {
		case "style":
			id = archive.Attribute(e, "styleId")
		case "name":
			if name := strings.ToLower(archive.Attribute(e, "val")); name == "title" || strings.HasPrefix(name, "heading ") {
				out[id] = name == "title"
			}
		}
		return nil
	})
	return out
}

// A reader makes paragraphs of the elements of a document.
type reader struct {
	ctx      context.Context
	to       article.Builder
	headings map[string]bool
	title    string
	// open are the paragraphs around: one in a text box stands inside another.
	open []*paragraph
	// skip counts the elements around that are not read, row the rows of tables
	// around; cells are what the outer one has so far.
	skip, row int
	cells     []string
	// text is true in a piece of text, run in a run, and set how that is set.
	text, run bool
	set       face
}

// A face is how a run is set.
type face struct{ bold, italic bool }

// A paragraph is an open one.
type paragraph struct {
	text           strings.Builder
	heading, title bool
	// bold and italic are as many bytes as it begins with that are set so.
	bold, italic int
}

// begins counts the bytes at the beginning of a paragraph that are set alike.
func (p *paragraph) begins(s string, set face) {
	at := p.text.Len()
	space := strings.TrimSpace(s) == ""
	if p.bold == at && (set.bold || space) {
		p.bold += len(s)
	}
	if p.italic == at && (set.italic || space) {
		p.italic += len(s)
	}
}

// apart are the words set apart at the beginning of a paragraph: in bold, or all of
// them in italics.
func (p *paragraph) apart() string {
	text := p.text.String()
	if p.italic == len(text) {
		return text
	}
	return text[:p.bold]
}

func (r *reader) take(t xml.Token) error {
	switch t := t.(type) {
	case xml.StartElement:
		return r.start(t)
	case xml.EndElement:
		return r.end(t.Name.Local)
	case xml.CharData:
		if r.text && r.skip == 0 {
			r.write(string(t))
		}
	}
	return nil
}

func (r *reader) write(s string) {
	if k := len(r.open); k > 0 {
		r.open[k-1].begins(s, r.set)
		r.open[k-1].text.WriteString(s)
	}
}

// skipped are the elements that are not part of the text as it is read.
func skipped(local string) bool {
	switch local {
	case "del", "moveFrom", "Fallback", "instrText", "footnotePr", "sectPr":
		return true
	}
	return false
}

func (r *reader) start(e xml.StartElement) error {
	if r.skip > 0 || skipped(e.Name.Local) || separator(e) {
		r.skip++
		return nil
	}
	switch e.Name.Local {
	case "p":
		r.open = append(r.open, &paragraph{})
		return r.ctx.Err()
	case "t":
		r.text = true
	case "r":
		r.run, r.set = true, face{}
	case "b", "i":
		r.sets(e)
	case "tab":
		r.write("\t")
	case "br", "cr":
		r.write("\n")
	case "noBreakHyphen":
		r.write("-")
	case "tr":
		r.row++
	case "pStyle":
		title, ok := r.headings[archive.Attribute(e, "val")]
		r.mark(ok || strings.HasPrefix(archive.Attribute(e, "val"), "Heading"), title)
	case "outlineLvl":
		r.mark(archive.Attribute(e, "val") < "9", false)
	}
	return nil
}

// sets notes how a run is set.
func (r *reader) sets(e xml.StartElement) {
	switch on := archive.Attribute(e, "val"); {
	case !r.run || on == "0" || on == "false" || on == "off":
	case e.Name.Local == "b":
		r.set.bold = true
	default:
		r.set.italic = true
	}
}

// separator reports whether an element is the line above footnotes.
func separator(e xml.StartElement) bool {
	note := e.Name.Local == "footnote" || e.Name.Local == "endnote"
	return note && strings.Contains(strings.ToLower(archive.Attribute(e, "type")), "separator")
}

// mark says of the open paragraph whether it is a heading, or the title.
func (r *reader) mark(heading, title bool) {
	if k := len(r.open); k > 0 && heading {
		r.open[k-1].heading, r.open[k-1].title = true, title
	}
}

func (r *reader) end(local string) error {
	if r.skip > 0 {
		r.skip--
		return nil
	}
	switch local {
	case "t":
		r.text = false
	case "r":
		r.run, r.set = false, face{}
	case "p":
		return r.paragraph()
	case "tr":
		r.row--
		if r.row == 0 {
			row := strings.Join(r.cells, " | ")
			r.cells = nil
			return r.to.Paragraph(row, false)
		}
	}
	return nil
}

// paragraph ends a paragraph; those of a row of a table stand in one.
func (r *reader) paragraph() error {
	k := len(r.open) - 1
	if k < 0 {
		return nil
	}
	p := r.open[k]
	text := article.Tidy(p.text.String())
	r.open = r.open[:k]
	switch {
	case text == "":
		return nil
	case p.title && r.title == "":
		r.title = text
	}
	if r.row > 0 {
		r.cells = append(r.cells, text)
		return nil
	}
	return r.to.Emphasised(text, article.Tidy(p.apart()), p.heading)
}
