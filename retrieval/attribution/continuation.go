package attribution

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"whosaid/retrieval"
)

// A quotation of this many words in the middle of a sentence is speech even
// where no cue covers it; with a capital and final punctuation, so is one of
// a few words less. Shorter ones are scare quotes.
const (
	speechWords      = 14
	speechWordsWhole = 11
)

// leftovers drafts the quotations of s that no cue covers. free are those that
// stand by themselves, for which the paragraph has to tell the speaker.
func (s *sentence) leftovers() (free []draft) {
	alone := s.onlyQuotes(0, s.len())
	if s.isCrossheadQuoted() {
		return nil
	}
	for i := range s.tok {
		if !s.quote(i) || s.covered[i] || s.at(i).quote.Inner.Len() == 0 {
			continue
		}
		if alone && (s.isCaption(i) || isCrosshead(s.at(i).quote.Inner.In(s.text))) {
			continue
		}
		if alone {
			free = append(free, s.leftover(i))
			continue
		}
		if s.isSpeech(i) {
			s.covered[i] = true
			if s.speaker.empty() && s.mark(i-1, ":") {
				s.note(s.announcer(i - 1))
			}
			d := s.leftover(i)
			d.speaker = s.mention(s.speaker)
			s.out = append(s.out, d)
		}
	}
	return free
}

// isCaption reports whether a quotation that stands alone is a label: "See
// also:".
func (s *sentence) isCaption(i int) bool {
	return lastOf(s.text, s.at(i).quote.Inner) == ':'
}

// isCrosshead reports whether a quotation that stands alone is a heading: a few
// words, all of those of some length with a capital.
func isCrosshead(inner string) bool {
	words := strings.Fields(inner)
	capitals := 0
	for i, w := range words {
		first, _ := utf8.DecodeRuneInString(w)
		switch upper := unicode.IsUpper(first); {
		case upper && i > 0:
			capitals++
		case !upper && len(w) > 4:
			return false
		}
	}
	return len(words) < 10 && capitals > 1
}

func (s *sentence) leftover(i int) draft {
	d := draft{rule: sameParagraph, carried: true, nobody: capsLabelled(s.at(i).quote.Inner.In(s.text))}
	d.add(s, i, i+1)
	return d
}

// isSpeech tells the words of a speaker from a scare quote or a title.
func (s *sentence) isSpeech(i int) bool {
	inner := s.at(i).quote.Inner.In(s.text)
	words := len(strings.Fields(inner))
	if isTitle(inner) || s.is(i-1, preposition) && words < 12 {
		return false
	}
	first, _ := utf8.DecodeRuneInString(inner)
	whole := unicode.IsUpper(first) && isOneOf(lastOf(s.text, s.at(i).quote.Inner), ".?!,")
	return words >= speechWords || words >= speechWordsWhole && whole
}

// A flow carries the speaker from sentence to sentence and from paragraph to
// paragraph.
type flow struct {
	speaker   retrieval.Span
	paragraph int // of speaker
	// authors are who wrote the lines of a mail, by how often they are quoted.
	authors map[int]retrieval.Span
	// rows are the columns of the table of quotations at hand, nil outside of one.
	rows *quoteTable
	out  []draft
	// own are the sentences that the article itself tells.
	own map[string]bool
	// block is a quotation that runs over paragraphs and quotes others inside.
	block block
	// without is the id of the rule for where the author's own words begin that is
	// not tried: "" for none.
	without string
}

// reach is how many paragraphs a speaker is carried over to a quotation with
// no attribution of its own.
const reach = 3

// paragraph reads the sentences of one paragraph.
func (f *flow) read(text string, number int, list [][]token) {
	first := len(f.out)
	var here retrieval.Span
	var free []int
	for _, tokens := range list {
		if isPublisher(tokens) {
			break
		}
		s := &sentence{text: text, tok: tokens, without: f.without}
		s.read()
		alone := s.leftovers()
		s.spoken()
		for _, d := range s.out {
			if d.speaker.Len() == 0 && s.goesOnSaying(d) {
				d.speaker, d.carried = here, true
			}
			f.out = append(f.out, d)
		}
		for _, d := range alone {
			d.speaker = here
			free = append(free, len(f.out))
			f.out = append(f.out, d)
		}
		if who := s.blockSpeaker(); !who.empty() {
			here = s.mention(who)
		} else if who := s.statementIssuer(); !who.empty() && s.speaker.empty() {
			here = s.mention(who)
		} else if !s.speaker.empty() {
			here = s.mention(s.speaker)
		} else if s.introducesAnother() {
			f.speaker, here = retrieval.Span{}, retrieval.Span{}
		}
	}
	f.settle(text, number, first, free, here)
}

