package library

import "whosaid/retrieval/dates"

// within tests whether a date lies between two dates, either of
// which may be empty. A month counts that has a day in common with the period.
func within(since, until string) func(date string) bool {
	from, bounded := dates.Parse(since)
	to, ends := dates.Parse(until)
	return func(date string) bool {
		d, ok := dates.Parse(date)
		return ok && d.Year > 0 && (!bounded || d.Last().Compare(from.First()) >= 0) && (!ends || d.First().Compare(to.Last()) <= 0)
	}
}
