package gate

import (
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
