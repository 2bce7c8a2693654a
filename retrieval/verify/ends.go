package verify

import (
	"slices"
	"strings"

	"whosaid/retrieval/quotetext"
	"whosaid/retrieval/verify/difference"
)

// farthest is how many words of a sentence beyond a quotation are looked at.
const farthest = 40

// ends adds what an ellipsis at the quotation's beginning or end leaves out of
// the sentence, where that is a condition or a denial.
func (k *check) ends(p *difference.Pair, c claim) {
	if len(c.hit.at) == 0 || !k.q.opens && !k.q.trails {
		return
	}
	said := p.Said
	if words := k.beyond(c.hit.at[0], -1); k.q.opens && len(words) > 0 {
		side := difference.Side{Text: said.Text, Words: slices.Concat(words, said.Words)}
		if difference.Conditional(side, k.source, 0, len(words)) {
			k.leaveOut(p, words, true)
		}
	}
	if words := k.beyond(c.hit.at[len(c.hit.at)-1], 1); k.q.trails && len(words) > 0 {
		side := difference.Side{Text: said.Text, Words: slices.Concat(said.Words, words)}
		if difference.Conditional(side, k.source, len(said.Words), len(side.Words)) {
			k.leaveOut(p, words, false)
		}
	}
}

// leaveOut adds words to what was said that an ellipsis leaves out.
func (k *check) leaveOut(p *difference.Pair, words []quotetext.Word, before bool) {
	steps := slices.Repeat([]quotetext.Op{quotetext.Add}, len(words))
	if before {
		p.Lead = true
		p.Said.Words, p.Steps = slices.Concat(words, p.Said.Words), slices.Concat(steps, p.Steps)
		return
	}
	p.Trail = true
	p.Said.Words, p.Steps = slices.Concat(p.Said.Words, words), slices.Concat(p.Steps, steps)
}

// beyond are the words of the same statement and sentence from place p on, in
// order, before it
// (way -1) or after it (way 1).
func (k *check) beyond(p, way int32) []quotetext.Word {
	var words []quotetext.Word
	for _, at := range k.source.upTo(p, way, ".?!") {
		words = append(words, k.source.word(at))
	}
	return words
}

// clauseBeyond are the places of the same statement and clause before place p
// (way -1) or after it (way 1), in order.
func (k *check) clauseBeyond(p, way int32) []int32 { return k.source.upTo(p, way, ".?!,;:—()") }

// upTo are the places of the same statement before place p (way -1) or after it
// (way 1), in order, up to any of marks.
func (s *source) upTo(p, way int32, marks string) []int32 {
	text := s.docs[s.docAt(p)].document.Text
	var out []int32
	for at := p + way; at >= 0 && int(at) < len(s.ids) && len(out) < farthest && s.joined(at, p); at += way {
		lo, hi := min(at, at-way), max(at, at-way)
		if strings.ContainsAny(text[s.end[lo]:s.start[hi]], marks) {
			break
		}
		out = append(out, at)
	}
	if way < 0 {
		slices.Reverse(out)
	}
	return out
}

// ellipsisAt reports whether a quotation begins and whether it ends with an
// ellipsis.
func ellipsisAt(quotation string) (opens, trails bool) {
	bare := strings.Trim(quotation, " \t\r\n\"'“”‘’[]()")
	for _, dots := range [...]string{"...", "…", ". . ."} {
		opens, trails = opens || strings.HasPrefix(bare, dots), trails || strings.HasSuffix(bare, dots)
	}
	return opens, trails
}
