package attribution

// extent returns where the content that begins at from ends.
func (s *sentence) extent(c *cue, from int, m mode) int {
	end := s.trimEnd(from, s.len())
	if c != nil {
		end = s.fronted(c, from, end)
	}
	m = s.narrowed(c, from, end, m)
	for k := from + 1; k < end; k++ {
		if shut := s.chargedBeyond(c, k, end); shut > k {
			k = shut
			continue
		}
		if cut, ok := s.cut(c, from, k, end, m); ok {
			return s.trimEnd(from, cut)
		}
	}
	return s.trimEnd(from, end)
}

// trimEnd drops closing punctuation.
func (s *sentence) trimEnd(from, end int) int {
	for end > from && !s.quote(end-1) && !s.word(end-1) && !s.mark(end-1, ")%$") {
		end--
	}
	return end
}

// narrowed treats the complement of a verb that takes both clauses and nouns
// as a noun when no verb stands in it.
func (s *sentence) narrowed(c *cue, from, end int, m mode) mode {
	if m != clauseMode || c == nil || s.quote(from) || s.pronounAt(from) || !c.Takes(takesObject) && c.Lemma != "say" && c.Lemma != "add" {
		return m
	}
	k := s.nounsUpTo(from, min(end, s.find(from, end, ",")))
	if !s.clausal(from, k) && !s.quote(k) && (c.Takes(takesObject) || !s.verbBeyond(k, end)) {
		return objectMode
	}
	return m
}

// verbBeyond reports whether the verb of the noun phrase that ends at k follows
// what stands between: "said Ann Lowe, who died in May, is wrong".
func (s *sentence) verbBeyond(k, end int) bool {
	if s.mark(k, ",") {
		k++
	}
	if w := s.low(k); w == "who" || w == "which" {
		shut := s.find(k, end, ",")
		return shut < end && s.verbAt(shut+1) || shut == end && s.verbs(k, end) > 1
	}
	if s.mark(k-1, ",") && s.is(k, preposition) {
		shut := s.find(k, end, ",")
		return shut < end && !s.hasVerb(k, shut) && s.verbAt(shut+1) // "said the pier, after years of neglect, is open"
	}
	if !s.capital(k) && !s.is(k, determiner) || !s.mark(k-1, ",") {
		return false
	}
	shut := s.find(k, end, ",")
	return shut < end && shut-k < 12 && !s.hasVerb(k, shut) && (s.verbAt(shut+1) || s.low(shut+1) == "who" && s.verbBeyond(shut, end))
}

// fronted: where a clause stands before the cue without a comma ("When asked
// he said ..."), the content ends at the comma that closes it.
func (s *sentence) fronted(c *cue, from, end int) int {
	if !s.inFront(c) {
		return end
	}
	last := s.find(from, end, ",")
	for k := from; k < end; k++ {
		if s.mark(k, ",") && s.clausal(k+1, min(end, k+9)) {
			return k
		}
		if s.commaQuote(k) && s.clausal(k+1, min(end, k+9)) {
			return k + 1 // "After she called it “too far,” the board met"
		}
	}
	if s.is(0, opener) && last < end && s.find(last+1, end, ",") == end && s.word(last+1) && !s.gerund(last+1) &&
		!s.is(last+1, conjunction|preposition|subordinator) {
		return last // "While many vow to stay, sentiment reflects doubts"
	}
	return end
}