// goesOnSaying reports whether d hangs on a verb in -ing that begins its
// sentence: `Adding, "..."`: who spoke before speaks on.
func (s *sentence) goesOnSaying(d draft) bool {
	return len(s.cues) > 0 && s.cues[0].head == 0 && s.cues[0].Inflection == gerundShape && d.cue.Start == s.at(0).Start && len(d.quotes) > 0
}

// settle gives the quotations without a cue their speaker: the one before in
// the paragraph, else the one after, else the one of the paragraph before.
func (f *flow) settle(text string, number, first int, free []int, here retrieval.Span) {
	for i := first; i < len(f.out); i++ {
		f.out[i].paragraph = number
	}
	f.fromAfter(text, free)
	if len(free) > 0 && free[0] == first && (f.asked(first-1, number) || f.inDialogue(text, first, number)) {
		f.speaker = retrieval.Span{} // who asked does not answer
	}
	for _, i := range free {
		d := &f.out[i]
		if d.speaker.Len() == 0 && !d.nobody && !f.answered(text, i) && number-f.paragraph <= reach {
			d.speaker, d.rule = f.blockOr(text, d, f.speaker), continuation
			f.paragraph = number
		}
	}
	f.followBlock(text, number, first, free, here)
	if here.Len() > 0 {
		f.speaker, f.paragraph = here, number
	}
	inOrder(f.out[first:])
}

// fromAfter gives the quotations at free that have no speaker yet the next
// one after them. free is in order.
func (f *flow) fromAfter(text string, free []int) {
	var speaker retrieval.Span
	for i, n := len(f.out)-1, len(free)-1; n >= 0; i-- {
		d := &f.out[i]
		switch {
		case i == free[n]:
			n--
			if f.answered(text, i) {
				d.speaker = retrieval.Span{}
			} else if d.speaker.Len() == 0 {
				d.speaker = speaker
			}
		case !d.carried && d.speaker.Len() > 0:
			speaker = d.speaker
		}
	}
}

// asked reports whether draft i, of the paragraph before number, is a question
// that somebody "asked": whoever speaks next is another.
func (f *flow) asked(i, number int) bool {
	return i >= 0 && f.out[i].asks && f.out[i].paragraph == number-1
}

// longestReply is how many words somebody says in a dialogue at a time, at most.
const longestReply = 9

// inDialogue reports whether the free quotation of draft i, in paragraph number, goes
// on with a dialogue: the two paragraphs before it are one short quotation each, of
// different people. Then whoever spoke last may be followed by anybody.
func (f *flow) inDialogue(text string, i, number int) bool {
	if i < 2 || !f.isReply(text, i, number) || !f.isReply(text, i-1, number-1) || !f.isReply(text, i-2, number-2) ||
		i > 2 && f.out[i-3].paragraph == number-2 {
		return false
	}
	a, b := &f.out[i-2], &f.out[i-1]
	return a.speaker.In(text) != b.speaker.In(text)
}

// isReply reports whether draft i is a short quotation in paragraph number.
func (f *flow) isReply(text string, i, number int) bool {
	d := &f.out[i]
	words := 0
	for _, span := range d.spans {
		words += len(strings.Fields(span.In(text)))
	}
	return d.paragraph == number && d.kind == retrieval.Direct && words <= longestReply
}

// answered reports whether the quotation of draft i stands right before another
// one, with nothing between: who says the other does not say this one.
func (f *flow) answered(text string, i int) bool {
	if i+1 >= len(f.out) {
		return false
	}
	d, next := &f.out[i], &f.out[i+1]
	if len(next.quotes) == 0 || next.spans[0].Start < d.spans[0].End {
		return false
	}
	gap := text[d.spans[len(d.spans)-1].End:next.spans[0].Start]
	return letters(gap) == 0 && !strings.Contains(gap, "\n")
}
