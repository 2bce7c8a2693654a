package gate

import (
	"slices"
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
	month   bool // "May" or "March" within a text
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
		w.month = q.Start > 0 && (w.raw == "May" || w.raw == "March")
		w.content = w.month || !w.number && !lexicon.IsStopWord(w.text) && !w.in("grammar") && !w.negates() && len(w.text) > 1
		if n := len(out) - 1; n >= 0 && out[n].text == "and" && (w.in("subject") || w.text == "nobody") {
			out[n].resumes = true
		}
		out = append(out, w)
	}
	return out
}

// in reports whether a word or its stem is of a class.
func (w word) in(class string) bool {
	if w.month && class != "calendar" {
		return false
	}
	c := lists()[class]
	return c[w.text] || c[w.stem]
}

func (w word) like(o word) bool    { return w.stem == o.stem || meaning.Like(w.text, o.text) }
func (w word) near(o word) bool    { return meaning.Near(w.text, o.text) }
func (w word) opposed(o word) bool { return meaning.Opposed(w.text, o.text) }

// past reports whether a word may be the past of a verb.
func (w word) past() bool {
	return lists()["past"][w.text] || len(w.text) > 3 && strings.HasSuffix(w.text, "ed") && !strings.HasSuffix(w.text, "eed")
}

// opens reports whether a word opens a sentence.
func (w word) opens() bool { return strings.ContainsAny(w.gap, ".!?\n…") }

// has reports whether one of some words is of one of some classes.
func has(ws []word, classes ...string) bool {
	return slices.ContainsFunc(ws, func(w word) bool { return slices.ContainsFunc(classes, w.in) })
}
