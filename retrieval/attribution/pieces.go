package attribution

import (
	"strings"

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

// cutAfter finds the first white space in p behind maxPiece bytes that stands
// in none of the quotations, and how many of them stand before it.
func cutAfter(text string, p retrieval.Span, quotes []quotation) (cut, n int) {
	cut = p.Start + maxPiece
	for {
		for n < len(quotes) && quotes[n].Outer.End <= cut {
			n++
		}
		if n < len(quotes) && quotes[n].Outer.Start < cut {
			cut = quotes[n].Outer.End
			continue
		}
		space := strings.IndexAny(text[cut:p.End], " \n\t")
		if space < 0 {
			return p.End, len(quotes)
		}
		if n == len(quotes) || quotes[n].Outer.Start >= cut+space {
			return cut + space, n
		}
		cut = quotes[n].Outer.End
	}
}
