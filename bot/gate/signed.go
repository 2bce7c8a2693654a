package gate

import (
	"slices"
	"strings"
)

// another reports whether a claim begins with the name of another speaker of
// the evidence than those whom it cites, whom the cited words do not mention.
func (j *judge) another(ts []token, ev *source) bool {
	for i, t := range ts {
		switch {
		case ev.names(t.text) && j.lastNames[t.text]:
			return false
		case j.lastNames[t.text] && t.capital:
			return !inText(ev, t.text) && !t.possessive && !governed(ts, i) && !(passesOn(ts) && j.relayed([]string{t.text}, ev))
		case i > 0 && !t.capital && cue(t.text):
			return false // whoever stands behind is spoken of
		case !t.capital && !functionWord(t.text) && !words().has("transparent", t.text):
			return false
		}
	}
	return false
}

// passesOn reports whether a claim tells of words that somebody passed on.
func passesOn(ts []token) bool {
	return slices.ContainsFunc(ts, func(t token) bool {
		w := stem(t.text)
		return w == "relai" || w == "pass" || words().has("relaying", t.text)
	})
}

// signed reports whether a name stands right beside a quotation, as if it were
// the speaker's, and is not: “We go” — Mr Brandt.
func signed(ts []token, ev *source) bool {
	for i, t := range ts {
		beside := strings.ContainsRune(t.gap, slot) && strings.Trim(t.gap, " ,.()–—-"+string(slot)) == "" ||
			strings.ContainsAny(beforeSlot(t.after), ",.:()–—-") && strings.Trim(t.after, " ,.:()–—-"+string(slot)) == ""
		inside := inText(ev, t.text) && object(ts, i) // "he loves Torrente, “but …”"
		if beside && t.capital && !t.possessive && lastPronoun(ts[:i]) < 0 && !inside && !addressed(ts, i, possessor(ts, i)) && (!t.first || !ordinary(t.text)) && !functionWord(t.text) && !words().has("calendar", t.text) && !words().has("titles", t.text) && !ev.names(t.text) {
			return true
		}
	}
	return false
}

// beforeSlot is what stands between a word and the quotation behind it, empty
// where none stands there.
func beforeSlot(after string) string {
	before, _, ok := strings.Cut(after, string(slot))
	if !ok {
		return ""
	}
	return before
}

// bodyQuoted reports whether a body or office that is none of a cited speaker's
// stands in front of a quotation that begins a claim: The council “…”.
func bodyQuoted(ts []token, ev *source) bool {
	i := 0
	if len(ts) > 1 && words().has("determiners", ts[0].text) {
		i = 1
	}
	return len(ts) > 0 && strings.ContainsRune(ts[i].after, slot) && strings.Trim(ts[i].after, " ,"+string(slot)) == "" &&
		(words().has("led bodies", ts[i].text) || words().has("roles", ts[i].text)) && !ev.names(ts[i].text)
}
