package attribution

import (
	"strings"
	"unicode/utf8"

	"whosaid/retrieval"
)

// maxPiece is about how many bytes of a paragraph are read at a time.
const maxPiece = 1 << 15

// A piece is a part of a paragraph with its quotations.
type piece struct {
	retrieval.Span
	quotes []quotation
}

// pieces cuts an overlong paragraph at white space outside its quotations, so
// that a document without line ends needs no more memory than others. Other
// paragraphs are one piece.
func pieces(text string, p retrieval.Span, quotes []quotation) []piece {
	var out []piece
	for p.Len() > maxPiece {
		cut, n := cutAfter(text, p, quotes)
		out = append(out, piece{retrieval.Span{Start: p.Start, End: cut}, quotes[:n]})
		p.Start, quotes = cut, quotes[n:]
	}
	return append(out, piece{p, quotes})
}

// maxWord is how far white space to cut at is looked for, and maxTries after
// how many quotations.
const (
	maxWord  = 1 << 10
	maxTries = 64
)

// cutAfter finds where p may be cut after maxPiece bytes, in none of the
// quotations: at white space where some is near. n is how many quotations
// stand before it.
func cutAfter(text string, p retrieval.Span, quotes []quotation) (cut, n int) {
	cut = p.Start + maxPiece
	for !utf8.RuneStart(text[cut]) {
		cut++
	}
	for tries := 0; ; tries++ {
		for n < len(quotes) && quotes[n].Outer.End <= cut {
			n++
		}
		limit := p.End
		if n < len(quotes) {
			limit = quotes[n].Outer.Start
		}
		if limit >= cut {
			space := strings.IndexAny(text[cut:min(limit, cut+maxWord)], " \n\t")
			if space >= 0 {
				return cut + space, n
			}
			if limit == p.End || limit > cut+maxWord || tries > maxTries {
				return cut, n
			}
		}
		cut = quotes[n].Outer.End
	}
}
