package gate

import (
	"slices"
	"strings"
)

// A bound says that a number is the most, 1, or the least, -1, that something
// is, that there is so much more, 2, or less, -2, of it, or so much too many or
// too few, 3.
type bound struct {
	key  string
	most int
}

// boundsIn finds the numbers of a text that are said to be the most or the
// least: "up to 40", "not more than 40", "at least 40".
func boundsIn(ts []token) []bound {
	var found []bound
	for _, n := range numbersIn(ts) {
		if most := boundAt(ts, n.from); most != 0 {
			found = append(found, bound{n.key, most})
		}
		if n.to < len(ts) && strings.TrimSpace(ts[n.to].gap) == "" {
			switch ts[n.to].text {
			case "too":
				found = append(found, bound{n.key, 3}) // "three too few"
			case "more", "additional", "extra", "further":
				found = append(found, bound{n.key, 2})
			case "fewer", "less":
				found = append(found, bound{n.key, -2})
			}
		}
	}
	return found
}

// boundAt reads the words in front of the number at i.
func boundAt(ts []token, i int) int {
	k := i - 1
	for k >= 0 && (ts[k].text == "a" || currency(ts[k].text) != "") {
		k--
	}
	if k < 0 || breaks(ts[k+1].gap) {
		return 0
	}
	before := ""
	if k > 0 && !breaks(ts[k].gap) {
		before = ts[k-1].text
	}
	side := 0
	switch w := ts[k].text; {
	case before+" "+w == "up to", before+" "+w == "at most", w == "maximum", before+" "+w == "limit of", before+" "+w == "maximum of", before+" "+w == "limit is", before+" "+w == "much as", before+" "+w == "many as":
		return 1
	case before+" "+w == "at least", w == "minimum", before+" "+w == "minimum of":
		return -1
	case w == "over", w == "above", before+" "+w == "more than", w == "exceeds", w == "exceeding", w == "exceed":
		side = -1
	case w == "under", w == "below", before+" "+w == "less than", before+" "+w == "fewer than":
		side = 1
	}
	for i := max(k-5, 0); side != 0 && i < k; i++ {
		if negates(ts[i].text) || declines(ts, i) {
			return -side
		}
	}
	return side
}

// declines reports whether the verb at i, not the last word, says that something is not to be: "ruled out
// any limit over 300".
func declines(ts []token, i int) bool {
	switch stem(ts[i].text) {
	case "rule":
		return ts[i+1].text == "out"
	case "refus", "reject", "oppos", "exclud":
		return true
	}
	return false
}

// bounding reports whether the negation at i only makes a bound of a number:
// "would not pay more than 40".
func bounding(ts []token, i int) bool {
	reach := 6
	if ts[i].text == "neither" {
		reach = 8 // "neither side may have more than 40"
	}
	for k := i + 1; k < len(ts) && k < i+reach && !breaks(ts[k].gap); k++ {
		if _, _, number := wordValue(ts[k].text); number {
			return boundAt(ts, k) > 0 && (ts[k-1].text == "than" || ts[k-2].text == "than")
		}
	}
	return false
}

// unbounded reports whether a claim makes the least of what is the most in the
// evidence, or the other way round.
func unbounded(ts []token, ev *source) bool {
	return slices.ContainsFunc(boundsIn(ts), func(b bound) bool {
		if b.most == 3 && slices.ContainsFunc(ev.bounds, func(e bound) bool { return e.most == 3 }) {
			return !slices.Contains(ev.bounds, b)
		}
		return slices.Contains(ev.bounds, bound{b.key, -b.most}) && !slices.Contains(ev.bounds, b)
	})
}

// insideName reports whether the word at i is part of a name: "Doctors Without
// Borders".
func insideName(ts []token, i int) bool {
	next := i+1 < len(ts) && ts[i+1].capital && strings.TrimSpace(ts[i+1].gap) == ""
	return i > 0 && ts[i].capital && ts[i-1].capital && strings.TrimSpace(ts[i].gap) == "" && next
}
