package difference

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"whosaid/retrieval/english"
	"whosaid/retrieval/quotetext"
)

// A Side is one of two wordings to compare.
type Side struct {
	// Text has the words; Words are those to compare, in order, not
	// necessarily all.
	Text  string
	Words []quotetext.Word
}

// raw is word i as it is spelt, in one piece where a line's or page's end
// divides it and without the brackets of "[t]he".
func (s Side) raw(i int) string {
	raw := s.Text[s.Words[i].Start:s.Words[i].End]
	if !strings.ContainsAny(raw, "[] \t\r\n\f") {
		return raw
	}
	parts := strings.Fields(strings.ReplaceAll(strings.ReplaceAll(raw, "[", ""), "]", ""))
	for n := range len(parts) - 1 {
		parts[n] = strings.TrimRight(parts[n], "-‐\u00ad")
	}
	return strings.Join(parts, "")
}

// gap is the text between word i-1 and word i. It is empty before the first
// and after the last.
func (s Side) gap(i int) string {
	if i <= 0 || i >= len(s.Words) {
		return ""
	}
	return s.Text[s.Words[i-1].End:s.Words[i].Start]
}

// adjoins reports whether word i follows word i-1 with no more than space or a
// hyphen between them.
func (s Side) adjoins(i int) bool {
	return i > 0 && i < len(s.Words) && strings.Trim(s.gap(i), " \t\r\n\f\u00a0\u202f-‐–[]") == ""
}

// text is what word i folds to, empty where there is no such word.
func (s Side) text(i int) string {
	if i < 0 || i >= len(s.Words) {
		return ""
	}
	return s.Words[i].Text
}

// slice is the text of words lo to hi as it stands, with a space for any white
// space and " … " for other words between them. The comma or the like after the
// last belongs to it where another word follows.
func (s Side) slice(lo, hi int) string {
	var b strings.Builder
	for i := lo; i < hi; i++ {
		if i > lo {
			b.WriteString(s.between(i))
		}
		b.WriteString(s.raw(i))
	}
	if lo < hi {
		if gap := s.gap(hi); strings.ContainsAny(gap, " \t\r\n\f") && !wordy(gap) {
			b.WriteString(gap[:len(gap)-len(strings.TrimLeft(gap, ",.;:!?"))])
		}
	}
	return b.String()
}

// between is what stands between word i-1 and word i, on one line.
func (s Side) between(i int) string {
	gap := s.gap(i)
	inner := strings.Join(strings.Fields(gap), " ")
	switch {
	case wordy(gap):
		return " … "
	case strings.Trim(inner, "-‐") == "" && inner != "" && strings.ContainsAny(gap, "\n\f"):
		return inner // "long-" at a line's end
	case strings.TrimSpace(gap) == gap:
		return strings.Trim(inner, "[]")
	case inner == "":
		return " "
	}
	if first, _ := utf8.DecodeRuneInString(gap); unicode.IsSpace(first) {
		inner = " " + inner
	}
	if last, _ := utf8.DecodeLastRuneInString(gap); unicode.IsSpace(last) {
		inner += " "
	}
	return inner
}

// wordy reports whether words stand in a gap.
func wordy(gap string) bool {
	return strings.IndexFunc(gap, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) >= 0
}

// Begins reports whether word i may have its capital because a sentence or
// quotation begins with it.
func (s Side) Begins(i int) bool {
	before := strings.TrimRight(s.Text[:s.Words[i].Start], " \t\r\n\f\u00a0")
	if before == "" {
		return true
	}
	r, _ := utf8.DecodeLastRuneInString(before)
	if r == '.' && len(before) < s.Words[i].Start && !english.EndsSentence(before, s.Text[len(before):s.Words[i].End]) {
		return false // "Mr. Hale", "J. Hale"
	}
	return strings.ContainsRune(".?!:…\"“”‘'«»„(*_>—", r)
}

// Capital reports whether word i begins with one.
func (s Side) Capital(i int) bool {
	r, _ := utf8.DecodeRuneInString(s.Text[s.Words[i].Start:])
	return unicode.IsUpper(r)
}

// shouted reports whether capitals tell nothing: most words inside sentences
// have one.
func (s Side) shouted() bool {
	capitals, words := 0, 0
	for i := range s.Words {
		if r, _ := utf8.DecodeRuneInString(s.raw(i)); !unicode.IsLetter(r) || s.Begins(i) {
			continue
		}
		words++
		if s.Capital(i) {
			capitals++
		}
	}
	return words > 2 && capitals*10 > words*7
}
