package gate

import (
	"slices"
	"strings"
)

// checkSpeaker finds who a claim says is speaking and compares them with the
// speakers of the statements that it cites.
func (j *judge) checkSpeaker(ts []token, ev *source) Reason {
	sayers := findSayers(ts)
	if len(sayers) == 0 && !signed(ts, ev) {
		return ""
	}
	named, others := 0, 0
	matched := map[int]bool{}
	for i, s := range sayers {
		who := j.whose(s, ev)
		switch {
		case who.open:
			continue
		case len(who.cited) > 0:
			named++
			for _, c := range who.cited {
				matched[c] = true
			}
		case i == 0 || !who.inside:
			return Speaker
		default:
			others++
		}
	}
	if others > 0 && named == 0 || signed(ts, ev) {
		return Speaker
	}
	return j.agree(sayers, ev, named, matched)
}

// signed reports whether a name stands right beside a quotation, as if it were
// the speaker's, and is not: “We go” — Mr Brandt.
func signed(ts []token, ev *source) bool {
	for _, t := range ts {
		beside := strings.ContainsRune(t.gap, slot) && strings.Trim(t.gap, " ,.()–—-"+string(slot)) == "" ||
			strings.ContainsRune(t.after, slot) && strings.Trim(t.after, " ,.:()–—-"+string(slot)) == ""
		if beside && t.capital && (!t.first || !ordinary(t.text)) && !functionWord(t.text) && !words().has("calendar", t.text) && !words().has("titles", t.text) && !ev.names(t.text) {
			return true
		}
	}
	return false
}

// agree judges the sayers together: every cited statement has to be by one of
// those named, and who said which of several must be plain.
func (j *judge) agree(sayers []sayer, ev *source, named int, matched map[int]bool) Reason {
	if named == 0 {
		return j.checkPronoun(sayers, ev)
	}
	if named > 1 && ev.speakers > 1 {
		return Speaker
	}
	for _, c := range ev.cited {
		if !matched[c.index] {
			return Speaker
		}
	}
	return ""
}

// checkPronoun: he and she are whoever spoke in the sentence before.
func (j *judge) checkPronoun(sayers []sayer, ev *source) Reason {
	for _, s := range sayers {
		if !s.pronoun || !j.lastSet {
			continue
		}
		for _, c := range ev.cited {
			if c.name != j.last {
				return Speaker
			}
		}
	}
	return ""
}

// A match is who a sayer turns out to be.
type match struct {
	open   bool  // names nobody: a pronoun, "officials"
	cited  []int // the cited statements that are this one's
	inside bool  // part of what the cited speaker said
}

// whose compares the words that name a sayer with the cited speakers.
func (j *judge) whose(s sayer, ev *source) match {
	names, roles := j.significant(s)
	if len(names) == 0 && len(roles) == 0 {
		return match{open: true}
	}
	var m match
	all := append(names, roles...)
	for _, c := range ev.cited {
		if c.name != "" && c.is(s, names, roles) {
			m.cited = append(m.cited, c.index)
		}
	}
	if len(m.cited) == 0 {
		m.cited = together(s, all, ev)
	}
	m.inside = !slices.ContainsFunc(all, func(w string) bool { return !inText(ev, w) })
	return m
}

// is reports whether all that a sayer is called fits one speaker. Where a
// sayer is called by names alone, one of them is the speaker's own: whom
// somebody works for is somebody else.
func (c *citedSpeaker) is(s sayer, names, roles []string) bool {
	own := len(roles) > 0 || len(names) == 0
	for _, n := range names {
		relay := s.relay && c.relay.has(n)
		if !relay && !c.words.has(n) {
			return false
		}
		own = own || relay || c.own.has(n)
	}
	return own && !slices.ContainsFunc(roles, func(r string) bool { return !c.words.has(r) })
}

// together are the cited speakers when several are named at once, "Ms Ito and
// Mr Brandt": each has a name among the words, and no word is left over.
func together(s sayer, all []string, ev *source) []int {
	var found []int
	left := slices.Clone(all)
	for _, c := range ev.cited {
		if c.name == "" || !slices.ContainsFunc(all, c.own.has) {
			continue
		}
		found = append(found, c.index)
		left = slices.DeleteFunc(left, c.words.has)
	}
	if len(found) < 2 || len(left) > 0 || !slices.ContainsFunc(s.words, func(t token) bool { return t.text == "and" }) {
		return nil
	}
	return found
}

func inText(ev *source, word string) bool {
	for _, c := range ev.cited {
		if c.text.has(word) {
			return true
		}
	}
	return false
}