// inFront reports whether c stands in a subordinate clause that comes before
// its main clause: "When Ms Ito said ...".
func (s *sentence) inFront(c *cue) bool {
	if s.is(0, opener) && s.find(0, c.head, ",") == c.head {
		return true
	}
	if at := s.skipDateline(0, c.head); s.is(at, preposition) && s.is(c.head, speechNoun) && !s.hasVerb(at, c.begin) &&
		s.find(at, c.head, ",") == c.head {
		return true // "In response to his proposal to bar them, the board met"
	}
	for k := c.head; k >= 0; k-- {
		switch {
		case s.low(k) == "that" && k > 0 && (s.low(k-1) == "now" || s.is(k-1, timeNoun)):
			return !s.hasVerb(s.clauseLow(k), k) // "Now that Ms Ito has said ...", "On the day that she said ..."
		case s.quote(k), s.mark(k, ",;:—"), s.low(k) == "that":
			return false
		case s.is(k, opener):
			return k == 0 || s.is(k-1, conjunction) || s.low(k-1) == "that" || !s.hasVerb(s.clauseLow(k), k)
		case s.gerund(k) && (k == 0 || s.is(k-1, conjunction|preposition) && k <= 3):
			return true
		case s.low(k) == "asked" && k == 0:
			return true
		}
	}
	return false
}

// withSpeech is where a noun phrase of [from, end) ends after which the text tells of the
// speech it was part of: "announced her bid with a speech that likened". 0 if there is none.
func (s *sentence) withSpeech(from, end int) int {
	for k := from + 1; k < end && !s.verbLike(k) && !s.quote(k); k++ {
		if s.low(k) == "with" && s.is(k+1, determiner) && s.is(s.headOf(k+1), utterance) {
			return k
		}
	}
	return 0
}

// withoutAdjunct ends the content of a verb whose object is a quotation, or ends
// with one, before an adjunct.
func (s *sentence) withoutAdjunct(from, end int, m mode) int {
	if k := s.withSpeech(from, end); k > 0 && (m == objectMode || m == clauseMode) {
		return k
	}
	if m != quoteMode && m != objectMode {
		return end
	}
	for k := from; k < end; k++ {
		if s.quote(k) && (s.adjunctAfter(k) || m == objectMode && s.verbAt(k+1)) && !s.hasQuote(k+1, end) {
			return k + 1
		}
		if m == quoteMode {
			break
		}
	}
	return end
}

// adjunctAfter reports whether what stands right after the quotation at k only
// tells when, where or how often it was said: "“Thanks” moments after", "“no”
// five times", "“We won” until she came".
func (s *sentence) adjunctAfter(k int) bool {
	n := k + 1
	switch s.low(n) {
	case "until", "when", "while", "after", "before", "during":
		return true
	case "moments", "minutes", "hours", "days", "weeks":
		return s.is(n+1, opener|preposition)
	case "in", "at", "on":
		return s.is(n+1, possessive|day|month) && !s.clausal(n+1, min(s.len(), n+5)) || s.is(n+1, day)
	}
	return s.is(n, day) || s.is(n, determiner) && (s.low(n+1) == "times" || s.low(n+1) == "twice") || s.low(n) == "twice"
}

// brokenThat reports whether "and that" at k begins a clause whose verb stands after a
// relative clause: "saying it was late, and that the fee, which is new, was fair".
func (s *sentence) brokenThat(k int) bool {
	comma := s.find(k, s.len(), ",")
	return s.low(k) == "and" && s.low(k+1) == "that" && !s.hasVerb(k+2, comma) && (s.low(comma+1) == "which" || s.low(comma+1) == "who")
}

// chargedBeyond is the comma that closes the relative clause which the comma at k opens,
// where what c says of somebody goes on after it: "accused the hall, which the guild
// fills, of sleeping". 0 if there is none.
func (s *sentence) chargedBeyond(c *cue, k, end int) int {
	if c == nil || !s.mark(k, ",") || s.low(k+1) != "which" && s.low(k+1) != "who" && s.low(k+1) != "whose" {
		return 0
	}
	shut := s.find(k+1, end, ",")
	if shut < end && c.charges(s.low(shut+1)) && s.gerund(shut+2) {
		return shut
	}
	return 0
}

// charges reports whether c says of its object what follows the preposition w.
func (c *cue) charges(w string) bool {
	switch c.Lemma {
	case "accuse":
		return w == "of"
	case "criticize", "criticise", "praise", "attack", "slam", "mock", "condemn", "blast", "denounce":
		return w == "for"
	}
	return false
}
