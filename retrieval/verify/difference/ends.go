package difference

// Conditional reports whether the words of a side but the one at its end, or
// with first true at its beginning, set a condition for it or deny that it is
// so: "if the pumps hold, we", "I do not believe that we". An ellipsis at a
// quotation's beginning or end leaves out the like.
func Conditional(s Side, corpus Corpus, first bool) bool {
	r := &reader{Side: s, lexis: englishLexis(), corpus: corpus, differs: make([]bool, len(s.Words))}
	lo, hi := 0, len(s.Words)-1
	if first {
		lo, hi = 1, len(s.Words)
	}
	if lo >= hi {
		return false
	}
	all, _ := r.stretches(lo, hi)
	last := all[len(all)-1]
	for _, part := range all {
		if r.conditional(part) && (first || !part.shut || r.openers[r.text(hi-1)]) {
			return true
		}
	}
	return !first && last.shut && r.openers[r.text(hi-1)] && r.weakens(last, r.units(), true)
}
