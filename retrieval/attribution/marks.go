package attribution

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"whosaid/retrieval"
	"whosaid/retrieval/english"
	"whosaid/retrieval/names"
	"whosaid/retrieval/pattern"
)

// A quotation is a stretch of text between quotation marks. Outer holds the
// marks, Inner does not.
type quotation struct {
	Outer, Inner retrieval.Span
	// Open is true when the closing mark is missing: the quotation runs to the
	// end of its paragraph.
	Open bool
}

// A mark is one quotation mark and what its neighbouring spaces say of it.
type mark struct {
	at, width     int
	opens, closes bool // by its spaces, and for curly marks by its turn
	curly         int  // +1 turned as an opener, -1 as a closer, 0 straight
	angled        bool
}

// A marker pairs the quotation marks of a document, paragraph by paragraph.
type marker struct {
	text string
	// stray is true when the paragraph before ended with a mark that opened
	// nothing there: it belongs to this paragraph's quotation.
	stray bool
	// open is true when the paragraph before ended inside a quotation.
	open bool
}

// A pairing is the marks of one paragraph on the way to being quotations.
type pairing struct {
	*marker
	p      retrieval.Span
	marks  []mark
	found  []quotation
	opened int // the mark that opened the quotation at hand, or -1
	inside int // how many quotations are open inside that one
	// angledEnd is where the last angled closing mark stands.
	angledEnd int
}

// quotations pairs the marks of the paragraph p; next is the paragraph after.
func (m *marker) quotations(p, next retrieval.Span) []quotation {
	w := pairing{marker: m, p: p, marks: m.marks(p), opened: -1}
	carried := m.stray || m.open
	m.stray, m.open = false, false
	if len(w.marks) == 0 {
		return m.singles(p, next)
	}
	w.takeSingles(next)
	for _, k := range w.marks {
		if k.angled && k.curly < 0 {
			w.angledEnd = k.at
		}
	}
	for i, k := range w.marks {
		switch {
		case w.opened >= 0:
			w.within(k)
		case m.isOpener(k, p):
			w.opened = i
		case i == 0 && w.lostOpener(k, next, carried):
			from := p.Start
			if !carried {
				from = m.afterAttribution(from, k.at)
			}
			w.found = append(w.found, quotation{Outer: retrieval.Span{Start: from, End: k.at + k.width}, Inner: m.trim(from, k.at)})
		default:
			m.stray = i == len(w.marks)-1 && k.at+k.width == p.End
		}
	}
	if w.opened >= 0 {
		w.leaveOpen()
	}
	return apart(w.found)
}

// apart are quotations in order, without those that overlap one before.
func apart(found []quotation) []quotation {
	slices.SortStableFunc(found, func(a, b quotation) int { return a.Outer.Start - b.Outer.Start })
	end := 0
	return slices.DeleteFunc(found, func(q quotation) bool {
		overlaps := q.Outer.Start < end
		end = max(end, q.Outer.End)
		return overlaps
	})
}

// within takes a mark inside an open quotation.
func (w *pairing) within(k mark) {
	switch open := w.marks[w.opened]; {
	case open.angled && !k.angled && k.at < w.angledEnd:
	case w.nests(k, open, w.p):
		w.inside++
	case w.inside > 0 && k.closes:
		w.inside--
	case w.isCloser(k) || k.at+k.width == w.p.End:
		w.found = append(w.found, w.between(w.marks[w.opened], k))
		w.opened, w.inside = -1, 0
	}
}

// lostOpener reports whether the first mark of the paragraph closes a
// quotation whose opener is missing, so that it begins with the paragraph.
func (w *pairing) lostOpener(k mark, next retrieval.Span, carried bool) bool {
	opensNext := k.at+k.width == w.p.End && w.lacksOpener(next)
	return k.closes && !opensNext && (carried || w.endsClause(k)) && k.at-w.p.Start < maxLostOpener
}

// handsOver is an attribution that a comma or colon and a capital follow: "she added, It".
var handsOver = pattern.New(`(?:^|\s)(?:he|she|they|\p{Lu}[\p{L}.'-]+|\p{Ll}+) (\p{Ll}+)[,:] \p{Lu}`)

// afterAttribution is where in [a, z), which lost its opening mark, what was said begins:
// after the last attribution that hands over to it, a where there is none.
func (m *marker) afterAttribution(a, z int) int {
	at := a
	for _, found := range handsOver.FindAllStringSubmatchIndex(m.text[a:z], -1) {
		verb := m.text[a+found[2] : a+found[3]]
		if english.TakesFrame(verb, takesQuote) && (strings.HasSuffix(verb, "ed") || !english.TakesFrame(verb, nounS)) {
			at = a + found[3] + 1
		}
	}
	return at
}

// leaveOpen ends a quotation that has no closing mark.
func (w *pairing) leaveOpen() {
	k := w.marks[w.opened]
	if k.at+k.width >= w.p.End {
		w.stray = true
		return
	}
	end := w.openEnd(k.at+k.width, w.p.End)
	w.open = end == w.p.End
	w.found = append(w.found, quotation{Outer: retrieval.Span{Start: k.at, End: end}, Inner: w.trim(k.at+k.width, end), Open: true})
}

