package coref

import (
	"strings"

	"whosaid/retrieval/english"
	"whosaid/retrieval/names"
)

// slotOf is how the noun phrase ws[from:to] stands in its clause.
func (s *sweep) slotOf(from, to int) slot {
	governor, fronted := s.governor(from)
	g := s.folded(governor)
	verb := s.verbFollows(from, to)
	switch {
	case g == "to" && s.folded(governor-1) == "according", g == "by" && names.IsSpeechVerb(s.folded(governor-1)):
		return mainSubject
	case subordinators[g] && verb:
		if fronted {
			return frontSubject
		}
		return subSubject
	case names.IsPreposition(g):
		return obliqueSlot
	case g == "" || names.IsConjunction(g):
		if verb {
			return mainSubject
		}
		return otherSlot
	case names.IsSpeechVerb(g) && s.p.IsInverted(s.ws, governor) && s.closed(to):
		return mainSubject
	case verb && english.SenseOf(g) != english.NoSense:
		return subSubject
	case finite(g) || verbal(g):
		return objectSlot
	case verb:
		return mainSubject
	}
	return otherSlot
}

// subordinators open a clause that depends on another.
var subordinators = english.Set(`
	that which who whom whose because when if while as after before since until although though where why how whether
	than what once unless`)

// governor is the index of the word that the noun phrase at ws[from] hangs on:
// the preposition, verb or conjunction to its left, -1 where a sentence or a
// mark is there. fronted is true for a word that opens its sentence.
func (s *sweep) governor(from int) (at int, fronted bool) {
	for k := from - 1; k >= 0 && k > from-9; k-- {
		gap := s.c.doc.Text[s.ws[k].End:s.ws[k+1].Start]
		if gap != " " && !(gap == ". " && names.AfterAbbreviation(s.c.doc.Text, s.ws[:k+1])) && !s.ws[k].Possessive {
			return -1, false
		}
		f := names.Fold(s.p.At(s.ws[k]))
		if s.inNounPhrase(k, f) {
			continue
		}
		if names.IsPreposition(f) || names.IsConjunction(f) || subordinators[f] || finite(f) || verbal(f) {
			return k, s.ws[k].First
		}
		if !s.adjectival(f) {
			return k, s.ws[k].First
		}
	}
	return -1, false
}

// folded is the word ws[k], folded; "" before the first.
func (s *sweep) folded(k int) string {
	if k < 0 {
		return ""
	}
	return names.Fold(s.p.At(s.ws[k]))
}

// inNounPhrase reports whether ws[k], folded f, may stand before the head of its
// noun phrase.
func (s *sweep) inNounPhrase(k int, f string) bool {
	w := s.ws[k]
	return w.Possessive || w.Capital && !w.First || s.p.Lex.IsPersonNoun(f) || s.p.Lex.IsRoleAdjective(f) ||
		names.IsArticle(f) && f != "that" || english.Is(f, english.Possessive) || f == "of" && k > 0 && s.p.IsRole(s.ws[k-1])
}

// adjectival reports whether an unknown word may stand before a name inside
// its noun phrase: "presumptive nominee Ann Lowe".
func (s *sweep) adjectival(f string) bool {
	return !english.Is(f, english.Adverb|english.Negation|english.QuestionWord) && !strings.HasSuffix(f, "ly")
}

// verbFollows reports whether the finite verb of the noun phrase that ends
// before ws[to] follows: at once, after an adverb, a day, an apposition, a
// relative clause or a complement.
func (s *sweep) verbFollows(from, to int) bool {
	text := s.c.doc.Text
	if to == 0 || to >= len(s.ws) {
		return false
	}
	to = s.beyondOrigin(to)
	if to >= len(s.ws) {
		return false
	}
	gap := text[s.ws[to-1].End:s.ws[to].Start]
	if gap == " " || s.clitic(to) {
		return s.verbSoon(to, 4)
	}
	if strings.ContainsAny(gap, ".?!\n:;") && !strings.HasPrefix(gap, " (") || gap == "" {
		return false
	}
	for k := to; k < len(s.ws) && k < to+28; k++ {
		gap = text[s.ws[k-1].End:s.ws[k].Start]
		if k > to && s.ws[k].First && s.ws[k].Capital && strings.ContainsAny(gap, ".?!\n") && !strings.HasPrefix(gap, ".)") {
			return false
		}
		if k == to && strings.HasPrefix(gap, ",") && s.verbSoon(k, 1) && s.set(from) {
			return true // "the minister, Ms Lowe, argues"
		}
		if k > to && strings.ContainsAny(gap, ",)—–-") && s.verbSoon(k, 3) {
			return true
		}
	}
	return false
}

