package pdf

import (
	"cmp"
	"math"
	"slices"
	"unicode/utf8"
)

// mostColumns is how many columns may stand inside each other.
const mostColumns = 4

// inOrder are the lines of a page in the order in which people read them: from
// top to bottom, and where columns stand side by side one after the other. A
// line that goes across columns ends those above it.
func inOrder(all []line, deep int) []line {
	slices.SortStableFunc(all, func(a, b line) int { return cmp.Compare(b.y, a.y) })
	at, ok := gutter(all)
	if !ok || deep == mostColumns {
		return all
	}
	var out, left, right []line
	flush := func() {
		out = append(append(out, inOrder(left, deep+1)...), inOrder(right, deep+1)...)
		left, right = nil, nil
	}
	for _, l := range all {
		switch {
		case l.x1 <= at:
			left = append(left, l)
		case l.x0 >= at:
			right = append(right, l)
		default:
			flush()
			out = append(out, l)
		}
	}
	flush()
	return out
}

// fewLines is how many lines a column has at least, shortLine how many letters
// its lines have on average: those of a table have less.
const (
	fewLines  = 2
	shortLine = 16
)

// gutter is where two columns of text are parted, if lines stand side by side.
func gutter(all []line) (float64, bool) {
	if len(all) < 2*fewLines {
		return 0, false
	}
	best, at := math.Inf(1), 0.0
	for _, x := range edges(all) {
		crossing, left, right := 0, 0, 0
		for _, l := range all {
			switch {
			case l.x1 <= x:
				left++
			case l.x0 >= x:
				right++
			default:
				crossing++
			}
		}
		if left < fewLines || right < fewLines || crossing > min(left, right) {
			continue
		}
		if cost := float64(crossing) + 0.01*math.Abs(float64(left-right)); cost < best && sideBySide(all, x) {
			best, at = cost, x
		}
	}
	return at, !math.IsInf(best, 1)
}

// edges are the places at which lines begin, a little to the left of each.
func edges(all []line) []float64 {
	var out []float64
	for _, l := range all {
		out = append(out, math.Floor(l.x0-0.2*l.size))
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// sideBySide reports whether lines of text stand left and right of x at the same
// heights, with room between them.
func sideBySide(all []line, x float64) bool {
	var side [2]struct {
		low, high float64
		letters   int
		lines     int
	}
	side[0].low, side[1].low = math.Inf(1), math.Inf(1)
	side[0].high, side[1].high = math.Inf(-1), math.Inf(-1)
	for _, l := range all {
		k := 0
		switch {
		case l.x0 >= x:
			k = 1
		case l.x1 > x:
			continue
		}
		s := &side[k]
		s.low, s.high = min(s.low, l.y), max(s.high, l.y)
		s.letters += utf8.RuneCountInString(l.text)
		s.lines++
	}
	overlap := min(side[0].high, side[1].high) - max(side[0].low, side[1].low)
	shorter := min(side[0].high-side[0].low, side[1].high-side[1].low)
	return overlap > 0.5*shorter && shorter > 0 &&
		side[0].letters >= shortLine*side[0].lines && side[1].letters >= shortLine*side[1].lines
}
