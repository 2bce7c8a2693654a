// Package odt reads texts of LibreOffice and others in the OpenDocument format.
package odt

import (
	"context"
	"encoding/xml"
	"strings"

	"whosaid/retrieval/corpus/formats/archive"
	"whosaid/retrieval/corpus/formats/article"
)

const kind = "application/vnd.oasis.opendocument.text"

// Signed reports whether bytes are a text in the OpenDocument format.
func Signed(raw []byte) bool { return archive.Is(raw[:min(len(raw), 256)], kind) }

// Read reads a text: its paragraphs, tables row by row, and footnotes after the
// paragraph that they belong to. What was deleted with changes tracked is left
// out.
func Read(ctx context.Context, f article.File, limits article.Limits) ([]article.Article, error) {
	a, err := archive.Open(f.Raw, limits)
	if err != nil {
		return nil, err
	}
	if locked(a) {
		return nil, article.ErrEncrypted
	}
	r := &reader{ctx: ctx, to: article.Builder{Limit: limits.Text}}
	if err := a.Tokens("content.xml", r.take); err != nil {
		return nil, err
	}
	meta := a.Fields("meta.xml")
	author := meta["initial-creator"]
	if author == "" {
		author = meta["creator"]
	}
	out, err := r.to.Article(article.Meta{Title: meta["title"], Author: author})
	return []article.Article{out}, err
}

// locked reports whether the list of files says that they are encrypted.
func locked(a *archive.Archive) bool {
	found := false
	if a.Has("META-INF/manifest.xml") {
		_ = a.Tokens("META-INF/manifest.xml", func(t xml.Token) error {
			e, ok := t.(xml.StartElement)
			found = found || ok && e.Name.Local == "encryption-data"
			return nil
		})
	}
	return found
}

// A reader makes paragraphs of the elements of a text.
type reader struct {
	ctx context.Context
	to  article.Builder
	// open are the paragraphs around: those of a footnote stand inside another.
	open []*strings.Builder
	// notes are the footnotes of the open paragraph.
	notes     []string
	skip, row int
	cells     []string
}

func (r *reader) take(t xml.Token) error {
	switch t := t.(type) {
	case xml.StartElement:
		return r.start(t)
	case xml.EndElement:
		return r.end(t.Name)
	case xml.CharData:
		if r.skip == 0 {
			r.write(spaced.Replace(string(t)))
		}
	}
	return nil
}

// spaced has a space for white space: a line break is an element.
var spaced = strings.NewReplacer("\n", " ", "\r", " ", "\t", " ")

// write adds text to the open paragraph.
func (r *reader) write(s string) {
	if k := len(r.open); k > 0 {
		r.open[k-1].WriteString(s)
	}
}

func (r *reader) start(e xml.StartElement) error {
	if r.skip > 0 || skipped(e.Name) {
		r.skip++
		return nil
	}
	switch e.Name.Local {
	case "p", "h":
		if e.Name.Space == "text" {
			r.open = append(r.open, &strings.Builder{})
		}
		return r.ctx.Err()
	case "s", "tab":
		r.write(" ")
	case "line-break":
		r.write("\n")
	case "table-row":
		r.row++
	}
	return nil
}

// skipped are the elements that are not part of the text as it is read.
func skipped(name xml.Name) bool {
	switch name.Local {
	case "tracked-changes", "annotation", "note-citation", "forms", "scripts", "font-face-decls", "automatic-styles", "title", "desc",
		"ruby-text":
		return true
	}
	return false
}

func (r *reader) end(name xml.Name) error {
	if r.skip > 0 {
		r.skip--
		return nil
	}
	switch name.Local {
	case "p", "h":
		if name.Space == "text" && len(r.open) > 0 {
			return r.paragraph(name.Local == "h")
		}
	case "table-row":
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
func (r *reader) paragraph(heading bool) error {
	k := len(r.open) - 1
	text := article.Tidy(r.open[k].String())
	r.open = r.open[:k]
	switch {
	case text == "":
		return nil
	case k > 0:
		r.notes = append(r.notes, text)
		return nil
	case r.row > 0:
		r.cells = append(r.cells, text)
		return nil
	}
	if err := r.to.Paragraph(text, heading); err != nil {
		return err
	}
	notes := r.notes
	r.notes = nil
	for _, note := range notes {
		if err := r.to.Paragraph(note, false); err != nil {
			return err
		}
	}
	return nil
}
