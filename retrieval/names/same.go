package names

import (
	"slices"
	"strings"

	"whosaid/retrieval"
)

// SameMiddle reports whether two names' middle tokens may be one person's:
// one has none, or their initials are the same ("H.W." and "W." are not).
func SameMiddle(a, b []string) bool {
	x, y := initials(middle(a)), initials(middle(b))
	return x == "" || y == "" || strings.HasPrefix(x, y) || strings.HasPrefix(y, x)
}

// initials are the first letters of folded names; those of several letters
// without a vowel, or with periods, are initials already.
func initials(tokens []string) string {
	var out strings.Builder
	for _, t := range tokens {
		if bare := strings.ReplaceAll(t, ".", ""); bare != t || !strings.ContainsAny(bare, "aeiouy") {
			out.WriteString(bare)
		} else {
			out.WriteString(t[:1])
		}
	}
	return out.String()
}

func middle(tokens []string) []string {
	if n := len(tokens); n > 1 && IsFoldedSuffix(tokens[n-1]) {
		tokens = tokens[:n-1]
	}
	if len(tokens) < 3 {
		return nil
	}
	return tokens[1 : len(tokens)-1]
}

// IsFull reports whether n has a given name and a surname, as far as one sees.
func (n *Name) IsFull() bool { return len(n.Tokens)-n.Suffixes() > 1 }

// SuffixKey is the suffix of a name, folded and without its period; "" for none.
func (n *Name) SuffixKey() string {
	if n.Suffixes() == 0 {
		return ""
	}
	return strings.TrimSuffix(Fold(n.Tokens[len(n.Tokens)-1]), ".")
}

// Agree reports whether two genders may be one person's: the same, or one is not
// known.
func Agree(a, b retrieval.Gender) bool { return a == "" || b == "" || a == b }

// SameGiven reports whether two folded given names may be one person's: the
// same, one an initial or a short form of the other.
func (l *Lexicon) SameGiven(a, b string) bool {
	if a == b {
		return true
	}
	if len(a) > len(b) {
		a, b = b, a
	}
	if s := strings.TrimSuffix(a, "."); len(s) == 1 {
		return b[0] == s[0]
	}
	g, _ := l.given.gender(a)
	if h, _ := l.given.gender(b); g != "" && h != "" && g != h {
		return false
	}
	if len(a) >= 3 && strings.HasPrefix(b, a) && (g != "" || !l.roleWords[a]) { // "Trustee" is no short form of "Trustees"
		return true
	}
	return slices.Contains(l.nicknames[a], b) || slices.Contains(l.nicknames[b], a) || shareOne(l.nicknames[a], l.nicknames[b])
}

func shareOne(a, b []string) bool {
	return slices.ContainsFunc(a, func(s string) bool { return slices.Contains(b, s) })
}

// Fuller reports whether a is a better canonical name than b: mixed case
// before capitals, no initials, the longer given name, then more tokens.
func Fuller(a, b []string) bool {
	if ua, ub := shouted(a), shouted(b); ua != ub {
		return ub
	}
	if len(a) != len(b) {
		return len(b) == 1 && len(a) > 1
	}
	return strings.HasSuffix(b[0], ".") && !strings.HasSuffix(a[0], ".")
}

func shouted(tokens []string) bool {
	last := tokens[len(tokens)-1]
	if IsSuffix(last) && len(tokens) > 1 {
		last = tokens[len(tokens)-2]
	}
	return len(last) > 2 && strings.ToUpper(last) == last
}

// Subset reports whether b has all that a has.
func Subset(a, b []string) bool {
	return !slices.ContainsFunc(a, func(s string) bool { return !slices.Contains(b, s) })
}
