package verify

import (
	"slices"

	"whosaid/retrieval"
	"whosaid/retrieval/english"
	"whosaid/retrieval/quotetext"
	"whosaid/retrieval/verify/difference"
)

// faithful tells the claims whose words say what the quotation says from those
// that it alters.
func (k *check) faithful(claims []claim) (same, altered []claim) {
	for _, c := range claims {
		if c.edits() > 0 || c.hit.gapped() || k.q.cutsFigure || k.q.opens || k.q.trails {
			c.differs = difference.Of(k.pair(c))
		}
		if c.hit.gapped() && !k.oneSpeech(c) {
			c.joined, c.differs.Changed = true, []retrieval.Alteration{retrieval.LeftOut}
		}
		if len(c.differs.Changed) > 0 {
			altered = append(altered, c)
			continue
		}
		same = append(same, c)
	}
	return same, altered
}

// wordForWord tells the claims that are the quotation from those to which its
// brackets add.
func wordForWord(claims []claim) (same, explained []claim) {
	for _, c := range claims {
		if c.differs.Added > 0 {
			explained = append(explained, c)
			continue
		}
		same = append(same, c)
	}
	return same, explained
}

// pair is the quotation beside the claim's words.
func (k *check) pair(c claim) difference.Pair {
	p := difference.Pair{
		Claimed: difference.Side{Text: k.quotation, Words: k.q.words},
		Said:    difference.Side{Text: k.source.doc(c.hit.doc).document.Text},
		Put:     k.q.put, Cut: k.q.cut, Corpus: k.source,
		Reported: !slices.ContainsFunc(c.statements, func(s int) bool { return k.statement(s).Kind != retrieval.Indirect }),
	}
	if k.q.put != nil {
		p.Has = func(word string) bool { return k.source.docHas(c.hit.doc, word) }
		self := quotetext.Words(c.speaker)
		p.Self = func(word string) bool {
			return slices.ContainsFunc(self, func(w quotetext.Word) bool { return w.Text == word })
		}
	}
	if c.hit.gapped() {
		k.fillGaps(&p, c)
	} else {
		k.follow(&p, c)
	}
	k.denial(&p, c)
	k.finish(&p, c)
	k.ends(&p, c)
	return p
}

// denial adds the negation that stands right before words whose first the
// quotation has another for: "everybody came" is not "hardly anybody came",
// "unlawful" is "not lawful".
func (k *check) denial(p *difference.Pair, c claim) {
	if len(p.Steps) == 0 || p.Steps[0] == quotetext.Keep || len(c.hit.at) == 0 {
		return
	}
	before := k.clauseBeyond(c.hit.at[0], -1)
	if len(before) == 0 || len(p.Said.Words) == 0 || k.source.word(c.hit.at[0]).Start != p.Said.Words[0].Start {
		return
	}
	last := before[len(before)-1]
	if word := k.source.word(last); difference.Denies(word.Text) {
		p.Said.Words = slices.Concat([]quotetext.Word{word}, p.Said.Words)
		p.Steps = slices.Concat([]quotetext.Op{quotetext.Add}, p.Steps)
	}
}

// figure is how many words a number or amount may have beyond a quotation that
// ends inside of it.
const figure = 4

// finish adds the rest of a number or amount that the words begin or end
// inside of, as words left out.
func (k *check) finish(p *difference.Pair, c claim) {
	if len(c.hit.at) == 0 || len(p.Said.Words) == 0 {
		return
	}
	first, last := c.hit.at[0], c.hit.at[len(c.hit.at)-1]
	if !k.source.figureAt(first) && !k.source.figureAt(last) {
		return
	}
	lo, hi := first, last+1
	for lo > 0 && first-lo < figure && k.source.joined(lo-1, first) {
		lo--
	}
	for int(hi) < k.source.size() && hi-last <= figure && k.source.joined(hi, last) {
		hi++
	}
	around := difference.Side{Text: p.Said.Text}
	for at := lo; at < hi; at++ {
		around.Words = append(around.Words, k.source.word(at))
	}
	from, to := difference.Whole(around, int(first-lo), int(last-lo)+1, c.hit.edits > 0)
	before, after := around.Words[from:first-lo], around.Words[last-lo+1:to]
	p.Said.Words = slices.Concat(before, p.Said.Words, after)
	leftOut := []quotetext.Op{quotetext.Add}
	p.Steps = slices.Concat(slices.Repeat(leftOut, len(before)), p.Steps, slices.Repeat(leftOut, len(after)))
}

func (s *source) figureAt(p int32) bool { return difference.MayBePart(s.word(p).Text) }

