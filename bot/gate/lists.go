package gate

import (
	_ "embed"
	"strings"
	"sync"

	lru "github.com/hashicorp/golang-lru/v2"
	"github.com/kljensen/snowball/english"
	"golang.org/x/tools/txtar"
)

//go:embed lists.txt
var listsFile []byte

// wordLists holds lists of words by name.
type wordLists map[string]map[string]bool

// words are the lists of lists.txt, read once.
var words = sync.OnceValue(func() wordLists {
	l := wordLists{}
	for _, f := range txtar.Parse(listsFile).Files {
		l[f.Name] = map[string]bool{}
		for _, w := range strings.Fields(string(f.Data)) {
			l[f.Name][w] = true
		}
	}
	return l
})

// cues are the words that attribute speech, in all their forms.
var cues = sync.OnceValue(func() map[string]bool {
	forms := map[string]bool{}
	for w := range words()["speech"] {
		bare := strings.TrimSuffix(w, "e")
		for _, form := range []string{w, w + "s", w + "es", w + "ed", w + "ing", bare + "ed", bare + "ing"} {
			forms[form] = true
		}
	}
	return forms
})

// cue reports whether a folded word attributes speech.
func cue(word string) bool { return cues()[word] }

func (l wordLists) has(list, word string) bool { return l[list][word] }

// stems remembers the stems of so many words: a reply is held against the same
// few hundred again and again, and half of the time went into their stems.
var stems = sync.OnceValue(func() *lru.Cache[string, string] {
	cache, err := lru.New[string, string](1 << 15)
	if err != nil { // only for a size below one
		return nil
	}
	return cache
})

func stem(word string) string {
	cache := stems()
	if cache == nil {
		return english.Stem(word, true)
	}
	if s, ok := cache.Get(word); ok {
		return s
	}
	s := english.Stem(word, true)
	cache.Add(word, s)
	return s
}
