package gate

import (
	"math"
	"strconv"
	"strings"
)

// roundOf is the number of the evidence that a rounded one stands for: "over a
// thousand" for 1,100, "nearly 40,000" for 38,000. It is empty where none does.
func roundOf(ts []token, n number, ev *source) string {
	value, to, ok := quantity(ts, n.from)
	if !ok || to != n.to || value < 20 || n.key != plainKey(value) {
		return ""
	}
	for _, known := range ev.values {
		if key := plainKey(known); ev.numbers[key] && comesTo(ts, n.from, known/value) {
			return key
		}
	}
	return ""
}

func plainKey(value float64) string { return strconv.FormatFloat(value, 'f', -1, 64) }

// comesTo reports whether the words in front of a number let it stand for one
// that is so many times as large.
func comesTo(ts []token, at int, times float64) bool {
	i := at - 1
	if i >= 0 && (ts[i].text == "a" || ts[i].text == "one") {
		i--
	}
	if i < 0 {
		return false
	}
	word := ts[i].text
	if word == "than" && i > 0 {
		word = ts[i-1].text
	}
	switch word {
	case "nearly", "almost", "fewer", "less", "under", "below":
		return times < 1 && times > .85
	case "over", "more", "above":
		return times > 1 && times < 1.15
	case "about", "around", "roughly", "some", "approximately":
		return math.Abs(times-1) < .05
	}
	return false
}

// sameCentury lets "the 12th century" stand for a year of it.
func sameCentury(ts []token, n number, ev *source) bool {
	if n.to >= len(ts) || stem(ts[n.to].text) != "centuri" {
		return false
	}
	for _, year := range ev.values {
		if year > 100 && year < 2100 && plainKey(math.Floor((year-1)/100)+1) == n.key {
			return true
		}
	}
	return false
}

// clock is a time of day in minutes, and the tokens that it is made of. Noon
// and midnight are the same here.
type clock struct {
	minutes  int
	from, to int
}

// clocksIn finds the times of day in a text: "half past four", "4.30 p.m.",
// "16:30".
func clocksIn(ts []token) []clock {
	var found []clock
	for i := range ts {
		hour, minute, to := clockAt(ts, i)
		if to > i {
			found = append(found, clock{((hour%12)*60 + minute + 720) % 720, i, to})
		}
	}
	return found
}

func clockAt(ts []token, i int) (hour, minute, to int) {
	value := func(k int) (int, bool) {
		if k >= len(ts) {
			return 0, false
		}
		v, _, ok := wordValue(ts[k].text)
		return int(v), ok && v == math.Trunc(v) && v < 60
	}
	if i+1 < len(ts) && ts[i+1].gap == ":" {
		return digital(ts[i].text, ts[i+1].text, i+2)
	}
	if h, m, ok := strings.Cut(ts[i].text, "."); ok && (halfDay(ts, i+1) || timeOfDay(ts, i)) {
		return digital(h, m, i+1)
	}
	past := map[string]int{"half": 30, "quarter": 15}[ts[i].text]
	if h, ok := value(i + 2); ok && past > 0 && h > 0 && h < 13 {
		switch {
		case ts[i+1].text == "past":
			return h, past, i + 3
		case ts[i+1].text == "to":
			return h, -past, i + 3
		}
	}
	if h, ok := value(i); ok && h > 0 && h < 13 && (halfDay(ts, i+1) || i+1 < len(ts) && ts[i+1].text == "o'clock") {
		return h, 0, i + 1
	}
	return 0, 0, 0
}

// timeOfDay reports whether the number at i, "2.30", can only be a time: "at
// 2.30", and no noun behind it.
func timeOfDay(ts []token, i int) bool {
	if i == 0 || i+1 < len(ts) && !breaks(ts[i+1].gap) && content(ts[i+1]) {
		return false
	}
	switch ts[i-1].text {
	case "at", "by", "around", "about", "until", "before", "after", "from":
		return true
	}
	return false
}

func digital(hour, minute string, to int) (int, int, int) {
	h, err1 := strconv.Atoi(hour)
	m, err2 := strconv.Atoi(minute)
	if err1 != nil || err2 != nil || h > 23 || m > 59 || len(minute) != 2 {
		return 0, 0, 0
	}
	return h, m, to
}

// halfDay reports whether "a.m." or "p.m." stands at i.
func halfDay(ts []token, i int) bool {
	if i >= len(ts) {
		return false
	}
	w := strings.ReplaceAll(ts[i].text, ".", "")
	return w == "am" || w == "pm" || (w == "a" || w == "p") && i+1 < len(ts) && ts[i+1].text == "m"
}
