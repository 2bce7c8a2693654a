package dates

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"time"

	"whosaid/retrieval"
	"whosaid/retrieval/pattern"
)

// A Found date is where a text writes it.
type Found struct {
	retrieval.Span
	Date Date
}

const (
	month = `(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|` +
		`dec(?:ember)?)\.?`
	day  = `(\d{1,2})(?:st|nd|rd|th)?`
	year = `(\d{4})`
	// till is the other end of "5-7": the first day counts.
	till = `(?:\s?(?:[-–—/&]|to|and)\s?\d{1,2}(?:st|nd|rd|th)?)?`
	// gap stands between the parts of a date.
	gap = `[\s,.'’-]{1,3}`
)

// A form is one way to write a date: its pattern, which group is what, where -1
// is none, and what a text has that the pattern fits.
type form struct {
	pattern          *pattern.Expression
	year, month, day int
	needs            signs
}

func newForm(expression string, yearAt, monthAt, dayAt int) form {
	f := form{pattern.New(`(?i)` + expression), yearAt, monthAt, dayAt, digit}
	if strings.Contains(expression, month) {
		f.needs |= named
	}
	if strings.Contains(expression, year) {
		f.needs |= fourDigits
	}
	return f
}

// forms are tried in this order: a part of a date is none.
var forms = []form{
	newForm(`\b`+year+`(?:-(\d{1,2})-|/(\d{1,2})/|\.(\d{1,2})\.)(\d{1,2})(?:\b|T)`, 1, 2, 5),
	newForm(`\b`+year+gap+month+gap+day+`\b`, 1, 2, 3),
	newForm(`\b`+day+till+`(?:\s+of)?[\s.,-]{0,3}`+month+gap+year+`\b`, 3, 2, 1),
	newForm(`\b`+day+`[- ]`+month+`[- ]['’]?(\d{2})\b`, 3, 2, 1),
	newForm(`\b`+month+`[\s.-]{0,2}`+day+till+`(?:[\s,.'’-]{1,3}|,?\s+(?:of|in)\s+)`+year+`\b`, 3, 1, 2),
	newForm(`\b(\d{1,2})(?:/(\d{1,2})/|\.(\d{1,2})\.|-(\d{1,2})-)(\d{4}|\d{2})\b`, 0, 0, 0),
	newForm(`\b`+month+`(?:[\s,.-]{1,3}|\s+of\s+)`+year+`\b`, 2, 1, -1),
	newForm(`\b`+year+`[\s,-]{1,2}`+month+`\b`, 1, 2, -1),
	newForm(`\b`+day+`(?:\s+of)?\s`+month+`\b`, -1, 2, 1),
	newForm(`\b`+month+`\s`+day+`\b`, -1, 1, 2),
}

// beside is what stands beside a date and tells no more of it than the day of
// the week and the time of day.
var beside = pattern.New(`(?i)\b(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?\b\.?|` +
	`\b(?:[t@]|at|from|to)?\s*\d{1,2}[:.h]\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:[ap]\.?m\b\.?|z\b)?|\b\d{1,2}\s*[ap]\.?m\b\.?|` +
	`\b(?:utc|gmt|[ecmp][sd]?t|cest|bst|on|the|at|noon)\b|[+-]\d{2}:?\d{2}\b`)

// Find returns the dates in text, in order: full ones, months with a year, and
// days of the year. What may be one of two days is none of them.
func Find(text string) []Found {
	var out []Found
	has := signsOf(text)
	for _, f := range forms {
		if has&f.needs != f.needs {
			continue
		}
		for _, m := range f.pattern.FindAllStringSubmatchIndex(text, -1) {
			at := retrieval.Span{Start: m[0], End: m[1]}
			if slices.ContainsFunc(out, func(o Found) bool { return o.Overlaps(at) }) || partOfNumber(text, at) {
				continue
			}
			out = append(out, Found{at, f.date(text, m)})
		}
	}
	out = slices.DeleteFunc(out, func(f Found) bool { return f.Date.IsZero() })
	slices.SortFunc(out, func(a, b Found) int { return cmp.Compare(a.Start, b.Start) })
	return out
}

