package question

import (
	"strings"

	"whosaid/retrieval"
	"whosaid/retrieval/english"
	"whosaid/retrieval/people"
)

// nameless keeps sources without a name; everybody of that sort if none is
// among those found.
func nameless(found []retrieval.Person, directory *people.Directory) []retrieval.Person {
	var kept []retrieval.Person
	for _, p := range found {
		if p.Sort == retrieval.Anonymous {
			kept = append(kept, p)
		}
	}
	for _, p := range found {
		if p.Sort == retrieval.Group {
			kept = append(kept, p)
		}
	}
	if len(kept) > 0 {
		return kept
	}
	return speaking(directory)
}

// speaking are all sources without a name; where there are none, the groups of
// officials and the like.
func speaking(directory *people.Directory) []retrieval.Person {
	var sources, groups []retrieval.Person
	for _, p := range directory.OfSorts(retrieval.Anonymous, retrieval.Group) {
		words := strings.Fields(strings.ToLower(p.Name))
		switch {
		case len(words) == 0 || english.Is(words[0], english.Possessive) || strings.HasSuffix(words[0], "'s") ||
			strings.HasSuffix(words[0], "’s"):
		case p.Sort == retrieval.Anonymous:
			sources = append(sources, p)
		case p.Sort == retrieval.Group && generic[headNoun(words)]:
			groups = append(groups, p)
		}
	}
	if len(sources) > 0 {
		return sources
	}
	return groups
}

// beforeRelative is where the noun of tokens i..j ends: before "who", if that
// stands among them.
func (p *parser) beforeRelative(i, j int) int {
	for k := i + 1; k < j; k++ {
		if w := p.word(k); w == "who" || w == "whom" || w == "whose" {
			return k
		}
	}
	return j
}

// headNoun is the noun of a description: the word before its first preposition.
func headNoun(words []string) string {
	for i, w := range words[1:] {
		if stops[w] || leads[w] || w == "to" {
			return words[i]
		}
	}
	return words[len(words)-1]
}

// unnamed reports whether tokens i..j ask for a source without a name.
func (p *parser) unnamed(i, j int) bool {
	if low := strings.ToLower(p.between(i, j)); strings.Contains(low, "not to be named") || strings.Contains(low, "anonymity") {
		return true
	}
	for ; i < j; i++ {
		if namelessWords[p.word(i)] {
			return true
		}
	}
	return false
}
