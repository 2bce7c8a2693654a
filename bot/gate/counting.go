package gate

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
)

// checkNumbers looks up the numbers of a claim in the cited evidence. The
// question's do not count: asked whether it was five hundred, a model may not
// make five hundred of three.
func (j *judge) checkNumbers(ts []token, ev *source) Reason {
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
	known := sharesKnown(ts, ev)
	for _, c := range clocksIn(ts) {
		for i := c.from; i < c.to; i++ {
			known[i] = known[i] || ev.clocks[c.minutes]
		}
	}
	for _, n := range numbersIn(ts) {
		if reason := j.checkNumber(ts, n, ev, known); reason != "" {
			return reason
		}
	}
	return j.checkTimes(ts, ev, known)
}

// checkNumber looks up one number, and notes in known the tokens of those that
// the evidence bears out.
func (j *judge) checkNumber(ts []token, n number, ev *source, known map[int]bool) Reason {
	if key := roundOf(ts, n, ev); key != "" && !ev.numbers[n.key] {
		n.key = key
	}
	here := ev.numbers[n.key]
	switch {
	case all(ts, n), !here && n.in(ev.numbers):
		return ""
	case !here && score(n, ev):
		return ""
	case !here && known[n.from] && known[n.to-1], !here && (j.elidedShare(ts, n, ev) || ratio(ts, n, ev)), derived(ts, n, ev):
		known[n.from] = true
		return ""
	case !here && !countsSources(ts, n, ev) && !sameYear(ts, n, ev) && !decades(ts, n, ev):
		return NumberUnknown
	case j.miscounted(ts, n, ev) && !computed(ts, n, ev):
		return NumberCounts
	}
	for i := n.from; i < n.to; i++ {
		known[i] = true
	}
	return ""
}

// score reports whether a number is a result that the evidence words otherwise:
// "5-2" for "5 votes to 2".
func score(n number, ev *source) bool {
	one, other, ok := strings.Cut(n.key, "-")
	return ok && (ev.pairs[[2]string{one, other}] || ev.pairs[[2]string{other, one}])
}

// derived reports whether a number follows from those of the evidence, or says
// nothing of its own.
func derived(ts []token, n number, ev *source) bool {
	return enumerates(ts, n) || listed(ts, n) || thousands(ts, n, ev) || times(ts, n, ev) || sameCentury(ts, n, ev) || computed(ts, n, ev) || elapsed(ts, n, ev) || sameTime(ts, n, ev) || restOf(ts, n, ev) || complements(ts, ev) && inPart(ts, n)
}

// checkTimes looks up days, seasons, rates and words with digits in them.
func (j *judge) checkTimes(ts []token, ev *source, known map[int]bool) Reason {
	for i, t := range ts {
		switch has := ev.has(t.text); {
		case !has && !known[i] && strings.ContainsFunc(t.text, unicode.IsDigit):
			return NumberForm
		case !has && words().has("seasons", t.text) && !(t.capital && i > 0 && ts[i-1].capital) && !ev.has(t.text+"time") && !j.question.has(t.text):
			return NumberSeason
		case rate(ts, i, ev):
			return NumberRate
		case !has && words().has("calendar", t.text) && t.capital && !(t.first && t.text == "may"):
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
	if n.key != "2" || n.from == 0 || ts[n.from-1].text != "the" && ts[n.from-1].text != "both" {
		return false
	}
	if n.to == len(ts) || breaks(ts[n.to].gap) {
		return true // "one of the two"
	}
	if next := ts[n.to]; !next.capital && !plural(next) && strings.TrimSpace(next.gap) == "" && (functionWord(next.text) || words().has("modals", next.text) || cue(next.text)) {
		return true // "the two said"
	}
	for _, t := range ts[n.to:min(n.to+3, len(ts))] {
		if t.text == "sides" || plural(t) && !ev.countsOtherwise(t.text, n.key) {
			return true
		}
	}
	return false
}

// listed reports whether a number counts the names that stand behind it: "two
// rivals, Ito and Brandt".
func listed(ts []token, n number) bool {
	names := 0
	for i := n.to; i < len(ts); i++ {
		if ts[i].capital && (!ts[i-1].capital || strings.Contains(ts[i].gap, ",")) {
			names++
		}
	}
	return names > 1 && n.key == strconv.Itoa(names)
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
