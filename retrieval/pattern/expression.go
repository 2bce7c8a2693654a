package pattern

import (
	"regexp"
	"sync/atomic"
)

// An Expression is a regular expression that is compiled when it is first used: a
// command uses few of the hundreds there are, and to compile all of them takes longer
// than most commands do. It may be used by several at a time. Its methods are those
// of regexp.Regexp.
type Expression struct {
	text     string
	compiled atomic.Pointer[regexp.Regexp]
}

// New returns the expression that a text writes. Whoever first uses one that is none
// panics; a test of this package holds that there is no such expression.
func New(text string) *Expression { return &Expression{text: text} }

// regexp returns what the text compiles to. Two who use it first at one time may both
// compile it, to the same.
func (e *Expression) regexp() *regexp.Regexp {
	if compiled := e.compiled.Load(); compiled != nil {
		return compiled
	}
	return e.compile()
}

func (e *Expression) compile() *regexp.Regexp {
	compiled := regexp.MustCompile(e.text)
	e.compiled.Store(compiled)
	return compiled
}

// MatchString reports whether a text contains a match.
func (e *Expression) MatchString(text string) bool { return e.regexp().MatchString(text) }

// FindString returns the leftmost match, "" where there is none.
func (e *Expression) FindString(text string) string { return e.regexp().FindString(text) }

// FindStringIndex returns where the leftmost match begins and ends, nil where there
// is none.
func (e *Expression) FindStringIndex(text string) []int { return e.regexp().FindStringIndex(text) }

// FindStringSubmatch returns the leftmost match and its groups, nil where there is none.
func (e *Expression) FindStringSubmatch(text string) []string {
	return e.regexp().FindStringSubmatch(text)
}

// FindStringSubmatchIndex returns where the leftmost match and its groups begin and
// end, nil where there is none.
func (e *Expression) FindStringSubmatchIndex(text string) []int {
	return e.regexp().FindStringSubmatchIndex(text)
}

// FindAllString returns the first n matches, all where n is less than 0.
func (e *Expression) FindAllString(text string, n int) []string {
	return e.regexp().FindAllString(text, n)
}

// FindAllStringIndex returns where the first n matches begin and end, all where n is
// less than 0.
func (e *Expression) FindAllStringIndex(text string, n int) [][]int {
	return e.regexp().FindAllStringIndex(text, n)
}

// FindAllStringSubmatch returns the first n matches and their groups, all where n is
// less than 0.
func (e *Expression) FindAllStringSubmatch(text string, n int) [][]string {
	return e.regexp().FindAllStringSubmatch(text, n)
}

// FindAllStringSubmatchIndex returns where the first n matches and their groups begin
// and end, all where n is less than 0.
func (e *Expression) FindAllStringSubmatchIndex(text string, n int) [][]int {
	return e.regexp().FindAllStringSubmatchIndex(text, n)
}

// ReplaceAllString returns a text with all matches replaced, $1 being the first group.
func (e *Expression) ReplaceAllString(text, by string) string {
	return e.regexp().ReplaceAllString(text, by)
}

// ReplaceAllStringFunc returns a text with all matches replaced by what a function
// makes of them.
func (e *Expression) ReplaceAllStringFunc(text string, by func(string) string) string {
	return e.regexp().ReplaceAllStringFunc(text, by)
}

// SubexpIndex returns the number of the group of a name, -1 where there is none.
func (e *Expression) SubexpIndex(name string) int { return e.regexp().SubexpIndex(name) }

// Match reports whether a text contains a match.
func (e *Expression) Match(text []byte) bool { return e.regexp().Match(text) }

// ReplaceAll returns a text with all matches replaced, $1 being the first group.
func (e *Expression) ReplaceAll(text, by []byte) []byte { return e.regexp().ReplaceAll(text, by) }

// Find returns the leftmost match, nil where there is none.
func (e *Expression) Find(text []byte) []byte { return e.regexp().Find(text) }

// FindIndex returns where the leftmost match begins and ends, nil where there is none.
func (e *Expression) FindIndex(text []byte) []int { return e.regexp().FindIndex(text) }

// FindSubmatch returns the leftmost match and its groups, nil where there is none.
func (e *Expression) FindSubmatch(text []byte) [][]byte { return e.regexp().FindSubmatch(text) }

// String returns the text of the expression.
func (e *Expression) String() string { return e.text }

// ReplaceAllLiteralString returns a text with all matches replaced by another as it
// stands.
func (e *Expression) ReplaceAllLiteralString(text, by string) string {
	return e.regexp().ReplaceAllLiteralString(text, by)
}

// Split returns what stands between the first n matches, all where n is less than 0.
func (e *Expression) Split(text string, n int) []string { return e.regexp().Split(text, n) }

// FindAllSubmatch returns the first n matches and their groups, all where n is less
// than 0.
func (e *Expression) FindAllSubmatch(text []byte, n int) [][][]byte {
	return e.regexp().FindAllSubmatch(text, n)
}
