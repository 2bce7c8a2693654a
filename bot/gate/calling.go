package gate

import (
	"slices"
	"strings"
)

// significant are the words of a sayer that have to be the speaker's: names,
// nouns of office, and behind plain verbs of speech whatever noun it is.
func (j *judge) significant(s sayer) (names, roles []string) {
	generic := genericEnd(s.words)
	for i, t := range s.words {
		w, last := t.text, i == len(s.words)-1
		switch {
		case s.plain && generic && !words().has("generic", w) && !functionWord(w) && !t.capital:
			if j.mustBeSpeaker(s.words, i) {
				roles = append(roles, w)
			}
		case words().has("titles", w) && !t.capital && !t.first && (last || !s.words[i+1].capital):
			roles = append(roles, w) // "the professor from Norland"
		case words().has("titles", w), functionWord(w) && !(last && words().has("roles", w)), negates(w), words().has("somebody", w), !t.capital && strings.HasSuffix(w, "ly"):
		case s.label && (t.first || !t.capital) && !words().has("roles", w) && !j.speakers.has(w) && !(bodyNoun(w) && onlyLight(s.words[i+1:])):
		case !t.capital && !ordinary(w) && j.offices.has(w), words().has("roles", w), words().has("relatives", w), s.label && (!t.capital || bodyNoun(w)):
			roles = append(roles, w)
		case t.capital && t.first && !last && s.words[i+1].capital && j.asksOf[w] && !words().has("roles", w):
			names = append(names, w) // "Islamic State"
		case t.capital && t.first && j.people[w] && !words().has("roles", w) && i+1 == len(s.words):
			names = append(names, w)
		case (!t.capital || t.first) && (words().has("led bodies", w) || j.speakers.has(w)) && heads(s.words, i):
			if j.mustBeSpeaker(s.words, i) {
				roles = append(roles, w)
			}
		case t.capital && !last && nation(w) && !s.words[i+1].capital:
			if j.mustBeSpeaker(s.words, i) {
				roles = append(roles, w)
			}
		case t.first && last && s.plain && person(w) && ordinary(w) && !j.people[w] && !j.written().roots[root(w)]:
			roles = append(roles, w) // "Investigators say"
		case t.capital && (!t.first || last || !ordinary(w)), j.people[w] && !ordinary(w), !ordinary(w):
			if j.mustBeSpeaker(s.words, i) {
				names = append(names, w)
			}
		case (last || s.plain && !t.capital && beforePreposition(s.words, i)) && s.plain && j.mustBeSpeaker(s.words, i):
			roles = append(roles, w)
		}
	}
	return names, roles
}

// genericEnd reports whether a phrase is about a noun for anybody: "a ministry
// source".
func genericEnd(ts []token) bool {
	last := ""
	for _, t := range ts {
		if words().has("bodies' prepositions", t.text) {
			break // "a source inside the ministry"
		}
		last = t.text
	}
	return words().has("generic", last)
}

// beforePreposition reports whether the first preposition of a phrase stands
// behind i: "volunteer" of "a volunteer from Norland".
func beforePreposition(ts []token, i int) bool {
	return i+1 < len(ts) && words().has("bodies' prepositions", ts[i+1].text) && !slices.ContainsFunc(ts[:i], func(t token) bool { return words().has("bodies' prepositions", t.text) })
}

// heads reports whether the noun at i is what a phrase is about: nothing but
// grammar stands behind it.
func heads(ts []token, i int) bool {
	return !ts[i].possessive && (i+1 == len(ts) || onlyLight(ts[i+1:]) || words().has("being", ts[i+1].text))
}

// mustBeSpeaker reports whether a capitalised word in front of a cue has to be
// the speaker's: all but the places, times and topics of a phrase before.
func (j *judge) mustBeSpeaker(ts []token, i int) bool {
	w := ts[i].text
	if words().has("calendar", w) {
		return false
	}
	for k := i - 1; k >= 0; k-- {
		p := ts[k].text
		switch {
		case words().has("topic prepositions", p):
			return false
		case words().has("place prepositions", p):
			return j.people[w]
		case words().has("other prepositions", p):
			return j.people[w] || p != "to" && p != "for" && p != "of"
		case !ts[k].capital && !words().has("transparent", p):
			return true
		}
	}
	return true
}
