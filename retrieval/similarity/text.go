package similarity

import (
	"encoding/binary"
	"errors"

	"whosaid/retrieval/lexicon"
)

// A Text is a text as the ranking sees it: its meaningful words in order. It
// takes eight bytes a word. The zero Text is empty.
type Text struct{ terms []lexicon.Term }

// NewText reads a text.
func NewText(text string) Text { return Text{english().Terms(text)} }

// english is the built-in lexicon, an empty one if it cannot be read.
func english() *lexicon.Lexicon {
	words, _ := lexicon.English()
	return words
}

// Len is the number of meaningful words.
func (t Text) Len() int { return len(t.terms) }

// MarshalBinary writes a text, eight bytes a word.
func (t Text) MarshalBinary() ([]byte, error) {
	b := make([]byte, 0, 8*len(t.terms))
	for _, term := range t.terms {
		b = binary.LittleEndian.AppendUint32(b, uint32(term.ID))
		b = binary.LittleEndian.AppendUint32(b, uint32(term.Stem))
	}
	return b, nil
}

// UnmarshalBinary reads what MarshalBinary wrote with the same lexicon.
func (t *Text) UnmarshalBinary(b []byte) error {
	if len(b)%8 != 0 {
		return errors.New("similarity: text cut short")
	}
	size := lexicon.ID(english().Size())
	terms := make([]lexicon.Term, len(b)/8)
	for i := range terms {
		terms[i].ID = lexicon.ID(binary.LittleEndian.Uint32(b[8*i:]))
		terms[i].Stem = lexicon.Stem(binary.LittleEndian.Uint32(b[8*i+4:]))
		if terms[i].ID > size {
			return errors.New("similarity: text of another lexicon")
		}
	}
	t.terms = terms
	return nil
}
