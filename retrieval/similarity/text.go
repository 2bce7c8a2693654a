package similarity

import (
	"encoding/binary"
	"hash/maphash"
	"slices"
	"sync"

	"whosaid/retrieval"
	"whosaid/retrieval/lexicon"
	"whosaid/retrieval/recent"
)

// A Text is a text as the ranking sees it: its meaningful words in order, those
// of its attribution and those around it. It takes eight bytes a word. The zero
// Text is empty.
type Text struct{ terms, attribution, around []lexicon.Term }

// NewText reads a text. What was read last is kept: the parts of a document are
// looked at for several reasons, and again by the next question.
func NewText(text string) Text {
	if len(text) < leastKept {
		return Text{terms: vocabulary().Terms(text)}
	}
	if raw, ok := knownTexts().Get(keyOf(text)); ok {
		terms, _ := vocabulary().ReadTerms(raw, make([]lexicon.Term, 0, countIn(raw)))
		return Text{terms: terms}
	}
	terms, _ := readAndKept(text)
	return Text{terms: terms}
}

// termsAt are the words of a text and where each begins.
func termsAt(text string) (terms []lexicon.Term, starts []int) {
	raw, ok := knownTexts().Get(keyOf(text))
	if !ok {
		return readAndKept(text)
	}
	n := countIn(raw)
	terms, raw = vocabulary().ReadTerms(raw, make([]lexicon.Term, 0, n))
	starts = make([]int, n)
	at := 0
	for i := range starts {
		gap, size := binary.Uvarint(raw)
		at, raw = at+int(gap), raw[size:]
		starts[i] = at
	}
	return terms, starts
}

// readAndKept reads a text that is not kept, and keeps it.
func readAndKept(text string) (terms []lexicon.Term, starts []int) {
	terms, starts = vocabulary().TermsAt(text)
	raw := vocabulary().AppendTerms(make([]byte, 0, 5*len(terms)+4), terms)
	last := 0
	for _, at := range starts {
		raw = binary.AppendUvarint(raw, uint64(at-last))
		last = at
	}
	knownTexts().Put(keyOf(text), raw)
	return terms, starts
}

// A textKey stands for a text: no two have one, but by a chance of one in 2^128.
type textKey [2]uint64

// seeds are those of the texts' keys.
var seeds = [...]maphash.Seed{maphash.MakeSeed(), maphash.MakeSeed()}

func keyOf(text string) textKey {
	return textKey{maphash.String(seeds[0], text), maphash.String(seeds[1], text)}
}

// countIn is how many terms were written at the beginning of raw.
func countIn(raw []byte) int {
	n, _ := binary.Uvarint(raw)
	return int(n)
}

// knownTexts are the words of the texts that were read last, and where each begins
// after the one before.
var knownTexts = sync.OnceValue(func() *recent.Bytes[textKey] { return recent.NewBytes[textKey](mostTexts) })

const (
	// leastKept is how many bytes a text has that is kept, mostTexts how many bytes of
	// memory they take: those of fifty thousand paragraphs and more.
	leastKept = 60
	mostTexts = 12 << 20
)

// Joined is a text of all words of some, one after the other. Words around them and
// of attributions are left out.
func Joined(texts ...Text) Text {
	n := 0
	for _, t := range texts {
		n += len(t.terms)
	}
	terms := make([]lexicon.Term, 0, n)
	for _, t := range texts {
		terms = append(terms, t.terms...)
	}
	return Text{terms: terms}
}

// NewTextIn reads a text and what stands around it, its sentence or its
// paragraph, which helps to tell what it is about but counts for less.
// Around may hold the text itself.
func NewTextIn(text, around string) Text {
	t := NewText(text)
	seen := make(map[lexicon.Stem]bool, len(t.terms))
	for _, term := range t.terms {
		seen[term.Stem] = true
	}
	for _, term := range NewText(around).terms {
		if !seen[term.Stem] {
			seen[term.Stem] = true
			t.around = append(t.around, term)
		}
	}
	return t
}

// Parts reads parts of a text, one beside another in order, each with what stands
// around all of them. They share memory.
func Parts(text, around string, parts []retrieval.Span) []Text {
	terms, starts := termsAt(text)
	outside := NewText(around).terms
	out := make([]Text, len(parts))
	for i, p := range parts {
		from, _ := slices.BinarySearch(starts, p.Start)
		to, _ := slices.BinarySearch(starts, p.End)
		out[i] = Text{terms: terms[from:to:to], around: outside}
	}
	return out
}

// WithAttribution returns t with the words that tell who said it, to whom and
// where. They count in full in Match.Attributed and in the pairs and words that
// Rank compares, and not at all in Match.MaxSim.
func (t Text) WithAttribution(words string) Text {
	t.attribution = vocabulary().Terms(words)
	return t
}

// vocabulary is the built-in lexicon, an empty one if it cannot be read.
func vocabulary() *lexicon.Lexicon {
	words, _ := lexicon.English()
	return words
}

// Len is the number of meaningful words of the text itself.
func (t Text) Len() int { return len(t.terms) }
