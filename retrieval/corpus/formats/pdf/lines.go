package pdf

import (
	"cmp"
	"math"
	"slices"
	"strings"
	"unicode/utf8"
)

// A line is a piece of text on one baseline, in one column.
type line struct {
	text            string
	x0, x1, y, size float64
	page            int
	// top is how far from the top of its page it is, from 0 to 1.
	top float64
}

// lines are those of a page's runs, each from left to right, in the order in
// which the page shows them.
func lines(runs []run, number int) []line {
	runs = straight(runs)
	var out []line
	for i, r := range runs {
		if i > 0 && again(runs[i-1], r) {
			continue
		}
		if k := len(out) - 1; k >= 0 && goesOn(&out[k], r) {
			join(&out[k], r)
			continue
		}
		out = append(out, line{text: r.text, x0: r.x0, x1: r.x1, y: r.y, size: r.size, page: number})
	}
	out = slices.DeleteFunc(together(out), func(l line) bool { return strings.TrimSpace(l.text) == "" })
	low, high := math.Inf(1), math.Inf(-1)
	for _, l := range out {
		low, high = min(low, l.y), max(high, l.y)
	}
	for i := range out {
		out[i].text = strings.Join(strings.Fields(out[i].text), " ")
		out[i].top = (high - out[i].y) / max(high-low, 1)
	}
	return out
}

// straight are the runs that are turned as most of the page is, without those
// that are no part of its text.
func straight(runs []run) []run {
	var letters [4]int
	inside := 0
	for _, r := range runs {
		letters[r.turned] += len(r.text)
		if !r.aside {
			inside++
		}
	}
	most := 0
	for q, n := range letters {
		if n > letters[most] {
			most = q
		}
	}
	return slices.DeleteFunc(slices.Clone(runs), func(r run) bool { return r.turned != most || r.aside && inside > 0 || r.size == 0 })
}

// again reports whether a run shows another one once more, to make it bold.
func again(a, b run) bool {
	near := 0.15 * a.size
	return a.text == b.text && math.Abs(a.x0-b.x0) < near && math.Abs(a.y-b.y) < near && strings.TrimSpace(a.text) != ""
}

// Of the size of its letters so much is what parts words, and what parts
// columns.
const (
	wordGap   = 0.18
	columnGap = 1.6
)

// goesOn reports whether a run goes on with a line.
func goesOn(l *line, r run) bool {
	size := max(l.size, r.size)
	return math.Abs(l.y-r.y) < 0.45*size && r.x0 > l.x1-0.6*size && r.x0 < l.x1+columnGap*size
}

func join(l *line, r run) {
	if r.x0-l.x1 > wordGap*min(l.size, r.size) && !strings.HasSuffix(l.text, " ") && !strings.HasPrefix(r.text, " ") {
		l.text += " "
	}
	l.text += r.text
	l.x1 = max(l.x1, r.x1)
	if utf8.RuneCountInString(r.text) > utf8.RuneCountInString(l.text)/2 {
		l.size = max(l.size, r.size)
		l.y = r.y
	}
}

// together puts the pieces of a line together that a file shows at different
// times.
func together(all []line) []line {
	sorted := slices.Clone(all)
	slices.SortStableFunc(sorted, func(a, b line) int {
		if math.Abs(a.y-b.y) < 0.3*min(a.size, b.size) {
			return cmp.Compare(a.x0, b.x0)
		}
		return cmp.Compare(b.y, a.y)
	})
	var out []line
	for _, l := range sorted {
		if k := len(out) - 1; k >= 0 && math.Abs(out[k].y-l.y) < 0.3*max(out[k].size, l.size) &&
			l.x0 > out[k].x1-0.3*l.size && l.x0 < out[k].x1+0.9*l.size {
			join(&out[k], run{text: l.text, x0: l.x0, x1: l.x1, y: l.y, size: l.size})
			continue
		}
		out = append(out, l)
	}
	return out
}
