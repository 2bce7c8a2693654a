package gate

import (
	"slices"
	"strings"

	"whosaid/retrieval/lexicon"
)

// Opposed returns the words of a claim whose opposite stands in words while
// neither they nor their like do: "leave" beside "stay", "distrusted" beside
// "trusted". It knows the opposites of its list and of WordNet, and prefixes.
func Opposed(claim, words string) []string {
	m := meanings{}
	var opposed []string
	for c := range lexicon.Words(claim) {
		turned, held := false, false
		for w := range lexicon.Words(words) {
			held = held || m.alike(c, w)
			turned = turned || m.opposed(c, w) || prefixed(c, w) || prefixed(w, c)
		}
		if turned && !held {
			opposed = append(opposed, c)
		}
	}
	return opposed
}

// prefixed reports whether a is b behind a prefix that negates it.
func prefixed(a, b string) bool {
	for _, prefix := range [...]string{"dis", "un", "in", "im", "ir", "non", "mis"} {
		if bare, ok := strings.CutPrefix(a, prefix); ok && len(bare) > 3 && stem(bare) == stem(b) {
			return true
		}
	}
	return false
}

// adverbTurned reports whether a claim has an adverb of which the evidence has
// the opposite, "lawfully" beside "unlawfully", and neither negates anything.
func adverbTurned(ts, said []token) bool {
	if negationsIn(ts)+negationsIn(said) > 0 {
		return false
	}
	has := func(ts []token, same func(string) bool) bool {
		return slices.ContainsFunc(ts, func(t token) bool { return same(t.text) })
	}
	return has(ts, func(a string) bool {
		return strings.HasSuffix(a, "ly") && !has(said, func(b string) bool { return a == b }) &&
			has(said, func(b string) bool { return strings.HasSuffix(b, "ly") && (prefixed(a, b) || prefixed(b, a)) })
	})
}
