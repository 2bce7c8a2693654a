// Package rtf reads texts in the Rich Text Format. No library that is kept up
// reads it.
package rtf

import (
	"bytes"
	"context"
	"strings"

	"golang.org/x/text/encoding/charmap"

	"whosaid/retrieval/corpus/formats/article"
)

// deepest is how many groups may stand inside each other.
const deepest = 1000

// Signed reports whether bytes are a text in the Rich Text Format.
func Signed(raw []byte) bool { return bytes.HasPrefix(raw, []byte(`{\rtf`)) }

// Read reads a text: its paragraphs, and tables row by row.
func Read(ctx context.Context, f article.File, limits article.Limits) ([]article.Article, error) {
	if !Signed(f.Raw) {
		return nil, errNone
	}
	r := &reader{
		scanner: scanner{raw: f.Raw}, state: state{skip: 1}, to: article.Builder{Limit: limits.Text},
		page: charmap.Windows1252, fonts: map[int]*charmap.Charmap{},
	}
	if err := r.read(ctx); err != nil {
		return nil, err
	}
	out, err := r.to.Article(article.Meta{Title: article.Tidy(r.title.String()), Author: article.Tidy(r.author.String())})
	return []article.Article{out}, err
}

// A state is what a group inherits and loses at its end.
type state struct {
	// hidden is true in what is not part of the text, unseen in words of it that
	// are not shown.
	hidden, unseen bool
	// into is where the text goes that is told of the document: its title or
	// author; nil for the text itself.
	into *strings.Builder
	// skip is how many characters follow a Unicode one for programs that do not
	// know it.
	skip int
	// inFonts is true in the table of fonts, font is the one in use.
	inFonts bool
	font    int
}

// A reader makes paragraphs of a text's words and controls.
type reader struct {
	scanner
	state
	to      article.Builder
	line    strings.Builder
	groups  []state
	heading bool
	// row is true in a row of a table.
	row bool
	// page is the set of characters, fonts those of fonts that have another.
	page  *charmap.Charmap
	fonts map[int]*charmap.Charmap
	// pending is how many characters are still to be passed over, high the first
	// half of a Unicode character.
	pending int
	high    rune
	// title and author are what the text says of itself, note is the footnote of
	// the paragraph.
	title, author, note strings.Builder
}

// read reads the whole text.
func (r *reader) read(ctx context.Context) error {
	for n := 0; ; n++ {
		if n%10000 == 0 && ctx.Err() != nil {
			return ctx.Err()
		}
		t, ok := r.next()
		if !ok {
			return r.ended()
		}
		if err := r.take(t); err != nil {
			return err
		}
		if t.kind == closes && len(r.groups) == 0 {
			return r.flush()
		}
	}
}

// ended ends a text that breaks off within a group.
func (r *reader) ended() error {
	if len(r.groups) > 0 {
		return errTorn
	}
	return r.flush()
}

// take reads a token.
func (r *reader) take(t token) error {
	switch t.kind {
	case opens:
		if len(r.groups) == deepest {
			return errDeep
		}
		r.groups = append(r.groups, r.state)
	case closes:
		if k := len(r.groups); k > 0 {
			r.state, r.groups = r.groups[k-1], r.groups[:k-1]
		}
		r.pending = 0
	case character:
		if r.pending > 0 {
			r.pending--
			return nil
		}
		r.write(r.decode(t.char))
	case control:
		return r.control(t)
	}
	return nil
}

// decode is a byte in the set of characters in use.
func (r *reader) decode(b byte) rune {
	if set := r.fonts[r.font]; set != nil {
		return set.DecodeByte(b)
	}
	return r.page.DecodeByte(b)
}

// write adds a character to the text.
func (r *reader) write(c rune) {
	r.high = 0
	switch {
	case r.unseen:
	case r.into != nil:
		r.into.WriteRune(c)
	case !r.hidden:
		r.line.WriteRune(c)
	}
}

// flush ends a paragraph.
func (r *reader) flush() error {
	text := strings.Trim(article.Tidy(r.line.String()), " |")
	note := article.Tidy(r.note.String())
	r.line.Reset()
	r.note.Reset()
	if err := r.to.Paragraph(text, r.heading); err != nil {
		return err
	}
	return r.to.Paragraph(note, false)
}
