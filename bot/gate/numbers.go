package gate

import (
	"slices"
	"strconv"
	"strings"
	"sync"
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
		if to < len(ts) && ts[to].text == "halves" {
			i = to // "split in two halves"
			continue
		}
		kind := kindOf(ts, i, to)
		if kind == "day " && (value < 1 || value > 31) && (value < 1000 || value > 2100) {
			kind = "" // "in April 41 boats"
		}
		n := number{key: kind + strconv.FormatFloat(value, 'f', -1, 64), from: i, to: to}
		if kind == "" && to < len(ts) && strings.HasPrefix(ts[to].text, "point") {
			n.also = []string{"%" + n.key} // "67 percentage points, but only 40 points"
		}
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
			if part, behind := partBehind(ts, to+1); behind > 0 {
				group, to = group+part, behind-1
			}
		}
	}
	return total + group, to, to > i
}

// partBehind is the part of one that stands at i, behind a whole number: "and a
// half", "1/2". behind is 0 where none does.
func partBehind(ts []token, i int) (part float64, behind int) {
	if i < len(ts) && strings.TrimSpace(ts[i].gap) == "" && ts[i].text == "1/2" {
		return .5, i + 1
	}
	if i+2 < len(ts) && ts[i].text == "and" && ts[i+1].text == "a" && (ts[i+2].text == "half" || ts[i+2].text == "quarter") {
		part, _, _ := wordValue(ts[i+2].text)
		return part, i + 3
	}
	return 0, 0
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
	if whole, slash := strings.CutSuffix(word, "1/2"); slash {
		v, err := strconv.ParseFloat("0"+whole, 64)
		return v + .5, false, err == nil // 5½ is folded to 51/2
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
	if from > 0 && (strings.TrimSpace(ts[from].gap) == "" || ts[from].gap == ". " && words().has("before numbers", ts[from-1].text)) {
		before = ts[from-1].text
	}
	if to < len(ts) && strings.TrimLeft(ts[to].gap, " %\u00a0\u202f") == "" {
		behind = ts[to].text
		if behind == "of" && to+1 < len(ts) {
			behind = ts[to+1].text
		}
	}
	switch {
	case behind == "%" || behind == "percent" || behind == "percentage" || behind == "per" && to+1 < len(ts) && ts[to+1].text == "cent":
		return "%"
	case monthAt(ts, from-1, before) || monthAt(ts, to, behind):
		return "day "
	case before == "paragraph":
		return "paragraph "
	}
	return ""
}

// monthAt reports whether the word at i, or behind the "of" there, is a month,
// not the verb "may".
func monthAt(ts []token, i int, word string) bool {
	if i >= 0 && i+1 < len(ts) && ts[i].text == "of" {
		i++
	}
	return month(word) && (ts[i].capital || word != "may" && word != "march")
}

func month(word string) bool {
	return words().has("calendar", word) && !strings.HasSuffix(word, "day") // "may" as well
}
