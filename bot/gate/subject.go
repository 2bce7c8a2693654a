package gate

import (
	"slices"
	"strings"
)

// subject is who does what the cue at i says: the phrase in front of it,
// across an apposition, or the one behind it where the order is turned.
func subject(ts []token, i int) []token {
	if passive(ts, i) {
		return nil
	}
	start := clauseStart(ts, i)
	before := ts[start:i]
	if last := lastPronoun(before); last > 0 {
		before = before[last:] // "they told CNN they believe"
	}
	if !onlyLight(before) || pronounIn(before) {
		if k := predicate(before); k > 0 && strings.HasSuffix(ts[i].text, "ing") && !pronounIn(before[k:]) {
			return before[:k] // "critics are attacking Ito over her work defending"
		}
		return behindCue(before)
	}
	behind := turned(ts, i)
	if i > 0 && breaks(ts[i].gap) && (closed(behind) || i+1+len(behind) == len(ts) && endsInName(behind)) {
		return behind
	}
	if who := described(ts, start); len(who) > 0 {
		return who
	}
	if who := beforeAside(ts, start, i); len(who) > 0 {
		return who
	}
	if start == 0 || !breaks(ts[start].gap) || closed(behind) {
		return either(behind, before)
	}
	aside := chunkStart(ts, start)
	if aside == 0 && start == i && strings.HasSuffix(ts[i].text, "ing") {
		if k := predicate(ts[:start]); k > 0 {
			return ts[:k] // "Ito did, saying"
		}
	}
	if aside == 0 || !strings.ContainsAny(ts[start].gap, ",)—–") || !strings.ContainsAny(ts[aside].gap, ",(—–") {
		return either(behind, before)
	}
	if k := auxiliary(ts[aside:start]); k > 0 {
		return ts[aside : aside+k] // "her deputy had voted no, arguing"
	}
	if k := predicate(ts[aside:start]); k > 0 && strings.HasSuffix(ts[i].text, "ing") && chatter(ts[0].text) {
		return ts[aside : aside+k] // "Yes, Ito criticised Brandt, saying"
	}
	from := chunkStart(ts, aside)
	if from > 0 && (ts[from].text == "who" || ts[from].text == "whose") {
		return ts[chunkStart(ts, from):from] // "Ito, who advises Brandt, sounded upbeat, saying"
	}
	if ts[aside].capital && !slices.ContainsFunc(ts[from:aside], func(t token) bool { return t.capital && !t.first && !t.possessive && !words().has("roles", t.text) }) {
		return append(slices.Clone(ts[aside:start]), offices(ts[from:aside])...)
	}
	return append(slices.Clone(ts[clauseStart(ts, aside-1):aside]), offices(ts[aside:start])...)
}

// auxiliary is where the first auxiliary verb of a main clause stands, 0 where
// none does.
func auxiliary(ts []token) int {
	if words().has("clause words", ts[0].text) || ts[0].text == "whose" {
		return 0
	}
	return slices.IndexFunc(ts, func(t token) bool {
		return words().has("being", t.text) || words().has("modals", t.text) && t.text != "to" || t.text == "has" || t.text == "had" || t.text == "have" || t.text == "did" || t.text == "does" || t.text == "do"
	})
}

// predicate is where the first verb of speech or auxiliary verb of a main
// clause stands, 0 where none does.
func predicate(ts []token) int {
	if words().has("clause words", ts[0].text) || ts[0].text == "whose" {
		return 0
	}
	k := auxiliary(ts)
	spoken := slices.IndexFunc(ts, func(t token) bool { return cue(t.text) && !t.capital })
	if spoken > 0 && (k <= 0 || spoken < k) && !noun(ts, spoken) {
		return spoken
	}
	return k
}

// cleft is the phrase of "it was Ito, not Brandt, who": what stands between the
// verb and the first comma, in front of a "who" at i.
func cleft(ts []token, i int) []token {
	if i < 3 || ts[0].text != "it" || !words().has("being", ts[1].text) {
		return nil
	}
	to := 2
	for to < i && !breaks(ts[to].gap) {
		to++
	}
	return ts[2:to]
}

// behindCue is a phrase from behind the last verb of speech in it: "a group" of
// "Ito says a group".
func behindCue(ts []token) []token {
	for k := len(ts) - 2; k > 0; k-- {
		if cue(ts[k].text) && !noun(ts, k) && !onlyLight(ts[k+1:]) {
			return ts[k+1:]
		}
	}
	return ts
}

// beforeAside is the phrase in front of an aside between commas: "Ito" of "Ito,
// by contrast, says". The aside begins at start and ends at the cue.
func beforeAside(ts []token, start, cue int) []token {
	if start == 0 || !strings.Contains(ts[start].gap, ",") {
		return nil
	}
	if start == cue {
		start = chunkStart(ts, start)
	}
	if from := chunkStart(ts, start); from > 0 && fromWhere(ts[from].text) && start+2 >= cue && ts[start].capital {
		start = from // "Ito, from Springfield, Va., says"
	}
	if start == 0 || !strings.Contains(ts[start].gap, ",") || !words().has("asides", ts[start].text) && !fromWhere(ts[start].text) {
		return nil
	}
	if before := ts[chunkStart(ts, start):start]; !onlyLight(before) {
		return before
	}
	return nil
}

