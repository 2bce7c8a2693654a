package gate

import (
	"strings"
)

// A vocabulary is what words some evidence has.
type vocabulary struct {
	same                   wordings
	words, stems, numbers  map[string]bool
	letters                map[string]bool // words with letters beyond ASCII, as spelt
	portions               []part
	counted                map[string][]string // by number, the nouns that it counts
	shares, values, allBut []float64
	days, years            []float64          // days of the year, years
	shareOf                []string           // of what there are shares: "9" of "two of the nine"
	clocks                 map[int]bool       // times of day in minutes
	pairs                  map[[2]string]bool // numbers that stand in an order
	figures                []figure
	bounds                 []bound
	sequences, compared    map[[2]string]bool
	instead                map[[2]string]bool
	acronyms               map[string]bool // initials of names
	roots                  map[string]bool // of capitalised words
	often                  map[string]bool // units of time that say how often: "day" of "every day"
}

func newVocabulary(same wordings, texts ...string) *vocabulary {
	v := &vocabulary{same: same, words: map[string]bool{}, stems: map[string]bool{}, numbers: map[string]bool{}, letters: map[string]bool{}, counted: map[string][]string{}, pairs: map[[2]string]bool{}, acronyms: map[string]bool{}, roots: map[string]bool{}, often: map[string]bool{}, clocks: map[int]bool{}, sequences: map[[2]string]bool{}, compared: map[[2]string]bool{}, instead: map[[2]string]bool{}}
	for _, text := range texts {
		v.add(text)
	}
	return v
}

func (v *vocabulary) add(text string) {
	last := ""
	ts := tokens(text)
	v.addNumbers(ts)
	for i := range ts {
		if often(ts, i) {
			v.often[ts[i].text] = true
		}
	}
	for _, a := range acronyms(ts) {
		v.acronyms[a] = true
	}
	v.same.add(v, ts)
	for _, t := range ts {
		if t.capital {
			v.roots[root(t.text)] = true
		}
		if !ascii(t.raw) {
			v.letters[t.spelling()] = true
		}
		same := sameNation(t.text)
		if pair := last + " " + t.text; pair == "united states" || t.text == "us" && t.raw != "us" {
			same = sameNation("american")
		} else if pair == "united kingdom" {
			same = sameNation("british")
		}
		last = t.text
		v.put(t.text)
		if word := currency(t.text); word != "" {
			v.put(word)
		}
		for _, other := range same {
			v.put(other)
		}
		switch t.text {
		case "both", "pair", "couple", "duo", "twins":
			v.numbers["2"] = true
		}
	}
}

// addNumbers notes the numbers of a text, what they count and how they stand to
// each other.
func (v *vocabulary) addNumbers(ts []token) {
	noun := ""
	for _, n := range numbersIn(ts) {
		if ts[n.from].gap == ":" {
			continue // of a time of day
		}
		v.numbers[n.key] = true
		for _, key := range n.also {
			v.numbers[key] = true
		}
		v.counted[n.key] = append(v.counted[n.key], forWhom(ts, n)...)
		counts := countedBy(ts, n)
		if counts == "" && (elided(ts, n) || n.to+1 < len(ts) && ts[n.to].text == "of" && ts[n.to+1].text == "them") {
			counts = noun
		}
		if !strings.HasPrefix(n.key, "day ") {
			noun = counts
		}
		v.counted[n.key] = append(v.counted[n.key], counts)
		if value, _, ok := quantity(ts, n.from); ok {
			v.values = append(v.values, value)
			if dated(plainKey(value)) {
				v.years = append(v.years, value)
			}
		}
	}
	v.allBut = append(v.allBut, allBut(ts)...)
	v.days = append(v.days, daysIn(ts)...)
	for _, s := range sequencesIn(ts) {
		v.sequences[s] = true
	}
	for _, c := range comparedIn(ts) {
		v.compared[c] = true
	}
	for _, p := range insteadIn(ts) {
		v.instead[p] = true
	}
	for _, c := range clocksIn(ts) {
		v.clocks[c.minutes] = true
	}
	v.figures = append(v.figures, figuresIn(ts)...)
	v.bounds = append(v.bounds, boundsIn(ts)...)
	for _, s := range sharesIn(ts) {
		v.shares = append(v.shares, s.value)
	}
	for _, p := range pairs(ts) {
		v.pairs[p] = true
	}
	v.portions = append(v.portions, partsIn(ts)...)
	v.shareOf = append(v.shareOf, wholes(ts)...)
}

func (v *vocabulary) put(word string) {
	v.words[word] = true
	v.stems[stem(word)] = true
}

// has reports whether the vocabulary holds a word or another form of it.
func (v *vocabulary) has(word string) bool { return v.words[word] || v.stems[stem(word)] }
