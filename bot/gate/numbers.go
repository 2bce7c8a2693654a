package gate

import (
	"slices"
	"strconv"
	"strings"
	"sync"
	"unicode"
)

// A number is a quantity in a text: its value, and what it counts as far as
// that keeps it from being taken for another.
type number struct {
	key      string   // value with its kind, comparable
	also     []string // other readings
	from, to int      // the tokens it is made of
}

// numberWords maps words to the numbers they mean.
var numberWords = sync.OnceValue(func() map[string]float64 {
	m := map[string]float64{}
	for pair := range words()["numbers"] {
		word, value, _ := strings.Cut(pair, "=")
		if v, err := strconv.ParseFloat(value, 64); err == nil {
			m[word] = v
		}
	}
	return m
})

// numbersIn finds the numbers of a text, those of several words as one.
func numbersIn(ts []token) []number {
	var found []number
	for i := 0; i < len(ts); {
		value, to, ok := quantity(ts, i)
		if !ok {
			i++
			continue
		}
		n := number{key: kindOf(ts, i, to) + strconv.FormatFloat(value, 'f', -1, 64), from: i, to: to}
		if last := len(found) - 1; last >= 0 && found[last].to == i && (ts[i].gap == "-" || ts[i].gap == "–") {
			found = append(found, number{key: found[last].key + "-" + n.key, from: found[last].from, to: to}) // a score, a span of years
		}
		found = append(found, n)
		i = to
	}
	inherit(found, ts)
	return found
}

// inherit gives a number what stands only behind the one that it is joined to:
// "from 6 to 9 April", "60 and 75 percent", "300 to 470 million".
func inherit(ns []number, ts []token) {
	for i := len(ns) - 2; i >= 0; i-- {
		a, b := &ns[i], ns[i+1]
		joined := b.from == a.to+1 && (ts[a.to].text == "and" || ts[a.to].text == "or" || ts[a.to].text == "to")
		if !joined || strings.Contains(a.key, "-") {
			continue
		}
		for _, kind := range []string{"%", "day "} {
			if strings.HasPrefix(b.key, kind) && !strings.HasPrefix(a.key, kind) {
				a.also = append(a.also, kind+a.key)
			}
		}
		value, _, ok := wordValue(ts[a.from].text)
		if scale, big, known := wordValue(ts[b.to-1].text); ok && known && big && b.to > b.from+1 && a.to == a.from+1 {
			a.also = append(a.also, plainKey(value*scale))
		}
	}
}

// in reports whether a number, in any reading, is one of known.
func (n number) in(known map[string]bool) bool {
	return known[n.key] || slices.ContainsFunc(n.also, func(key string) bool { return known[key] })
}

// quantity reads a number that begins at i: "two hundred", "4.5 million".
func quantity(ts []token, i int) (value float64, to int, ok bool) {
	if value, to, ok := partOfScale(ts, i); ok {
		return value, to, true
	}
	total, group := 0.0, 0.0
	for to = i; to < len(ts); to++ {
		if ts[to].text == "and" && group >= 100 && to+1 < len(ts) && small(ts[to+1].text) {
			continue // "a hundred and twenty"
		}
		v, scale, fine := wordValue(ts[to].text)
		if ts[to].text == "one" && to > i && group >= 20 && group < 100 {
			v, fine = 1, true // sixty-one
		}
		if !fine || to > i && strings.Trim(ts[to].gap, " -") != "" || ts[to].text == "second" && !isOrdinal(ts, to) {
			break
		}
		switch {
		case scale && v >= 1000:
			total += max(group, 1) * v
			group = 0
		case scale:
			group = max(group, 1) * v
		case to > i && (group == 0 || v >= group || group < 20 && v < 10 || strings.ContainsAny(ts[to].text, "0123456789")):
			return total + group, to, true // another number stands right behind
		default:
			group += v
		}
	}
	return total + group, to, to > i
}

// small reports whether a word is a number below a hundred, in letters.
func small(word string) bool {
	v, known := numberWords()[word]
	return known && v >= 1 && v < 100
}

// partOfScale reads "half a million", "a quarter of a million".
func partOfScale(ts []token, i int) (value float64, to int, ok bool) {
	part, _, ok := wordValue(ts[i].text)
	if !ok || part != .5 && part != .25 {
		return 0, 0, false
	}
	to = i + 1
	for to < len(ts) && to < i+3 && strings.TrimSpace(ts[to].gap) == "" && (ts[to].text == "of" || ts[to].text == "a") {
		to++
	}
	if to == i+1 || to >= len(ts) || ts[to-1].text != "a" {
		return 0, 0, false
	}
	whole, scale, ok := wordValue(ts[to].text)
	return part * whole, to + 1, ok && scale
}