// fromWhere reports whether a preposition tells where somebody is from.
func fromWhere(word string) bool {
	return word == "from" || word == "of" || word == "in" || word == "at"
}

// described is the phrase that the "who" in front of start describes: "Ito" of
// "Ito, who says".
func described(ts []token, start int) []token {
	if start < 2 || ts[start-1].text != "who" {
		return nil
	}
	if who := cleft(ts, start-1); len(who) > 0 {
		return who
	}
	if breaks(ts[start-1].gap) {
		from := chunkStart(ts, start-1)
		for k := start - 2; k > from; k-- {
			if ts[k-1].text == "by" {
				return ts[k : start-1] // "was rejected by Ito, who said"
			}
		}
		return ts[from : start-1]
	}
	return ts[clauseStart(ts, start-2) : start-1]
}

func either(a, b []token) []token {
	if len(a) > 0 {
		return a
	}
	return b
}

// turned is the subject behind a cue: "said Ms Ito", "said officials".
func turned(ts []token, i int) []token {
	if !words().has("inverting", ts[i].text) || i+1 >= len(ts) || breaks(ts[i+1].gap) || i > 0 && !breaks(ts[i].gap) && words().has("clause words", ts[i-1].text) {
		return nil
	}
	next := ts[i+1]
	article := words().has("determiners", next.text)
	grammar := functionWord(next.text) && !words().has("generic", next.text)
	if !next.capital && !article && grammar || words().has("calendar", next.text) {
		return nil
	}
	return phrase(ts, i+1)
}

// endsInName reports whether a phrase is one or two nouns and a name of two
// words: "shop steward Ann Ito".
func endsInName(ts []token) bool {
	n := len(ts)
	return n > 2 && n < 5 && ts[n-1].capital && ts[n-2].capital && !ts[0].capital && !slices.ContainsFunc(ts, func(t token) bool { return words().has("light", t.text) })
}

// closed reports whether the phrase behind a cue is nothing but somebody: no
// clause of its own ("said Russia would …").
func closed(behind []token) bool {
	for k, t := range behind {
		w := t.text
		if t.capital || words().has("transparent", w) || words().has("determiners", w) || words().has("roles", w) || words().has("generic", w) || words().has("relatives", w) || words().has("other prepositions", w) {
			continue
		}
		if k > 2 || words().has("light", w) {
			return false
		}
		if k > 0 && !words().has("transparent", behind[k-1].text) && !words().has("determiners", behind[k-1].text) {
			return false
		}
	}
	return len(behind) > 0
}

// offices are the words of an apposition that name a role.
func offices(ts []token) []token {
	var out []token
	for _, t := range ts {
		if words().has("roles", t.text) {
			out = append(out, t)
		}
	}
	return out
}

// passive reports whether the cue at i is something that was done to its
// subject: "was told", "are called".
func passive(ts []token, i int) bool {
	for k := i - 1; k >= 0 && k >= i-3 && !breaks(ts[k+1].gap); k-- {
		if words().has("being", strings.TrimSuffix(ts[k].text, "n't")) {
			return !strings.HasSuffix(ts[i].text, "ing")
		}
		if !words().has("light", ts[k].text) && !strings.HasSuffix(ts[k].text, "ly") && !negates(ts[k].text) {
			return false
		}
	}
	return false
}

// clauseStart is where the clause begins that holds token i.
func clauseStart(ts []token, i int) int {
	for k := i; k > 0; k-- {
		if breaks(ts[k].gap) {
			return k
		}
		if w := ts[k-1].text; words().has("clause words", w) && !(w == "and" && ts[k].capital && k >= 2 && ts[k-2].capital) {
			return k
		}
	}
	return 0
}

// chunkStart is where the part between commas begins that ends before start.
func chunkStart(ts []token, start int) int {
	for k := start - 1; k > 0; k-- {
		if breaks(ts[k].gap) {
			return k
		}
	}
	return 0
}

func onlyLight(ts []token) bool {
	for _, t := range ts {
		if !words().has("light", t.text) && !strings.HasSuffix(t.text, "ly") && !negates(t.text) {
			return false
		}
	}
	return true
}

// lastPronoun is where the last pronoun stands that can be a subject, -1
// without one.
func lastPronoun(ts []token) int {
	for k := len(ts) - 1; k >= 0; k-- {
		switch ts[k].text {
		case "he", "she", "they":
			return k
		}
	}
	return -1
}

func pronounIn(ts []token) bool {
	for _, t := range ts {
		switch t.text {
		case "he", "she", "they", "it", "who":
			return true
		}
	}
	return false
}

// partisan is who is said to be for or against something at i, nil where
// nobody with a name is.
func partisan(ts []token, i int) []token {
	from := clauseStart(ts, i)
	to := from
	for to < i && !words().has("being", ts[to].text) {
		to++
	}
	if to == i || !slices.ContainsFunc(ts[from:to], func(t token) bool { return t.capital && !functionWord(t.text) && (!t.first || !ordinary(t.text)) }) {
		return nil
	}
	return ts[from:to]
}
