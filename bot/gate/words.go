package gate

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/kljensen/snowball/english"

	"whosaid/bot/meaning"
	"whosaid/retrieval/lexicon"
	"whosaid/retrieval/quotetext"
)

// A word of a line or of its evidence.
type word struct {
	text, raw, stem string
	// gap is what stands before the word.
	gap     string
	capital bool // begins with one
	number  bool
	content bool // means something by itself
	resumes bool // an "and" before another subject
}

// read splits a text into words; "don't" stays one.
func read(text string) []word {
	var out []word
	at := 0
	text = strings.ReplaceAll(text, "’", "'")
	for _, q := range quotetext.Words(text) {
		w := word{raw: text[q.Start:q.End], gap: text[at:q.Start]}
		w.text = strings.TrimSuffix(strings.TrimSuffix(q.Text, "'s"), "'")
		at = q.End
		w.stem = english.Stem(w.text, true)
		r, _ := utf8.DecodeRuneInString(w.raw)
		w.capital = unicode.IsUpper(r)
		_, _, w.number = numeral(w.text)
		w.content = !w.number && !lexicon.IsStopWord(w.text) && !w.in("grammar") && len(w.text) > 1
		if n := len(out) - 1; n >= 0 && out[n].text == "and" && w.in("subject") {
			out[n].resumes = true
		}
		out = append(out, w)
	}
	return out
}

// in reports whether a word or its stem is of a class.
func (w word) in(class string) bool {
	c := lists()[class]
	return c[w.text] || c[w.stem]
}

func (w word) like(o word) bool    { return w.stem == o.stem || meaning.Like(w.text, o.text) }
func (w word) near(o word) bool    { return meaning.Near(w.text, o.text) }
func (w word) opposed(o word) bool { return meaning.Opposed(w.text, o.text) }

// opens reports whether a word opens a sentence.
func (w word) opens() bool { return strings.ContainsAny(w.gap, ".!?\n…") }

func has(ws []word, class string) bool {
	for _, w := range ws {
		if w.in(class) {
			return true
		}
	}
	return false
}

type span struct{ from, to int }

// sentences splits words where a sentence ends.
func sentences(ws []word) []span { return split(ws, word.opens) }

// clauses splits words at punctuation and at words that join or oppose clauses.
func clauses(ws []word) []span {
	return split(ws, func(w word) bool {
		return strings.ContainsAny(w.gap, ".!?:;,—–…\n") || w.in("joins clauses") || w.in("relative")
	})
}

func split(ws []word, begins func(word) bool) (all []span) {
	from := 0
	for i, w := range ws {
		if i > from && begins(w) {
			all = append(all, span{from, i})
			from = i
		}
	}
	return append(all, span{from, len(ws)})
}
