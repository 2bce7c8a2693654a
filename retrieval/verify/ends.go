package verify

import (
	"slices"
	"strings"

	"whosaid/retrieval/english"
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
	begins, goesOn := k.setting(c, p.Said)
	if k.q.opens && len(begins) > 0 {
		k.leaveOut(p, begins, true)
	}
	if k.q.trails && len(goesOn) > 0 {
		k.leaveOut(p, goesOn, false)
	}
}

// setting are the words of the sentence before a claim's words and after them,
// none where they are neither a condition nor a denial.
func (k *check) setting(c claim, said difference.Side) (begins, goesOn []quotetext.Word) {
	if len(said.Words) == 0 {
		return nil, nil
	}
	first, last := said.Words[0], said.Words[len(said.Words)-1] // a whole number may be more than the hit has of it
	words := slices.DeleteFunc(k.beyond(c.hit.at[0], -1), func(w quotetext.Word) bool { return w.End > first.Start })
	if len(words) > 0 {
		side := difference.Side{Text: said.Text, Words: slices.Concat(words, said.Words)}
		if difference.Conditional(side, k.source, 0, len(words)) {
			begins = words
		}
	}
	words = slices.DeleteFunc(k.beyond(c.hit.at[len(c.hit.at)-1], 1), func(w quotetext.Word) bool { return w.Start < last.End })
	if len(words) > 0 {
		side := difference.Side{Text: said.Text, Words: slices.Concat(said.Words, words)}
		if difference.Conditional(side, k.source, len(said.Words), len(side.Words)) {
			goesOn = words
		}
	}
	return begins, goesOn
}

// leftUnquoted are the condition, the denial or the words that govern a clause that the sentence of the first of
// claims begins or goes on with, empty where that of any other has none.
func (k *check) leftUnquoted(claims []claim) (begins, goesOn string) {
	for i := len(claims) - 1; i >= 0; i-- {
		if begins, goesOn = k.unquoted(claims[i]); begins+goesOn == "" {
			return "", ""
		}
	}
	return begins, goesOn
}

// unquoted are the condition or denial that the sentence of a claim begins or goes on
// with, or what the quotation is only a clause of, where it stops without a sign
// that it does.
func (k *check) unquoted(c claim) (begins, goesOn string) {
	said := difference.Side{Text: k.source.doc(c.hit.doc).document.Text}
	for _, p := range c.hit.at {
		said.Words = append(said.Words, k.source.word(p))
	}
	before, after := k.setting(c, said)
	if len(before) == 0 {
		before = k.governing(c)
	}
	slice := func(words []quotetext.Word) string {
		return strings.Join(strings.Fields(said.Text[words[0].Start:words[len(words)-1].End]), " ")
	}
	if len(before) > 0 && !k.q.opens {
		begins = slice(before)
	}
	if len(after) > 0 && !k.q.trails {
		goesOn = slice(after)
	}
	return begins, goesOn
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
	var out []int32
	for at := p + way; at >= 0 && int(at) < s.size() && len(out) < farthest && s.joined(at, p); at += way {
		if s.breaks(min(at, at-way), max(at, at-way), marks) {
			break
		}
		out = append(out, at)
	}
	if way < 0 {
		slices.Reverse(out)
	}
	return out
}

// breaks reports whether one of marks stands between two neighbouring places.
func (s *source) breaks(lo, hi int32, marks string) bool {
	text := s.doc(s.docAt(lo)).document.Text
	before, after := s.word(lo), s.word(hi)
	i := strings.IndexAny(text[before.End:after.Start], marks)
	return i >= 0 && !abbreviates(text[before.Start:after.End], before.End-before.Start+i)
}

// abbreviates reports whether the mark at byte i between two words is a full stop
// that ends no sentence: that of "Mr. Hale".
func abbreviates(words string, i int) bool {
	return words[i] == '.' && !english.EndsSentence(words[:i+1], words[i+1:])
}
