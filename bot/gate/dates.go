package gate

import (
	"math"
	"strconv"
	"strings"
	"time"
)

// daysIn are the days of a year that a text names, as days since its first.
// The 29th of February is no day of it.
func daysIn(ts []token) (days []float64) {
	for _, n := range numbersIn(ts) {
		value, to, ok := quantity(ts, n.from)
		if !ok || to != n.to || !strings.HasPrefix(n.key, "day ") || value > 31 {
			continue
		}
		for _, at := range []int{n.from - 1, n.to} {
			if at < 0 || at >= len(ts) || len(ts[at].text) < 3 {
				continue
			}
			name := strings.ToUpper(ts[at].text[:1]) + ts[at].text[1:3]
			if d, err := time.Parse("Jan 2", name+" "+plainKey(value)); err == nil && month(ts[at].text) {
				days = append(days, float64(d.YearDay()))
			}
		}
	}
	return days
}

// elapsed reports whether a number says how long it was from one day or year of
// the evidence to another: "five days before" of 6 May and 11 May.
func elapsed(ts []token, n number, ev *source) bool {
	value, to, ok := quantity(ts, n.from)
	if !ok || to != n.to || to >= len(ts) || value < 2 {
		return false
	}
	if to+1 >= len(ts) || !words().has("apart in time", ts[to+1].text) && !(n.from > 0 && ts[n.from-1].text == "for") {
		return false
	}
	among, unit := ev.days, 1.0
	switch ts[to].text {
	case "day", "days", "nights":
	case "week", "weeks":
		unit = 7
	case "year", "years", "year-old":
		among = ev.years
	default:
		return false
	}
	for i, a := range among {
		for _, b := range among[i+1:] {
			if math.Abs(a-b) == value*unit {
				return true
			}
		}
	}
	return false
}

// unitsOfTime are how many days, or months, the units of time are long.
var unitsOfTime = map[string]struct{ days, months float64 }{
	"hour": {days: 1. / 24}, "day": {days: 1}, "week": {days: 7}, "fortnight": {days: 14}, "month": {months: 1}, "year": {months: 12}, "decade": {months: 120},
}

// sameTime reports whether a number and its unit are as long as another number
// and unit of the evidence: "two weeks" for 14 days.
func sameTime(ts []token, n number, ev *source) bool {
	value, to, ok := quantity(ts, n.from)
	if !ok || to != n.to || to >= len(ts) {
		return false
	}
	own, ok := unitsOfTime[strings.TrimSuffix(ts[to].text, "s")]
	if !ok {
		return false
	}
	for key, nouns := range ev.counted {
		other, err := strconv.ParseFloat(key, 64)
		if err != nil {
			continue
		}
		for _, noun := range nouns {
			unit, ok := unitsOfTime[strings.TrimSuffix(noun, "s")]
			if ok && (own.days > 0 && value*own.days == other*unit.days || own.months > 0 && value*own.months == other*unit.months) {
				return true
			}
		}
	}
	return false
}
