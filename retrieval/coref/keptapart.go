package coref

import (
	"regexp"
	"slices"
	"sort"
	"strings"

	"whosaid/retrieval"
	"whosaid/retrieval/english"
	"whosaid/retrieval/names"
)

// keptApart reports whether a full name with another form of an entity's given name is
// somebody else's: of other kin ("Tom Lund, the father of the mayor" is not Thomas Lund),
// listed beside it, or not what all forms may be short for ("J.", "Jan" and "Jun").
func (c *Cast) keptApart(n *occurrence, e *entity) bool {
	given := names.Fold(n.Tokens[0])
	if slices.Contains(e.forms, given) {
		return false
	}
	if slices.ContainsFunc(e.forms, func(f string) bool { return !c.lex.SameGiven(f, given) }) || c.isKin(n) {
		return true
	}
	return slices.ContainsFunc(e.mentions, func(i int) bool {
		m := &c.names[i]
		return m.IsFull() && (c.isKin(m) || m.paragraph == n.paragraph && c.listedBeside(m, n))
	})
}

// listedBeside reports whether two full names stand in one list: "Ann Lund (chair), A.
// Lund". Nobody is listed twice.
func (c *Cast) listedBeside(a, b *occurrence) bool {
	if a.Start > b.Start {
		a, b = b, a
	}
	i := sort.Search(len(c.names), func(i int) bool { return c.names[i].Start >= a.Start })
	for ; i+1 < len(c.names) && c.names[i].Start < b.Start; i++ {
		gap := retrieval.Span{Start: c.names[i].End, End: max(c.names[i].End, c.names[i+1].Start)}.In(c.doc.Text)
		if !c.lists(gap) {
			return false
		}
	}
	return true
}

// lists reports whether what stands between two names is that of a list: a comma, a
// semicolon or "and", with what those named are.
func (c *Cast) lists(gap string) bool {
	gap = inBrackets.ReplaceAllString(gap, "")
	words := strings.Fields(gap)
	if len(words) > longestEntry || strings.ContainsAny(gap, "?!\"“”:") {
		return false
	}
	separated := strings.ContainsAny(gap, ",;\n")
	for _, w := range words {
		f := names.Fold(strings.Trim(w, ",;."))
		if _, title := c.lex.Title(f); !title && strings.HasSuffix(w, ".") ||
			english.Is(f, english.FiniteVerb|english.Auxiliary|english.FormOfBe) || names.IsSpeechVerb(f) || names.IsSpeechBase(f) {
			return false
		}
		separated = separated || f == "and" || f == "&"
	}
	return separated
}

// longestEntry is how many words stand between two names of a list at most.
const longestEntry = 6

var inBrackets = regexp.MustCompile(`\([^()\n]*\)`)
