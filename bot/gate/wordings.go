package gate

import (
	"slices"
	"strings"
	"sync"
)

// wordings are groups of phrases that mean the same, found by the first word
// of each.
type wordings map[string][]wording

// A wording is one phrase of a group and the words of the whole group.
type wording struct{ phrase, group []string }

// common are the groups that hold in every corpus.
var common = sync.OnceValue(func() wordings {
	w := wordings{}
	for group := range words()["same"] {
		w.put(strings.Split(strings.ReplaceAll(group, "-", " "), "="))
	}
	return w
})

// newWordings adds a corpus's own groups to those that hold everywhere.
func newWordings(groups [][]string) wordings {
	if len(groups) == 0 {
		return common()
	}
	w := wordings{}
	for first, all := range common() {
		w[first] = slices.Clone(all)
	}
	for _, g := range groups {
		w.put(g)
	}
	return w
}

func (w wordings) put(phrases []string) {
	var all []string
	for _, p := range phrases {
		all = append(all, strings.Fields(foldLine(p))...)
	}
	for _, p := range phrases {
		if phrase := strings.Fields(foldLine(p)); len(phrase) > 0 {
			w[phrase[0]] = append(w[phrase[0]], wording{phrase, all})
		}
	}
}

// add puts the words of every phrase into v that means the same as one in a
// text.
func (w wordings) add(v *vocabulary, ts []token) {
	for i, t := range ts {
		for _, p := range w[t.text] {
			if !begins(ts[i:], p.phrase) {
				continue
			}
			for _, word := range p.group {
				v.put(word)
			}
		}
	}
}

func begins(ts []token, phrase []string) bool {
	for k, word := range phrase {
		if k >= len(ts) || ts[k].text != word {
			return false
		}
	}
	return true
}
