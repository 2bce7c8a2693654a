package attribution

import (
	"strings"

	"whosaid/retrieval/english"
)

func pluralNoun(w string) bool {
	return strings.HasSuffix(w, "s") || strings.HasSuffix(w, "people") || strings.HasSuffix(w, "men")
}

// timeEnd returns where the time that begins at k ends, or k.
func (s *sentence) timeEnd(k, to int) int {
	j := k
	if (s.low(k) == "just" || s.low(k) == "only") && s.is(k+1, day|timeWord) {
		return s.timeEnd(k+1, to)
	}
	switch {
	case s.low(k) == "the" && s.low(k+1) == "other" && s.is(k+2, timeNoun):
		j = k + 3
	case s.dayOfMonth(k) > k:
		j = s.dayOfMonth(k)
	case s.is(k, day), s.is(k, month) && english.InDigits(s.low(k+1)):
		j = k + 1
	case s.timeAt(k):
		j = k + 2
	case (s.low(k) == "earlier" || s.low(k) == "later") && s.low(k+1) == "in" && s.low(k+2) == "the" && s.is(k+3, timeNoun):
		j = k + 4
	}
	for j > k && j < to && (s.is(j, timeWord|day) || english.InDigits(s.low(j)) && s.is(j-1, month|day)) {
		j++
	}
	return j
}

// thatTime returns where "that night", "that same day" ends which begins at k, or k.
func (s *sentence) thatTime(k int) int {
	if s.low(k) != "that" {
		return k
	}
	n := k + 1
	if s.low(n) == "same" || s.low(n) == "very" {
		n++
	}
	if !s.is(n, timeNoun) || s.verbAt(n+1) || s.is(n+1, preposition) && n == k+1 {
		return k
	}
	return n + 1
}

// dayOfMonth returns where a month ends whose day begins at k, "12 June", "3rd of
// May", or k.
func (s *sentence) dayOfMonth(k int) int {
	n := strings.TrimRight(s.low(k), "stndrh")
	if len(n) == 0 || len(n) > 2 || !english.InDigits(n) {
		return k
	}
	for _, at := range [...]int{k + 1, k + 2} {
		if s.is(at, month) && (at == k+1 || s.low(k+1) == "of") {
			return at + 1
		}
	}
	return k
}

// timeAt reports whether a time stands at j that is no subject: "Tuesday",
// "last week".
func (s *sentence) timeAt(j int) bool {
	if s.is(j, day) {
		return true
	}
	switch s.low(j) {
	case "last", "earlier", "late", "early", "this", "later":
		return s.is(j+1, timeWord)
	}
	return false
}

// todayNamed reports whether the word at i, which tells a day, ends a name:
// "Russia Today".
func (s *sentence) todayNamed(i int) bool {
	w := s.low(i)
	return (w == "today" || w == "tonight") && s.capital(i) && s.capital(i-1)
}

// withoutClock takes the time of a mail's header off the front of a name:
// "9:14 AM Oskar Lind wrote".
func (s *sentence) withoutClock(p phrase) phrase {
	for k := p.from; k < p.to-1; k++ {
		switch s.low(k) {
		case "am", "pm", "a.m.", "p.m.", "gmt", "utc", "cet", "est", "pst":
			if s.capital(k + 1) {
				return phrase{k + 1, p.to}
			}
		}
	}
	return p
}
