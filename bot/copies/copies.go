// Package copies finds the same words of one speaker in several documents, as
// agencies' reports are: they are one statement with several sources.
package copies

import (
	"iter"
	"slices"

	"whosaid/bot/cue"
	"whosaid/retrieval"
	"whosaid/retrieval/quotetext"
	"whosaid/retrieval/verify/difference"
)

// A Copy is where a statement stands once more. The JSON form is part of the
// command line's contract.
type Copy struct {
	ID        string `json:"id"`
	Document  string `json:"document"`
	Title     string `json:"title"`
	Paragraph int    `json:"paragraph"`
	Locator   string `json:"locator,omitempty"`
	URL       string `json:"url"`
	Date      string `json:"date"`
	// Text is the copy's own words, Differs where they are others than the
	// statement's: "We [-will-]{+would+} come"; empty where none are.
	Text    string `json:"text"`
	Differs string `json:"differs"`
	// Edits are the differences one by one: Claimed are the statement's words,
	// Said those of the copy.
	Edits []retrieval.Edit `json:"-"`
}

const (
	// fewest is how many words a statement has at least of which there are copies:
	// shorter ones people say again.
	fewest = 4
	// oneOf is the number of words of which one may differ.
	oneOf = 8
	// mostCompared is how many statements are compared with each other.
	mostCompared = 200
)

// A wording is a statement with its words, which are read when they are first
// looked at.
type wording struct {
	*retrieval.Statement
	side difference.Side
	read bool
	// places number the different words, counts are how many there are of each.
	places map[string]int
	counts []int
	// left is how many are left of each, while another's are looked at.
	left []int
}

func wordingOf(s *retrieval.Statement) *wording {
	return &wording{Statement: s, side: difference.Side{Text: s.Text}}
}

func (w *wording) words() []quotetext.Word {
	if !w.read {
		w.side.Words, w.read = wordsOf(w.Text), true
	}
	return w.side.Words
}

// count counts the different words.
func (w *wording) count() {
	w.places = map[string]int{}
	for _, word := range w.words() {
		at, ok := w.places[word.Text]
		if !ok {
			at = len(w.counts)
			w.places[word.Text], w.counts = at, append(w.counts, 0)
		}
		w.counts[at]++
	}
}

// wordsOf are the words of a text but for a "that" before them.
func wordsOf(text string) []quotetext.Word {
	words := quotetext.Words(text)
	if len(words) > 0 && words[0].Text == "that" {
		return words[1:]
	}
	return words
}

// roomIn is how many of n words may differ.
func roomIn(n int) int { return n / oneOf }

// Alike tells of the signature of a statement's words whether it may be a copy of
// s: all that are pass.
func Alike(s retrieval.Statement) func(quotetext.Signature) bool {
	own := quotetext.SignatureOf(wordsOf(s.Text))
	n := int(own.Words)
	room := roomIn(n)
	return func(o quotetext.Signature) bool {
		beyond := int(o.Words) - n // by one for a "that" before it
		return n >= fewest && beyond <= room+1 && -beyond <= room && own.Lacks(o) <= 2*room && o.Lacks(own) <= 3*room+1
	}
}

// Kept are the statements without those that are copies of one before.
func Kept(list []retrieval.Statement) []retrieval.Statement {
	kept := make([]retrieval.Statement, 0, len(list))
	var before []*wording
	for i := range list {
		if i < mostCompared {
			w := wordingOf(&list[i])
			if slices.ContainsFunc(before, func(b *wording) bool { _, ok := b.copied(w); return ok }) {
				continue
			}
			before = append(before, w)
		}
		kept = append(kept, list[i])
	}
	return kept
}

// Of are the copies of a statement among others, in their order, the first of
// each document.
func Of(s retrieval.Statement, others iter.Seq[*retrieval.Statement]) []Copy {
	var out []Copy
	first := wordingOf(&s)
	for o := range others {
		has := func(c Copy) bool { return c.Document == o.Document }
		if s.Document == o.Document || !nearlyAsLong(len(s.Text), len(o.Text)) || slices.ContainsFunc(out, has) {
			continue
		}
		if !first.may(o.Text) {
			continue
		}
		if d, ok := first.copied(wordingOf(o)); ok {
			out = append(out, Copy{ID: o.ID, Document: o.Document, Title: o.Title, Paragraph: o.Paragraph, Locator: o.Locator, URL: o.URL,
				Date: o.Date, Text: o.Text, Differs: d.String(), Edits: d.Edits})
		}
	}
	return out
}

// nearlyAsLong reports whether texts of so many bytes may have the same words,
// which is told much faster than by their words.
func nearlyAsLong(a, b int) bool { return max(a, b)-min(a, b) <= a/3+16 }

// copied reports whether o has the words of w in another document, said by the
// same speaker, and how they differ. What is denied in one document and said in the
// other is not the same.
func (w *wording) copied(o *wording) (differs difference.Difference, ok bool) {
	differs, ok = w.repeated(o)
	return differs, ok && cue.StanceOf(*w.Statement) == cue.StanceOf(*o.Statement)
}

// repeated reports whether o has the words of w, and how they differ. Words that
// change what is said make another statement.
func (w *wording) repeated(o *wording) (differs difference.Difference, ok bool) {
	if w.Speaker == "" || w.Speaker != o.Speaker || w.Document == o.Document || len(w.words()) < fewest {
		return differs, false
	}
	n, words := len(w.words()), o.words()
	if slices.EqualFunc(w.words(), words, func(a, b quotetext.Word) bool { return a.Text == b.Text }) {
		return differs, true
	}
	room := roomIn(n)
	if room == 0 || len(words) > n+room || len(words) < n-room || !w.shares(words, n-2*room) {
		return differs, false
	}
	steps := quotetext.Align(folded(o.side), folded(w.side))
	if steps.Lo > 0 || steps.Hi < len(words) {
		return differs, false
	}
	return difference.Within(difference.Pair{Claimed: w.side, Said: o.side, Steps: steps.Steps, Corpus: unknown{}}, room)
}

// shares reports whether so many of other words are words of w, each as often as w
// has it.
func (w *wording) shares(words []quotetext.Word, least int) bool {
	return w.hasBut(slices.Values(words), len(words)-least)
}

// may reports whether the words of a text may be a copy of w: it reads as far as
// there are no more others than a copy has.
func (w *wording) may(text string) bool {
	return w.hasBut(quotetext.Each(text), 3*roomIn(len(w.words()))+1) // by one for a "that" before it
}

// hasBut reports whether all but so many of words are words of w, each as often as w
// has it.
func (w *wording) hasBut(words iter.Seq[quotetext.Word], others int) bool {
	if w.places == nil {
		w.count()
	}
	w.left = append(w.left[:0], w.counts...)
	for word := range words {
		if at, ok := w.places[word.Text]; ok && w.left[at] > 0 {
			w.left[at]--
		} else if others--; others < 0 {
			return false
		}
	}
	return true
}

func folded(s difference.Side) []string {
	out := make([]string, len(s.Words))
	for i, w := range s.Words {
		out[i] = w.Text
	}
	return out
}

// unknown is a corpus of which nothing is known.
type unknown struct{}

// Spelt knows no word.
func (unknown) Spelt(string) (capital, small int) { return 0, 0 }