// significant are the words of a sayer that have to be the speaker's: names,
// nouns of office, and behind plain verbs of speech whatever noun it is.
func (j *judge) significant(s sayer) (names, roles []string) {
	generic := len(s.words) > 0 && words().has("generic", s.words[len(s.words)-1].text)
	for i, t := range s.words {
		w, last := t.text, i == len(s.words)-1
		switch {
		case s.plain && generic && !words().has("generic", w) && !functionWord(w) && !t.capital:
			if j.mustBeSpeaker(s.words, i) {
				roles = append(roles, w)
			}
		case words().has("titles", w), functionWord(w), words().has("negation", w):
		case s.label && (t.first || !t.capital) && !words().has("roles", w) && !j.speakers.has(w):
		case words().has("roles", w), words().has("relatives", w), s.label && !t.capital:
			roles = append(roles, w)
		case t.capital && (!t.first || last || !ordinary(w)), j.people[w] && !ordinary(w), !ordinary(w):
			if j.mustBeSpeaker(s.words, i) {
				names = append(names, w)
			}
		case last && s.plain && j.mustBeSpeaker(s.words, i):
			roles = append(roles, w)
		}
	}
	return names, roles
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

// A sayer is the words in front of (or behind) a cue that say who spoke.
type sayer struct {
	words   []token
	pronoun bool
	relay   bool // may be who passed the words on
	plain   bool // the cue is a plain verb of speech
	label   bool // stands before a colon, as a name does in a script
}

func newSayer(ts []token) (sayer, bool) {
	s := sayer{words: ts}
	for _, t := range ts {
		switch t.text {
		case "he", "she", "they":
			s.pronoun = true
		}
	}
	return s, len(ts) > 0
}

// findSayers finds every attribution of a claim, in order.
func findSayers(ts []token) []sayer {
	var found []sayer
	for i, t := range ts {
		var who []token
		relay, label := words().has("relaying", t.text), false
		switch {
		case t.text == "according" && i+1 < len(ts) && ts[i+1].text == "to":
			who = phrase(ts, i+2)
		case t.text == "per" || t.text == "by" && i > 0 && cue(ts[i-1].text):
			who = phrase(ts, i+1)
		case t.possessive && i+1 < len(ts) && nounOfSpeech(ts[i+1:]):
			who = possessor(ts, i)
		case strings.HasPrefix(t.after, ":") && (t.capital || i < 4):
			who, label = possessor(ts, i), i < 4
		case cue(t.text) && t.text != "according" && !noun(ts, i):
			who = subject(ts, i)
		}
		if s, ok := newSayer(who); ok {
			s.relay = relay && !slices.ContainsFunc(who, func(t token) bool { return words().has("generic", t.text) })
			s.label = label
			s.plain = relay || t.text == "according" || words().has("inverting", t.text) || words().has("telling", t.text)
			found = append(found, s)
		}
	}
	return found
}

// noun reports whether the cue at i is a noun here: "her hope", "the United
// States".
func noun(ts []token, i int) bool {
	if ts[i].capital && !ts[i].first {
		return true
	}
	if i == 0 || breaks(ts[i].gap) {
		return false
	}
	before := ts[i-1]
	return before.possessive || words().has("before nouns", before.text) || words().has("place prepositions", before.text) || words().has("other prepositions", before.text)
}

// nounOfSpeech reports whether the next words are somebody's words: "words",
// "latest warning".
func nounOfSpeech(ts []token) bool {
	for k := 0; k < len(ts) && k < 3; k++ {
		switch ts[k].text {
		case "words", "view", "opinion", "remarks", "remark", "account", "assessment", "position", "message", "speech":
			return true
		}
		if cue(ts[k].text) {
			return true
		}
	}
	return false
}

// possessor is the name that ends at i, back to the beginning of its phrase.
func possessor(ts []token, i int) []token {
	from := i
	for from > 0 && (ts[from-1].capital || words().has("transparent", ts[from-1].text) || i < 4) && !breaks(ts[from].gap) {
		from--
	}
	return ts[from : i+1]
}

// phrase is the noun phrase that begins at i.
func phrase(ts []token, i int) []token {
	to := i
	for to < len(ts) && (to == i || !breaks(ts[to].gap)) && !words().has("clause words", ts[to].text) && !words().has("place prepositions", ts[to].text) && !words().has("topic prepositions", ts[to].text) {
		if to > i && cue(ts[to].text) {
			break
		}
		to++
	}
	if i > to {
		return nil
	}
	return ts[i:to]
}

func breaks(gap string) bool { return strings.ContainsAny(gap, ",;:()—–\uE000.") }
