package gate

import (
	_ "embed"
	"strings"
	"sync"

	"github.com/kljensen/snowball/english"
	"golang.org/x/tools/txtar"
)

//go:embed lexicon.txt
var lexiconFile []byte

// A lexicon holds lists of words by name.
type lexicon map[string]map[string]bool

// words are the lists of lexicon.txt, read once.
var words = sync.OnceValue(func() lexicon {
	l := lexicon{}
	for _, f := range txtar.Parse(lexiconFile).Files {
		l[f.Name] = map[string]bool{}
		for _, w := range strings.Fields(string(f.Data)) {
			l[f.Name][w] = true
		}
	}
	return l
})

// cues are the stems of the words that attribute speech.
var cues = sync.OnceValue(func() map[string]bool {
	stems := map[string]bool{}
	for w := range words()["speech"] {
		stems[stem(w)] = true
	}
	return stems
})

func (l lexicon) has(list, word string) bool { return l[list][word] }

func stem(word string) string { return english.Stem(word, true) }
