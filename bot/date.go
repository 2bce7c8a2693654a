package bot

import (
	"slices"
	"strings"
	"time"

	"whosaid/retrieval"
)

// layouts are the ways documents write their dates that sort.
var layouts = [...]string{time.RFC3339, "2006-01-02T15:04:05", "2006-01-02 15:04", "2006-01-02", "2 January 2006", "January 2, 2006",
	"2 Jan 2006", "Jan 2, 2006", "Mon, 2 Jan 2006", "Monday, 2 January 2006", "Monday, January 2, 2006", time.RFC1123, time.RFC1123Z,
	"January 2006", "2006"}

// byDate sorts statements by their documents' dates; those without a date
// that can be read stand last, all else in the order it had.
func byDate(statements []retrieval.Statement) {
	slices.SortStableFunc(statements, func(a, b retrieval.Statement) int {
		at, aok := day(a.Date)
		bt, bok := day(b.Date)
		switch {
		case aok && bok:
			return at.Compare(bt)
		case aok:
			return -1
		case bok:
			return 1
		}
		return 0
	})
}

func day(s string) (time.Time, bool) {
	s = strings.TrimSpace(s)
	for _, layout := range layouts {
		if t, err := time.Parse(layout, s); err == nil {
			return t, true
		}
	}
	return time.Time{}, false
}
