package coref

import (
	"strings"

	"whosaid/retrieval"
	"whosaid/retrieval/english"
	"whosaid/retrieval/names"
)

// longestCredit is the length in bytes of the longest credit line.
const longestCredit = 160

// creditEnd is where the part of a paragraph ends that only credits somebody: a
// byline ("By Ana Ito"), a picture's or translator's credit, the agency in a
// dateline's brackets. It is the paragraph's start where there is none. Whom a
// credit names is nobody that "he" or "she" means.
func creditEnd(text string, par retrieval.Span) int {
	s := par.In(text)
	if end := datelineCredit(s); end > 0 {
		return par.Start + end
	}
	line, _, _ := strings.Cut(s, "\n")
	if len(line) > longestCredit || !isCredit(line) {
		return par.Start
	}
	return par.Start + len(line)
}

// isCredit reports whether a line is a credit: a word of credits, "by" or a
// colon, and names.
func isCredit(line string) bool {
	words := strings.Fields(strings.Trim(line, "()[]*_—–- \t"))
	if len(words) < 2 || !english.Is(names.Fold(strings.Trim(words[0], ":;.,")), english.Credit) {
		return false
	}
	linked := names.Fold(words[0]) == "by" || strings.HasSuffix(words[0], ":")
	found := 0
	for _, w := range words[1:] {
		bare := strings.Trim(w, ".,;:()/*_|")
		switch {
		case names.Fold(bare) == "by" || names.Fold(bare) == "courtesy":
			linked = true
		case names.StartsName(bare):
			found++
		case bare != "" && !english.Is(names.Fold(bare), english.Credit|english.CreditLink):
			return false
		}
		linked = linked || strings.HasSuffix(w, ":")
	}
	return linked && found > 0
}

// datelineCredit is where the bracket of a dateline ends that names who wrote
// from there: "LISBON (Ana Ito) —"; 0 where there is none.
func datelineCredit(s string) int {
	open := strings.IndexByte(s[:min(len(s), 60)], '(')
	if open <= 0 {
		return 0
	}
	shut := strings.IndexByte(s[open:min(len(s), open+60)], ')')
	if shut < 0 {
		return 0
	}
	for w := range strings.FieldsSeq(s[:open]) {
		if !names.StartsName(w) {
			return 0
		}
	}
	rest := strings.TrimLeft(s[open+shut+1:], " ")
	for _, dash := range []string{"—", "–", "- ", "-- "} {
		if strings.HasPrefix(rest, dash) {
			return open + shut + 1
		}
	}
	return 0
}