// beyondOrigin steps over where the person that ends before ws[to] is from: "Lee Holm of
// New Vik, a member, said".
func (s *sweep) beyondOrigin(to int) int {
	if f := s.folded(to); s.c.doc.Text[s.ws[to-1].End:s.ws[to].Start] != " " || f != "of" && f != "from" {
		return to
	}
	k := to + 1
	for k < len(s.ws) && s.ws[k].Capital && s.spaced(k-1) {
		k++
	}
	if k == to+1 {
		return to
	}
	return k
}

// set reports whether a comma stands before ws[from] or its title.
func (s *sweep) set(from int) bool {
	for k := from; k > 0 && k > from-3; k-- {
		gap := s.c.doc.Text[s.ws[k-1].End:s.ws[k].Start]
		if gap == ", " {
			return true
		}
		if !s.p.IsTitle(s.ws[k-1]) {
			return false
		}
	}
	return false
}

// clitic reports whether the verb is short, and written at the word before
// ws[to]: "she's said".
func (s *sweep) clitic(to int) bool {
	gap := s.c.doc.Text[s.ws[to-1].End:s.ws[to].Start]
	return gap == "'s " || gap == "’s "
}

// verbSoon reports whether ws[k] is a finite verb, or one follows it within a
// few words that may stand between.
func (s *sweep) verbSoon(k, reach int) bool {
	if s.clitic(k) && s.ws[k-1].End-s.ws[k-1].Start <= 3 {
		return true
	}
	for n := 0; k < len(s.ws) && n < reach; k, n = k+1, n+1 {
		f := s.p.At(s.ws[k])
		if k > 0 && n > 0 && strings.ContainsAny(s.c.doc.Text[s.ws[k-1].End:s.ws[k].Start], ".?!:;\n") {
			return false
		}
		if !s.ws[k].Capital && (finite(f) || s.present(k)) {
			return true
		}
		if !beforeItsVerb(strings.ToLower(f)) {
			return false
		}
	}
	return false
}

// beforeItsVerb reports whether a word in lower case may stand between a subject
// and its verb.
func beforeItsVerb(w string) bool {
	return english.Is(w, english.Adverb|english.Day|english.TimeWord|english.TimeNoun) || strings.HasSuffix(w, "ly") ||
		w == "on" || w == "himself" || w == "herself" || w == "who"
}

// present reports whether ws[k] ends like a verb of the present, and a
// determiner follows as no noun has it: "departs the country".
func (s *sweep) present(k int) bool {
	f := s.p.At(s.ws[k])
	if len(f) < 4 || !strings.HasSuffix(f, "s") || strings.HasSuffix(f, "ss") {
		return false
	}
	return s.spaced(k) && english.Is(s.folded(k+1), english.Determiner|english.Possessive)
}

// closed reports whether the noun phrase that ends before ws[to] ends its
// clause, or an apposition follows.
func (s *sweep) closed(to int) bool {
	if to >= len(s.ws) {
		return true
	}
	gap := s.c.doc.Text[s.ws[to-1].End:s.ws[to].Start]
	return gap != " " || names.IsPreposition(s.folded(to)) || english.Is(s.folded(to), english.Day|english.TimeWord)
}

// A sweep collects the mentions of a document, in order.
type sweep struct {
	c         *Cast
	p         *names.Parser
	ws        []names.Word
	next      int // index of the next name
	sentence  int
	paragraph int
	ended     bool // a sentence ended after the last word outside of marks
}

// spaced reports whether a word follows ws[i], and nothing but a space between.
func (s *sweep) spaced(i int) bool {
	return i+1 < len(s.ws) && s.c.doc.Text[s.ws[i].End:s.ws[i+1].Start] == " "
}
