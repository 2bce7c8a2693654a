package pdf

import (
	"bytes"
	"strconv"
)

// A kind is a kind of value in a page's content.
type kind int

const (
	none kind = iota
	number
	name
	text
	list
	operator
	opening // of a list or dictionary
	closing
)

// A value is a number, a name, a text, a list, or an operator.
type value struct {
	kind kind
	num  float64
	str  string
	list []value
}

// A lexer cuts a content stream, or a map of characters, into values.
type lexer struct {
	raw []byte
	at  int
}

const (
	spaces     = "\x00\t\n\f\r "
	delimiters = spaces + "()<>[]{}/%"
)

// next is the next value; one of kind none at the end.
func (l *lexer) next() value {
	l.skipSpace()
	if l.at >= len(l.raw) {
		return value{}
	}
	c := l.raw[l.at]
	switch {
	case c == '/':
		l.at++
		return value{kind: name, str: l.word()}
	case c == '(':
		return value{kind: text, str: l.literal()}
	case c == '<' && l.peek(1) != '<':
		return value{kind: text, str: l.hexadecimal()}
	case c == '<' || c == '[' || c == '{':
		return l.mark(opening)
	case c == '>' || c == ']' || c == '}' || c == ')':
		return l.mark(closing)
	}
	word := l.word()
	if c < 'A' {
		if n, err := strconv.ParseFloat(word, 64); err == nil {
			return value{kind: number, num: n}
		}
	}
	return value{kind: operator, str: word}
}

// mark is a sign that opens or closes a list or dictionary.
func (l *lexer) mark(k kind) value {
	n := 1
	if c := l.raw[l.at]; (c == '<' || c == '>') && l.peek(1) == c {
		n = 2
	}
	v := value{kind: k, str: string(l.raw[l.at : l.at+n])}
	l.at += n
	return v
}

func (l *lexer) peek(n int) byte {
	if l.at+n < len(l.raw) {
		return l.raw[l.at+n]
	}
	return 0
}

func (l *lexer) skipSpace() {
	for l.at < len(l.raw) {
		switch c := l.raw[l.at]; {
		case c == '%':
			end := bytes.IndexAny(l.raw[l.at:], "\r\n")
			if end < 0 {
				end = len(l.raw) - l.at
			}
			l.at += end
		case bytes.IndexByte([]byte(spaces), c) >= 0:
			l.at++
		default:
			return
		}
	}
}

// word is what stands up to the next space or delimiter.
func (l *lexer) word() string {
	from := l.at
	for l.at < len(l.raw) && bytes.IndexByte([]byte(delimiters), l.raw[l.at]) < 0 {
		l.at++
	}
	return string(l.raw[from:l.at])
}

// literal is a text in round brackets.
func (l *lexer) literal() string {
	var out []byte
	deep := 0
	for ; l.at < len(l.raw); l.at++ {
		c := l.raw[l.at]
		switch c {
		case '\\':
			l.at++
			out = l.escape(out)
			continue
		case '(':
			deep++
			if deep == 1 {
				continue
			}
		case ')':
			deep--
			if deep == 0 {
				l.at++
				return string(out)
			}
		}
		out = append(out, c)
	}
	return string(out)
}

// escape adds what stands after a backslash.
func (l *lexer) escape(out []byte) []byte {
	c := l.peek(0)
	switch c {
	case 'n':
		return append(out, '\n')
	case 'r', 't', 'b', 'f':
		return append(out, ' ')
	case '\r':
		if l.peek(1) == '\n' {
			l.at++
		}
		return out
	case '\n':
		return out
	}
	if c < '0' || c > '7' {
		return append(out, c)
	}
	n := 0
	for k := 0; k < 3 && l.peek(0) >= '0' && l.peek(0) <= '7'; k++ {
		n = n*8 + int(l.peek(0)-'0')
		l.at++
	}
	l.at--
	return append(out, byte(n))
}

// hexadecimal is a text as digits.
func (l *lexer) hexadecimal() string {
	l.at++
	end := bytes.IndexByte(l.raw[l.at:], '>')
	if end < 0 {
		end = len(l.raw) - l.at
	}
	digits := make([]byte, 0, end+1)
	for _, c := range l.raw[l.at : l.at+end] {
		if bytes.IndexByte([]byte(spaces), c) < 0 {
			digits = append(digits, c)
		}
	}
	l.at = min(len(l.raw), l.at+end+1)
	if len(digits)%2 == 1 {
		digits = append(digits, '0')
	}
	out := make([]byte, len(digits)/2)
	for i := range out {
		n, _ := strconv.ParseUint(string(digits[2*i:2*i+2]), 16, 8) // what is no digit is nothing
		out[i] = byte(n)
	}
	return string(out)
}

// skipImage passes over a picture that stands in the content itself.
func (l *lexer) skipImage() {
	for at := l.at; ; {
		end := bytes.Index(l.raw[at:], []byte("EI"))
		if end < 0 {
			l.at = len(l.raw)
			return
		}
		at += end + 2
		before, after := l.raw[at-3], byte(' ')
		if at < len(l.raw) {
			after = l.raw[at]
		}
		if bytes.IndexByte([]byte(spaces), before) >= 0 && bytes.IndexByte([]byte(spaces), after) >= 0 {
			l.at = at
			return
		}
	}
}

// operands reads values up to the next operator; false at the end. A list is
// one value, a dictionary none.
func (l *lexer) operands() ([]value, string, bool) {
	var out []value
	var lists []int
	for {
		v := l.next()
		switch v.kind {
		case none:
			return nil, "", false
		case operator:
			if len(lists) == 0 {
				return out, v.str, true
			}
		case opening:
			lists = append(lists, len(out))
		case closing:
			if k := len(lists); k > 0 {
				inside := append([]value(nil), out[lists[k-1]:]...)
				out, lists = append(out[:lists[k-1]], value{kind: list, list: inside}), lists[:k-1]
			}
		default:
			if len(out) < mostOperands {
				out = append(out, v)
			}
		}
	}
}

// mostOperands is how many values an operator may have.
const mostOperands = 100000
