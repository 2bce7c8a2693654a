package gate

import (
	"math"
	"slices"
	"strings"
)

// A share is a part of a whole, however it is written: "80 percent", "four in
// five", "two thirds".
type share struct {
	value    float64
	from, to int // the tokens it is made of
}

// sharesIn finds the shares of a text.
func sharesIn(ts []token) []share {
	var found []share
	ns := numbersIn(ts)
	for i, n := range ns {
		v, to, ok := quantity(ts, n.from)
		switch {
		case !ok || to != n.to || strings.Contains(n.key, "day"):
		case strings.HasPrefix(n.key, "%"):
			found = append(found, share{v / 100, n.from, n.to})
		case i+1 < len(ns) && outOf(ts, n.to, ns[i+1].from):
			if whole, _, ok := quantity(ts, ns[i+1].from); ok && whole > v && !unitAt(ts, ns[i+1].to) {
				found = append(found, share{v / whole, n.from, ns[i+1].to})
			}
		}
	}
	return append(found, fractions(ts)...)
}

// outOf reports whether the words between two numbers make a share of them:
// "four out of five", "60 of his 90".
func outOf(ts []token, from, to int) bool {
	for k := from; k < from+2 && k+2 < to; k++ {
		if plural(ts[k]) && ts[k+1].text == "out" && strings.TrimSpace(ts[from].gap) == "" {
			from = k + 1 // "two votes out of five"
		}
	}
	if to <= from || to > from+4 || ts[from].text != "of" && ts[from].text != "in" && ts[from].text != "out" {
		return false
	}
	for i := from; i <= to; i++ {
		if strings.TrimSpace(ts[i].gap) != "" || i < to && !words().has("between parts", ts[i].text) && !ts[i].possessive {
			return false
		}
	}
	return true
}

// wholes are the numbers of which a text has a part.
func wholes(ts []token) (keys []string) {
	ns := numbersIn(ts)
	for i := 0; i+1 < len(ns); i++ {
		if outOf(ts, ns[i].to, ns[i+1].from) {
			keys = append(keys, ns[i+1].key)
		}
	}
	return keys
}

// unitAt reports whether a unit of measure stands at i: "two in five years" is
// no share.
func unitAt(ts []token, i int) bool {
	return i < len(ts) && (words().has("units", ts[i].text) || words().has("units", ts[i].text+"s"))
}

// quantityAfterIn is the number of "in three" or "out of three" behind i.
func quantityAfterIn(ts []token, i int) (value float64, to int, ok bool) {
	k := i + 1
	for k < len(ts) && k < i+3 && (ts[k].text == "in" || ts[k].text == "out" || ts[k].text == "of") {
		k++
	}
	if k == i+1 || k >= len(ts) || ts[i+1].text == "of" {
		return 0, 0, false
	}
	value, to, ok = quantity(ts, k)
	return value, to, ok && value > 1 && !unitAt(ts, to)
}

