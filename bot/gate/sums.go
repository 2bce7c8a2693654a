package gate

import (
	"math"
	"slices"
	"strconv"
	"strings"
)

// computed reports whether a number is the sum of two numbers of the evidence
// of which the claim has both, or says that it adds up, or their difference
// where the claim has both: "by two years, from 65 to 67".
func computed(ts []token, n number, ev *source) bool {
	value, to, ok := quantity(ts, n.from)
	if !ok || to != n.to || strings.TrimPrefix(n.key, "%") != plainKey(value) || dated(n.key) {
		return false
	}
	all := ev.values
	here := valuesIn(ts)
	total := anyOf(ts, "adding up")
	by := n.from > 0 && ts[n.from-1].text == "by" || anyOf(ts[n.to:min(n.to+3, len(ts))], "differing") || anyOf(ts, "gaps")
	for i, a := range all {
		for _, b := range all[i+1:] {
			both := slices.Contains(here, a) && slices.Contains(here, b)
			less := (slices.Contains(here, a) || slices.Contains(here, b)) && n.to < len(ts) && words().has("differing", ts[n.to].text)
			if a != b && by && math.Abs(a-b) == value && countedAlike(ts, n, ev, a, b) {
				return true // "fell by 2 euros" of 5 euros and 3 euros
			}
			if a != b && (total && comesTo(ts, n.from, (a+b)/value) || a+b == value && (total || both) || math.Abs(a-b) == value && (both && by || less)) {
				return true
			}
		}
	}
	return false
}

// countedAlike reports whether a number counts what two numbers of the evidence
// count.
func countedAlike(ts []token, n number, ev *source, a, b float64) bool {
	noun := countedBy(ts, n)
	return noun != "" && slices.Contains(ev.counted[plainKey(a)], noun) && slices.Contains(ev.counted[plainKey(b)], noun)
}

// elidedShare reports whether a number is a percentage where the evidence leaves
// that word out, or the other way round: "a rise of 12 percent … offered five".
// What is said of it must not be what the evidence says of another number.
func (j *judge) elidedShare(ts []token, n number, ev *source) bool {
	key, percent := strings.CutPrefix(n.key, "%")
	if !percent {
		key = "%" + key
	}
	bare := strings.TrimPrefix(key, "%")
	if value, err := strconv.ParseFloat(bare, 64); err != nil || value > 100 || !ev.numbers[key] {
		return false
	}
	if percent && slices.ContainsFunc(ev.counted[bare], func(noun string) bool { return noun != "" }) || !percent && countedBy(ts, n) != "" {
		return false
	}
	for _, f := range figuresIn(ts) {
		f.key = strings.Replace(f.key, n.key, key, 1)
		if f.key == key && slices.ContainsFunc(ev.figures, func(e figure) bool {
			return e.key != key && near(f, e.key, ev, j.meanings.alike) > near(f, key, ev, j.meanings.alike)
		}) {
			return false
		}
	}
	return slices.ContainsFunc(ev.figures, func(f figure) bool { return strings.HasPrefix(f.key, "%") })
}

// ratio reports whether a claim compares two numbers of the evidence: "less
// than half of what they want".
func ratio(ts []token, n number, ev *source) bool {
	value, to, ok := quantity(ts, n.from)
	if !ok || to != n.to || value != .5 || n.from < 1 {
		return false
	}
	for _, a := range ev.values {
		for _, b := range ev.values {
			r := a / b / value
			if b > 0 && (comesTo(ts, n.from, r) || ts[n.from-1].text == "than" && r < 1 && r > .6 && !comesTo(ts, n.from, 1.1)) {
				return true
			}
		}
	}
	return false
}

func valuesIn(ts []token) (values []float64) {
	for _, n := range numbersIn(ts) {
		if v, _, ok := quantity(ts, n.from); ok {
			values = append(values, v)
		}
	}
	return values
}
