package attribution

import (
	"strings"
	"unicode/utf8"

	"whosaid/retrieval/names"
)

// A sentence gives safe access to its tokens: outside them stands an empty
// token of no sort.
type sentence struct {
	text string
	tok  []token
	cues []cue
	// nextCue holds, for each token, the index of the first cue whose verb
	// stands there or after, or -1.
	nextCue []int
	// covered tells which tokens are the content of a statement already.
	covered []bool
	// before is the subject of the cue read last, speaker who speaks in this
	// sentence.
	before, speaker phrase
	// via is who relayed what this sentence reports.
	via string
	// outer is the content drafted last.
	outer attributed
	out   []draft
	// without is the id of the rule for where the author's own words begin that is
	// not tried: "" for none.
	without string
}

var nothing token

func (s *sentence) len() int { return len(s.tok) }

func (s *sentence) at(i int) *token {
	if i < 0 || i >= len(s.tok) {
		return &nothing
	}
	return &s.tok[i]
}

func (s *sentence) is(i int, c class) bool { return s.at(i).class&c != 0 }

func (s *sentence) low(i int) string { return s.at(i).low }

func (s *sentence) word(i int) bool { return s.at(i).sort == wordToken }

func (s *sentence) quote(i int) bool { return s.at(i).sort == quoteToken }

// mark reports whether token i is one of the punctuation marks in set. A run
// of periods or hyphens counts as its first.
func (s *sentence) mark(i int, set string) bool {
	t := s.at(i)
	if t.sort != markToken {
		return false
	}
	first, _ := utf8.DecodeRuneInString(t.low)
	return strings.ContainsRune(set, first)
}

// ends reports whether token i ends a clause for good, or lies outside.
func (s *sentence) ends(i int) bool { return s.at(i).sort == 0 || s.mark(i, ".?!;") }

// capital reports whether token i is a word with a capital.
func (s *sentence) capital(i int) bool { return s.at(i).capital }

func (s *sentence) hasForm(i int, shapes ...shape) bool {
	for _, f := range s.at(i).forms {
		for _, w := range shapes {
			if f.Inflection == w {
				return true
			}
		}
	}
	return false
}

// any reports whether some token in [a, z) is of class c.
func (s *sentence) any(a, z int, c class) bool {
	for i := a; i < z; i++ {
		if s.is(i, c) {
			return true
		}
	}
	return false
}

// find returns the first token in [a, z) that is one of the marks, or z.
func (s *sentence) find(a, z int, marks string) int {
	for i := a; i < z; i++ {
		if s.mark(i, marks) {
			return i
		}
	}
	return z
}

// hasQuote reports whether a quotation stands in [a, z).
func (s *sentence) hasQuote(a, z int) bool {
	for i := a; i < z; i++ {
		if s.quote(i) {
			return true
		}
	}
	return false
}

// words counts words and quotations in [a, z).
func (s *sentence) words(a, z int) int {
	n := 0
	for i := a; i < z; i++ {
		if s.word(i) || s.quote(i) {
			n++
		}
	}
	return n
}

// verbLike reports whether token i can be a finite verb, by its form alone.
func (s *sentence) verbLike(i int) bool {
	t := s.at(i)
	if t.sort != wordToken {
		return false
	}
	if strings.HasSuffix(t.low, "ed") && s.is(i-1, determiner) && !s.is(i-1, standsAlone) {
		return false // "his proposed fee"
	}
	if t.class&(auxiliary|finiteVerb) != 0 || s.hasForm(i, pastShape, presentShape) && t.low != "states" {
		return true
	}
	w := t.low
	switch {
	case strings.HasSuffix(w, "n't"), strings.HasSuffix(w, "'ll"), strings.HasSuffix(w, "'re"), strings.HasSuffix(w, "'d"),
		strings.HasSuffix(w, "'ve"), strings.HasSuffix(w, "'m"):
		return true
	case strings.HasSuffix(w, "ed"):
		return len(w) > 3 && !t.capital && t.class&edNoun == 0 && !strings.Contains(w, "-")
	case strings.HasSuffix(w, "'s"):
		return pronounS(w)
	}
	return s.capital(i-1) && !possessed(s.low(i-1)) && !t.capital && !s.isPerson(i) && strings.HasSuffix(w, "s") &&
		!strings.HasSuffix(w, "ss") && !strings.HasSuffix(w, "us") && !strings.HasSuffix(w, "is")
}