// fractions finds those made of words: "two thirds", "a quarter", "half".
func fractions(ts []token) []share {
	var found []share
	for i, t := range ts {
		if v, to, ok := quantityAfterIn(ts, i); ok && t.text == "one" {
			found = append(found, share{1 / v, i, to})
		}
		part, ok := map[string]float64{"half": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fifth": 5, "fifths": 5}[t.text]
		if !ok {
			continue
		}
		from, count := i, 1.0
		if i > 0 {
			if v, _, number := wordValue(ts[i-1].text); number && strings.HasSuffix(t.text, "s") {
				from, count = i-1, v
			} else if ts[i-1].text == "one" {
				from = i - 1
			}
		}
		article := i > 0 && (ts[i-1].text == "a" || ts[i-1].text == "one")
		if from < i || article || t.text == "half" {
			found = append(found, share{count / part, from, i + 1})
		}
	}
	return found
}

// sharesKnown marks the tokens of shares that the evidence has as well, in
// whatever words.
func sharesKnown(ts []token, ev *source) map[int]bool {
	known := map[int]bool{}
	for _, s := range sharesIn(ts) {
		for _, e := range ev.shares {
			if math.Abs(e-s.value) < .002 || comesTo(ts, s.from, e/s.value) || bySide(ts, s, e) {
				for i := s.from; i < s.to; i++ {
					known[i] = true
				}
			}
		}
	}
	return known
}

// wrongShare reports whether a claim names a part "of" something, or "most of"
// it, where the evidence has shares and none like it: "a quarter of" for three
// quarters.
func wrongShare(ts []token, ev *source) bool {
	if len(ev.shares) == 0 {
		return false
	}
	if allOf(ts, ev) {
		return true
	}
	for _, f := range fractions(ts) {
		of := f.to < len(ts) && ts[f.to].text == "of" && (f.to+1 == len(ts) || ts[f.to+1].text != "a")
		if of && !ratio(ts, number{from: f.from, to: f.to}, ev) && !slices.ContainsFunc(ev.shares, func(e float64) bool {
			return math.Abs(e-f.value) < .002 || comesTo(ts, f.from, e/f.value) || bySide(ts, f, e)
		}) {
			return true
		}
	}
	return false
}

// bySide reports whether a share of the evidence lies on the side of a half that
// a claim names: "more than half" for two thirds.
func bySide(ts []token, f share, e float64) bool {
	if f.value != .5 || f.from == 0 {
		return false
	}
	switch word := ts[f.from-1].text; {
	case word == "than" && f.from > 1 && ts[f.from-2].text == "more", word == "over":
		return e > .5 && e < 1
	case word == "than", word == "under":
		return e < .5
	case word == "nearly", word == "almost":
		return e < .5 && e > .38
	}
	return false
}

// allOf reports whether a claim speaks of all of a number of which the evidence
// has only some: "all nine" of "two of the nine".
func allOf(ts []token, ev *source) bool {
	return slices.ContainsFunc(numbersIn(ts), func(n number) bool {
		before := ts[max(n.from-2, 0):n.from]
		all := slices.ContainsFunc(before, func(t token) bool { return t.text == "all" })
		return all && slices.ContainsFunc(ev.shareOf, func(key string) bool { return key == n.key })
	})
}

// swapped reports whether two numbers that belong together stand the other way
// round in the evidence, and nowhere as they do here: "84 of the 61", "from 720
// to 300".
func swapped(ts []token, ev *source) bool {
	if backwards(ts) {
		return true
	}
	for _, p := range pairs(ts) {
		if ev.pairs[[2]string{p[1], p[0]}] && !ev.pairs[p] && p[0] != p[1] {
			return true
		}
	}
	return false
}

// backwards reports whether a text has a span that ends before it begins:
// "between five and four million".
func backwards(ts []token) bool {
	ns := numbersIn(ts)
	for i := 0; i+1 < len(ns); i++ {
		a, _, ok := quantity(ts, ns[i].from)
		b, _, ok2 := quantity(ts, ns[i+1].from)
		joined := ns[i].from > 0 && ts[ns[i].from-1].text == "between" && ns[i+1].from == ns[i].to+1 && ts[ns[i].to].text == "and"
		if !ok || !ok2 || !joined {
			continue
		}
		scale, big, _ := wordValue(ts[ns[i+1].to-1].text)
		if shared := big && ns[i+1].to > ns[i+1].from+1 && a < 1000; shared {
			a *= scale
		}
		if a > b {
			return true
		}
	}
	return false
}

// pairs are the numbers that "of", "to" and the like put in an order, with no
// more than a few words between them.
func pairs(ts []token) [][2]string {
	var found [][2]string
	ns := numbersIn(ts)
	for i := 0; i+1 < len(ns); i++ {
		if ns[i].from < 3 && ts[0].text == "of" && breaks(ts[ns[i+1].from].gap) {
			found = append(found, [2]string{ns[i+1].key, ns[i].key}) // "Of the 9, 6"
			continue
		}
		for k := ns[i].to; k < ns[i+1].from && ns[i+1].from < ns[i].to+6; k++ {
			if breaks(ts[k].gap) && k > ns[i].to || strings.Contains(ts[ns[i+1].from].gap, ",") {
				break
			}
			if ts[k].text == "in" && k+1 < len(ts) && words().has("calendar", ts[k+1].text) {
				continue // "6.1 percent in April from 6.8"
			}
			if words().has("orders numbers", ts[k].text) && ns[i+1].from <= k+3 && !dated(ns[i].key) && !dated(ns[i+1].key) {
				pair := [2]string{ns[i].key, ns[i+1].key}
				if ts[k].text == "from" || ts[k-1].text == "instead" || ts[k-1].text == "rather" {
					pair[0], pair[1] = pair[1], pair[0] // "to 6 from 9" is "from 9 to 6"
				}
				found = append(found, pair)
				break
			}
		}
	}
	return found
}

// dated reports whether a number is a day or looks like a year, which stands
// wherever it likes.
func dated(key string) bool {
	return strings.HasPrefix(key, "day ") || len(key) == 4 && key > "1500" && key < "2101"
}

// multiplied reports whether two numbers of the evidence bear out a verb like
// "doubled"; "more" says that it may be more than that.
func multiplied(by float64, more bool, ev *source) bool {
	for _, low := range ev.values {
		for _, high := range ev.values {
			if r := high / low; low > 0 && (math.Abs(r-by) < .05*by || more && r > by && r < by+1) {
				return true
			}
		}
	}
	return false
}
