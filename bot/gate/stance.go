package gate

import (
	"slices"
	"strings"
)

// sideAt is the side that a claim takes at i: 1 for something, -1 against it, 0
// where it takes none. bare is true where nothing but "is for" or "is against"
// says so.
func sideAt(ts []token, i int) (side int, bare bool) {
	w := ts[i].text
	being := i > 0 && words().has("being", ts[i-1].text) || i > 1 && ts[i-1].text == "not" && words().has("being", ts[i-2].text)
	switch {
	case being && w == "for", (w == "favour" || w == "favor") && i > 0 && ts[i-1].text == "in":
		side, bare = 1, true
	case being && (w == "against" || w == "opposed"):
		side, bare = -1, true
	case w == "back" && (i+1 == len(ts) || !words().has("determiners", ts[i+1].text)):
	case verbOf("pro verbs", w):
		side, bare = 1, verbOf("praising", w)
	case verbOf("con verbs", w):
		side = -1
	}
	switch {
	case i == 0 && bare, slices.ContainsFunc(ts[i+1:min(i+4, len(ts))], func(t token) bool { return words().has("speech nouns", t.text) }):
		return 0, false // "supports her claim"
	case negatedAt(ts, i):
		side = -side
	}
	return side, bare
}

// negatedAt reports whether a negation stands right before i.
func negatedAt(ts []token, i int) bool {
	for k := i - 1; k >= 0 && k >= i-3 && !breaks(ts[k+1].gap); k-- {
		if negates(ts[k].text) {
			return true
		}
	}
	return false
}

// sides are all sides that a text takes.
func sides(ts []token) (found []int) {
	for i := range ts {
		if s, _ := sideAt(ts, i); s != 0 {
			found = append(found, s)
		} else if ts[i].text == "against" {
			found = append(found, -1)
		}
	}
	return found
}

// verbOf reports whether a word is a form of one of a list of verbs.
func verbOf(list, word string) bool {
	if words().has(list, word) {
		return true
	}
	for _, ending := range []string{"s", "d", "ed", "ing", "r", "er", "st", "est"} {
		if base, ok := strings.CutSuffix(word, ending); ok && (words().has(list, base) || ending == "ing" && words().has(list, base+"e")) {
			return true
		}
	}
	return false
}

// partisan is who is said to be for or against something at i, nil where
// nobody with a name is.
func partisan(ts []token, i int) []token {
	if side, bare := sideAt(ts, i); side == 0 || !bare {
		return nil
	}
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

// subjectless reports whether a claim begins with its verb: whose side it is
// stands in the part before.
func subjectless(ts []token) bool { return len(ts) > 0 && words().has("being", ts[0].text) }

// side is the one side that a claim takes, 0 where it takes none or both.
func side(ts []token) (side int, bare bool) {
	for i := range ts {
		s, b := sideAt(ts, i)
		switch {
		case s == 0:
		case side != 0 && s != side:
			return 0, false
		default:
			side, bare = s, bare || b
		}
	}
	return side, bare
}

// attitude is how a text speaks of what it is about: how much more good than
// bad it says. A negation turns what it stands before, and is bad by itself;
// plain is true where there is more than such negations. What is only a
// condition does not count.
func attitude(ts []token) (sum int, plain bool) {
	negated, condition := false, false
	for i, t := range ts {
		if i > 0 && (breaks(t.gap) || words().has("turns", t.text)) {
			sum += lonely(negated)
			negated = false
			condition = t.text == "if" || t.text == "unless"
		}
		if condition {
			continue
		}
		v := valence(ts, i)
		switch {
		case negates(t.text) && !bounding(ts, i):
			negated = true
		case v != 0 && negated:
			sum, negated, plain = sum-v, false, true
		default:
			sum += v
			plain = plain || v != 0
		}
	}
	return sum + lonely(negated), plain
}

// lonely is what a negation counts that turned nothing.
func lonely(negated bool) int {
	if negated {
		return -1
	}
	return 0
}

func valence(ts []token, i int) int {
	w := ts[i].text
	switch {
	case w == "should" && i+1 < len(ts) && ts[i+1].text == "have":
		return -1
	case w == "for" && i > 0 && (ts[i-1].text == "vote" || ts[i-1].text == "voted" || words().has("being", ts[i-1].text)), w == "favour", w == "favor":
		return 1
	case w == "like" && i > 0 && words().has("being", ts[i-1].text):
		return 0
	case verbOf("good words", w):
		return 1
	case verbOf("bad words", w):
		return -1
	}
	return 0
}

// wrongSide reports whether a claim has somebody on a side that the cited
// words are not on.
func (j *judge) wrongSide(ts []token, cites []cite) bool {
	claimed, bare := side(ts)
	if claimed == 0 || subjectless(ts) {
		return false
	}
	best, worst := 0, 0
	for _, c := range cites {
		said := tokens(j.textOf(c))
		a, plain := attitude(said)
		if taken := sides(said); slices.Contains(taken, claimed) {
			return false
		} else if len(taken) > 0 {
			a = taken[0] * max(1, a*taken[0])
		} else if !plain && claimed > 0 {
			a = 0
		}
		best, worst = max(best, a*claimed), min(worst, a*claimed)
	}
	return best == 0 && (worst < 0 || bare)
}

// textOf is the text of a piece of evidence.
func (j *judge) textOf(c cite) string {
	if c.kind == passageCite {
		return j.evidence.Passages[c.index].Text
	}
	return j.evidence.Statements[c.index].Text
}
