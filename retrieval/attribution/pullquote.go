package attribution

import (
	"strings"

	"whosaid/retrieval"
)

// longestPullCredit is how many bytes the credit inside a pull quotation has at
// most.
const longestPullCredit = 90

// pullCredit reads the last paragraph of a pull quotation that has only the
// credit before its closing mark: the words of the paragraphs before are of whom
// it names.
//
//	“The pier is safe.
//
//	Ines Calder, harbour master.”
func (f *flow) pullCredit(text string, number int, tokens []token, cutter *tokeniser) bool {
	first := f.blockBefore(text, number)
	if len(tokens) != 1 || tokens[0].sort != quoteToken || first < 0 {
		return false
	}
	q := tokens[0].quote
	if q.Inner.Start != q.Outer.Start || q.Inner.Len() > longestPullCredit {
		return false
	}
	s := &sentence{text: text, tok: cutter.tokens(q.Inner, nil)}
	who := s.creditAt(0)
	if who.empty() {
		who = s.roleAt0()
	}
	if who.empty() || s.hasVerb(0, s.len()) || s.find(0, s.len()-1, ".?!") < s.len()-1 {
		return false
	}
	for i := first; i < len(f.out); i++ {
		d := &f.out[i]
		d.speaker, d.carried, d.rule = s.mention(who), false, creditRule
	}
	return true
}

// roleAt0 is the description of a person that a credit consists of, up to a
// comma: "Harbour Board member", "Former club president Ada Brink".
func (s *sentence) roleAt0() phrase {
	end := s.find(0, s.len(), ",.")
	person := false
	for k := 0; k < end; k++ {
		if !s.capital(k) && !s.isPerson(k) && s.low(k) != "of" && s.low(k) != "the" {
			return phrase{}
		}
		person = person || s.isPerson(k)
	}
	if !person || !s.capital(0) {
		return phrase{}
	}
	return phrase{0, end}
}

// blockBefore is the first draft of the run of paragraphs before number that are
// quotations and nothing else, -1 where there is none.
func (f *flow) blockBefore(text string, number int) int {
	first := -1
	for i := len(f.out) - 1; i >= 0; i-- {
		d := &f.out[i]
		if !d.carried || len(d.spans) != 1 || d.kind != retrieval.Direct || d.paragraph != number-1 {
			break
		}
		first, number = i, number-1
		if i > 0 && !openBefore(text, d.spans[0].Start, f.out[i-1].spans) {
			break
		}
	}
	return first
}

// openBefore reports whether the quotation before the byte at start lacks its
// closing mark.
func openBefore(text string, start int, spans []retrieval.Span) bool {
	end := spans[len(spans)-1].End
	return end <= start && !strings.ContainsAny(text[max(0, end-3):start], "”\"»")
}

// isCrossheadQuoted reports whether a paragraph is a quotation between dashes, as
// papers set a heading inside an article: "– ‘Who cares?’ –".
func (s *sentence) isCrossheadQuoted() bool {
	last := s.len() - 1
	for last > 0 && s.mark(last, ".") {
		last--
	}
	return last > 1 && s.mark(0, "—–-") && s.mark(last, "—–-") && s.onlyQuotes(0, last)
}

// credit reads a paragraph that is a dash and a name as the credit of the
// quotation that the paragraph before consists of: "— Vera Sand, Winter Songs".
func (f *flow) credit(text string, number int, tokens []token) bool {
	s := &sentence{text: text, tok: tokens}
	last := len(f.out) - 1
	if last < 0 || s.len() > longestCredit {
		return false
	}
	who := s.creditLine()
	if d := &f.out[last]; who.empty() || !f.creditable(d, number) || last > 0 && f.out[last-1].paragraph == d.paragraph {
		return false
	}
	f.out[last].speaker, f.out[last].carried, f.out[last].rule = s.mention(who), false, creditRule
	f.speaker = retrieval.Span{}
	return true
}

// creditable reports whether d stands in the paragraph before number and has no
// speaker of its own.
func (f *flow) creditable(d *draft, number int) bool {
	return d.paragraph == number-1 && d.carried && len(d.quotes) > 0
}
