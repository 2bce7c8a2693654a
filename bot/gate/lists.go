package gate

import (
	_ "embed"
	"strings"
	"sync"

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

func stem(word string) string { return english.Stem(word, true) }
