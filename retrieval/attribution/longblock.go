package attribution

import (
	"strings"
	"unicode"

	"whosaid/retrieval"
)

// A block is a quotation of several paragraphs, each with an opening mark, that an
// outlet or an author is quoted with. Inside it others are quoted with marks of
// another shape, who do not take over what follows them.
type block struct {
	speaker   retrieval.Span
	mark      byte // the first byte of its opening marks
	paragraph int  // its latest
}

// blockOr is who speaks in draft d: the block's where d goes on with it, else other.
func (f *flow) blockOr(text string, d *draft, other retrieval.Span) retrieval.Span {
	if f.block.speaker.Len() > 0 && text[d.spans[0].Start] == f.block.mark {
		return f.block.speaker
	}
	return other
}

// followBlock notes whether paragraph number opens, continues or ends a block. The
// drafts of the paragraph begin at first, free are those without a cue, here is who
// else speaks in it.
func (f *flow) followBlock(text string, number, first int, free []int, here retrieval.Span) {
	if len(free) == 1 && free[0] == first {
		if d := &f.out[first]; d.speaker.Len() > 0 && opensBlock(text, d.spans[0]) {
			f.block = block{d.speaker, text[d.spans[0].Start], number}
			return
		}
	}
	inner := first < len(f.out) && here.Len() > 0 && text[f.out[first].spans[0].Start] >= 0x80
	if f.block.speaker.Len() > 0 && inner && number-f.block.paragraph <= reach {
		f.block.paragraph = number
		return
	}
	f.block = block{}
}

// opensBlock reports whether a quotation in straight marks lacks its closing one.
func opensBlock(text string, p retrieval.Span) bool {
	return text[p.Start] == '"' && text[p.End-1] != '"' && !strings.HasPrefix(text[p.End:], "\"")
}

// longestCapsLabel is how many bytes a label in capitals has at most.
const longestCapsLabel = 24

// capsLabelled reports whether words begin with a label in capitals that nothing
// reads as a speaker's: "VIDEO: ...".
func capsLabelled(words string) bool {
	label, _, ok := strings.Cut(words[:min(len(words), longestCapsLabel)], ":")
	return ok && len(label) > 2 && strings.ToUpper(label) == label && strings.IndexFunc(label, unicode.IsLetter) == 0
}
