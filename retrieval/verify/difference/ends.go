package difference

// Conditional reports whether words lo to hi of a side, at its beginning or its
// end, set a condition for the others or deny that they are so: "if the pumps
// hold, we", "I do not believe that we". An ellipsis at a quotation's beginning
// or end leaves out the like.
func Conditional(s Side, corpus Corpus, lo, hi int) bool {
	if lo >= hi {
		return false
	}
	r := &reader{Side: s, lexis: englishLexis(), corpus: corpus, differs: make([]bool, len(s.Words))}
	all, _ := r.stretches(lo, hi)
	last := all[len(all)-1]
	for _, part := range all {
		if r.conditional(part) && (lo > 0 || !part.shut || r.openers[r.text(hi-1)]) {
			return true
		}
	}
	return lo == 0 && last.shut && r.openers[r.text(hi-1)] && r.weakens(last, r.units(), true)
}

// Denies reports whether a folded word negates what follows it: "not", "hardly".
func Denies(word string) bool { return englishLexis().negations[word] }
