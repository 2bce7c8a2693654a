package dates

import (
	"path"
	"strconv"
	"strings"
	"time"

	"whosaid/retrieval/pattern"
)

var (
	compact   = pattern.New(`(?:^|\D)(\d{4})(\d{2})(\d{2})(?:\D|$)`)
	yearMonth = pattern.New(`(?:^|\D)(\d{4})[-_./ ](\d{2})(?:[^\d]|$)`)
	monthDay  = pattern.New(`(?i)(?:^|[^a-z])` + month + `[-_ ](\d{1,2})(?:[^\d]|$)`)
	dayMonth  = pattern.New(`(?i)(?:^|[^\d])(\d{1,2})[-_ ]` + month + `(?:[^a-z]|$)`)
)

// OfName reads the date in a document's name: acde_2026-07-30, 20230105,
// 2023-11/november-28. Folders count as well, the name itself first.
func OfName(name string) (Date, bool) {
	name = strings.TrimSuffix(name, path.Ext(name))
	for _, part := range []string{path.Base(name), name} {
		if d, ok := ofWords(part); ok && d.Day > 0 {
			return d, true
		}
	}
	return ofParts(name)
}

// ofWords reads a date that stands in one piece.
func ofWords(name string) (Date, bool) {
	words := strings.NewReplacer("_", " ", "T", " ").Replace(name)
	var best Date
	for _, f := range Find(words) {
		if f.Date.Year > 0 && (best.IsZero() || f.Date.Day > 0 && best.Day == 0) {
			best = f.Date
		}
	}
	if m := compact.FindStringSubmatch(name); best.Day == 0 && m != nil {
		y, _ := strconv.Atoi(m[1])
		mo, _ := strconv.Atoi(m[2])
		d, _ := strconv.Atoi(m[3])
		if c := (Date{y, time.Month(mo), d}); mo > 0 && d > 0 && c.valid() && y > 1900 && y < 2100 {
			best = c
		}
	}
	return best, !best.IsZero()
}

// ofParts puts a year and month of a folder together with the day of a file,
// whose month may be one before or after.
func ofParts(name string) (Date, bool) {
	var of Date
	if m := yearMonth.FindStringSubmatch(name); m != nil {
		y, _ := strconv.Atoi(m[1])
		mo, _ := strconv.Atoi(m[2])
		if of = (Date{y, time.Month(mo), 0}); mo == 0 || !of.valid() || y < 1900 || y > 2100 {
			return Date{}, false
		}
	}
	base := path.Base(name)
	var d Date
	if m := monthDay.FindStringSubmatch(base); m != nil {
		d.Month = monthOf(m[1])
		d.Day, _ = strconv.Atoi(m[2])
	} else if m := dayMonth.FindStringSubmatch(base); m != nil {
		d.Month = monthOf(m[2])
		d.Day, _ = strconv.Atoi(m[1])
	}
	d = nearestYear(d, of)
	if of.IsZero() || d.IsZero() || !d.valid() {
		return of, !of.IsZero()
	}
	return d, true
}

// nearestYear is a day of the year in the year in which it is next to a month;
// zero where it is neither that month nor the one before or after.
func nearestYear(d, of Date) Date {
	if d.Day == 0 || of.IsZero() {
		return Date{}
	}
	switch apart := int(d.Month - of.Month); apart {
	case -1, 0, 1:
		d.Year = of.Year
	case -11:
		d.Year = of.Year + 1
	case 11:
		d.Year = of.Year - 1
	default:
		return Date{}
	}
	return d
}
