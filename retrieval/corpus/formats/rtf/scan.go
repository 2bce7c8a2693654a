package rtf

import (
	"errors"
	"strconv"
)

// errNone means that a file does not begin as the format does, errTorn that it
// breaks off, errDeep that nobody wrote it.
var (
	errNone = errors.New("broken: no Rich Text Format")
	errTorn = errors.New("broken: torn, it ends within a group")
	errDeep = errors.New("broken: its groups are nested more than " + strconv.Itoa(deepest) + " deep")
)

// A tokenKind is a kind of token.
type tokenKind int

const (
	opens     tokenKind = iota // the beginning of a group
	closes                     // its end
	character                  // a byte of the text
	control                    // a control word or symbol
)

// A token is a piece of the format.
type token struct {
	kind tokenKind
	char byte
	// word is a control's; has is true where a number follows it.
	word   string
	number int
	has    bool
}

// A scanner cuts a text into tokens.
type scanner struct {
	raw []byte
	at  int
}

// next is the next token, false at the end.
func (s *scanner) next() (token, bool) {
	for s.at < len(s.raw) {
		c := s.raw[s.at]
		s.at++
		switch c {
		case '{':
			return token{kind: opens}, true
		case '}':
			return token{kind: closes}, true
		case '\r', '\n', 0:
		case '\\':
			return s.control()
		default:
			return token{kind: character, char: c}, true
		}
	}
	return token{}, false
}

// control reads what follows a backslash.
func (s *scanner) control() (token, bool) {
	if s.at == len(s.raw) {
		return token{}, false
	}
	c := s.raw[s.at]
	switch {
	case c == '\'':
		return s.hexadecimal()
	case !letter(c):
		s.at++
		if c == '\\' || c == '{' || c == '}' {
			return token{kind: character, char: c}, true
		}
		return token{kind: control, word: string(rune(c))}, true
	}
	from := s.at
	for s.at < len(s.raw) && letter(s.raw[s.at]) {
		s.at++
	}
	t := token{kind: control, word: string(s.raw[from:s.at])}
	from = s.at
	if s.at < len(s.raw) && s.raw[s.at] == '-' {
		s.at++
	}
	for s.at < len(s.raw) && s.raw[s.at] >= '0' && s.raw[s.at] <= '9' && s.at-from < 11 {
		s.at++
	}
	n, err := strconv.Atoi(string(s.raw[from:s.at]))
	t.number, t.has = n, err == nil
	if s.at < len(s.raw) && s.raw[s.at] == ' ' {
		s.at++
	}
	if t.word == "bin" && t.has {
		s.at = min(len(s.raw), s.at+max(0, t.number))
	}
	return t, true
}

// hexadecimal reads a byte that is written as two digits.
func (s *scanner) hexadecimal() (token, bool) {
	end := min(len(s.raw), s.at+3)
	n, err := strconv.ParseUint(string(s.raw[s.at+1:end]), 16, 8)
	s.at = end
	if err != nil {
		return token{kind: control, word: "'"}, true
	}
	return token{kind: character, char: byte(n)}, true
}

func letter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }
