package gate

import (
	"slices"
	"strings"
)

// A sayer is the words in front of (or behind) a cue that say who spoke.
type sayer struct {
	words   []token
	verb    string // the cue: "said"
	pronoun bool
	relay   bool // may be who passed the words on
	plain   bool // the cue is a plain verb of speech
	label   bool // stands before a colon, as a name does in a script
	behind  bool // stands behind the verb: ", said Ms Ito"
	aside   bool // only has its words spoken of: "Ito's remarks"
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
		relay, label, aside := words().has("relaying", t.text), false, false
		switch {
		case t.text == "according" && i+1 < len(ts) && ts[i+1].text == "to":
			who = phrase(ts, i+2)
		case t.text == "per" && !(i+1 < len(ts) && ts[i+1].text == "cent") || t.text == "by" && i > 0 && cue(ts[i-1].text):
			who, relay = phrase(ts, i+1), i > 0 && words().has("relayed", ts[i-1].text)
		case t.possessive && i+1 < len(ts) && nounOfSpeech(ts[i+1:]):
			who, aside = possessor(ts, i), true
		case strings.HasPrefix(t.after, ":") && (t.capital || i < 4) && amount(ts[i+1:]):
			continue // "Creditors: 214"
		case strings.HasPrefix(t.after, ":") && (t.capital || i < 4):
			if who, label = possessor(ts, i), i < 4; i >= 4 && inner(ts, who) || addressed(ts, i, who) || slices.ContainsFunc(who, func(t token) bool { return cue(t.text) && !t.capital }) {
				continue
			}
		case strings.HasPrefix(t.after, "):"):
			who, label = bracketed(ts, i), true
		case strings.Contains(t.gap, ":") && i < 8 && len(found) > 0 && found[len(found)-1].label:
			continue // "Ito (minister): said …"
		case sides(ts, i) != "":
			who, aside = partisan(ts, i), true
		case cue(t.text) && relative(ts, i):
			who, aside = subject(ts, i), true
		case (cue(t.text) && t.text != "according" || pointsOut(ts, i) || asks(ts, i)) && !noun(ts, i):
			who = subject(ts, i)
		}
		if s, ok := newSayer(who); ok {
			s.relay = relay && !slices.ContainsFunc(who, func(t token) bool { return words().has("generic", t.text) })
			s.verb = t.text
			s.label, s.aside, s.behind = label, aside, cue(t.text) && who[0].start > t.start
			s.plain = relay || t.text == "according" || words().has("inverting", t.text) || words().has("telling", t.text)
			found = append(found, s)
		}
	}
	return found
}

// relative reports whether the cue at i only tells of which words something is
// about: "what Ito had said about it".
func relative(ts []token, i int) bool {
	for k := i - 1; k > 0 && k > i-6 && !breaks(ts[k+1].gap); k-- {
		if ts[k].text == "what" {
			return ts[k-1].text == "to" || words().has("topic prepositions", ts[k-1].text) || ts[k-1].text == "of"
		}
	}
	return false
}

// amount reports whether tokens are nothing but a number.
func amount(ts []token) bool {
	if len(ts) == 0 {
		return false
	}
	_, to, ok := quantity(ts, 0)
	return ok && to == len(ts)
}

// pointsOut reports whether "points out" stands at i.
func pointsOut(ts []token, i int) bool {
	return stem(ts[i].text) == "point" && i+1 < len(ts) && ts[i+1].text == "out"
}

// asks reports whether the verb at i asks a question: "asked him why".
func asks(ts []token, i int) bool {
	return stem(ts[i].text) == "ask" && slices.ContainsFunc(ts[i+1:min(i+5, len(ts))], func(t token) bool {
		return words().has("questions", t.text) || t.text == "whether" || t.text == "if" || t.text == "when"
	})
}

// inner reports whether a phrase stands inside its clause, not at its
// beginning.
func inner(ts, phrase []token) bool {
	k := slices.IndexFunc(ts, func(t token) bool { return t.start == phrase[0].start })
	return k > 0 && !breaks(phrase[0].gap)
}

// addressed reports whether the words that end at i are whom somebody told
// something: "Ito told the Herald: …".
func addressed(ts []token, i int, who []token) bool {
	before := i - len(who)
	return before > 0 && (words().has("telling", ts[before].text) || ts[before].text == "to")
}

