package plan

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"whosaid/retrieval"
	"whosaid/retrieval/dates"
	"whosaid/retrieval/pattern"
)

// A stretch of time is where a question writes it and what lies in it: "back in
// [early 2022]", "([feb])". It is dated where it tells the year.
type stretch struct {
	at    retrieval.Span
	dated bool
	has   func(dates.Date) bool
}

const (
	yearName = `(?:(?:19|20)\d\d|['’]\d\d)`
	partName = `(?:early|mid|middle|late|later|beginning|start|end|first half|second half)`
	seasons  = `(?:spring|summer|autumn|fall|winter)`
	// timeIn leads in a month or a year that nothing else tells to be one.
	timeIn = `(?:\b(?:in|during|from|around|of)\s+|^\W*|[(\[]\s*|,\s*)`
)

// A stretchForm is one way to write one.
type stretchForm struct {
	pattern *pattern.Expression
	read    func(groups []string, newest dates.Date) (stretch, bool)
}

// partForms write a part of a month or year, stretches these and others, fuller ones
// first.
var partForms = []stretchForm{
	{pattern.New(`(?i)\b(` + partName + `)(?:[\s-]+(?:of|in|the))*[\s-]+(` + monthName +
		`)\b(?:(?:\s+of|\s*,)?\s*(` + yearName + `)\b)?`), partOfMonth},
	{pattern.New(`(?i)\b(` + partName + `|` + seasons + `|q[1-4])(?:[\s-]+(?:of|in|the))*[\s,-]*(` + yearName + `)\b`), partOfYear},
}

var stretches = append(slices.Clone(partForms), []stretchForm{
	{pattern.New(`(?i)(?:\b(?:in|during|from|last|this)\s+(?:the\s+)?|\(\s*)(` + seasons + `)()\b`), partOfYear},
	{pattern.New(`(?i)\b(` + monthName + `)\.?(?:\s+of)?\s+(['’]\d\d)\b`), monthOfYear},
	{pattern.New(`(?i)\b(20\d\d)-(0[1-9]|1[0-2])\b`), isoMonth},
	{pattern.New(`(?i)\b(0?[1-9]|1[0-2])/(20\d\d)\b`), slashMonth},
	{pattern.New(`(?i)\b(last|this) year(?:['’]s)?(?:\s+(?:in\s+)?(` + monthName + `)\b)?`), relativeYear},
	{pattern.New(`(?i)\b(` + monthName + `)\s+(last|this)\s+year\b`), relativeYearAfter},
	{pattern.New(`(?i)` + timeIn + `()((?:19|20)\d\d)\b`), monthOfYear},
	{pattern.New(`(?i)` + timeIn + `(` + monthName + `)()\b`), monthOfYear},
}...)

// stretchIn is the first stretch of time that a text writes in one of some forms. Newest is the date of
// the latest meeting, from which "last year" counts.
func stretchIn(text string, forms []stretchForm, newest dates.Date) (stretch, bool) {
	for _, form := range forms {
		for _, m := range form.pattern.FindAllStringSubmatchIndex(text, -1) {
			var groups []string
			for i := 2; i+1 < len(m); i += 2 {
				group := ""
				if m[i] >= 0 {
					group = strings.ToLower(text[m[i]:m[i+1]])
				}
				groups = append(groups, group)
			}
			found, ok := form.read(groups, newest)
			if !ok || ofNumber(text, m[1]) {
				continue
			}
			found.at = retrieval.Span{Start: m[0], End: m[1]}
			return found, true
		}
	}
	return stretch{}, false
}

// ofNumber reports whether digits go on at a place: "2023-11-29", "march 22".
func ofNumber(text string, at int) bool { return moreDigits.MatchString(text[at:]) }

var moreDigits = pattern.New(`^(?:[-/.]\d|\s+\d{1,2}(?:st|nd|rd|th)?\b)`)

func yearOf(text string) int {
	year, _ := strconv.Atoi(strings.TrimLeft(text, "'’"))
	if year > 0 && year < 100 {
		year += 2000
	}
	return year
}

// yearly is from a month and day to another, of a year, 0 for any. A day is the
// month times 32 and the day of it.
func yearly(year, from, to int) stretch {
	return stretch{dated: year > 0, has: func(d dates.Date) bool {
		at := int(d.Month)*32 + d.Day
		inside := from <= at && at <= to
		if from > to {
			inside = from <= at || at <= to
		}
		return d.Month > 0 && (year == 0 || d.Year == year) && inside
	}}
}

func monthOfYear(g []string, _ dates.Date) (stretch, bool) {
	month, year := dates.Month(g[0]), yearOf(g[1])
	switch {
	case month == 0 && year == 0:
		return stretch{}, false
	case month == 0:
		return stretch{dated: true, has: func(d dates.Date) bool { return d.Year == year }}, true
	}
	return yearly(year, int(month)*32, int(month)*32+31), true
}

func isoMonth(g []string, newest dates.Date) (stretch, bool) {
	return slashMonth([]string{g[1], g[0]}, newest)
}

func slashMonth(g []string, _ dates.Date) (stretch, bool) {
	month, _ := strconv.Atoi(g[0])
	return yearly(yearOf(g[1]), month*32, month*32+31), true
}

func relativeYear(g []string, newest dates.Date) (stretch, bool) {
	year := newest.Year
	if g[0] == "last" {
		year--
	}
	return monthOfYear([]string{g[1], strconv.Itoa(year)}, newest)
}

func relativeYearAfter(g []string, newest dates.Date) (stretch, bool) {
	return relativeYear([]string{g[1], g[0]}, newest)
}

// partOfMonth has some days more on either side: nobody counts them.
func partOfMonth(g []string, _ dates.Date) (stretch, bool) {
	from, to := 1, 31
	switch g[0] {
	case "early", "beginning", "start", "first half":
		to = 15
	case "mid", "middle":
		from, to = 8, 23
	default:
		from = 16
	}
	month := int(dates.Month(g[1])) * 32
	return yearly(yearOf(g[2]), month+from, month+to), true
}

// partsOfYear are the months of parts of a year, from and to.
var partsOfYear = map[string][2]time.Month{
	"early": {time.January, time.April}, "beginning": {time.January, time.April}, "start": {time.January, time.March},
	"first half": {time.January, time.June}, "mid": {time.April, time.September}, "middle": {time.April, time.September},
	"second half": {time.July, time.December}, "late": {time.September, time.December}, "later": {time.September, time.December},
	"end": {time.October, time.December}, "spring": {time.March, time.June}, "summer": {time.June, time.September},
	"autumn": {time.September, time.December}, "fall": {time.September, time.December}, "winter": {time.December, time.March},
	"q1": {time.January, time.March}, "q2": {time.April, time.June}, "q3": {time.July, time.September}, "q4": {time.October, time.December},
}

func partOfYear(g []string, _ dates.Date) (stretch, bool) {
	part := partsOfYear[g[0]]
	return yearly(yearOf(g[1]), int(part[0])*32, int(part[1])*32+31), true
}
