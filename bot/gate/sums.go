package gate

import (
	"math"
	"slices"
)

// computed reports whether a number is the sum of two numbers of the evidence
// of which the claim has both, or says that it adds up, or their difference
// where the claim has both: "by two years, from 65 to 67".
func computed(ts []token, n number, ev *source) bool {
	value, to, ok := quantity(ts, n.from)
	if !ok || to != n.to || n.key != plainKey(value) || dated(n.key) {
		return false
	}
	all := ev.values
	here := valuesIn(ts)
	total := anyOf(ts, "adding up")
	by := n.from > 0 && ts[n.from-1].text == "by" || anyOf(ts[n.to:min(n.to+3, len(ts))], "differing")
	for i, a := range all {
		for _, b := range all[i+1:] {
			both := slices.Contains(here, a) && slices.Contains(here, b)
			if a != b && (a+b == value && (total || both) || math.Abs(a-b) == value && both && by) {
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