// noun reports whether the cue at i is a noun here: "her hope", "the United
// States".
func noun(ts []token, i int) bool {
	if ts[i].capital && !ts[i].first {
		return true
	}
	if ts[i].text == "expected" && i+1 < len(ts) && (ts[i+1].text == "of" || ts[i+1].text == "from") {
		return true // "the plans expected of Ito"
	}
	if i+1 < len(ts) && ts[i+1].text == "from" && words().has("speech nouns and verbs", ts[i].text) {
		return true // "won praise from Ito"
	}
	if i == 0 || breaks(ts[i].gap) {
		return false
	}
	before := ts[i-1]
	if ts[i].text == "feeling" && !words().has("being", before.text) || owned(ts, i) {
		return true // "growing feeling that", "Ito's angry comments"
	}
	if i+1 < len(ts) && words().has("speech nouns", ts[i].text) && (words().has("being", ts[i+1].text) || ts[i+1].text == "had" || ts[i+1].text == "has") {
		return true // "the 51 % claim had been"
	}
	if ts[i].text == "called" && i+1 < len(ts) && ts[i+1].capital && !before.capital && !pronounIn(ts[i-1:i]) && !onlyLight(ts[i-1:i]) {
		return true // "a group called Norland Now"
	}
	if ts[i].text == "report" && words().has("modals", before.text) {
		return true // "will report by spring"
	}
	if v, _, number := wordValue(before.text); number && v > 1 && (strings.HasSuffix(ts[i].text, "s") || strings.HasSuffix(ts[i].text, "ed")) {
		return true // "four voices", "the 19 dismissed colleagues"
	}
	if i+1 < len(ts) && words().has("speech nouns and verbs", ts[i].text) && (words().has("roles", ts[i+1].text) || words().has("generic", ts[i+1].text)) && before.capital {
		return true // "the Minnesota state delegate"
	}
	if before.text == "to" && i > 1 && ts[i-2].text == "on" {
		return false // "went on to say"
	}
	if words().has("speech nouns and verbs", ts[i].text) && articled(ts, i) {
		return true // "the AP report"
	}
	if before.text == "about" {
		return true // "about state laws"
	}
	return before.possessive || words().has("before nouns", before.text) || words().has("place prepositions", before.text) || words().has("other prepositions", before.text)
}

// owned reports whether the word at i is a noun of speech with its owner a few
// words in front of it.
func owned(ts []token, i int) bool {
	if i+1 < len(ts) && !breaks(ts[i+1].gap) && !words().has("other prepositions", ts[i+1].text) && !words().has("place prepositions", ts[i+1].text) && !words().has("topic prepositions", ts[i+1].text) {
		return false // "Ito's lawyer claims the talks failed"
	}
	noun, either := words().has("speech nouns", ts[i].text), words().has("speech nouns and verbs", ts[i].text)
	for k := i - 1; (noun || either) && k >= 0 && k > i-4 && !breaks(ts[k+1].gap); k-- {
		having := ts[k].text == "had" || ts[k].text == "have" || ts[k].text == "has"
		if noun && ts[k].possessive || having && !onlyLight(ts[k+1:i]) {
			return true // "Ito's angry comments", "had general praise for"
		}
	}
	return false
}

// articled reports whether an article stands in front of the word at i, with
// nothing but names in between.
func articled(ts []token, i int) bool {
	for k := i - 1; k >= 0 && !breaks(ts[k+1].gap); k-- {
		switch ts[k].text {
		case "the", "a", "an", "this", "that", "his", "her", "its", "their":
			return true
		}
		if !ts[k].capital {
			return false
		}
	}
	return false
}

// nounOfSpeech reports whether the next words are somebody's words: "words",
// "latest warning".
func nounOfSpeech(ts []token) bool {
	for k := 0; k < len(ts) && k < 3; k++ {
		if words().has("speech nouns", ts[k].text) {
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

// bracketed is the name in front of the brackets that end at i and the offices
// inside them: "Ito (minister)".
func bracketed(ts []token, i int) []token {
	open := i
	for open > 0 && !strings.Contains(ts[open].gap, "(") {
		open--
	}
	if open == 0 {
		return nil
	}
	return append(slices.Clone(possessor(ts, open-1)), offices(ts[open:i+1])...)
}

// phrase is the noun phrase that begins at i.
func phrase(ts []token, i int) []token {
	to := i
	for to < len(ts) && (to == i || !breaks(ts[to].gap)) && !words().has("clause words", ts[to].text) && !words().has("place prepositions", ts[to].text) && !words().has("topic prepositions", ts[to].text) {
		if to > i && (cue(ts[to].text) || words().has("relayed", ts[to].text)) || to > i+1 && (ts[to].text == "the" || ts[to].text == "a") && !words().has("transparent", ts[to-1].text) {
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
