package gate

import "strings"

// checkSpeaker finds who a claim says is speaking and compares them with the
// speakers of the statements that it cites.
func (j *judge) checkSpeaker(ts []token, ev *source, cites []cite) Reason {
	sayers := findSayers(ts)
	if len(sayers) == 0 {
		return ""
	}
	named := 0
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
		}
	}
	return j.agree(sayers, ev, named, matched)
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
	covered := map[string]bool{}
	for _, c := range ev.cited {
		words := c.words
		hit := false
		for _, n := range append(names, roles...) {
			if words.has(n) || s.relay && c.relay.has(n) {
				covered[n] = true
				hit = true
			}
		}
		if hit && (len(names) == 0 || c.name != "") {
			m.cited = append(m.cited, c.index)
		}
	}
	for _, n := range append(names, roles...) {
		if !covered[n] {
			m.cited = nil
			break
		}
	}
	m.inside = true
	for _, n := range append(names, roles...) {
		if !inText(ev, n) {
			m.inside = false
		}
	}
	return m
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
// and nouns of office.
func (j *judge) significant(s sayer) (names, roles []string) {
	for i, t := range s.words {
		w := t.text
		switch {
		case words().has("titles", w), functionWord(w) && !words().has("generic", w):
		case words().has("roles", w):
			roles = append(roles, w)
		case words().has("generic", w):
		case t.capital && !t.first, j.people[w], t.first && !common(w):
			if j.mustBeSpeaker(s.words, i) {
				names = append(names, w)
			}
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
		relay := words().has("relaying", t.text)
		switch {
		case t.text == "according" && i+1 < len(ts) && ts[i+1].text == "to":
			who = phrase(ts, i+2)
		case t.text == "per" || t.text == "by" && i > 0 && cues()[stem(ts[i-1].text)]:
			who = phrase(ts, i+1)
		case t.possessive && i+1 < len(ts) && nounOfSpeech(ts[i+1:]):
			who = possessor(ts, i)
		case t.end > 0 && i+1 < len(ts) && strings.HasPrefix(strings.TrimSpace(ts[i+1].gap), ":") && !t.first && t.capital, t.first && colonFollows(ts, i):
			who = possessor(ts, i)
		case cues()[stem(t.text)] && t.text != "according":
			who = subject(ts, i)
		}
		if s, ok := newSayer(who); ok {
			s.relay = relay
			found = append(found, s)
		}
	}
	return found
}

func colonFollows(ts []token, i int) bool {
	return i+1 < len(ts) && strings.HasPrefix(ts[i+1].gap, ":")
}

// nounOfSpeech reports whether the next words are somebody's words: "words",
// "latest warning".
func nounOfSpeech(ts []token) bool {
	for k := 0; k < len(ts) && k < 3; k++ {
		switch ts[k].text {
		case "words", "view", "opinion", "remarks", "remark", "account", "assessment", "position", "message", "speech":
			return true
		}
		if cues()[stem(ts[k].text)] {
			return true
		}
	}
	return false
}

// possessor is the name that ends at i, back to the beginning of its phrase.
func possessor(ts []token, i int) []token {
	from := i
	for from > 0 && (ts[from-1].capital || words().has("transparent", ts[from-1].text)) && !breaks(ts[from].gap) {
		from--
	}
	return ts[from : i+1]
}

// phrase is the noun phrase that begins at i.
func phrase(ts []token, i int) []token {
	to := i
	for to < len(ts) && (to == i || !breaks(ts[to].gap)) && !words().has("clause words", ts[to].text) && !words().has("place prepositions", ts[to].text) && !words().has("topic prepositions", ts[to].text) {
		if to > i && cues()[stem(ts[to].text)] {
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