// pronounS reports whether w is "he's", "that's" and the like, where the 's is
// a verb.
func pronounS(w string) bool {
	switch w {
	case "he's", "she's", "it's", "there's", "that's", "what's", "who's", "here's":
		return true
	}
	return false
}

// possessed reports whether w is a possessive: "mayor's", "ministers'".
func possessed(w string) bool {
	return strings.HasSuffix(w, "'s") && !pronounS(w) || strings.HasSuffix(w, "s'")
}

// clausal reports whether [a, z) holds a verb or a quotation, so that it can
// be a clause.
func (s *sentence) clausal(a, z int) bool {
	for i := a; i < z; i++ {
		if s.quote(i) || s.verbLike(i) {
			return true
		}
	}
	return false
}

// hasVerb reports whether [a, z) holds what can be a finite verb.
func (s *sentence) hasVerb(a, z int) bool {
	for i := a; i < z; i++ {
		if s.verbLike(i) {
			return true
		}
	}
	return false
}

// pronounAt reports whether token i is a subject pronoun, contracted or not.
func (s *sentence) pronounAt(i int) bool {
	t := s.at(i)
	if t.class&subjectPronoun != 0 {
		return true
	}
	head, _, ok := strings.Cut(t.low, "'")
	if !ok {
		return false
	}
	switch head {
	case "he", "she", "they", "i", "we", "it", "you", "there":
		return true
	}
	return false
}

// gerund reports whether token i looks like a verb in -ing.
func (s *sentence) gerund(i int) bool {
	t := s.at(i)
	return t.sort == wordToken && len(t.low) > 5 && strings.HasSuffix(t.low, "ing") && (!t.capital || i == 0)
}

// A phrase is a run of tokens [from, to) of one sentence; empty when there is
// none.
type phrase struct{ from, to int }

func (p phrase) empty() bool { return p.to <= p.from }

// isPerson reports whether the word at i is a noun for people.
func (s *sentence) isPerson(i int) bool { return s.word(i) && names.IsPersonNoun(s.low(i)) }

func (s *sentence) hasLow(a, z int, w string) bool {
	for i := a; i < z; i++ {
		if s.low(i) == w {
			return true
		}
	}
	return false
}

func (s *sentence) finiteAt(k int) bool {
	t := s.at(k)
	if t.capital && k > 0 || t.low == "be" || t.low == "been" || t.low == "being" {
		return false
	}
	return t.class&(finiteVerb|auxiliary) != 0 || s.hasForm(k, pastShape, presentShape) ||
		s.verbLike(k) && !t.capital && len(t.low) > 4 && t.low[len(t.low)-1] == 'd' && !strings.Contains(t.low, "-")
}

// dialogue reports whether a dash opens the sentence, as French and Spanish
// novels set speech: "— And the boats? asked Luc Morel."
func (s *sentence) dialogue() bool {
	return s.mark(0, "—–") && s.word(1)
}

// note remembers a subject as the sentence's speaker and for later cues.
func (s *sentence) note(who phrase) {
	if !who.empty() {
		s.before, s.speaker = who, who
	}
}

func (s *sentence) anyCovered(a, z int) bool {
	for i := a; i < z; i++ {
		if s.covered[i] {
			return true
		}
	}
	return false
}

func (s *sentence) cover(p phrase) {
	for i := p.from; i < p.to; i++ {
		s.covered[i] = true
	}
}

func (s *sentence) onlyQuotes(a, z int) bool {
	for i := a; i < z; i++ {
		if s.word(i) {
			return false
		}
	}
	return true
}

// openQuote reports whether a quotation before i belongs to no statement yet.
func (s *sentence) openQuote(i int) bool {
	for k := 0; k < i; k++ {
		if s.quote(k) && !s.covered[k] {
			return true
		}
	}
	return false
}

// commaQuote reports whether a quotation that ends in a comma stands at k.
func (s *sentence) commaQuote(k int) bool {
	return s.quote(k) && lastOf(s.text, s.at(k).quote.Inner) == ','
}

// contracted reports whether a pronoun and its verb are one word at n: "he'll".
func (s *sentence) contracted(n int) bool { return s.pronounAt(n) && strings.Contains(s.low(n), "'") }
