package difference

import (
	"strconv"
	"strings"
)

// date reads a day, month, year or time of day that begins at word i.
func (r *reader) date(i int) (unit, bool) {
	w := r.text(i)
	if day := strings.TrimSuffix(strings.TrimSuffix(w, "'s"), "s"); r.weekdays[day] {
		return unit{day, date, i, i + 1}, true
	}
	if bare := strings.TrimSuffix(w, "'s"); r.times[bare] {
		return unit{bare, date, i, i + 1}, true
	}
	if m := r.month(i); m != "" {
		if d, hi := r.dayAfter(i); hi > 0 {
			return unit{d + " " + m, date, i, hi}, true
		}
		return unit{m, date, i, i + 1}, true
	}
	if u, ok := r.dayFirst(i); ok {
		return u, true
	}
	return r.digitDate(i)
}

// month is the month that word i names, empty where it names none: "may" and
// "march" are verbs as well.
func (r *reader) month(i int) string {
	w := strings.TrimSuffix(r.text(i), "'s")
	if short := r.shortMonths[w]; short != "" && (r.Capital(i) || r.loud) {
		return short
	}
	if !r.months[w] {
		return ""
	}
	if w != "may" && w != "march" {
		return w
	}
	_, day := r.dayAfter(i)
	_, before := r.dayAt(i - 1)
	if r.Capital(i) && (day > 0 || before > 0 || r.beforeMonth[r.text(i-1)]) || r.loud && day > 0 {
		return w
	}
	return ""
}

// dayAt is the day of a month that word i means, and the word after it; hi is 0
// where it means none.
func (r *reader) dayAt(i int) (day string, hi int) {
	if i < 0 || i >= len(r.Words) {
		return "", 0
	}
	f := r.read(i)
	if f.hi != i+1 || f.value < 1 || f.value > 31 || f.value != float64(int(f.value)) {
		return "", 0
	}
	return strconv.Itoa(int(f.value)), f.hi
}

// dayAfter is the day after the month at word i: "March 3", "March the 3rd".
func (r *reader) dayAfter(i int) (day string, hi int) {
	if r.text(i+1) == "the" {
		return r.dayAt(i + 2)
	}
	return r.dayAt(i + 1)
}

// dayFirst reads "3 March" and "the 3rd of March" from the number on.
func (r *reader) dayFirst(i int) (unit, bool) {
	d, hi := r.dayAt(i)
	if hi == 0 {
		return unit{}, false
	}
	if r.text(hi) == "of" {
		hi++
	}
	if hi >= len(r.Words) || r.month(hi) == "" {
		return unit{}, false
	}
	return unit{d + " " + r.month(hi), date, i, hi + 1}, true
}

// digitDate reads years, decades, "12/5/2020" and "5 p.m.".
func (r *reader) digitDate(i int) (unit, bool) {
	w := r.text(i)
	if w == "" || w[0] < '0' || w[0] > '9' {
		return unit{}, false
	}
	if u, ok := r.clock(i); ok {
		return u, true
	}
	parts := strings.Split(w, "/")
	decade := strings.TrimSuffix(strings.TrimSuffix(w, "s"), "'")
	switch {
	case len(parts) == 3, len(parts) == 2 && parts[0] > "1" && len(parts[1]) > 1, len(parts) == 2 && len(parts[0])+len(parts[1]) > 3:
		return unit{w, date, i, i + 1}, true
	case r.year(decade) && !strings.Contains(r.raw(i), ",") && !r.counts(i):
		return unit{strings.ReplaceAll(w, "'", ""), date, i, i + 1}, true
	}
	return unit{}, false
}

// clock reads a time of day: "5 p.m.", "5pm", "4:30", "4:30 am".
func (r *reader) clock(i int) (unit, bool) {
	hour, half := halfOfDay(r.text(i))
	hi := i + 1
	if half == "" && r.gap(hi) == ":" {
		var minutes string
		minutes, half = halfOfDay(r.text(hi))
		if len(minutes) != 2 || strings.Trim(minutes, "0123456789") != "" {
			return unit{}, false
		}
		hour, hi = hour+":"+minutes, hi+1
	}
	if next := r.text(hi); half == "" && (next == "am" || next == "pm") && r.adjoins(hi) {
		half, hi = next, hi+1
	}
	if strings.Trim(hour, "0123456789:") != "" || half == "" && !strings.Contains(hour, ":") {
		return unit{}, false
	}
	return unit{hour + half, date, i, hi}, true
}

// halfOfDay is a word without the "am" or "pm" that it ends with, and that.
func halfOfDay(w string) (bare, half string) {
	for _, half := range [...]string{"am", "pm"} {
		if bare, ok := strings.CutSuffix(w, half); ok && bare != "" {
			return bare, half
		}
	}
	return w, ""
}

// year reports whether a word may be a year.
func (r *reader) year(w string) bool {
	return len(w) == 4 && (w[:2] == "18" || w[:2] == "19" || w[:2] == "20") && strings.Trim(w, "0123456789") == ""
}

// counts reports whether the number at word i has a currency or unit.
func (r *reader) counts(i int) bool {
	_, hi := r.unitAt(i + 1)
	return hi > i+1 || sign(r.text(i-1)) || r.adjoins(i+1) && r.scales[r.text(i+1)] > 0
}
