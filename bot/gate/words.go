package gate

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"whosaid/retrieval/lexicon"
	"whosaid/retrieval/quotetext"
)

// A token is a word of a sentence.
type token struct {
	text       string // folded, without a possessive ending
	raw        string
	start, end int
	capital    bool
	possessive bool
	first      bool   // begins the sentence
	gap, after string // what stands before and behind it, up to the next word
}

// spelling is the word as it is spelt, without case and possessive ending.
func (t token) spelling() string {
	s := strings.ReplaceAll(strings.ToLower(t.raw), "’", "'")
	return strings.TrimSuffix(strings.TrimSuffix(s, "s"), "'")
}

func tokens(text string) []token {
	found := quotetext.Words(text)
	out := make([]token, 0, len(found))
	at := 0
	for _, w := range found {
		t := token{text: w.Text, raw: text[w.Start:w.End], start: w.Start, end: w.End, gap: text[at:w.Start]}
		if n := len(out); n > 0 && t.gap == ". " && strings.Contains(out[n-1].raw, ".") {
			t.gap = " " // of "U.N. ambassador"
		}
		at = w.End
		if bare, ok := strings.CutSuffix(t.text, "'s"); ok {
			t.text, t.possessive = bare, true
		} else if strings.HasSuffix(t.text, "s'") {
			t.text, t.possessive = strings.TrimSuffix(t.text, "'"), true
		}
		r, _ := utf8.DecodeRuneInString(t.raw)
		t.capital = unicode.IsUpper(r)
		if len(out) > 0 {
			out[len(out)-1].after = t.gap
		}
		out = append(out, t)
	}
	if len(out) > 0 {
		out[len(out)-1].after = text[at:]
	}
	return out
}

// currency is the word for the sign of an amount, empty for other words.
func currency(sign string) string {
	switch sign {
	case "£":
		return "pound"
	case "€":
		return "euro"
	case "$":
		return "dollar"
	case "¥":
		return "yen"
	}
	return ""
}

// A vocabulary is what words some evidence has.
type vocabulary struct {
	same                  wordings
	words, stems, numbers map[string]bool
	letters               map[string]bool // words with letters beyond ASCII, as spelt
	portions              []part
	counted               map[string][]string // by number, the nouns that it counts
	shares, values        []float64
	shareOf               []string           // of what there are shares: "9" of "two of the nine"
	clocks                map[int]bool       // times of day in minutes
	pairs                 map[[2]string]bool // numbers that stand in an order
	figures               []figure
	bounds                []bound
	sequences             map[[2]string]bool
	acronyms              map[string]bool // initials of names
	roots                 map[string]bool // of capitalised words
	often                 map[string]bool // units of time that say how often: "day" of "every day"
}

func newVocabulary(same wordings, texts ...string) *vocabulary {
	v := &vocabulary{same: same, words: map[string]bool{}, stems: map[string]bool{}, numbers: map[string]bool{}, letters: map[string]bool{}, counted: map[string][]string{}, pairs: map[[2]string]bool{}, acronyms: map[string]bool{}, roots: map[string]bool{}, often: map[string]bool{}, clocks: map[int]bool{}, sequences: map[[2]string]bool{}}
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
		if t.text == "both" {
			v.numbers["2"] = true
		}
	}
}

