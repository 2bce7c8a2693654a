package gate

import (
	"slices"
	"strings"
)

// A sayer is the words in front of (or behind) a cue that say who spoke.
type sayer struct {
	words    []token
	pronoun  bool
	relay    bool // may be who passed the words on
	plain    bool // the cue is a plain verb of speech
	partisan bool // is for or against something
	label    bool // stands before a colon, as a name does in a script
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
		case t.text == "per" && !(i+1 < len(ts) && ts[i+1].text == "cent") || t.text == "by" && i > 0 && cue(ts[i-1].text):
			who, relay = phrase(ts, i+1), i > 0 && words().has("relayed", ts[i-1].text)
		case t.possessive && i+1 < len(ts) && nounOfSpeech(ts[i+1:]):
			who = possessor(ts, i)
		case strings.HasPrefix(t.after, ":") && (t.capital || i < 4):
			if who, label = possessor(ts, i), i < 4; addressed(ts, i, who) {
				continue
			}
		case strings.HasPrefix(t.after, "):"):
			who, label = bracketed(ts, i), true
		case strings.Contains(t.gap, ":") && i < 8 && len(found) > 0 && found[len(found)-1].label:
			continue // "Ito (minister): said …"
		case partisan(ts, i) != nil:
			who = partisan(ts, i)
		case cue(t.text) && t.text != "according" && !noun(ts, i):
			who = subject(ts, i)
		}
		if s, ok := newSayer(who); ok {
			s.relay = relay && !slices.ContainsFunc(who, func(t token) bool { return words().has("generic", t.text) })
			s.label = label
			s.partisan = partisan(ts, i) != nil
			s.plain = relay || t.text == "according" || words().has("inverting", t.text) || words().has("telling", t.text)
			found = append(found, s)
		}
	}
	return found
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
	if i+1 < len(ts) && ts[i+1].text == "from" && words().has("speech nouns and verbs", ts[i].text) {
		return true // "won praise from Ito"
	}
	if i == 0 || breaks(ts[i].gap) {
		return false
	}
	before := ts[i-1]
	if ts[i].text == "report" && words().has("modals", before.text) {
		return true // "will report by spring"
	}
	if v, _, number := wordValue(before.text); number && v > 1 && strings.HasSuffix(ts[i].text, "s") {
		return true // "four voices"
	}
	return before.possessive || words().has("before nouns", before.text) || words().has("place prepositions", before.text) || words().has("other prepositions", before.text)
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
