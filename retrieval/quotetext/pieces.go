package quotetext

import (
	"unicode"
	"unicode/utf8"

	"whosaid/retrieval/pattern"
)

// Gap says what a quotation leaves out before a piece.
type Gap int

const (
	// None: the piece begins the quotation.
	None Gap = iota
	// Cut: an ellipsis, "..." or "[...]", stands for words of the source.
	Cut
	// Inserted: square brackets hold words that the source does not have, in
	// place of few or none of its own.
	Inserted
)

// A Piece is a run of words that a quotation claims to repeat one after the
// other.
type Piece struct {
	Gap   Gap
	Words []Word
}

// gaps matches ellipses, in brackets or not, and bracketed insertions.
var gaps = pattern.New(`[\[(]?(?:…|\.[ \x{a0}]?\.[ \x{a0}]?\.)(?:[ \x{a0}]?\.)*[\])]?|\[[^\[\]]{1,80}\]`)

// Pieces splits a quotation where it says that it is not word for word. Words
// keep their offsets in text. A quotation without ellipses and brackets is one
// piece, one without words none.
func Pieces(text string) []Piece {
	var pieces []Piece
	gap, from := None, 0
	add := func(end int) {
		words := Words(text[from:end])
		if len(words) == 0 {
			return
		}
		for i := range words {
			words[i].Start += from
			words[i].End += from
		}
		if len(pieces) == 0 {
			gap = None
		}
		pieces = append(pieces, Piece{gap, words})
		gap = None
	}
	for _, m := range gaps.FindAllStringIndex(text, -1) {
		if insideWord(text, m[0], m[1]) {
			continue
		}
		add(m[0])
		if gap != Cut {
			gap = kindOf(text[m[0]:m[1]])
		}
		from = m[1]
	}
	add(len(text))
	return pieces
}

// kindOf tells an ellipsis from an insertion: an ellipsis holds no word.
func kindOf(gap string) Gap {
	if len(Words(gap)) == 0 {
		return Cut
	}
	return Inserted
}

// insideWord reports whether the brackets from start to end belong to a word,
// as in "[t]he" and "call[ed]".
func insideWord(text string, start, end int) bool {
	before, _ := utf8.DecodeLastRuneInString(text[:start])
	after, _ := utf8.DecodeRuneInString(text[end:])
	return text[start] == '[' && kindOf(text[start:end]) == Inserted &&
		(unicode.IsLetter(before) || unicode.IsLetter(after))
}
