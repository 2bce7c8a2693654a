package gate

import (
	"strings"
	"unicode"
	"unicode/utf8"

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
	gap        string // what stands between the word before and this one
}

func tokens(text string) []token {
	found := quotetext.Words(text)
	out := make([]token, 0, len(found))
	at := 0
	for _, w := range found {
		t := token{text: w.Text, raw: text[w.Start:w.End], start: w.Start, end: w.End, gap: text[at:w.Start]}
		at = w.End
		if bare, ok := strings.CutSuffix(t.text, "'s"); ok {
			t.text, t.possessive = bare, true
		} else if strings.HasSuffix(t.text, "s'") {
			t.text, t.possessive = strings.TrimSuffix(t.text, "'"), true
		}
		r, _ := utf8.DecodeRuneInString(t.raw)
		t.capital = unicode.IsUpper(r)
		out = append(out, t)
	}
	return out
}

// A vocabulary is what words some evidence has.
type vocabulary struct {
	words, stems, capitals map[string]bool
	numbers                map[string]bool
}

func newVocabulary(texts ...string) *vocabulary {
	v := &vocabulary{map[string]bool{}, map[string]bool{}, map[string]bool{}, map[string]bool{}}
	for _, text := range texts {
		v.add(text)
	}
	return v
}

func (v *vocabulary) add(text string) {
	for _, t := range tokens(text) {
		v.words[t.text] = true
		v.stems[stem(t.text)] = true
		for _, other := range sameNation(t.text) {
			v.words[other] = true
			v.stems[stem(other)] = true
			v.capitals[other] = true
		}
		if t.capital {
			v.capitals[t.text] = true
		}
		for _, n := range numbersOf(t.text) {
			v.numbers[n] = true
		}
	}
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
	return cues()[stem(word)]
}

// checkWords looks up every name, number, date and unusual word of a claim.
func (j *judge) checkWords(ts []token, ev *source, _ []cite) Reason {
	negated := false
	for _, t := range ts {
		negated = negated || words().has("negation", t.text)
	}
	for i, t := range ts {
		switch {
		case words().has("first person", t.text) && t.raw != "US" && t.raw != "U.S":
			return Voice
		case !j.numberKnown(ts, i, ev):
			return Number
		case words().has("calendar", t.text) && t.capital && !ev.has(t.text) && !j.question.has(t.text):
			return Number
		case !j.wordKnown(ts, i, ev, negated):
			return Name
		}
	}
	return ""
}

// wordKnown reports whether a word may stand in a claim: a name if evidence or
// question have it, any other word if it is spelt as English is.
func (j *judge) wordKnown(ts []token, i int, ev *source, negated bool) bool {
	t := ts[i]
	switch {
	case ev.has(t.text):
		return true
	case j.question.has(t.text):
		return !j.people[t.text] || negated || governed(ts, i)
	case !ascii(t.raw), j.people[t.text]:
		return false
	case words().has("titles", t.text):
		return true
	case !t.capital:
		return true
	case t.first || strings.ContainsAny(t.gap, ":;"):
		return functionWord(t.text) || common(t.text)
	}
	return false
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

// common reports whether a word at the beginning of a sentence is an ordinary
// one of the language.
func common(word string) bool {
	return strings.HasSuffix(word, "ly") || strings.HasSuffix(word, "ing")
}
