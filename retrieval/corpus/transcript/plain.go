package transcript

import (
	"strings"
	"unicode/utf8"

	"whosaid/retrieval"
)

// unmarked reads a label without emphasis: up to a colon, a dash, a time, or
// the end of the line.
func (c *cursor) unmarked() []head {
	s := c.rest()
	if c.end-c.at <= longestLabel && colonAt(s) == 0 {
		if h, ok := c.stampedLine(); ok {
			return []head{h}
		}
	}
	var out []head
	if i := colonAt(s); i > 0 {
		out = append(out, c.cut(i, 0))
	}
	if i := dashAt(s); i > 0 && (len(out) == 0 || c.at+i < out[0].label.End) {
		out = append(out, c.cut(i, 0))
	}
	if len(out) == 0 {
		if i := timeAt(s); i > 0 {
			out = append(out, c.cut(i, 0))
		}
	}
	if len(out) == 0 && c.end-c.at <= longestLabel {
		whole := *c
		whole.at = c.end
		out = append(out, whole.head(retrieval.Span{Start: c.at, End: c.end}))
	}
	return out
}

// stampedLine reads "Mara Ellstrom  0:03" with nothing after it.
func (c *cursor) stampedLine() (head, bool) {
	in := *c
	label := in.withoutStamp(retrieval.Span{Start: c.at, End: c.end})
	if in.form.stamped == c.form.stamped {
		return head{}, false
	}
	in.at = in.end
	return in.head(label), true
}

// cut makes a head of a label of n bytes.
func (c *cursor) cut(n, skip int) head {
	in := *c
	label := trim(c.text, retrieval.Span{Start: c.at, End: c.at + n})
	label = in.withoutStamp(label)
	in.at = c.at + n + skip
	in.after()
	return in.head(label)
}

// window is the part of s that a label and its separator may take.
func window(s string) string {
	if len(s) <= longestLabel {
		return s
	}
	end := longestLabel
	for end > 0 && !utf8.RuneStart(s[end]) {
		end--
	}
	return s[:end]
}

// colonAt finds the colon that ends a label: none of a time, an address, or
// of code. It returns 0 if there is none.
func colonAt(s string) int {
	w := window(s)
	for i := 0; i < len(w); i++ {
		if strings.HasPrefix(w[i:], "：") {
			return i
		}
		if w[i] != ':' {
			continue
		}
		next := byte(' ')
		if i+1 < len(s) {
			next = s[i+1]
		}
		switch {
		case next == ':' || next == '/':
			return 0
		case i > 0 && digit(w[i-1]) && digit(next):
			continue
		}
		return i
	}
	return 0
}

// dashAt finds the dash between spaces that ends a label, 0 if there is none.
func dashAt(s string) int {
	w := window(s)
	first := 0
	for _, dash := range []string{" - ", " – ", " — ", " -- "} {
		if i := strings.Index(w, dash); i > 0 && (first == 0 || i < first) {
			first = i
		}
	}
	if strings.HasSuffix(s, " -") && len(s) <= longestLabel && first == 0 {
		return len(s) - 2
	}
	if i := strings.Index(w, "- "); i > 0 && (first == 0 || i < first) && fewNames(w[:i]) {
		return i // "Ana- I would"
	}
	return first
}

// fewNames reports whether s is a word or two with a capital each, and nothing
// else.
func fewNames(s string) bool {
	if s == "" || s[len(s)-1] == ' ' || strings.Count(s, " ") > 1 {
		return false
	}
	for w := range strings.FieldsSeq(s) {
		if !capital(w) || strings.ContainsAny(w, "-–—.,:;()[]*_") {
			return false
		}
	}
	return true
}

// timeAt finds the time in brackets that ends a label, 0 if there is none.
func timeAt(s string) int {
	w := window(s)
	for i := 1; i < len(w); i++ {
		if (w[i] == '[' || w[i] == '(') && i+1 < len(w) && strings.IndexByte("[_(*0123456789", w[i+1]) >= 0 {
			if _, n := stampAt(s[i:]); n > 0 {
				return i
			}
		}
	}
	return 0
}

func digit(b byte) bool { return b >= '0' && b <= '9' }

// unlinked is the text of a label that is a link: "[Ana Ito](https://…)".
func unlinked(text string, label retrieval.Span) retrieval.Span {
	s := label.In(text)
	if !strings.HasPrefix(s, "[") {
		return label
	}
	if i := strings.Index(s, "]("); i > 1 {
		return retrieval.Span{Start: label.Start + 1, End: label.Start + i}
	}
	return label
}
