package gate

import "strings"

// subject is who does what the cue at i says: the phrase in front of it,
// across an apposition, or the one behind it where the order is turned.
func subject(ts []token, i int) []token {
	if passive(ts, i) {
		return nil
	}
	start := clauseStart(ts, i)
	if !onlyLight(ts[start:i]) {
		return ts[start:i]
	}
	if start > 0 && pronounIn(ts[start:i]) {
		return ts[start:i]
	}
	if start == 0 || !breaks(ts[start].gap) {
		return turned(ts, i, ts[start:i])
	}
	if !strings.ContainsAny(ts[start].gap, ",)—–") {
		return turned(ts, i, nil)
	}
	aside := chunkStart(ts, start) // the apposition
	if aside > 0 && strings.ContainsAny(ts[aside].gap, ",(—–") && !words().has("inverting", ts[i].text) {
		return ts[chunkStart(ts, aside):aside]
	}
	if who := turned(ts, i, nil); len(who) > 0 && !strings.Contains(ts[i].gap, ",") {
		return who
	}
	if aside > 0 {
		from := chunkStart(ts, aside)
		return append(append([]token{}, ts[from:aside]...), namesOf(ts[aside:start])...)
	}
	return turned(ts, i, nil)
}

// turned is the subject behind a cue: "said Ms Ito".
func turned(ts []token, i int, light []token) []token {
	if pronounIn(light) || !words().has("inverting", ts[i].text) || i+1 >= len(ts) || breaks(ts[i+1].gap) {
		return light
	}
	next := ts[i+1]
	if !next.capital && next.text != "the" && next.text != "a" && next.text != "an" || words().has("calendar", next.text) {
		return light
	}
	return phrase(ts, i+1)
}

// namesOf are the capitalised words of an apposition that name roles.
func namesOf(ts []token) []token {
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
		if words().has("being", ts[k].text) {
			return !strings.HasSuffix(ts[i].text, "ing")
		}
		if !words().has("light", ts[k].text) && !strings.HasSuffix(ts[k].text, "ly") && !words().has("negation", ts[k].text) {
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
		if !words().has("light", t.text) && !strings.HasSuffix(t.text, "ly") && !words().has("negation", t.text) {
			return false
		}
	}
	return true
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
