package pattern

import (
	"regexp/syntax"
	"strings"
	"unicode/utf8"
)

// mostNeeds is how many literals are looked for at most.
const mostNeeds = 80

// needsOf are the literals one of which every match of an expression contains.
func needsOf(expression string) [][]byte {
	parsed, err := syntax.Parse(expression, syntax.Perl)
	if err != nil {
		return nil
	}
	literals := literalsOf(parsed.Simplify())
	if len(literals) > mostNeeds {
		return nil
	}
	needs := make([][]byte, len(literals))
	for i, l := range literals {
		needs[i] = []byte(l)
	}
	return needs
}

// literalsOf are the literals one of which every match of a part of an expression
// contains, in small letters; nil where that is not known.
func literalsOf(part *syntax.Regexp) []string {
	switch part.Op {
	case syntax.OpLiteral:
		return literal(part.Rune)
	case syntax.OpCapture, syntax.OpPlus:
		return literalsOf(part.Sub[0])
	case syntax.OpConcat:
		return ofConcat(part.Sub)
	case syntax.OpAlternate:
		return ofAlternate(part.Sub)
	}
	return nil
}

// literal is the longest run of ASCII in what stands there letter by letter.
func literal(runes []rune) []string {
	longest := ""
	for _, run := range strings.FieldsFunc(string(runes), func(r rune) bool { return r >= utf8.RuneSelf }) {
		if len(run) > len(longest) {
			longest = run
		}
	}
	if longest == "" {
		return nil
	}
	return []string{strings.ToLower(longest)}
}

// ofConcat are the literals of that one of some parts that tells most: whose shortest
// literal is longest.
func ofConcat(parts []*syntax.Regexp) []string {
	var best []string
	for _, part := range parts {
		if found := literalsOf(part); found != nil && (best == nil || shortest(found) > shortest(best) ||
			shortest(found) == shortest(best) && len(found) < len(best)) {
			best = found
		}
	}
	return best
}

// ofAlternate are the literals of all parts, nil where those of one are not known.
func ofAlternate(parts []*syntax.Regexp) []string {
	var all []string
	for _, part := range parts {
		found := literalsOf(part)
		if found == nil {
			return nil
		}
		all = append(all, found...)
	}
	return all
}

func shortest(literals []string) int {
	least := len(literals[0])
	for _, l := range literals {
		least = min(least, len(l))
	}
	return least
}
