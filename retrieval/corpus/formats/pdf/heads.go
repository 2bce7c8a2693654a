package pdf

import (
	"fmt"
	"math"
	"strings"

	"whosaid/retrieval/pattern"
)

// margin is the part of a page at its top and bottom in which running heads and
// page numbers stand, edgeLines how many lines of each.
const (
	margin    = 0.14
	edgeLines = 3
)

var (
	digits = pattern.New(`\d+`)
	// pageNumber is a line that is no more than one.
	pageNumber = pattern.New(`(?i)^[\s\-–—|•.]*(?:page|p\.|seite)?\s*(?:\d{1,4}|[ivxlc]{1,7})` +
		`(?:\s*(?:/|of|von)\s*\d{1,4})?[\s\-–—|•.]*$`)
)

// withoutHeads are the lines of pages, each from top to bottom, without those at the top
// and bottom that come again on other pages, and without page numbers.
func withoutHeads(pages [][]line) [][]line {
	seen := map[string]int{}
	for _, page := range pages {
		for k := range edge(page) {
			seen[key(page[k])]++
		}
	}
	written := 0
	for _, page := range pages {
		if len(page) > 0 {
			written++
		}
	}
	often := max(2, min(3, written/2))
	out := make([][]line, len(pages))
	for i, page := range pages {
		at := edge(page)
		for k, l := range page {
			if at[k] && (pageNumber.MatchString(l.text) && len(page) > 1 || seen[key(l)] >= often && written > 1) {
				continue
			}
			out[i] = append(out[i], l)
		}
	}
	return out
}

// edge are the lines of a page that stand at its top or bottom.
func edge(page []line) map[int]bool {
	out := map[int]bool{}
	above, below := 0, 0
	for k, l := range page {
		if l.top <= margin && above < 2*edgeLines {
			out[k] = true
			above++
		}
	}
	for k := len(page) - 1; k >= 0; k-- {
		if page[k].top >= 1-margin && below < 2*edgeLines {
			out[k] = true
			below++
		}
	}
	return out
}

// key is what the line has in common with those of other pages that it comes
// again on: its words but for numbers, its height and the size of its letters.
func key(l line) string {
	words := digits.ReplaceAllString(strings.ToLower(strings.Join(strings.Fields(l.text), " ")), "#")
	return fmt.Sprintf("%s %.0f %.0f", words, math.Round(l.top*20), l.size)
}