// wordValue is the number that one word means; scale is true for hundred,
// thousand and so on.
func wordValue(word string) (value float64, scale, ok bool) {
	if v, known := numberWords()[word]; known {
		return v, v >= 100, true
	}
	digits := strings.TrimRight(word, "abcdefghijklmnopqrstuvwxyz")
	switch word[len(digits):] {
	case "", "st", "nd", "rd", "th", "s":
	case "m", "k", "bn":
		unit := numberWords()[word[len(digits):]]
		v, err := strconv.ParseFloat(digits, 64)
		return v * unit, false, err == nil
	default:
		return 0, false, false
	}
	v, err := strconv.ParseFloat(digits, 64)
	return v, false, err == nil && v < 1e15
}

// isOrdinal tells "the second time" from "a second" of time.
func isOrdinal(ts []token, i int) bool {
	return i > 0 && (ts[i-1].text == "the" || ts[i-1].text == "a" && i+1 < len(ts) && words().has("light", ts[i+1].text))
}

// kindOf keeps shares, days of a month and places in a document apart from
// other numbers.
func kindOf(ts []token, from, to int) string {
	before, behind := "", ""
	if from > 0 && (strings.TrimSpace(ts[from].gap) == "" || ts[from].gap == ". " && len(ts[from-1].text) < 5) {
		before = ts[from-1].text
	}
	if to < len(ts) && strings.TrimLeft(ts[to].gap, " %") == "" {
		behind = ts[to].text
		if behind == "of" && to+1 < len(ts) {
			behind = ts[to+1].text
		}
	}
	switch {
	case behind == "%" || behind == "percent" || behind == "percentage" || behind == "per" && to+1 < len(ts) && ts[to+1].text == "cent":
		return "%"
	case month(before) || month(behind):
		return "day "
	case before == "paragraph":
		return "paragraph "
	}
	return ""
}

func month(word string) bool {
	return words().has("calendar", word) && !strings.HasSuffix(word, "day") // "may" as well
}

// checkNumbers looks up the numbers of a claim in the cited evidence. The
// question's do not count: asked whether it was five hundred, a model may not
// make five hundred of three.
func (j *judge) checkNumbers(ts []token, ev *source) Reason {
	known := sharesKnown(ts, ev)
	switch {
	case swapped(ts, ev):
		return NumberSwapped
	case j.crossed(ts, ev):
		return NumberCrossed
	case unbounded(ts, ev):
		return NumberBound
	case wrongShare(ts, ev):
		return NumberShare
	}
	for _, c := range clocksIn(ts) {
		for i := c.from; i < c.to; i++ {
			known[i] = known[i] || ev.clocks[c.minutes]
		}
	}
	for _, n := range numbersIn(ts) {
		if key := roundOf(ts, n, ev); key != "" && !ev.numbers[n.key] {
			n.key = key
		}
		if all(ts, n) || !ev.numbers[n.key] && n.in(ev.numbers) {
			continue
		}
		if known[n.from] && known[n.to-1] && !ev.numbers[n.key] || enumerates(ts, n) || thousands(ts, n, ev) || times(ts, n, ev) || sameCentury(ts, n, ev) || computed(ts, n, ev) || !ev.numbers[n.key] && (j.elidedShare(ts, n, ev) || ratio(ts, n, ev)) || complements(ts, ev) && inPart(ts, n) {
			known[n.from] = true
			continue
		}
		if !ev.numbers[n.key] && !countsSources(ts, n, ev) && !sameYear(ts, n, ev) && !decades(ts, n, ev) {
			return NumberUnknown
		}
		if j.miscounted(ts, n, ev) {
			return NumberCounts
		}
		for i := n.from; i < n.to; i++ {
			known[i] = true
		}
	}
	for i, t := range ts {
		odd := strings.ContainsFunc(t.text, unicode.IsDigit) && !known[i] && !ev.has(t.text)
		day := words().has("calendar", t.text) && t.capital && !ev.has(t.text)
		season := words().has("seasons", t.text) && !ev.has(t.text) && !j.question.has(t.text)
		switch {
		case odd:
			return NumberForm
		case season:
			return NumberSeason
		case rate(ts, i, ev):
			return NumberRate
		case day && !(t.first && t.text == "may"):
			return NumberDay
		}
	}
	return ""
}