// follow takes the steps of the claim's hit, with the words that are not the
// speaker's as words that nobody said.
func (k *check) follow(p *difference.Pair, c claim) {
	p.Aside = make([]bool, len(k.q.words))
	at, claimed := 0, 0
	for _, op := range c.hit.steps {
		outside := op != quotetext.Drop && !c.covered[at]
		switch {
		case outside && op != quotetext.Add:
			p.Aside[claimed] = true
			p.Steps = append(p.Steps, quotetext.Drop)
		case !outside:
			p.Steps = append(p.Steps, op)
			if op != quotetext.Drop {
				p.Said.Words = append(p.Said.Words, k.source.word(c.hit.at[at]))
			}
		}
		if op != quotetext.Drop {
			at++
		}
		if op != quotetext.Add {
			claimed++
		}
	}
}

// fillGaps takes the words of the pieces, what stands in brackets between them
// as put in, unless the document has it there, and what the speaker says
// between them as left out.
func (k *check) fillGaps(p *difference.Pair, c claim) {
	at := 0
	var put []int32 // the bracketed words before the next word
	for i, id := range k.q.ids {
		if k.q.put[i] {
			put = append(put, id)
			continue
		}
		place := c.hit.at[at]
		if at > 0 {
			k.fill(p, put, k.between(c, c.hit.at[at-1], place))
		} else {
			k.fill(p, put, k.atEnd(put, place, -1))
		}
		p.Steps = append(p.Steps, quotetext.Keep)
		p.Said.Words = append(p.Said.Words, k.source.word(place))
		put, at = nil, at+1
	}
	if at > 0 {
		k.fill(p, put, k.atEnd(put, c.hit.at[at-1], 1))
	}
}

// mostReplaced is how many words brackets at the end of a quotation may stand
// for.
const mostReplaced = 3

// atEnd are the places, before place p (way -1) or after it (way 1), of the words
// put, or of the few words to the clause's end that they stand for.
func (k *check) atEnd(put []int32, p, way int32) []int32 {
	if len(put) == 0 {
		return nil
	}
	from := p + 1
	if way < 0 {
		from = p - int32(len(put))
	}
	if there := k.there(put, from); there != nil {
		return there
	}
	words := k.clauseBeyond(p, way)
	bracketed := k.q.words[:len(put)]
	if way > 0 {
		bracketed = k.q.words[len(k.q.words)-len(put):]
	}
	if len(words) == 0 || len(words) > mostReplaced || difference.Editorial(bracketed) {
		return nil
	}
	if way > 0 && english.Is(k.source.word(words[0]).Text, english.Preposition|english.Conjunction) {
		return nil // "before spring" may be left out
	}
	return words
}

// there are the places from one on, if the words put stand there.
func (k *check) there(put []int32, from int32) []int32 {
	if from < 0 || int(from)+len(put) > k.source.size() || !slices.Equal(k.source.ids(from, from+int32(len(put))), put) {
		return nil
	}
	places := make([]int32, len(put))
	for i := range places {
		places[i] = from + int32(i)
	}
	return places
}

// fill adds the steps over a gap: bracketed words and the places in their
// stead.
func (k *check) fill(p *difference.Pair, put, places []int32) {
	ids := make([]int32, len(places))
	for i, place := range places {
		ids[i] = k.source.id(place)
		p.Said.Words = append(p.Said.Words, k.source.word(place))
	}
	kept := -1
	for i := 0; len(put) > 0 && i+len(put) <= len(ids) && kept < 0; i++ {
		if startsWith(ids[i:], put) {
			kept = i
		}
	}
	if kept < 0 {
		drop, add := []quotetext.Op{quotetext.Drop}, []quotetext.Op{quotetext.Add}
		p.Steps = slices.Concat(p.Steps, slices.Repeat(drop, len(put)), slices.Repeat(add, len(ids)))
		return
	}
	for i := range ids {
		op := quotetext.Add
		if i >= kept && i < kept+len(put) {
			op = quotetext.Keep
		}
		p.Steps = append(p.Steps, op)
	}
}

// between are the places of the claim's speaker's words after one place and
// before another.
func (k *check) between(c claim, after, before int32) []int32 {
	var out []int32
	spans := k.source.doc(c.hit.doc).spans
	for p := after + 1; p < before; p++ {
		if slices.ContainsFunc(spans, func(o owned) bool {
			return o.lo <= p && p < o.hi && k.belongs(c, o.statement)
		}) {
			out = append(out, p)
		}
	}
	return out
}
