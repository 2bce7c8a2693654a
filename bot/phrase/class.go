package phrase

import (
	_ "embed"
	"maps"
	"strings"
	"sync"
)

//go:embed classes.txt
var listsFile string

// Lists are the classes of words, by name: "class: words", and lines that go on
// with a +. A pair of words is written with a colon between them; @class stands for
// all words of a class above.
var Lists = sync.OnceValue(func() map[string]map[string]bool {
	all := map[string]map[string]bool{}
	var class map[string]bool
	for line := range strings.Lines(listsFile) {
		words, goesOn := strings.CutPrefix(strings.TrimSpace(line), "+")
		if words == "" || words[0] == '#' {
			continue
		}
		if name, rest, ok := strings.Cut(words, ": "); ok && !goesOn {
			class, words = map[string]bool{}, rest
			all[name] = class
		}
		for _, w := range strings.Fields(words) {
			if other, ok := strings.CutPrefix(w, "@"); ok {
				maps.Copy(class, all[other])
				continue
			}
			class[w] = true
		}
	}
	return all
})
