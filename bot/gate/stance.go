package gate

import "slices"

// partisan is who is said to be for or against something at i, nil where
// nobody with a name is.
func partisan(ts []token, i int) []token {
	from := clauseStart(ts, i)
	to := from
	for to < i && !words().has("being", ts[to].text) {
		to++
	}
	if to == i || !slices.ContainsFunc(ts[from:to], func(t token) bool { return t.capital && !functionWord(t.text) && (!t.first || !ordinary(t.text)) }) {
		return nil
	}
	return ts[from:to]
}
