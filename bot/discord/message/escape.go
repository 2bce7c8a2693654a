package message

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Escape returns text as Markdown that Discord shows as it stands: no
// formatting, link, mention, time stamp or emoji comes alive in it. Invisible
// and direction-changing characters are left out, control characters become
// spaces, invalid bytes U+FFFD; nothing else is lost.
func Escape(text string) string {
	if !utf8.ValidString(text) {
		text = strings.ToValidUTF8(text, "\uFFFD")
	}
	lines := strings.Split(strings.Map(visible, text), "\n")
	for i, line := range lines {
		lines[i] = escapeLine(line)
	}
	return strings.Join(lines, "\n")
}

func escapeLine(line string) string {
	var b strings.Builder
	b.Grow(len(line) + len(line)/8)
	start := listMarker(line)
	for i := 0; i < len(line); i++ {
		c := line[i]
		if special(c) || i == start || c == ':' && strings.HasPrefix(line[i:], "://") {
			b.WriteByte('\\')
		}
		b.WriteByte(c)
	}
	return b.String()
}

func special(c byte) bool { return strings.IndexByte("\\`*_~|<>[]@", c) >= 0 }

// listMarker returns where a line has the character that would make it a
// heading, a list item or small print, or -1.
func listMarker(line string) int {
	i := len(line) - len(strings.TrimLeft(line, " "))
	j := i
	for j < len(line) && '0' <= line[j] && line[j] <= '9' {
		j++
	}
	if j > i && j < len(line) && (line[j] == '.' || line[j] == ')') {
		return j
	}
	if i < len(line) && strings.IndexByte("#-+=", line[i]) >= 0 {
		return i
	}
	return -1
}

// visible maps a character of a document to the one shown, or drops it (-1).
func visible(r rune) rune {
	switch {
	case r == '\n':
		return r
	case r == '\u200c' || r == '\u200d':
		return r // joiners: part of how some scripts and emoji are written
	case unicode.Is(unicode.Cf, r), unicode.Is(unicode.Co, r), blank(r):
		return -1
	case unicode.IsControl(r), r == '\u2028', r == '\u2029':
		return ' '
	}
	return r
}

// blank reports the letters that draw nothing, which make text seem empty.
func blank(r rune) bool {
	return r == '\u115f' || r == '\u1160' || r == '\u3164' || r == '\uffa0' || r == '\u034f' || r == '\u17b4' || r == '\u17b5'
}

// quote returns text, escaped, as a block quote: every line of it is one.
func quote(text string) string {
	return "> " + strings.ReplaceAll(Escape(text), "\n", "\n> ")
}

// Bold returns text, escaped, in bold; nothing for no text.
func Bold(text string) string {
	e := strings.TrimSpace(Escape(strings.ReplaceAll(text, "\n", " ")))
	if e == "" {
		return ""
	}
	return "**" + e + "**"
}
