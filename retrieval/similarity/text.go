package similarity

import (
	"slices"
	"strings"
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
	if t, ok := knownTexts().Get(text); ok {
		return t
	}
	t := Text{terms: vocabulary().Terms(text)}
	knownTexts().Put(strings.Clone(text), t)
	return t
}

// knownTexts are the texts that were read last.
var knownTexts = sync.OnceValue(func() *recent.Cache[string, Text] {
	return recent.New(mostTexts, func(text string, t Text) int { return len(text) + 8*len(t.terms) + 150 })
})

const (
	// leastKept is how many bytes a text has that is kept, mostTexts how many bytes of
	// them are.
	leastKept = 60
	mostTexts = 6 << 20
)

// NewTextIn reads a text and what stands around it, its sentence or its
// paragraph, which helps to tell what it is about but counts for less.
// Around may hold the text itself.
func NewTextIn(text, around string) Text {
	t := NewText(text)
	seen := make(map[lexicon.Stem]bool, len(t.terms))
	for _, term := range t.terms {
		seen[term.Stem] = true
	}
	for _, term := range vocabulary().Terms(around) {
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
	terms, starts := vocabulary().TermsAt(text)
	outside := vocabulary().Terms(around)
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
