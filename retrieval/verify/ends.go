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
	side := difference.Side{Text: p.Said.Text}
	if words := k.beyond(c.hit.at[0], -1); k.q.opens && len(words) > 1 {
		side.Words = words
		if difference.Conditional(side, k.source, false) {
			k.leaveOut(p, words[:len(words)-1], true)
		}
	}
	if words := k.beyond(c.hit.at[len(c.hit.at)-1], 1); k.q.trails && len(words) > 1 {
		side.Words = words
		if difference.Conditional(side, k.source, true) {
			k.leaveOut(p, words[1:], false)
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
// order, before it (way -1) or after it (way 1), with its own.
func (k *check) beyond(p, way int32) []quotetext.Word {
	text := k.source.docs[k.source.docAt(p)].document.Text
	words := []quotetext.Word{k.source.word(p)}
	for at := p + way; at >= 0 && int(at) < len(k.source.ids) && len(words) < farthest && k.source.joined(at, p); at += way {
		lo, hi := min(at, at-way), max(at, at-way)
		if strings.ContainsAny(text[k.source.end[lo]:k.source.start[hi]], ".?!") {
			break
		}
		words = append(words, k.source.word(at))
	}
	if way < 0 {
		slices.Reverse(words)
	}
	return words
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
