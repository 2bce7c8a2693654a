package attribution

import (
	"strings"

	"whosaid/retrieval/english"
)

// A credit names whom a quotation is of, as under a motto or an epigraph: "— Ana
// Ito, mayor", "(Ana Ito)", "~ Ana Ito".

const (
	// longestName is how many words a name without a comma has at most.
	longestName = 5
	// longestCredit is how many tokens a credit has at most.
	longestCredit = 16
	// longestRole is how many words tell the role before the name in a credit.
	longestRole = 4
	// creditMarks open a credit.
	creditMarks = "—–-~"
)

// creditOf is who is credited with the quotation at i, which opens its sentence.
func (s *sentence) creditOf(i int) phrase {
	inner := s.at(i).quote.Inner
	switch {
	case s.words(0, i) > 0:
		return phrase{}
	case s.mark(i+1, creditMarks):
		return s.creditAt(i + 2)
	case !s.whole(i):
		return phrase{}
	case s.mark(i+1, "("):
		if shut := s.find(i+2, s.len(), ")"); shut < s.len() && s.words(shut, s.len()) == 0 {
			return s.creditAt(i + 2)
		}
	case isOneOf(lastOf(s.text, inner), ".?!…") && s.word(i+1) && s.setApart(i):
		who := s.creditAt(i + 1)
		if s.words(who.to, s.len()) == 0 || s.mark(who.to, ",") && !s.hasVerb(who.to, s.len()) && s.len()-i < longestCredit {
			return who
		}
	}
	return phrase{}
}

// whole reports whether the quotation at i is more than a word or a title.
func (s *sentence) whole(i int) bool {
	inner := s.at(i).quote.Inner
	words := inner.In(s.text)
	if isTitle(words) && !isOneOf(lastOf(s.text, inner), ".?!…") {
		return false
	}
	return len(strings.Fields(words)) > 1 && startsUpper(words)
}

// setApart reports whether the end of a line or a tag stands between the quotation at
// i and the word after it.
func (s *sentence) setApart(i int) bool {
	return strings.ContainsAny(s.text[s.at(i).End:s.at(i+1).Start], "\n<")
}

// creditAt is the name from i on that ends the sentence, a comma, a bracket or a
// preposition after it or not. A role may stand before it: "pilot Ana Ito".
func (s *sentence) creditAt(i int) phrase {
	i = s.afterRole(i)
	end := i
	for s.capital(end) && end-i < longestName {
		end++
	}
	alone := end > i && s.words(end, s.len()) == 0 && s.find(end, s.len(), "!?") == s.len() && !s.is(i, day|month|timeWord)
	known := end-i > 1 || alone && s.hasQuote(0, i)
	beyond := s.word(end) && (!s.is(end, preposition) || s.hasVerb(end, s.len()))
	if !known || beyond || s.quote(end) || s.is(i, english.Credit) || s.any(end, s.len(), doubtsCredit) {
		return phrase{}
	}
	return phrase{i, end}
}

// afterRole is where the name begins after a role in small letters from i on: "pilot",
// "the former mayor"; i where there is none.
func (s *sentence) afterRole(i int) int {
	k := i
	for k < i+longestRole && s.word(k) && !s.capital(k) && !s.verbLike(k) && !s.is(k, preposition) {
		k++
	}
	if s.mark(k, ",") && s.isPerson(k-1) {
		k++
	} else if k > i && !s.isPerson(k-1) && !s.thingAt(k-1) {
		return i
	}
	if !s.capital(k) || !s.capital(k+1) {
		return i
	}
	return k
}

// creditLine is whom a line credits that is nothing else: "— Ana Ito, mayor".
func (s *sentence) creditLine() phrase {
	if s.mark(0, creditMarks) && !s.hasVerb(1, s.len()) {
		return s.creditAt(1)
	}
	if shut := s.find(1, s.len(), ")"); s.mark(0, "(") && shut == s.len()-1 && !s.hasVerb(1, shut) {
		return s.creditAt(1)
	}
	return phrase{}
}