// partOfNumber reports whether digits, or a point or slash with digits, go on
// at either end: an address or a version.
func partOfNumber(text string, at retrieval.Span) bool {
	digit := func(i int) bool { return i >= 0 && i < len(text) && text[i] >= '0' && text[i] <= '9' }
	joint := func(i int) bool { return i >= 0 && i < len(text) && strings.IndexByte("./-_%", text[i]) >= 0 }
	return joint(at.Start-1) && digit(at.Start-2) || digit(at.Start) && digit(at.Start-1) ||
		digit(at.End-1) && joint(at.End) && digit(at.End+1)
}

// date is what a match of f means; zero where it is in no calendar, or may mean
// two days.
func (f form) date(text string, m []int) Date {
	group := func(i int) string {
		if i < 1 || m[2*i] < 0 {
			return ""
		}
		return text[m[2*i]:m[2*i+1]]
	}
	if f.year == 0 {
		return f.numbers(text[:m[0]], group)
	}
	var d Date
	d.Year = yearOf(group(f.year))
	d.Day, _ = strconv.Atoi(group(f.day))
	if d.Month = monthOf(group(f.month)); d.Month == 0 {
		n, _ := strconv.Atoi(group(2) + group(3) + group(4))
		d.Month = time.Month(n)
	}
	if !d.valid() || f.day > 0 && d.Day == 0 {
		return Date{}
	}
	return d
}

// numbers reads 31/12/2021, 12/31/2021 and 31.12.2021. Where both numbers may
// be the month, points or the day of the week before it decide, or nothing.
func (f form) numbers(before string, group func(int) string) Date {
	first, _ := strconv.Atoi(group(1))
	second, _ := strconv.Atoi(group(2) + group(3) + group(4))
	y := yearOf(group(5))
	dayFirst, monthFirst := Date{y, time.Month(second), first}, Date{y, time.Month(first), second}
	switch a, b := dayFirst.valid() && first > 0 && second > 0, monthFirst.valid() && first > 0 && second > 0; {
	case a && (!b || first == second || group(3) != ""):
		return dayFirst
	case b && !a:
		return monthFirst
	case a && b:
		return byWeekday(before, dayFirst, monthFirst)
	}
	return Date{}
}

// byWeekday is the one of two days that falls on the day of the week at the end
// of before; zero where there is none, or both do.
func byWeekday(before string, a, b Date) Date {
	names := weekday.FindStringSubmatch(before)
	if names == nil {
		return Date{}
	}
	want := weekdayOf(names[1])
	x, _ := a.Weekday()
	y, _ := b.Weekday()
	switch {
	case x == want && y != want:
		return a
	case y == want && x != want:
		return b
	}
	return Date{}
}

var weekday = pattern.New(`(?i)\b(mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?[,\s(]*(?:the\s+)?$`)

func weekdayOf(short string) time.Weekday {
	return time.Weekday(strings.Index("sunmontuewedthufrisat", strings.ToLower(short[:3])) / 3)
}

// Weekday reads the name of a day of the week, in full.
func Weekday(word string) (w time.Weekday, ok bool) {
	for w := time.Sunday; w <= time.Saturday; w++ {
		if strings.EqualFold(word, w.String()) {
			return w, true
		}
	}
	return 0, false
}

// Month reads the name of a month, in full or short; 0 for another word.
func Month(word string) time.Month { return monthOf(strings.Trim(word, ".")) }

func monthOf(name string) time.Month {
	if len(name) < 3 {
		return 0
	}
	at := strings.Index("janfebmaraprmayjunjulaugsepoctnovdec", strings.ToLower(name[:3]))
	if at < 0 || at%3 != 0 {
		return 0
	}
	return time.Month(at/3 + 1)
}

// yearOf reads a year; one of two digits is of this century, or of the last
// where that is nearer.
func yearOf(s string) int {
	y, _ := strconv.Atoi(s)
	switch {
	case len(s) == 2 && y < 70:
		return 2000 + y
	case len(s) == 2:
		return 1900 + y
	}
	return y
}