// rate reports whether the unit at i says how often, "every day", where the
// evidence says so by other units and not by this one.
func rate(ts []token, i int, ev *source) bool {
	yearly := ts[i].text == "year" && (ev.has("annual") || ev.has("annum"))
	return often(ts, i) && len(ev.often) > 0 && !ev.often[ts[i].text] && !yearly && !ev.has(ts[i].text+"ly") && !(ts[i].text == "day" && ev.has("daily"))
}

// often reports whether the word at i is a unit of time that says how often:
// "every day", "twice a week", "two million dollars a month".
func often(ts []token, i int) bool {
	if i < 2 || !words().has("units", ts[i].text+"s") || ts[i].text == "cent" {
		return false
	}
	counted := plural(ts[i-2]) || ts[i-2].text == "twice" || ts[i-2].text == "once"
	return words().has("each", ts[i-1].text) || ts[i-1].text == "a" && counted
}

// all reports whether a number only takes together what a sentence is about:
// "spoke about all three".
func all(ts []token, n number) bool {
	alone := n.to == len(ts) || breaks(ts[n.to].gap)
	return n.from > 0 && ts[n.from-1].text == "all" && alone && len(n.key) == 1
}

// enumerates reports whether a number only numbers a sentence: "First, …".
func enumerates(ts []token, n number) bool {
	return n.from == 0 && n.to == 1 && !strings.ContainsAny(ts[0].text, "0123456789") && strings.HasPrefix(ts[0].after, ",") && isOrdinalWord(ts[0].text)
}

// theTwo reports whether a number is the "two" of two that the evidence speaks
// of one by one: "the two clubs".
func theTwo(ts []token, n number, ev *source) bool {
	if n.key != "2" || n.from == 0 || n.to >= len(ts) || ts[n.from-1].text != "the" && ts[n.from-1].text != "both" {
		return false
	}
	for _, t := range ts[n.to:min(n.to+3, len(ts))] {
		if t.text == "sides" || plural(t) && !ev.countsOtherwise(t.text, n.key) {
			return true
		}
	}
	return false
}

// thousands reports whether a number only says of which order something is,
// and the evidence has one of it: "thousands" for 3,400.
func thousands(ts []token, n number, ev *source) bool {
	scale := map[string]float64{"dozens": 12, "hundreds": 100, "thousands": 1000, "millions": 1e6, "billions": 1e9}[ts[n.from].text]
	return scale > 0 && n.to == n.from+1 && slices.ContainsFunc(ev.values, func(v float64) bool { return v >= 1.5*scale && v < 1000*scale })
}

func isOrdinalWord(word string) bool {
	switch word {
	case "second", "third", "fourth", "fifth", "sixth":
		return true
	}
	return false
}

// times reports whether a number says how many times as much something became,
// and the evidence has the amounts.
func times(ts []token, n number, ev *source) bool {
	by, ok := map[string]float64{"doubled": 2, "tripled": 3, "quadrupled": 4, "halved": 2}[ts[n.from].text]
	return ok && multiplied(by, n.from > 0 && ts[n.from-1].text == "than", ev)
}

// decades lets "three decades" stand for thirty years.
func decades(ts []token, n number, ev *source) bool {
	return n.to < len(ts) && stem(ts[n.to].text) == "decad" && ev.numbers[n.key+"0"]
}

// sameYear lets "May 2014" stand for "12 May 2014" and for "2014".
func sameYear(ts []token, n number, ev *source) bool {
	if strings.Contains(ts[n.to-1].raw, ",") || countedBy(ts, n) != "" {
		return false
	}
	year, ok := strings.CutPrefix(n.key, "day ")
	return len(year) == 4 && (ev.numbers[year] || ok && ev.numbers[n.key]) || len(n.key) == 4 && ev.numbers["day "+n.key]
}

// countsSources reports whether a number counts those that the claim cites:
// "two officials".
func countsSources(ts []token, n number, ev *source) bool {
	if theTwo(ts, n, ev) {
		return true
	}
	if n.to >= len(ts) || n.key != strconv.Itoa(max(ev.speakers, ev.inSentence)) && n.key != strconv.Itoa(ev.pieces) && n.key != strconv.Itoa(ev.together()) {
		return false
	}
	w := ts[n.to].text
	if n.key == strconv.Itoa(ev.together()) && ev.offices(ts, n.to) {
		return true
	}
	return words().has("generic", w) || words().has("roles", w) && strings.HasSuffix(w, "s") || words().has("counts sources", w) || w == "others" || w == "sides"
}
