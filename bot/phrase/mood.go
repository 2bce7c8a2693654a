package phrase

import "slices"

// farthestMood is how many words before a verb stands at most what makes it no deed.
const farthestMood = 4

// Asserted reports whether a verb tells what was done: a past that nothing before it
// makes possible, wanted, to come or conditional, and that is no "is wanted".
func Asserted(ws []Word, clauses []Span, v int) bool {
	c := ClauseAt(clauses, v)
	before := ws[max(c.From, v-3):v]
	if !ws[v].Past() || v == 0 || ws[v-1].In("article") || ws[c.From].In("condition") ||
		Has(before, "future", "possible", "duty", "negation", "would", "wish", "condition", "asks", "can", "supposing", "has it done") {
		return false
	}
	return !Has(before, "be") || Has(before, "perfect", "past")
}

// Unreal reports whether a verb tells what is not done yet: after "to", "will", "can" or
// the like, where the text has it as done nowhere.
func Unreal(ws []Word, clauses []Span, v int) bool {
	done := func(w Word) bool { return w.Past() && w.Like(ws[v]) }
	infinitive := v > 0 && ws[v-1].Text == "to" // "to beat"
	if !infinitive && ws[v].Past() || slices.ContainsFunc(ws[:v], done) || slices.ContainsFunc(ws[v+1:], done) {
		return false
	}
	for i := v - 1; i >= max(ClauseAt(clauses, v).From, v-farthestMood); i-- {
		w := ws[i]
		if w.Text == "to" || w.In("future") || w.In("would") || w.In("can") || w.In("possible") && !w.Content {
			return i == 0 || !ws[i-1].In("brought about")
		}
		if w.Past() || w.In("perfect") || w.In("article") {
			return false
		}
	}
	return false
}
