// Package dates reads the dates that documents and questions write, and never
// guesses: 3/4/2021 may be April or March, so it is none, unless a day of the
// week beside it decides.
package dates

import (
	"cmp"
	"fmt"
	"strings"
	"time"
)

// A Date is a day, or the month or year that one lies in. Day is 0 where only
// the month is known, Month 0 where only the year is. Year is 0 where a text
// names a day of the year without saying which year. The zero value is none.
type Date struct {
	Year  int
	Month time.Month
	Day   int
}

// IsZero reports whether d is no date.
func (d Date) IsZero() bool { return d == Date{} }

// String is 2021-03-04, 2021-03 or 2021; --03-04 without a year; empty for none.
func (d Date) String() string {
	switch {
	case d.IsZero():
		return ""
	case d.Year == 0:
		return fmt.Sprintf("--%02d-%02d", d.Month, d.Day)
	case d.Month == 0:
		return fmt.Sprintf("%04d", d.Year)
	case d.Day == 0:
		return fmt.Sprintf("%04d-%02d", d.Year, d.Month)
	}
	return fmt.Sprintf("%04d-%02d-%02d", d.Year, d.Month, d.Day)
}

// Contains reports whether o lies in d: 3 May 2021 in May 2021, and in 3 May.
func (d Date) Contains(o Date) bool {
	return !d.IsZero() && (d.Year == 0 || d.Year == o.Year) && (d.Month == 0 || d.Month == o.Month) && (d.Day == 0 || d.Day == o.Day)
}

// Compare orders dates by when they begin: a month comes before its days.
func (d Date) Compare(o Date) int {
	return cmp.Or(cmp.Compare(d.Year, o.Year), cmp.Compare(d.Month, o.Month), cmp.Compare(d.Day, o.Day))
}

// First and Last are the first and the last day of d, of a year that is known.
func (d Date) First() Date { return Date{d.Year, max(d.Month, time.January), max(d.Day, 1)} }

// Last is the last day of d.
func (d Date) Last() Date {
	if d.Month == 0 {
		return Date{d.Year, time.December, 31}
	}
	if d.Day == 0 {
		return Date{d.Year, d.Month, lastDay(d.Year, d.Month)}
	}
	return d
}

// Weekday is the day of the week; ok is false where the day is not known.
func (d Date) Weekday() (w time.Weekday, ok bool) {
	if d.Year == 0 || d.Day == 0 {
		return 0, false
	}
	return time.Date(d.Year, d.Month, d.Day, 0, 0, 0, 0, time.UTC).Weekday(), true
}

func lastDay(year int, month time.Month) int {
	return time.Date(year, month+1, 0, 0, 0, 0, 0, time.UTC).Day()
}

// valid reports whether d is in the calendar and in a year that people write
// documents in.
func (d Date) valid() bool {
	if d.Year != 0 && (d.Year < firstYear || d.Year > lastYear) || d.Month < 0 || d.Month > 12 || d.Day < 0 {
		return false
	}
	year := d.Year
	if year == 0 {
		year = 2000 // has a 29 February
	}
	return d.Month == 0 && d.Day == 0 || d.Month > 0 && d.Day <= lastDay(year, d.Month)
}

// The years that documents are dated in.
const (
	firstYear = 1600
	lastYear  = 2199
)

// Parse reads a text that is a date and nothing else but a day of the week, a
// time of day or a time zone.
func Parse(text string) (Date, bool) {
	text = strings.TrimSpace(text)
	if d, ok := iso(text); ok {
		return d, true
	}
	if hasOther(text) {
		return Date{}, false
	}
	return alone(text)
}

// alone is the date that is all of a text, by the patterns.
func alone(text string) (Date, bool) {
	found := Find(text)
	if len(found) != 1 {
		return Date{}, false
	}
	rest := text[:found[0].Start] + " " + text[found[0].End:]
	return found[0].Date, strings.Trim(beside.ReplaceAllString(rest, " "), " ,.;:|@()[]-–—") == ""
}

// iso reads 2021-03-04, 2021-03 and 2021, as String writes them.
func iso(text string) (Date, bool) {
	for _, layout := range []string{"2006-01-02", "2006-01", "2006"} {
		if len(text) != len(layout) {
			continue
		}
		if t, err := time.Parse(layout, text); err == nil {
			d := Date{t.Year(), t.Month(), t.Day()}
			if len(text) < len("2006-01-02") {
				d.Day = 0
			}
			if len(text) < len("2006-01") {
				d.Month = 0
			}
			return d, d.valid()
		}
	}
	return Date{}, false
}
