// Package pattern has regular expressions for short texts that look first for the
// literals that a match needs: most questions have none of them, and to look for
// some words takes a small part of the time that an expression of them takes.
package pattern

import (
	"bytes"
	"strings"
	"sync/atomic"
	"unicode/utf8"
)

// A Pattern is a regular expression, which its methods follow to the letter. It may
// be used by several at a time.
type Pattern struct {
	Expression
	// needs are literals in small letters one of which is in every match, in any
	// letters; none where that is not known. Nil until they are looked for.
	needs atomic.Pointer[[][]byte]
}

// MustCompile returns the pattern of an expression, which is compiled as that of New
// is: where a text has what a match needs.
func MustCompile(expression string) *Pattern {
	return &Pattern{Expression: Expression{text: expression}}
}

// MatchString reports whether a text contains a match.
func (p *Pattern) MatchString(text string) bool { return p.may(text) && p.Expression.MatchString(text) }

// FindStringSubmatch returns the leftmost match and its groups, nil where there is none.
func (p *Pattern) FindStringSubmatch(text string) []string {
	if !p.may(text) {
		return nil
	}
	return p.Expression.FindStringSubmatch(text)
}

// FindStringSubmatchIndex returns where the leftmost match and its groups begin and
// end, nil where there is none.
func (p *Pattern) FindStringSubmatchIndex(text string) []int {
	if !p.may(text) {
		return nil
	}
	return p.Expression.FindStringSubmatchIndex(text)
}

// FindAllStringSubmatch returns the first n matches and their groups, all where n is
// less than 0.
func (p *Pattern) FindAllStringSubmatch(text string, n int) [][]string {
	if !p.may(text) {
		return nil
	}
	return p.Expression.FindAllStringSubmatch(text, n)
}

// ReplaceAllString returns a text with all matches replaced.
func (p *Pattern) ReplaceAllString(text, by string) string {
	if !p.may(text) {
		return text
	}
	return p.Expression.ReplaceAllString(text, by)
}

// mostLooked is how long a text is that is looked through: in a longer one one of the
// literals mostly stands somewhere.
const mostLooked = 256

// may reports whether a text may contain a match.
func (p *Pattern) may(text string) bool {
	if len(text) > mostLooked {
		return true
	}
	needs := p.literals()
	if len(needs) == 0 {
		return true
	}
	var room [mostLooked]byte
	small, ok := lowered(room[:0], text)
	if !ok {
		return true
	}
	for _, literal := range needs {
		if bytes.Contains(small, literal) {
			return true
		}
	}
	return false
}

// literals returns what every match needs one of, which is looked for once.
func (p *Pattern) literals() [][]byte {
	if found := p.needs.Load(); found != nil {
		return *found
	}
	needs := needsOf(p.text)
	p.needs.Store(&needs)
	return needs
}

// lowered appends a text in small letters. Ok is false where it is no UTF-8, or has a
// letter of another alphabet that counts as one of ASCII where case does not.
func lowered(to []byte, text string) (small []byte, ok bool) {
	for i := 0; i < len(text); i++ {
		c := text[i]
		if 'A' <= c && c <= 'Z' {
			c += 'a' - 'A'
		}
		if c >= utf8.RuneSelf && (strings.HasPrefix(text[i:], longS) || strings.HasPrefix(text[i:], kelvin)) {
			return nil, false
		}
		to = append(to, c)
	}
	return to, utf8.ValidString(text)
}

// The letters outside of ASCII that are an "s" and a "k" where case does not count.
const longS, kelvin = "\u017f", "\u212a"
