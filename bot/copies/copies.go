// Package copies finds the same words of one speaker in several documents, as
// agencies' reports are: they are one statement with several sources.
package copies

import (
	"iter"
	"slices"
	"strings"

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

// A wording is a statement with its words.
type wording struct {
	*retrieval.Statement
	side difference.Side
	bag  map[string]int
	key  string
}

func wordingOf(s *retrieval.Statement) wording {
	w := wording{Statement: s, side: difference.Side{Text: s.Text, Words: wordsOf(s.Text)}, bag: map[string]int{}}
	var key strings.Builder
	for _, word := range w.side.Words {
		w.bag[word.Text]++
		key.WriteString(word.Text + " ")
	}
	w.key = key.String()
	return w
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
	var before []wording
	for i := range list {
		if i < mostCompared {
			w := wordingOf(&list[i])
			if slices.ContainsFunc(before, func(b wording) bool { _, ok := b.copied(w); return ok }) {
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
// same speaker, and how they differ. Words that change what is said make another
// statement.
func (w wording) copied(o wording) (differs difference.Difference, ok bool) {
	n := len(w.side.Words)
	if w.Speaker == "" || w.Speaker != o.Speaker || w.Document == o.Document || n < fewest {
		return differs, false
	}
	if w.key == o.key {
		return differs, true
	}
	room := roomIn(n)
	if room == 0 || len(o.side.Words) > n+room || len(o.side.Words) < n-room || w.shared(o) < n-2*room {
		return differs, false
	}
	steps := quotetext.Align(folded(o.side), folded(w.side))
	if steps.Lo > 0 || steps.Hi < len(o.side.Words) {
		return differs, false
	}
	return difference.Within(difference.Pair{Claimed: w.side, Said: o.side, Steps: steps.Steps, Corpus: unknown{}}, room)
}

// shared is how many words both have.
func (w wording) shared(o wording) int {
	n := 0
	for word, count := range w.bag {
		n += min(count, o.bag[word])
	}
	return n
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
