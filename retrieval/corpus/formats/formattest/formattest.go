// Package formattest writes one article in every format that is read, for tests.
package formattest

import (
	"archive/zip"
	"bytes"
	"fmt"
	"html"
	"mime/quotedprintable"
	"strings"
)

// An Article is what is written: a title, and paragraphs.
type Article struct {
	Title, Author, Date, Outlet, URL string
	Paragraphs                       []string
}

// An Entry is a file in an archive.
type Entry struct{ Name, Text string }

// Zip is an archive of these files, the first of them unpacked.
func Zip(entries ...Entry) []byte {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for i, e := range entries {
		h := &zip.FileHeader{Name: e.Name, Method: zip.Deflate}
		if i == 0 {
			h.Method = zip.Store
		}
		w, err := z.CreateHeader(h)
		if err == nil {
			_, err = w.Write([]byte(e.Text))
		}
		if err != nil {
			panic(err)
		}
	}
	if err := z.Close(); err != nil {
		panic(err)
	}
	return b.Bytes()
}

// each writes every paragraph between two texts, escaped for XML.
func (a Article) each(before, after string) string {
	var b strings.Builder
	for _, p := range a.Paragraphs {
		b.WriteString(before + html.EscapeString(p) + after)
	}
	return b.String()
}

// Text is the article as plain text.
func (a Article) Text() []byte { return []byte(strings.Join(a.Paragraphs, "\n\n") + "\n") }

// Markdown has its title as a heading.
func (a Article) Markdown() []byte {
	return []byte("# " + a.Title + "\n\n" + strings.Join(a.Paragraphs, "\n\n") + "\n")
}

// HTML is a page with a menu, a banner and links to other pages around it.
func (a Article) HTML() []byte {
	return fmt.Appendf(nil, `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>%[1]s | %[4]s</title>
<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":%[6]q,"datePublished":%[3]q,
"author":{"@type":"Person","name":%[2]q},"publisher":{"@type":"Organization","name":%[4]q},"url":%[5]q}</script></head>
<body><div class="cookie-banner"><p>We use cookies. "By clicking accept you agree," said our lawyers.</p><button>Accept</button></div>
<nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li></ul></nav>
<main><article><h1>%[1]s</h1><p class="byline">By %[2]s</p>%[7]s</article>
<aside class="related"><h2>Related</h2><ul><li><a href="/x">"I was wrong," says Bob Other</a></li></ul></aside></main>
<footer>© Example. "All rights reserved," said the publisher.</footer></body></html>
`, html.EscapeString(a.Title), a.Author, a.Date, a.Outlet, a.URL, a.Title, a.each("<p>", "</p>\n"))
}

// MHTML is the page as browsers save it in one file.
func (a Article) MHTML() []byte {
	var b bytes.Buffer
	b.WriteString("From: <Saved by Blink>\r\nSnapshot-Content-Location: " + a.URL + "\r\nMIME-Version: 1.0\r\n" +
		"Content-Type: multipart/related; type=\"text/html\"; boundary=\"edge\"\r\n\r\n--edge\r\nContent-Type: text/html\r\n" +
		"Content-Transfer-Encoding: quoted-printable\r\n\r\n")
	w := quotedprintable.NewWriter(&b)
	_, _ = w.Write(a.HTML())
	_ = w.Close()
	b.WriteString("\r\n--edge\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\nAAAA\r\n--edge--\r\n")
	return b.Bytes()
}

// DOCX has its title in a style of its own.
func (a Article) DOCX() []byte {
	const space = ` xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"`
	return Zip(
		Entry{"[Content_Types].xml", `<?xml version="1.0"?><Types/>`},
		Entry{"docProps/core.xml", `<cp:coreProperties><dc:title>` + html.EscapeString(a.Title) + `</dc:title><dc:creator>` + a.Author +
			`</dc:creator></cp:coreProperties>`},
		Entry{"word/styles.xml", `<w:styles` + space + `><w:style w:styleId="T1"><w:name w:val="Title"/></w:style></w:styles>`},
		Entry{"word/document.xml", `<?xml version="1.0" encoding="UTF-8"?><w:document` + space + `><w:body>` +
			`<w:p><w:pPr><w:pStyle w:val="T1"/></w:pPr><w:r><w:t>` + html.EscapeString(a.Title) + `</w:t></w:r></w:p>` +
			a.each(`<w:p><w:r><w:t xml:space="preserve">`, `</w:t></w:r><w:del><w:r><w:delText>not this</w:delText></w:r></w:del></w:p>`) +
			`<w:sectPr/></w:body></w:document>`},
	)
}

