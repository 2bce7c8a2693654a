package gate

import (
	"strings"
	"sync"
)

// opposites are the pairs of the list by stem, both ways round.
var opposites = sync.OnceValue(func() map[string][]string {
	m := map[string][]string{}
	for pair := range words()["opposites"] {
		one, other, _ := strings.Cut(pair, ":")
		a, b := stem(one), stem(other)
		m[a] = append(m[a], b)
		m[b] = append(m[b], a)
	}
	return m
})

// implications are the stems of words that negate without a negation.
var implications = sync.OnceValue(func() map[string]bool {
	m := map[string]bool{}
	for w := range words()["implied negation"] {
		m[stem(w)] = true
	}
	return m
})

func implied(word string) bool { return implications()[stem(word)] }
