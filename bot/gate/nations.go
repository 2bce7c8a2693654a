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

//go:embed cities.txt
var citiesFile string

// countryOf maps well-known cities to the countries that they lie in.
var countryOf = sync.OnceValue(func() map[string][]string {
	m := map[string][]string{}
	for line := range strings.Lines(citiesFile) {
		cities, countries, _ := strings.Cut(strings.TrimSpace(line), "=")
		for _, c := range strings.Fields(cities) {
			m[c] = strings.Fields(countries)
		}
	}
	return m
})

// places reports whether a word in the place of a country means one that a
// city of the evidence lies in: "caught in Belgium" for "in Ghent".
func (s *source) places(ts []token, i int) bool {
	if i == 0 || !words().has("place prepositions", ts[i-1].text) && ts[i-1].text != "from" && ts[i-1].text != "to" {
		return false
	}
	for city, countries := range countryOf() {
		if slices.Contains(countries, ts[i].text) && s.words[city] {
			return true
		}
	}
	return false
}

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
