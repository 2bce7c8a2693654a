package gate

import "slices"

// A part is a number out of another: "five of the six".
type part struct {
	some, whole float64
	from, to    int // the tokens it is made of
}

// partsIn finds the parts of wholes that a text speaks of, "one of the six"
// among them.
func partsIn(ts []token) (found []part) {
	for i := range ts {
		some, to, ok := quantity(ts, i)
		if ts[i].text == "one" {
			some, to, ok = 1, i+1, true
		}
		if !ok || to >= len(ts) {
			continue
		}
		for k := to + 1; k < len(ts) && k < to+4; k++ {
			if whole, end, ok := quantity(ts, k); ok && outOf(ts, to, k) && whole > some && !unitAt(ts, end) {
				found = append(found, part{some, whole, i, end})
				break
			}
		}
	}
	return found
}

// complements reports whether a claim denies of the rest what the evidence
// affirms of a part: "one of the six does not work" of five that do.
func complements(ts []token, ev *source) bool {
	return slices.ContainsFunc(ts, func(t token) bool { return negates(t.text) }) &&
		slices.ContainsFunc(partsIn(ts), func(p part) bool { return ev.hasPart(p.whole-p.some, p.whole) && !ev.hasPart(p.some, p.whole) })
}

// allBut are the numbers of what is left out: 2 of "all but two of them".
func allBut(ts []token) (left []float64) {
	for i := 1; i+1 < len(ts); i++ {
		if ts[i-1].text == "all" && (ts[i].text == "but" || ts[i].text == "except") {
			value, _, ok := quantity(ts, i+1)
			if ts[i+1].text == "one" {
				value, ok = 1, true
			}
			if ok {
				left = append(left, value)
			}
		}
	}
	return left
}

// restOf reports whether a number is the part that the evidence tells by what it
// leaves out: "15 of the 17" where it has "all but two" and 17.
func restOf(ts []token, n number, ev *source) bool {
	if value, to, ok := quantity(ts, n.from); ok && to == n.to && slices.ContainsFunc(ts[max(n.from-2, 0):min(n.to+2, len(ts))], remains) &&
		slices.ContainsFunc(ev.portions, func(p part) bool { return p.whole-p.some == value }) {
		return true // "the remaining three"
	}
	return slices.ContainsFunc(partsIn(ts), func(p part) bool {
		return n.from >= p.from && n.to <= p.to && slices.Contains(ev.values, p.whole) && slices.Contains(ev.allBut, p.whole-p.some)
	})
}

// remains reports whether a word tells of what is left of a whole.
func remains(t token) bool {
	switch t.text {
	case "remaining", "other", "others", "rest", "left":
		return true
	}
	return false
}

// inPart reports whether a number belongs to a part of a whole.
func inPart(ts []token, n number) bool {
	return slices.ContainsFunc(partsIn(ts), func(p part) bool { return n.from >= p.from && n.to <= p.to })
}

func (v *vocabulary) hasPart(some, whole float64) bool {
	return slices.ContainsFunc(v.portions, func(p part) bool { return p.some == some && p.whole == whole })
}