// lacksOpener reports whether the first mark of a paragraph closes a quotation.
func (m *marker) lacksOpener(p retrieval.Span) bool {
	for i := p.Start; i < p.End; i++ {
		if width, curly, ok := markAt(m.text, i, p.End); ok {
			k := m.look(i, width, curly, p)
			return k.closes && !m.isOpener(k, p)
		}
	}
	return false
}

// openEnd is where a quotation without a closing mark ends: with the first of
// the paragraph's lines that ends a sentence.
func (m *marker) openEnd(a, z int) int {
	for at := a; at < z; {
		n := strings.IndexByte(m.text[at:z], '\n')
		if n < 0 {
			break
		}
		if line := strings.TrimRight(m.text[at:at+n], " \r"); line != "" && strings.ContainsRune(".?!", rune(line[len(line)-1])) {
			return at + len(line)
		}
		at += n + 1
	}
	return z
}

// maxLostOpener is how far from its paragraph's start a closing mark may stand
// that lost its opener.
const maxLostOpener = 1500

func (m *marker) between(open, shut mark) quotation {
	return quotation{
		Outer: retrieval.Span{Start: open.at, End: shut.at + shut.width},
		Inner: m.trim(open.at+open.width, shut.at),
	}
}

// trim narrows a span to what stands between its outer white space.
func (m *marker) trim(a, z int) retrieval.Span { return trimSpace(m.text, a, z) }

func (m *marker) endsClause(k mark) bool {
	r, _ := utf8.DecodeLastRuneInString(m.text[:k.at])
	return r == ',' || r == '.' || r == '?' || r == '!'
}

// isOpener reports whether k opens a quotation when none is open.
func (m *marker) isOpener(k mark, p retrieval.Span) bool {
	switch {
	case k.curly > 0:
		return true
	case k.curly < 0:
		return k.opens && !k.closes
	case k.opens != k.closes:
		return k.opens
	}
	return true
}

// nests reports whether k opens a quotation inside the one that o opened: a
// clear opener in a quotation that began its paragraph.
func (m *marker) nests(k, o mark, p retrieval.Span) bool {
	return o.at == p.Start && k.opens && !k.closes && k.curly >= 0 && k.at+k.width < p.End
}

// isCloser reports whether k closes an open quotation.
func (m *marker) isCloser(k mark) bool {
	if k.curly > 0 {
		return k.closes && !k.opens
	}
	return true
}

// marks finds the double quotation marks of p: curly, straight, angled,
// doubled apostrophes and grave accents. Marks inside markup tags are none.
func (m *marker) marks(p retrieval.Span) []mark {
	var found []mark
	for i := p.Start; i < p.End; {
		c := m.text[i]
		if c == '<' {
			if end := tagEnd(m.text, i, p.End); end > 0 {
				i = end
				continue
			}
		}
		width, curly, ok := markAt(m.text, i, p.End)
		if ok {
			if end := names.NicknameEnd(m.text[:p.End], i); end > 0 && i > p.Start {
				i = end
				continue
			}
			found = append(found, m.look(i, width, curly, p))
			i += width
			continue
		}
		i++
	}
	return found
}

// markAt tells whether a double quotation mark begins at i.
func markAt(text string, i, end int) (width, curly int, ok bool) {
	switch c := text[i]; {
	case c == '"':
		return 1, 0, true
	case c == '&':
		return entityMark(text, i, end)
	case c == '\'' && i+1 < end && text[i+1] == '\'', c == '`' && i+1 < end && text[i+1] == '`':
		return 2, 0, true
	case c == 0xC2 && i+1 < end && text[i+1] == 0xAB: // «
		return 2, 1, true
	case c == 0xC2 && i+1 < end && text[i+1] == 0xBB: // »
		return 2, -1, true
	case c == 0xE2 && i+2 < end && text[i+1] == 0x80:
		switch text[i+2] {
		case 0x9C, 0x9E: // “ „
			return 3, 1, true
		case 0x9D, 0x9F: // ” ‟
			return 3, -1, true
		}
	}
	return 0, 0, false
}

// look judges a mark by its neighbours.
func (m *marker) look(at, width, curly int, p retrieval.Span) mark {
	before, after := ' ', ' '
	if at > p.Start {
		before, _ = utf8.DecodeLastRuneInString(m.text[:at])
	}
	if at+width < p.End {
		after, _ = utf8.DecodeRuneInString(m.text[at+width:])
	}
	k := mark{at: at, width: width, curly: curly, angled: m.text[at] == 0xC2 && curly != 0}
	spaceBefore, spaceAfter := unicode.IsSpace(before), unicode.IsSpace(after)
	k.opens = (spaceBefore || isOneOf(before, "([—–-/>")) && (!spaceAfter || at == p.Start)
	k.closes = !spaceBefore && (spaceAfter || isOneOf(after, ".,;:!?)]—–-’'/<"))
	return k
}