// addNumbers notes the numbers of a text, what they count and how they stand to
// each other.
func (v *vocabulary) addNumbers(ts []token) {
	noun := ""
	for _, n := range numbersIn(ts) {
		v.numbers[n.key] = true
		for _, key := range n.also {
			v.numbers[key] = true
		}
		v.counted[n.key] = append(v.counted[n.key], forWhom(ts, n)...)
		counts := countedBy(ts, n)
		if counts == "" && elided(ts, n) {
			counts = noun
		}
		if !strings.HasPrefix(n.key, "day ") {
			noun = counts
		}
		v.counted[n.key] = append(v.counted[n.key], counts)
		if value, _, ok := quantity(ts, n.from); ok {
			v.values = append(v.values, value)
		}
	}
	for _, s := range sequencesIn(ts) {
		v.sequences[s] = true
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

// functionWord reports whether a word can begin a sentence with a capital and
// be no name.
func functionWord(word string) bool {
	w := words()
	for _, list := range []string{"starters", "light", "generic", "place prepositions", "topic prepositions", "other prepositions", "clause words", "transparent"} {
		if w.has(list, word) {
			return true
		}
	}
	return cue(word)
}

// checkWords looks up every name, number, date and unusual word of a claim.
func (j *judge) checkWords(ts []token, ev *source) Reason {
	negated := false
	for _, t := range ts {
		negated = negated || words().has("negation", t.text)
	}
	for i, t := range ts {
		switch {
		case ownVoice(ts, i, ev) && t.raw != "US" && t.raw != "U.S":
			return Voice
		case !j.wordKnown(ts, i, ev, negated):
			return Name
		}
	}
	return j.checkNumbers(ts, ev)
}

// ownVoice reports whether the word at i speaks in the first person. "We" may
// be the cited speaker's behind a verb of speech: "Ito said that we have to".
func ownVoice(ts []token, i int, ev *source) bool {
	switch ts[i].text {
	case "i", "my", "myself", "me":
		return true
	case "we", "our", "ours", "us", "ourselves":
		said := slices.ContainsFunc(ts[:i], func(t token) bool { return cue(t.text) })
		return len(ev.cited) == 0 || !said || !ev.has("we") && !ev.has("our") && !ev.has("us")
	}
	return false
}

// wordKnown reports whether a word may stand in a claim: a name if evidence or
// question have it, any other word if it is one of the language.
func (j *judge) wordKnown(ts []token, i int, ev *source, negated bool) bool {
	t := ts[i]
	name := t.capital && !t.first
	switch {
	case currency(t.text) != "":
		return ev.has(t.text) || ev.has(currency(t.text))
	case !ascii(strings.ReplaceAll(t.raw, "’", "'")) && !ev.letters[t.spelling()] && !j.question.letters[t.spelling()]:
		return false // letters that only look like others
	case (name || t.first && t.capital) && j.people[t.text] && j.mayMean(t.text, ev):
		return true
	case name && j.given(ts, i, ev):
		return true
	case name && (ev.around.has(t.text) || ev.roots[root(t.text)] && !j.people[t.text]):
		return true
	case ev.has(t.text), t.raw == strings.ToUpper(t.raw) && ev.acronyms[t.text], ev.sentence != nil && ev.sentence.has(t.text):
		return true
	case j.question.has(t.text):
		if name && len(ev.cited) == 0 && object(ts, i) && ev.has(ts[i-1].text) {
			return false // the passage has it done to others
		}
		return !j.people[t.text] || j.meantBy(t.text, ev) || !name && ordinary(t.text) || negated || governed(ts, i) || object(ts, i)
	case words().has("titles", t.text), words().has("calendar", t.text):
		return true // days and months are looked at as numbers
	case name && ev.places(ts, i):
		return true
	case name && !strings.ContainsAny(t.gap, ":;"), t.first && t.capital && j.people[t.text] && i+1 < len(ts) && words().has("light", ts[i+1].text):
		return false
	}
	return ordinary(t.text)
}

// root is what a place and its people have in common: "york" of "York" and of
// "Yorkers", "norland" of "Norlandia" and of "Norlandian".
func root(word string) string {
	word = strings.TrimSuffix(word, "s")
	for _, ending := range []string{"ian", "ean", "er", "an", "ese", "ite", "ish", "ia", "a"} {
		if place, ok := strings.CutSuffix(word, ending); ok && len(place) > 3 {
			return place
		}
	}
	return word
}

// governed reports whether a word hangs on a preposition: it is what a
// sentence is about, not who does something in it.
func governed(ts []token, i int) bool {
	for k := i - 1; k >= 0 && !strings.ContainsAny(ts[k+1].gap, ",;:"); k-- {
		w := ts[k].text
		switch {
		case words().has("topic prepositions", w), words().has("other prepositions", w), words().has("place prepositions", w):
			return true
		case !ts[k].capital && !words().has("transparent", w):
			return false
		}
	}
	return false
}

// object reports whether a name stands right behind a word that is neither
// grammar nor a verb of speech: "lent Northline".
func object(ts []token, i int) bool {
	if i == 0 || strings.TrimSpace(ts[i].gap) != "" {
		return false
	}
	before := ts[i-1]
	return !before.capital && !functionWord(before.text) && !lexicon.IsStopWord(before.text) && !words().has("clause words", before.text)
}

// ordinary reports whether a folded word is one of the language that is not
// only a name: one that has a meaning in the dictionary, or is grammar.
func ordinary(word string) bool {
	if nation(word) {
		return false
	}
	if len(word) < 3 || functionWord(word) || lexicon.IsStopWord(word) || negates(word) || words().has("ordinary", word) || strings.Contains(word, "'") {
		return true
	}
	if strings.ContainsFunc(word, unicode.IsDigit) {
		return true // looked at as a number
	}
	english, err := lexicon.English()
	if err != nil {
		return true // without a lexicon only capitals tell names
	}
	if len(english.Related(word)) > 0 {
		return true
	}
	for _, ending := range []string{"s", "es", "d", "ed", "ing"} {
		if base, ok := strings.CutSuffix(word, ending); ok && len(base) > 2 && (len(english.Related(base)) > 0 || len(english.Related(base+"e")) > 0) {
			return true
		}
	}
	for _, ending := range []string{"ily", "ly", "ness", "ize", "ise", "ized", "ised", "able", "or", "ors", "er", "ers"} {
		if base, ok := strings.CutSuffix(word, ending); ok && (ending == "ily" && len(english.Related(base+"y")) > 0 || len(base) > 2 && len(english.Related(base)) > 0) {
			return true
		}
	}
	if compound(word, func(part string) bool { return len(english.Related(part)) > 0 }) {
		return true
	}
	for _, prefix := range []string{"un", "re", "non", "anti", "pre", "over", "under", "de", "dis", "mis"} {
		if base, ok := strings.CutPrefix(word, prefix); ok && len(base) > 3 && len(english.Related(base)) > 0 {
			return true
		}
	}
	return false
}

// compound reports whether a word is two words written as one: "lunchtime".
func compound(word string, known func(string) bool) bool {
	for i := 3; i+3 <= len(word); i++ {
		if known(word[:i]) && known(word[i:]) {
			return true
		}
	}
	return false
}