// ODT has its title as a heading.
func (a Article) ODT() []byte {
	return Zip(
		Entry{"mimetype", "application/vnd.oasis.opendocument.text"},
		Entry{"meta.xml", `<office:document-meta><office:meta><dc:title>` + html.EscapeString(a.Title) + `</dc:title><meta:initial-creator>` +
			a.Author + `</meta:initial-creator></office:meta></office:document-meta>`},
		Entry{"content.xml", `<?xml version="1.0" encoding="UTF-8"?><office:document-content><office:body><office:text><text:h>` +
			html.EscapeString(a.Title) + `</text:h>` + a.each("<text:p>", "</text:p>\n") + `</office:text></office:body></office:document-content>`},
	)
}

// EPUB has the paragraphs in two chapters.
func (a Article) EPUB() []byte {
	k := (len(a.Paragraphs) + 1) / 2
	first, second := a, a
	first.Paragraphs, second.Paragraphs = a.Paragraphs[:k], a.Paragraphs[k:]
	chapter := func(title string, a Article) string {
		return `<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title/></head><body><h1>` +
			html.EscapeString(title) + `</h1>` + a.each("<p>", "</p>") + `</body></html>`
	}
	return Zip(
		Entry{"mimetype", "application/epub+zip"},
		Entry{"META-INF/container.xml", `<container><rootfiles><rootfile full-path="OEBPS/book.opf"/></rootfiles></container>`},
		Entry{"OEBPS/book.opf", `<package><metadata><dc:title>` + html.EscapeString(a.Title) + `</dc:title><dc:creator>` + a.Author +
			`</dc:creator><dc:date>` + a.Date + `</dc:date></metadata><manifest>` +
			`<item id="n" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>` +
			`<item id="b" href="two%202.xhtml" media-type="application/xhtml+xml"/>` +
			`<item id="a" href="one.xhtml" media-type="application/xhtml+xml"/>` +
			`</manifest><spine><itemref idref="n"/><itemref idref="a"/><itemref idref="b"/></spine></package>`},
		Entry{"OEBPS/two 2.xhtml", chapter("Two", second)},
		Entry{"OEBPS/one.xhtml", chapter("One", first)},
		Entry{"OEBPS/nav.xhtml", `<html><body><nav>"Contents," said nobody.</nav></body></html>`},
	)
}

// RTF has quotation marks and other letters as controls.
func (a Article) RTF() []byte {
	var b strings.Builder
	b.WriteString(`{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\fswiss Helvetica;}}{\*\generator Test;}{\info{\title ` + controls(a.Title) +
		`}{\author ` + controls(a.Author) + `}}` + "\n" + `{\header "Running head," said nobody.\par}` + "\n" + `\pard\outlinelevel0\b ` +
		controls(a.Title) + `\b0\par` + "\n")
	for _, p := range a.Paragraphs {
		b.WriteString(`\pard\f0\fs24 ` + controls(p) + `\par` + "\n")
	}
	b.WriteString("}")
	return []byte(b.String())
}

// controls is a text as RTF has it.
func controls(s string) string {
	var b strings.Builder
	for _, r := range s {
		switch {
		case r == '“':
			b.WriteString(`\ldblquote `)
		case r == '”':
			b.WriteString(`\rdblquote `)
		case r == '{' || r == '}' || r == '\\':
			b.WriteString(`\` + string(r))
		case r == 'é':
			b.WriteString(`\'e9`)
		case r > 126:
			fmt.Fprintf(&b, `\u%d?`, r)
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

// Files is the article in every format, by the ending of the file.
func (a Article) Files() map[string][]byte {
	return map[string][]byte{
		".txt": a.Text(), ".text": a.Text(), ".md": a.Markdown(), ".markdown": a.Markdown(),
		".html": a.HTML(), ".htm": a.HTML(), ".xhtml": a.HTML(), ".shtml": a.HTML(), ".mhtml": a.MHTML(), ".mht": a.MHTML(),
		".docx": a.DOCX(), ".docm": a.DOCX(), ".odt": a.ODT(), ".epub": a.EPUB(), ".rtf": a.RTF(), ".pdf": a.PDF(),
	}
}

// Sample is an article with statements of every kind.
func Sample() Article {
	return Article{
		Title: "Harbour bridge to close", Author: "Nell Ashby", Date: "2024-05-03T09:30:00+02:00", Outlet: "The Quay",
		URL: "https://quay.example/bridge",
		Paragraphs: []string{
			"The old harbour bridge will be closed for a year from June, and the ferry will run every ten minutes until then, the council decided.",
			"“We have waited too long,” said Mara Ito, the harbour master. “Nobody should have to drive over rust.”",
			"Jon Berg, a fisherman, said that the two cranes should have been sold last year.",
			"He called the plan “a café without coffee” and told the council that he would not pay for it.",
			"\"It's a bridge, not a museum,\" Ito replied. The work will cost 4.5 million – half of it paid by the state.",
		},
	}
}
