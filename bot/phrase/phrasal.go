package phrase

import (
	_ "embed"
	"strings"
	"sync"

	snowball "github.com/kljensen/snowball/english"

	"whosaid/retrieval/english"
	"whosaid/retrieval/lexicon"
)

// farthest is how many words after its verb a particle stands at most: "turned the
// new offer down".
const farthest = 5

// join reads a verb and its particle, "turned it down", as the one verb that means the
// same, in the same tense: "rejected". The particle means nothing then.
func join(ws []Word) {
	l, err := lexicon.English()
	if err != nil {
		return
	}
	for i := range ws {
		for _, base := range l.Bases(ws[i].Text) {
			for k := i + 1; k < min(len(ws), i+farthest) && !strings.ContainsAny(ws[k].Gap, ",;:.—–"); k++ {
				if verb, ok := phrasals()[base+":"+ws[k].Text]; ok && (k == i+1 || !ws[k-1].In("auxiliary")) {
					ws[i].become(tense(verb, ws[i].Text))
					ws[k].become("")
				}
			}
		}
	}
}

// tense puts a verb into the tense of another.
func tense(verb, like string) string {
	switch {
	case Word{Text: like}.Past():
		return english.PastOf(verb)
	case strings.HasSuffix(like, "ing"):
		return strings.TrimSuffix(verb, "e") + "ing"
	}
	return verb
}

// become makes a word another.
func (w *Word) become(text string) {
	w.Text, w.Stem, w.Content = text, snowball.Stem(text, true), text != ""
}

//go:embed phrasal.txt
var phrasalFile string

// phrasals are verbs with a particle, "turn:down", and what verb means the same.
var phrasals = sync.OnceValue(func() map[string]string {
	all := map[string]string{}
	for entry := range strings.FieldsSeq(phrasalFile) {
		if verb, means, ok := strings.Cut(entry, "="); ok {
			all[verb] = means
		}
	}
	return all
})
