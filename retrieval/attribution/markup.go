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
	case '*':
		for a < z && text[a] == '*' {
			a++
		}
	case '[':
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
