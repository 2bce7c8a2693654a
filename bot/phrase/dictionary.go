package phrase

import (
	"math"
	"slices"
	"strings"

	snowball "github.com/kljensen/snowball/english"

	"whosaid/retrieval/english"
	"whosaid/retrieval/lexicon"
)

// Known reports whether the dictionary has a word or one that it is formed of.
func Known(text string) bool {
	l, err := lexicon.English()
	if err != nil || strings.ContainsAny(text, "'") {
		return true
	}
	for _, ending := range []string{"", "ly", "ness", "able", "less", "ist", "ists"} {
		if base, ok := strings.CutSuffix(text, ending); ok && len(base) > 2 && (inDictionary(l, base) || inDictionary(l, soft(base))) {
			return true
		}
	}
	for _, prefix := range []string{"re", "un", "mis", "over", "out", "co-", "non-"} {
		if base, ok := strings.CutPrefix(text, prefix); ok && len(base) > 3 && inDictionary(l, base) {
			return true
		}
	}
	return text == "shut" || english.Lookup(text) != nil
}

// soft is a word that may be written with an "i" for its "y" before an ending: "tidy" of "tidiness".
func soft(base string) string {
	if bare, ok := strings.CutSuffix(base, "i"); ok {
		return bare + "y"
	}
	return base
}

// shortestPart is how many letters a part of a compound has at least.
const shortestPart = 3

// Compound reports whether a word is made of two that the dictionary has: "paywall".
func Compound(text string) bool {
	l, err := lexicon.English()
	for i := shortestPart; err == nil && i <= len(text)-shortestPart; i++ {
		if inDictionary(l, text[:i]) && inDictionary(l, text[i:]) {
			return true
		}
	}
	return false
}

// Common reports whether a word that opens a sentence is no name for sure: a form of a verb of the
// list, or the plural or "-ing" of a word that the dictionary has.
func Common(text string) bool {
	l, err := lexicon.English()
	if err != nil || english.Lookup(text) != nil {
		return err == nil
	}
	bases := l.Bases(text)
	ends := strings.HasSuffix(text, "s") || strings.HasSuffix(text, "ing") || strings.HasSuffix(text, "ed")
	return ends && len(bases) > 0 && slices.ContainsFunc(bases, func(b string) bool { return b != text })
}

func inDictionary(l *lexicon.Lexicon, base string) bool {
	return len(l.Related(base)) > 0 || len(l.Related(base+"e")) > 0 || len(l.Listed(base)) > 0
}

// Prefixed reports whether a word is a known one with a prefix that negates it.
func Prefixed(w Word) bool {
	for prefix := range Lists()["negating prefix"] {
		if bare, ok := strings.CutPrefix(w.Text, prefix); ok && len(bare) > 4 && Known(bare) && !w.In("no negation") {
			return true
		}
	}
	return false
}

// Reversed is the place of the word of another text that a word has with a
// prefix or an ending that negates it, -1 for none.
func Reversed(w Word, other []Word) int {
	if HasStem(other, w.Stem) {
		return -1
	}
	for prefix := range Lists()["negating prefix"] {
		if bare, ok := strings.CutPrefix(w.Text, prefix); ok && len(bare) > 3 {
			o := Word{Text: bare, Stem: snowball.Stem(bare, true)}
			if k := slices.IndexFunc(other, o.Like); k >= 0 {
				return k
			}
		}
	}
	if bare, ok := strings.CutSuffix(w.Text, "less"); ok {
		return StemAt(other, snowball.Stem(bare, true))
	}
	return -1
}

// Weight is how rare a word is, from 0 to about 7.4.
func Weight(w Word) float64 {
	l, err := lexicon.English()
	if err != nil {
		return 0
	}
	return l.Weight(l.Lookup(w.Text))
}

// Likeness is how alike two texts are used as wholes, from -1 to 1: the cosine of the sums of
// their words' vectors, each by its weight.
func Likeness(ws, others []Word) float64 {
	l, err := lexicon.English()
	if err != nil {
		return 0
	}
	var sums [2][lexicon.Dims]float32
	for k, text := range [][]Word{ws, others} {
		for _, w := range text {
			if w.Content {
				l.Add(&sums[k], l.Lookup(w.Text), float32(Weight(w)))
			}
		}
	}
	var dot, a, b float64
	for k, x := range sums[0] {
		y := sums[1][k]
		dot, a, b = dot+float64(x)*float64(y), a+float64(x)*float64(x), b+float64(y)*float64(y)
	}
	return dot / max(math.Sqrt(a*b), 1e-9)
}
