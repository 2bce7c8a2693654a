package people

import (
	"sort"
	"strings"

	"whosaid/retrieval"
	"whosaid/retrieval/names"
)

// suggestions is how many names Suggest returns at most.
const suggestions = 3

// Suggest returns names that a misspelt one may have meant, nearest first.
func (d *Directory) Suggest(name string) []string {
	tokens := names.FoldAll(fields(name))
	for len(tokens) > 1 {
		if _, ok := names.Shared().Title(tokens[0]); !ok && !names.IsArticle(tokens[0]) {
			break
		}
		tokens = tokens[1:]
	}
	if len(tokens) == 0 {
		return nil
	}
	type near struct {
		who  int
		cost int
	}
	var found []near
	for _, i := range d.all {
		e := &d.entries[i]
		if e.Sort != retrieval.Individual && e.Sort != "" {
			continue
		}
		if cost, ok := d.misspelt(tokens, e); ok {
			found = append(found, near{i, cost})
		}
	}
	sort.SliceStable(found, func(i, j int) bool { return found[i].cost < found[j].cost })
	var out []string
	for _, f := range found[:min(len(found), suggestions)] {
		out = append(out, d.entries[f.who].Name)
	}
	return out
}

// misspelt reports whether tokens may be a misspelling of one of e's names,
// and how far off it is.
func (d *Directory) misspelt(tokens []string, e *entry) (int, bool) {
	best, ok := 0, false
	for _, s := range append([]string{names.Plain(e.Name)}, e.AlsoKnown...) {
		full := names.FoldAll(fields(s))
		if len(full) == 0 {
			continue
		}
		cost, fits := misspeltAs(tokens, full)
		if fits && (!ok || cost < best) {
			best, ok = cost, true
		}
	}
	return best, ok
}

func misspeltAs(tokens, full []string) (int, bool) {
	if len(tokens) == 1 {
		cost, ok := closeWords(tokens[0], full[len(full)-1])
		if !ok {
			if c, given := closeWords(tokens[0], full[0]); given {
				return c + 1, true
			}
			return closeWords(tokens[0], strings.Join(full, ""))
		}
		return cost, ok
	}
	last, ok := closeWords(tokens[len(tokens)-1], full[len(full)-1])
	if !ok {
		return 0, false
	}
	first, ok := closeWords(tokens[0], full[0])
	if !ok && len(full) > 1 {
		return last + 3, len(full[len(full)-1]) > 4 && last == 0
	}
	return last + first, true
}

// closeWords reports whether a may be b misspelt: within one change for short
// words, two or three for longer ones, or the same by sound.
func closeWords(a, b string) (int, bool) {
	longer := max(len(a), len(b))
	limit := 1 + longer/6
	if longer < 4 {
		limit = 0
	}
	cost := distance(a, b, limit+2)
	if cost <= limit {
		return cost, true
	}
	if longer > 4 && sound(a) == sound(b) && cost <= limit+1 {
		return cost, true
	}
	return 0, false
}

// distance is the number of letters added, dropped, changed or swapped with
// their neighbour between a and b, at most limit.
func distance(a, b string, limit int) int {
	x, y := []rune(a), []rune(b)
	if len(x)-len(y) > limit || len(y)-len(x) > limit {
		return limit
	}
	before, last := make([]int, len(y)+1), make([]int, len(y)+1)
	for j := range last {
		last[j] = j
	}
	for i := 1; i <= len(x); i++ {
		row := make([]int, len(y)+1)
		row[0] = i
		for j := 1; j <= len(y); j++ {
			change := last[j-1]
			if x[i-1] != y[j-1] {
				change++
			}
			row[j] = min(last[j]+1, row[j-1]+1, change)
			if i > 1 && j > 1 && x[i-1] == y[j-2] && x[i-2] == y[j-1] {
				row[j] = min(row[j], before[j-2]+1)
			}
		}
		before, last = last, row
	}
	return min(last[len(y)], limit)
}

var soundAlikes = strings.NewReplacer(
	"sch", "s", "sh", "s", "ch", "k", "ck", "k", "ph", "f", "gh", "g", "kh", "k", "zh", "z", "ts", "s", "tz", "s", "cz", "s",
	"c", "k", "q", "k", "w", "v", "z", "s", "y", "i", "j", "i", "dt", "t", "d", "t", "b", "p")

// sound reduces a folded word to its consonants as heard, doubles once.
func sound(s string) string {
	var out strings.Builder
	last := rune(0)
	for i, r := range soundAlikes.Replace(s) {
		if i > 0 && strings.ContainsRune("aeiouh", r) || r == last {
			last = r
			continue
		}
		out.WriteRune(r)
		last = r
	}
	return out.String()
}
