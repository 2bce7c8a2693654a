package formattest

import (
	"bytes"
	"fmt"
	"strings"

	"golang.org/x/text/encoding/charmap"
)

// A Piece is a piece of text at a place of a page, in points from its lower left
// corner.
type Piece struct {
	X, Y, Size float64
	Text       string
}

// PDF is a file with these pages, in Helvetica, with the title given. A page
// without pieces is a picture.
func PDF(title string, pages ...[]Piece) []byte {
	var contents []string
	for _, page := range pages {
		contents = append(contents, contentOf(page))
	}
	return document(title, contents, "")
}

// Content is a file with a page of that content.
func Content(content string) []byte { return document("", []string{content}, "") }

// Packed is a file with a page of that content, which zlib has packed.
func Packed(content string) []byte { return document("", []string{content}, "/Filter/FlateDecode") }

// document is a file with pages of these contents, all packed in that way.
func document(title string, contents []string, packed string) []byte {
	objects := []string{"", "", "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
		"<</Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8/Length 1>>\nstream\nx\nendstream",
		"<</Title(" + escaped(title) + ")>>"}
	var kids []string
	for _, content := range contents {
		objects = append(objects, fmt.Sprintf("<<%s/Length %d>>\nstream\n%s\nendstream", packed, len(content), content))
		objects = append(objects, fmt.Sprintf("<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents %d 0 R"+
			"/Resources<</Font<</F1 3 0 R>>/XObject<</P 4 0 R>>>>>>", len(objects)))
		kids = append(kids, fmt.Sprintf("%d 0 R", len(objects)))
	}
	objects[0] = "<</Type/Catalog/Pages 2 0 R>>"
	objects[1] = fmt.Sprintf("<</Type/Pages/Count %d/Kids[%s]>>", len(kids), strings.Join(kids, " "))
	return file(objects)
}

// contentOf is the content of a page.
func contentOf(page []Piece) string {
	if len(page) == 0 {
		return "q 500 0 0 700 50 50 cm /P Do Q"
	}
	var b strings.Builder
	for _, p := range page {
		fmt.Fprintf(&b, "BT /F1 %g Tf %g %g Td (%s) Tj ET\n", p.Size, p.X, p.Y, escaped(p.Text))
	}
	return b.String()
}

// escaped is a text as strings of PDF have it, in Windows-1252.
func escaped(s string) string {
	s, err := charmap.Windows1252.NewEncoder().String(s)
	if err != nil {
		panic(err)
	}
	return strings.NewReplacer("\\", "\\\\", "(", "\\(", ")", "\\)").Replace(s)
}

// file puts objects into a file.
func file(objects []string) []byte {
	var b bytes.Buffer
	b.WriteString("%PDF-1.4\n")
	var places []int
	for i, o := range objects {
		places = append(places, b.Len())
		fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", i+1, o)
	}
	start := b.Len()
	fmt.Fprintf(&b, "xref\n0 %d\n0000000000 65535 f \n", len(objects)+1)
	for _, at := range places {
		fmt.Fprintf(&b, "%010d 00000 n \n", at)
	}
	fmt.Fprintf(&b, "trailer\n<</Size %d/Root 1 0 R/Info 5 0 R>>\nstartxref\n%d\n%%%%EOF\n", len(objects)+1, start)
	return b.Bytes()
}

// Wrapped cuts a text into lines of at most width letters; a word of more than
// eight that does not fit is broken.
func Wrapped(text string, width int) []string {
	var out []string
	line := ""
	for _, word := range strings.Fields(text) {
		switch room := width - len(line) - 1; {
		case line == "":
			line = word
		case len(word) <= room:
			line += " " + word
		case room > 5 && len(word) > room+3 && plain(word):
			out, line = append(out, line+" "+word[:room-1]+"-"), word[room-1:]
		default:
			out, line = append(out, line), word
		}
	}
	return append(out, line)
}

// plain reports whether a word has small letters alone.
func plain(word string) bool { return strings.Trim(word, "abcdefghijklmnopqrstuvwxyz") == "" }

// Column is text in lines of at most width letters from a place downwards; blank
// room stands between paragraphs.
func Column(paragraphs []string, width int, x, y float64) []Piece {
	var out []Piece
	for _, p := range paragraphs {
		for _, line := range Wrapped(p, width) {
			out = append(out, Piece{x, y, 10, line})
			y -= 12
		}
		y -= 8
	}
	return out
}

// PDF has the title on the first page, the first paragraphs on it in two
// columns and the others on a second page, with heads and numbers on both.
func (a Article) PDF() []byte {
	k := len(a.Paragraphs) - 2
	page := func(n int, body []Piece) []Piece {
		return append([]Piece{{50, 810, 8, a.Outlet + " | Harbours"}, {290, 30, 8, fmt.Sprintf("Page %d of 2", n)}}, body...)
	}
	first := append([]Piece{{50, 770, 20, a.Title}}, Column(a.Paragraphs[:2], 44, 50, 730)...)
	first = append(first, Column(a.Paragraphs[2:k], 44, 320, 730)...)
	return PDF(a.Title, page(1, first), page(2, Column(a.Paragraphs[k:], 90, 50, 770)))
}
