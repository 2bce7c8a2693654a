package rtf

import (
	"unicode/utf16"

	"golang.org/x/text/encoding/charmap"
)

// signs are the controls that stand for a character.
func sign(word string) (rune, bool) {
	switch word {
	case "lquote":
		return '‘', true
	case "rquote":
		return '’', true
	case "ldblquote":
		return '“', true
	case "rdblquote":
		return '”', true
	case "emdash":
		return '—', true
	case "endash":
		return '–', true
	case "bullet":
		return '•', true
	case "line", "\n", "\r", "lbr", "softline":
		return '\n', true
	case "tab", "~", "emspace", "enspace", "qmspace":
		return ' ', true
	case "_":
		return '-', true
	}
	return 0, false
}

// control does what a control word says.
func (r *reader) control(t token) error {
	if c, ok := sign(t.word); ok {
		r.write(c)
		return nil
	}
	switch t.word {
	case "par", "sect", "page", "pard", "row", "nestrow", "trowd":
		return r.paragraph(t.word)
	case "cell", "nestcell":
		r.cell()
	case "intbl":
		r.row = true
	case "u":
		r.unicode(t.number)
	case "uc":
		r.skip = max(0, min(t.number, 10))
	case "ansicpg":
		if page := codePage(t.number); page != nil {
			r.page = page
		}
	case "outlinelevel":
		r.heading = t.number < 9
	default:
		r.destination(t)
	}
	return nil
}

// paragraph ends a paragraph where a control does so.
func (r *reader) paragraph(word string) error {
	if r.hidden || r.into != nil {
		return nil
	}
	switch {
	case word == "pard":
		r.heading, r.row = false, false
		return nil
	case word == "par" && r.row:
		r.write('\n')
		return nil
	}
	return r.flush()
}

// cell ends a cell of a table.
func (r *reader) cell() {
	if r.hidden {
		return
	}
	for _, c := range " | " {
		r.write(c)
	}
}

// unicode adds a character that is written as a number, which may be the half of
// one.
func (r *reader) unicode(n int) {
	c := rune(uint16(int16(n))) //nolint:gosec // the format writes them as signed
	r.pending = r.skip
	high := r.high
	switch {
	case utf16.IsSurrogate(c) && high == 0:
		r.high = c
	case utf16.IsSurrogate(c):
		r.write(utf16.DecodeRune(high, c))
	default:
		r.write(c)
	}
}

// destination opens what is no part of the text, or tells of it.
func (r *reader) destination(t token) {
	switch t.word {
	case "*", "colortbl", "stylesheet", "pict", "header", "footer", "headerl", "headerr", "headerf", "footerl", "footerr", "footerf", "info",
		"object", "filetbl", "listtable", "revtbl", "fldinst", "listtext", "pntext", "xe", "tc", "bkmkstart", "bkmkend", "themedata", "datastore",
		"annotation", "nonshppict":
		r.hidden = true
	case "v", "deleted":
		r.unseen = !t.has || t.number != 0
	case "plain":
		r.unseen = false
	case "shptxt":
		r.hidden = false
	case "footnote":
		r.into = &r.note
	case "fonttbl":
		r.hidden, r.inFonts = true, true
	case "f":
		r.font = t.number
	case "fcharset":
		if r.inFonts {
			r.fonts[r.font] = charset(t.number)
		}
	case "title":
		r.into = &r.title
	case "author":
		r.into = &r.author
	}
}

// codePage is a set of characters by its number; nil for one that is not known.
func codePage(n int) *charmap.Charmap {
	switch n {
	case 437:
		return charmap.CodePage437
	case 850:
		return charmap.CodePage850
	case 866:
		return charmap.CodePage866
	case 874:
		return charmap.Windows874
	case 1250:
		return charmap.Windows1250
	case 1251:
		return charmap.Windows1251
	case 1252:
		return charmap.Windows1252
	case 1253:
		return charmap.Windows1253
	case 1254:
		return charmap.Windows1254
	case 1255:
		return charmap.Windows1255
	case 1256:
		return charmap.Windows1256
	case 1257:
		return charmap.Windows1257
	case 1258:
		return charmap.Windows1258
	case 10000:
		return charmap.Macintosh
	}
	return nil
}

// charset is the set of characters of a font; nil for the text's own.
func charset(n int) *charmap.Charmap {
	pages := map[int]int{77: 10000, 161: 1253, 162: 1254, 163: 1258, 177: 1255, 178: 1256, 186: 1257, 204: 1251, 222: 874, 238: 1250}
	return codePage(pages[n])
}
