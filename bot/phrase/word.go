package phrase

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

// A Word is one of a text, with what stands before it.
type Word struct {
	Text, Raw, Stem string
	// gap is what stands before the word.
	Gap     string
	Capital bool // begins with one
	Number  bool
	Content bool // means something by itself
	resumes bool // an "and" before another subject
	month   bool // "May" or "March" within a text
}

// Read splits a text into words; "don't" stays one, and "turned it down" is read as
// "rejected".
func Read(text string) []Word {
	var out []Word
	at := 0
	text = strings.ReplaceAll(text, "’", "'")
	for _, q := range quotetext.Words(text) {
		w := Word{Raw: text[q.Start:q.End], Gap: text[at:q.Start]}
		w.Text = strings.TrimSuffix(strings.TrimSuffix(q.Text, "'s"), "'")
		at = q.End
		w.Stem = english.Stem(w.Text, true)
		r, _ := utf8.DecodeRuneInString(w.Raw)
		w.Capital = unicode.IsUpper(r)
		_, _, w.Number = numeral(w.Text)
		w.month = q.Start > 0 && (w.Raw == "May" || w.Raw == "March")
		w.Content = w.month || !w.Number && !lexicon.IsStopWord(w.Text) && !w.In("grammar") && !w.Negates() && len(w.Text) > 1
		if n := len(out) - 1; n >= 0 && out[n].Text == "and" && (w.In("subject") || w.Text == "nobody") {
			out[n].resumes = true
		}
		out = append(out, w)
	}
	join(out)
	return out
}

// In reports whether a word or its stem is of a class.
func (w Word) In(class string) bool {
	if w.month && class != "calendar" {
		return false
	}
	c := Lists()[class]
	return c[w.Text] || c[w.Stem]
}

// Like reports whether two words are forms of one or mean the same.
func (w Word) Like(o Word) bool { return w.Stem == o.Stem || meaning.Like(w.Text, o.Text) }

// Near reports whether two words mean something close.
func (w Word) Near(o Word) bool { return meaning.Near(w.Text, o.Text) }

// Cosine is how alike two words are used, from -1 to 1.
func (w Word) Cosine(o Word) float64 { return meaning.Cosine(w.Text, o.Text) }

// Opposed reports whether two words are opposites.
func (w Word) Opposed(o Word) bool { return meaning.Opposed(w.Text, o.Text) }

// Past reports whether a word may be the past of a verb.
func (w Word) Past() bool {
	return Lists()["past"][w.Text] || len(w.Text) > 3 && strings.HasSuffix(w.Text, "ed") && !strings.HasSuffix(w.Text, "eed")
}

// Capitals reports whether a word is written in capitals alone: "NATO".
func (w Word) Capitals() bool { return w.Raw == strings.ToUpper(w.Raw) }

// Several reports whether a word may stand for more than one.
func (w Word) Several() bool {
	return w.Content && strings.HasSuffix(w.Text, "s") || w.Number || w.In("company") || w.In("partial")
}

// Opens reports whether a word opens a sentence.
func (w Word) Opens() bool { return strings.ContainsAny(w.Gap, ".!?\n…") }

// Has reports whether one of some words is of one of some classes.
func Has(ws []Word, classes ...string) bool {
	return slices.ContainsFunc(ws, func(w Word) bool { return slices.ContainsFunc(classes, w.In) })
}

// Negates reports whether a word is a negation.
func (w Word) Negates() bool { return w.In("negation") || strings.HasSuffix(w.Text, "n't") }

// NegatesIn reports whether a word of a clause negates.
func NegatesIn(ws []Word, c Span) bool { return Negations(ws, c) > 0 }

// Negations counts the words of a clause that negate.
func Negations(ws []Word, c Span) (n int) {
	for _, w := range ws[c.From:c.To] {
		if w.Negates() {
			n++
		}
	}
	return n
}

// Contents are the places of the words of a clause that mean something and are no units.
func Contents(ws []Word, c Span) (all []int) {
	for i := c.From; i < c.To; i++ {
		if ws[i].Content && !ws[i].In("unit") {
			all = append(all, i)
		}
	}
	return all
}

// Target is the place of the first word after another that means something, -1
// for none.
func Target(ws []Word, i int) int {
	for k := i + 1; k < len(ws); k++ {
		if ws[k].Content {
			return k
		}
	}
	return -1
}

// HasStem reports whether a word has a stem.
func HasStem(ws []Word, stem string) bool { return StemAt(ws, stem) >= 0 }

// StemAt is the place of the first word with a stem, -1 for none.
func StemAt(ws []Word, stem string) int {
	return slices.IndexFunc(ws, func(w Word) bool { return w.Stem == stem })
}

// How close two words are.
const (
	related = iota + 1
	Alike
	same
)

// Closeness is how close two words are: Alike or more for forms of one word and words that
// mean the same, 0 for words that have nothing in common.
func (w Word) Closeness(o Word) int {
	switch {
	case w.Stem == o.Stem || w.Number && o.Number && w.Text == o.Text:
		return same
	case !w.Content || !o.Content:
		return 0
	case w.Like(o):
		return Alike
	case w.Near(o):
		return related
	}
	return 0
}
