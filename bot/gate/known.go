package gate

import (
	"slices"
	"strings"
	"unicode"

	"whosaid/retrieval/lexicon"
)

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
	case name && (j.given(ts, i, ev) || j.family(ts, i, ev)):
		return true
	case t.capital && j.coreferent(ts, i, ev):
		return true
	case name && ev.around.has(t.text), t.capital && ev.roots[root(t.text)] && !j.people[t.text]:
		return true
	case ev.has(t.text), ev.acronyms[t.text] && len(t.raw) >= len(t.text) && t.raw[:len(t.text)] == strings.ToUpper(t.text), ev.sentence != nil && ev.sentence.has(t.text):
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
	for _, ending := range []string{"ian", "ean", "ern", "er", "an", "ese", "ite", "ish", "ia", "a", "i"} {
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
	for _, ending := range []string{"ily", "ly", "ness", "ize", "ise", "ized", "ised", "able", "or", "ors", "er", "ers", "ist", "ists"} {
		if base, ok := strings.CutSuffix(word, ending); ok && (ending == "ily" && len(english.Related(base+"y")) > 0 || len(base) > 2 && len(english.Related(base)) > 0) {
			return true
		}
	}
	for _, ending := range []string{"ible", "able", "ously", "ively", "ously", "ation", "ations", "ated", "ating", "ized", "ised", "ness", "ment", "ments", "ship", "less", "ful", "like", "wise", "ward", "wards", "ive", "ous", "ity", "ism"} {
		if strings.HasSuffix(word, ending) && len(word) > len(ending)+2 {
			return true // formed as English words are, not names
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
