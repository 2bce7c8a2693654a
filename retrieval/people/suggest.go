package people

import (
	"sort"

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
	for _, i := range d.near(tokens[len(tokens)-1], anyFar) {
		e := d.entry(i)
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
		out = append(out, d.name(f.who))
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
