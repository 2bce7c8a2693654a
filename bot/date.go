package bot

import (
	"fmt"
	"slices"

	"whosaid/retrieval"
	"whosaid/retrieval/dates"
)

// byDate sorts statements by their dates; those without a date that can be read
// stand last, all else in the order it had.
func byDate(statements []retrieval.Statement) {
	slices.SortStableFunc(statements, func(a, b retrieval.Statement) int {
		at, aok := dates.Parse(a.Date)
		bt, bok := dates.Parse(b.Date)
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

// period reads the ends of a period. The error is a *Refusal.
func period(since, until string) (from, to string, err error) {
	ends := [2]string{since, until}
	for i, end := range ends {
		if end == "" {
			continue
		}
		d, ok := dates.Parse(end)
		if !ok || d.Year == 0 {
			return "", "", &Refusal{fmt.Sprintf("%q is no date that can be read for sure. Write it like 2021-03-04, 2021-03 or 2021.", end)}
		}
		ends[i] = d.String()
	}
	return ends[0], ends[1], nil
}
