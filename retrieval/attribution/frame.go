package attribution

// framed: "In the long run, many say, prices fall", "Voters, she says, do not
// mind": what stands before the attribution is no clause by itself.
func (s *sentence) framed(c *cue, who phrase, before, from int) bool {
	if !c.Takes(takesClause) || !c.finite() || c.passive || c.negated || c.infinitive || who.empty() || s.is(from, opener) || s.gerund(from) {
		return false
	}
	switch s.low(from) {
	case "which", "who", "according", "but", "and", "a", "an":
		return false
	}
	end := s.extent(nil, from, clauseMode)
	plural := s.hasForm(from, baseShape) && s.mark(before, ",") && pluralNoun(s.low(before-1))
	if !plural && !s.clausal(from, end) || s.anyCovered(0, end) {
		return false
	}
	if d := s.cueFrom(from); s.cueWithin(from, end) && !d.passive && d.begin > from {
		return false
	}
	d := s.emit(from, end, who, c.phrase(), parenthetical)
	if d == nil {
		return false
	}
	if s.verbLike(from) || plural {
		s.clauseBefore(before, d)
	} else if front := s.front(before); !front.empty() {
		s.cover(front)
		d.prepend(s, front.from, front.to)
	}
	s.circumstances(d, c, who, 0)
	return true
}

// front is what stands at the head of the sentence, before the comma at "to" that
// an attribution follows, and belongs to what is said: "In her village, she said,
// nobody had seen it". When and where somebody spoke do not.
func (s *sentence) front(to int) phrase {
	from := s.skipDateline(0, to)
	for from < to && (s.is(from, conjunction) || !s.word(from)) {
		from++
	}
	if from >= to || s.hasQuote(from, to) || s.any(from, to, statementNoun|venueShow|relayNoun|day) || s.cueFrom(from).before(to) ||
		s.gerund(from) {
		return phrase{}
	}
	switch s.low(from) {
	case "while", "as", "after", "before", "since", "during", "however", "instead", "meanwhile", "still", "then", "asked", "so", "later",
		"earlier", "now", "last", "this":
		return phrase{}
	}
	return phrase{from, to}
}

// cueWithin reports whether a cue begins early in [from, end).
func (s *sentence) cueWithin(from, end int) bool {
	d := s.cueFrom(from)
	return d != nil && d.head < end && d.begin <= from+6
}

// goesOn: "The talks, he said, had failed": the content goes on after the
// attribution.
func (s *sentence) goesOn(c *cue, who phrase, b int, d *draft) bool {
	n := c.end
	if !who.empty() && who.to > n {
		n = who.to
	}
	n = s.zoneComma(n)
	if c.Takes(takesAddressee) && (s.is(n, determiner|pronoun) || s.capital(n)) {
		n = s.zoneComma(s.addressee(n, s.len()).to)
	}
	if !s.mark(n, ",") || !s.mark(b-1, ",") && d == nil || s.quote(n+1) || !s.word(n+1) {
		return false
	}
	from := n + 1
	if d == nil {
		return s.framed(c, who, b-1, from)
	}
	if !s.mark(b-1, ",") {
		return false
	}
	agent := s.low(from) == "by" && s.pastOf(s.lastWord(b-1)) // "The case would be helped, he said, by a new bill"
	if s.is(from, preposition|opener|timeWord) && !agent || s.gerund(from) || s.is(from+1, timeNoun) && s.is(from, determiner) {
		return false
	}
	switch s.low(from) {
	case "which", "who", "a", "an", "according", "but", "though", "although", "while":
		return false
	}
	end := s.extent(nil, from, clauseMode)
	if s.words(from, end) < 2 || s.cueWithin(from, end) {
		return false
	}
	for i := from; i < end; i++ {
		s.covered[i] = true
	}
	d.add(s, from, end)
	d.rule = parenthetical
	return true
}

// zoneComma skips a place or time after a cue.
func (s *sentence) zoneComma(i int) int {
	if !s.is(i, preposition|timeWord|adverb) {
		return i
	}
	j := i
	for j < i+8 && s.word(j) && !s.is(j, opener) {
		j++
	}
	return j
}

// contentBefore looks for content in front of a cue whose complement is
// already drafted: `"A," he said, "B."` and "A, he said, adding B".
func (s *sentence) contentBefore(c *cue, who phrase, m mode, d *draft) {
	b := c.begin
	if !who.empty() && who.from < b {
		b = who.from
	}
	if d == nil || who.empty() || b <= 0 {
		return
	}
	if s.quote(b-1) && !s.covered[b-1] && !s.titled(b-1) && !s.ofParticiple(b-1) {
		s.covered[b-1] = true
		d.prepend(s, b-1, b)
		d.rule = aroundCue
		return
	}
	if m == quoteMode && s.mark(c.end, ",") && s.mark(b-1, ",") {
		s.clauseBefore(b-1, d)
	}
}

// ofParticiple reports whether the quotation at k belongs to a participle that opens the
// sentence: "Waving signs calling her “a thief,” the crews chanted".
func (s *sentence) ofParticiple(k int) bool {
	return s.gerund(0) && s.word(k-1) && s.find(0, k, ",") == k && !s.any(1, k, formOfBe|auxiliary)
}

// clauseBefore: `The talks failed, he said, "for good."`
func (s *sentence) clauseBefore(to int, d *draft) {
	from := 0
	for from < to && !s.quote(from) && (!s.word(from) || s.is(from, conjunction)) {
		from++
	}
	if from >= to || s.hasQuote(from, to) || s.anyCovered(from, to) {
		return
	}
	if !s.framing(from) && (s.is(from, subordinator|day) || s.is(from, preposition) && s.low(from) != "of") || s.gerund(from) ||
		s.is(from, timeWord) {
		return
	}
	switch s.low(from) {
	case "however", "instead", "meanwhile", "still", "then", "asked", "pressed", "questioned":
		return
	}
	for i := from; i < to; i++ {
		s.covered[i] = true
	}
	d.prepend(s, from, to)
	d.rule = aroundCue
}

// framing reports whether the words that open at from belong to what is said
// although they are no clause: "If we lose, she said, ...", "For us, ...".
func (s *sentence) framing(from int) bool {
	switch s.low(from) {
	case "if", "unless", "because", "although", "for":
		return true
	case "as":
		return s.low(from+1) == "for"
	}
	return false
}

// lastWord is the last word before k.
func (s *sentence) lastWord(k int) int {
	for k--; k > 0 && !s.word(k); k-- {
	}
	return k
}
