package gate

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A sentence is one unit that is kept or cut whole.
type sentence struct {
	text     string
	overlong bool // the text was too long to be looked at and is not held
}

// A splitter cuts a stream into sentences. A sentence keeps the markers that
// follow its end. It holds at most one sentence of maxSentence bytes.
type splitter struct {
	buf      string
	skipping bool // inside a sentence that is too long
	ends     bool // something in buf may end a sentence
}

// mayEnd reports whether a piece of text holds what can end a sentence, or the
// first byte of an ellipsis.
func mayEnd(text string) bool {
	return strings.ContainsAny(text, ".!?\r\n") || strings.IndexByte(text, "…"[0]) >= 0
}

func (s *splitter) write(delta string) {
	s.buf += strings.ReplaceAll(delta, "\r", "\n")
	s.ends = s.ends || mayEnd(delta)
}

// next returns the next whole sentence. With final, what is left is one.
func (s *splitter) next(final bool) (sentence, bool) {
	for {
		if !s.ends && !final && len(s.buf) <= maxSentence {
			return sentence{}, false
		}
		head := s.buf[:min(len(s.buf), maxSentence)]
		whole := len(head) == len(s.buf)
		end := boundary(head, final && whole)
		switch {
		case end < 0 && !whole:
			s.buf, s.skipping = s.buf[len(head):], true
		case end < 0:
			over := final && s.skipping
			s.skipping = s.skipping && !final
			return sentence{overlong: over}, over
		default:
			text, over := head[:end], s.skipping
			s.buf, s.skipping = s.buf[end:], false
			s.ends = mayEnd(s.buf)
			if over || strings.TrimSpace(text) != "" {
				return sentence{text, over}, true
			}
		}
	}
}

// boundary is where the first sentence of text ends, its markers and the white
// space behind included, or -1 when that cannot be known yet.
func boundary(text string, final bool) int {
	open := 0 // inside double quotation marks
	for i, r := range text {
		switch {
		case r == '\n':
			return i + 1
		case r == '“' || r == '«' || r == '„':
			open = 1
		case r == '”' || r == '»':
			open = 0
		case r == '"':
			open = 1 - open
		case strings.ContainsRune(".!?…", r):
			end, sure := after(text, i, open)
			switch {
			case !sure && !final:
				return -1
			case end > 0:
				return end
			}
		}
	}
	if final && text != "" {
		return len(text)
	}
	return -1
}

// after looks behind the terminator at i. It returns where the sentence ends,
// 0 where it does not end there, and whether the text holds enough to tell.
func after(text string, i, open int) (end int, sure bool) {
	j := i
	for j < len(text) {
		r, size := utf8.DecodeRuneInString(text[j:])
		if !strings.ContainsRune(".!?…\"”’'»)*_", r) {
			break
		}
		if r == '"' || r == '”' || r == '»' {
			open = 0
		}
		j += size
	}
	if open != 0 && j < len(text) {
		return 0, true
	}
	cited := false
	for j < len(text) {
		r, size := utf8.DecodeRuneInString(text[j:])
		switch {
		case r == '[':
			close := strings.IndexByte(text[j:], ']')
			if close < 0 {
				return 0, len(text)-j > 80
			}
			j += close + 1
			cited = true
		case cited && (r == '.' || r == ','):
			j += size
		case r == '\n':
			return j + size, true
		case unicode.IsSpace(r):
			j += size
		default:
			if !cited && text[i] != '.' && j > 0 && closes(text[i:j]) {
				if said, sure := attributed(text[j:]); said || !sure {
					return 0, sure
				}
			}
			return judgeNext(text, i, j, r, cited), true
		}
	}
	return 0, false
}

// closes reports whether a terminator is followed by a closing mark.
func closes(end string) bool { return strings.ContainsAny(end, "\"”»’") }

// attributed reports whether what follows a quotation is nothing but who said
// it: “Never!” Ms Ito said [S1]. sure is false where that cannot be known yet.
func attributed(rest string) (said, sure bool) {
	end := strings.IndexAny(rest, ".!?[\n")
	if end < 0 {
		return false, len(rest) > 60
	}
	ts := tokens(rest[:end])
	n := len(ts)
	return n > 0 && n < 8 && (words().has("inverting", ts[0].text) || words().has("inverting", ts[n-1].text)), true
}

// judgeNext decides by the rune that follows a terminator and white space.
func judgeNext(text string, i, j int, next rune, cited bool) int {
	before, _ := utf8.DecodeLastRuneInString(text[:j])
	if !unicode.IsSpace(before) && before != ']' {
		return 0
	}
	if unicode.IsLower(next) || !cited && text[i] == '.' && abbreviation(text[:i], next) {
		return 0
	}
	return j
}

// abbreviation reports whether the point behind text belongs to its last word.
func abbreviation(text string, next rune) bool {
	word := text[strings.LastIndexFunc(text, func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune("(\"“'*_", r) })+1:]
	if n := utf8.RuneCountInString(word); n == 1 {
		return unicode.IsUpper([]rune(word)[0]) && word != "I" || word == "v" // "Roe v. Wade"
	}
	if strings.Contains(word, ".") { // U.S, p.m
		return !unicode.IsDigit([]rune(word)[0]) && len(word) < 8
	}
	if unicode.IsDigit(next) && words().has("before numbers", strings.ToLower(word)) {
		return true
	}
	return words().has("abbreviations", strings.ToLower(word))
}
