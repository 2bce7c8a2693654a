package english

import "strings"

// IsWeekday reports whether a word, in lower case, is a day of the week in
// full, one or several: "monday", "mondays".
func IsWeekday(word string) bool {
	return Is(word, Weekday) || Is(strings.TrimSuffix(word, "s"), Weekday)
}

// IsMonth reports whether a word, in lower case, is a month, in full or short,
// with a period or without. "may" and "march" are.
func IsMonth(word string) bool { return Is(word, Month|MonthShort) }
