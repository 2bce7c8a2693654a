package attribution

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"whosaid/retrieval"
	"whosaid/retrieval/names"
)

// singles pairs single quotation marks in a paragraph without double ones.
// An apostrophe inside or at the end of a word is no mark.
// One that the next paragraph opens anew goes on to the end.
func (m *marker) singles(p, next retrieval.Span) []quotation {
	var found []quotation
	opened := -1
	for i := p.Start; i < p.End; {
		width := singleAt(m.text[i:p.End])
		if width == 0 {
			i++
			continue
		}
		if end := names.NicknameEnd(m.text[:p.End], i); end > 0 && opened < 0 {
			i = end
			continue
		}
		k := m.look(i, width, 0, p)
		switch {
		case opened < 0 && k.opens && !k.closes && !m.elided(i+width, p.End):
			opened = i
		case opened >= 0 && k.closes && m.endsSingle(opened, k, p):
			end := i + width
			inner := m.trim(opened+singleAt(m.text[opened:]), i)
			found = append(found, quotation{Outer: retrieval.Span{Start: opened, End: end}, Inner: inner})
			opened = -1
		}
		i += width
	}
	if opened >= 0 && m.opensAnew(opened, p, next) {
		inner := m.trim(opened+singleAt(m.text[opened:]), p.End)
		found = append(found, quotation{Outer: retrieval.Span{Start: opened, End: p.End}, Inner: inner, Open: true})
	}
	return found
}

// opensAnew reports whether a quotation in single marks that opens at byte i
// and does not close goes on in the next paragraph, which opens it again.
func (m *marker) opensAnew(i int, p, next retrieval.Span) bool {
	begins := i == p.Start || strings.HasPrefix(m.text[i:], "‘") || strings.HasSuffix(m.text[p.Start:i], ": ") ||
		strings.HasSuffix(m.text[p.Start:i], ", ")
	width := singleAt(next.In(m.text))
	return begins && width > 0 && !m.elided(next.Start+width, next.End) && !strings.HasPrefix(next.In(m.text), "’")
}

// takeSingles takes the quotations in single marks that have double ones
// inside, as British papers set them, and drops those double marks.
func (w *pairing) takeSingles(next retrieval.Span) {
	for _, k := range w.marks {
		if w.text[k.at] == '\'' || w.text[k.at] == '`' {
			return // doubled apostrophes are the double marks here
		}
	}
	list := w.singles(w.p, next)
	british := w.allInside(list)
	for _, q := range list {
		if !w.outermost(q) && !british {
			continue
		}
		w.found = append(w.found, q)
		w.marks = slices.DeleteFunc(w.marks, func(k mark) bool { return q.Outer.Contains(retrieval.Span{Start: k.at, End: k.at + k.width}) })
	}
}

// allInside reports whether all double marks stand in quotations in single ones that
// contain them whole: then every single mark is one of the outermost.
func (w *pairing) allInside(list []quotation) bool {
	whole := 0
	for _, q := range list {
		if w.outermost(q) {
			for _, k := range w.marks {
				if q.Outer.Contains(retrieval.Span{Start: k.at, End: k.at + k.width}) {
					whole++
				}
			}
		}
	}
	return whole == len(w.marks)
}

// outermost reports whether q, in single marks, contains whole quotations in
// double ones and stands in none.
func (w *pairing) outermost(q quotation) bool {
	before, inside, straight := 0, 0, 0
	for _, k := range w.marks {
		switch {
		case k.at < q.Outer.Start:
			before += k.curly
			if k.curly == 0 {
				straight++
			}
		case k.at < q.Outer.End:
			inside++
		}
	}
	if inside < 2 || inside%2 == 1 || before > 0 || straight%2 == 1 {
		return false
	}
	last := lastOf(w.text, q.Inner)
	return q.Open || isOneOf(last, ",.?!…") || q.Outer.Start == w.p.Start || q.Outer.End == w.p.End
}

// singleAt is the length of the single mark that text begins with, or 0.
func singleAt(text string) int {
	switch {
	case strings.HasPrefix(text, "'"):
		return 1
	case strings.HasPrefix(text, "‘"), strings.HasPrefix(text, "’"):
		return len("‘")
	}
	return 0
}

// elided reports whether an apostrophe stands for left-out letters: 'bout, '90s.
func (m *marker) elided(i, end int) bool {
	r, _ := utf8.DecodeRuneInString(m.text[i:end])
	return unicode.IsDigit(r) || strings.HasPrefix(m.text[i:end], "em ") || strings.HasPrefix(m.text[i:end], "til ") ||
		strings.HasPrefix(m.text[i:end], "bout ")
}

// endsSingle tells a closing mark from the possessive of a word in s.
func (m *marker) endsSingle(opened int, k mark, p retrieval.Span) bool {
	before, _ := utf8.DecodeLastRuneInString(m.text[opened:k.at])
	if before != 's' {
		return true
	}
	rest := m.text[k.at+k.width : p.End]
	return len(rest) < 2 || rest[0] != ' ' || !isASCIILetter(rest[1])
}
