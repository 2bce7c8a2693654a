package attribution

import "strings"

// The longest text and the longest target of a link that is looked for, in
// bytes.
const (
	longestLinkText   = 120
	longestLinkTarget = 400
)

// markupEnd returns where the markup ends that begins at byte a of text[:z]:
// the marks of emphasis, the bracket that opens a link's text, or what closes
// it and names the target, as in "[Ana Ito](https://example.org)". It returns a
// where none does.
func markupEnd(text string, a, z int) int {
	switch text[a] {
	case '<':
		return max(a, tagEnd(text, a, z))
	case '&':
		return max(a, entityEnd(text, a, z))
	case '>':
		if a == 0 || strings.ContainsAny(text[a-1:a], "\n>") || a > 1 && text[a-2:a] == "> " {
			return a + 1 // as mail quotes a line
		}
	case '*':
		for a < z && text[a] == '*' {
			a++
		}
	case '[':
		if end := noteEnd(text, a, z); end > 0 {
			return end
		}
		window := text[a+1 : min(z, a+longestLinkText)]
		if i := strings.IndexAny(window, "[]\n"); i > 0 && window[i] == ']' && targetEnd(text, a+1+i, z) > 0 {
			return a + 1
		}
	case ']':
		return max(a, targetEnd(text, a, z))
	}
	return a
}

// targetEnd returns where the target of a link ends whose text closes at byte
// a, 0 where none follows.
func targetEnd(text string, a, z int) int {
	if a+2 >= z || text[a+1] != '(' && text[a+1] != '[' {
		return 0
	}
	shut := byte(')')
	if text[a+1] == '[' {
		shut = ']'
	}
	window := text[a+2 : min(z, a+longestLinkTarget)]
	i := strings.IndexAny(window, string(shut)+" \n")
	if i < 0 || window[i] != shut {
		return 0
	}
	return a + 3 + i
}

// maxNote is how many characters the number of a footnote has at most.
const maxNote = 3

// noteEnd returns where the footnote mark ends that a bracket opens at byte a
// right after a word or a mark: "[12]"; 0 where there is none.
func noteEnd(text string, a, z int) int {
	if a == 0 || text[a-1] <= ' ' {
		return 0
	}
	i := a + 1
	for i < z && i <= a+maxNote && isDigit(text[i]) {
		i++
	}
	if i == a+1 || i >= z || text[i] != ']' {
		return 0
	}
	return i + 1
}

// footnoteEnd returns where the footnote mark after a quotation ends that
// closes at byte a: "1", "[1]", "¹", "*". It returns a where there is none.
func footnoteEnd(text string, a, z int) int {
	i := a
	for i < z && i < a+maxNote && isDigit(text[i]) {
		i++
	}
	if i == a {
		i = max(i, noteEnd(text, a, z), bracketedNote(text, a, z))
	}
	for _, mark := range []string{"*", "†", "‡"} {
		if i == a && strings.HasPrefix(text[a:z], mark) {
			i += len(mark)
		}
	}
	if i < z && i > a && text[i] != ' ' && text[i] != '\n' && text[i] != ',' && text[i] != '.' {
		return a
	}
	return i
}

// bracketedNote is where the number of a footnote in round brackets ends that begins
// at byte a or after a space there: " (12)"; 0 where there is none.
func bracketedNote(text string, a, z int) int {
	i := a
	if i < z && text[i] == ' ' {
		i++
	}
	if i >= z || text[i] != '(' {
		return 0
	}
	from := i + 1
	for i++; i < z && i < from+maxNote && isDigit(text[i]); {
		i++
	}
	if i == from || i >= z || text[i] != ')' {
		return 0
	}
	return i + 1
}

// isSuperscript reports whether r is a raised number or a dagger, as footnotes
// have.
func isSuperscript(r rune) bool {
	return r == '¹' || r == '²' || r == '³' || r == '⁰' || r >= '⁴' && r <= '⁹' || r == '†' || r == '‡'
}

// maxEntity is the longest character reference that is looked for, in bytes.
const maxEntity = 10

// entityEnd returns where the character reference of HTML ends that begins at
// byte a, 0 where there is none: "&nbsp;", "&#160;".
func entityEnd(text string, a, z int) int {
	end := strings.IndexByte(text[a:min(z, a+maxEntity)], ';')
	if end < 3 {
		return 0
	}
	for _, c := range []byte(text[a+1 : a+end]) {
		if !isASCIILetter(c) && !isDigit(c) && c != '#' {
			return 0
		}
	}
	return a + end + 1
}

// entityMark reads a quotation mark that is written as a character reference
// at byte i: its length, and its turn as a mark has it.
func entityMark(text string, i, end int) (width, curly int, ok bool) {
	width = entityEnd(text, i, end) - i
	if width <= 0 {
		return 0, 0, false
	}
	switch strings.ToLower(text[i : i+width]) {
	case "&quot;", "&#34;", "&#x22;":
		return width, 0, true
	case "&ldquo;", "&bdquo;", "&laquo;", "&#8220;", "&#8222;", "&#x201c;":
		return width, 1, true
	case "&rdquo;", "&raquo;", "&#8221;", "&#x201d;":
		return width, -1, true
	}
	return 0, 0, false
}
