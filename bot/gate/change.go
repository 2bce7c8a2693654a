package gate

import (
	"sync"
)

// verbStems are the stems of the verbs that change and act are told from.
var verbStems = sync.OnceValue(func() wordLists {
	l := wordLists{}
	for _, list := range []string{"ups", "downs", "acts"} {
		l[list] = map[string]bool{}
		for w := range words()[list] {
			l[list][stem(w)] = true
		}
	}
	return l
})

// changes reports whether a word is a form of a verb of one of those lists.
func changes(list, word string) bool { return verbStems().has(list, stem(word)) }
