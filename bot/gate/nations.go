package gate

import (
	_ "embed"
	"slices"
	"strings"
	"sync"
)

//go:embed nations.txt
var nationsFile string

// nations maps each word for a country or its people to all of them.
var nations = sync.OnceValue(func() map[string][]string {
	m := map[string][]string{}
	for line := range strings.Lines(nationsFile) {
		same := strings.Fields(line)
		for _, w := range same {
			m[w] = same
		}
	}
	return m
})

// sameNation returns the words for the country that a word means. "United" and
// "us" alone mean too much to mean one.
func sameNation(word string) []string {
	if word == "united" || word == "us" || word == "states" || word == "kingdom" || word == "turkey" {
		return nil
	}
	return nations()[word]
}

// native reports whether a word means somebody of the country that a speaker's
// role begins with: "the Swede" for a "Swedish manager of Norland".
func (c *citedSpeaker) native(word string) bool {
	first, _, _ := strings.Cut(foldLine(c.role), " ")
	return first != "" && !strings.HasSuffix(word, "s") && slices.Contains(sameNation(first), word)
}

// nation reports whether a word, whatever its case, names a country, a
// people or a well-known place.
func nation(word string) bool {
	switch word {
	case "united", "us", "states", "kingdom", "america", "turkey", "china", "pole", "poles", "jordan", "chile", "georgia", "polish", "swede", "dane", "thai", "mali", "wales", "panama", "japan":
		return word == "america" || word == "japan" || word == "georgia"
	}
	_, ok := nations()[word]
	return ok || words().has("places", word)
}
