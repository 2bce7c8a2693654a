package attribution

import "strings"

// behindContent reads a cue with no complement of its own: what was said
// stands before it, or around it.
func (s *sentence) behindContent(c *cue, who phrase, inverted bool) {
	s.note(who)
	_, relay := s.quotedSaying(c)
	b := s.attributionStart(c, who, relay, inverted)
	if s.low(b-1) == "as" && (s.remembers(c, b) || s.planned(c)) {
		return
	}
	if s.low(b-1) == "as" && !inverted && c.Takes(takesClause) && (s.ends(c.end) || s.mark(c.end, ",:") || s.is(c.end, venuePreposition|timeWord)) {
		b--
	}
	b = s.beforeKin(b)
	last := b - 1
	for last >= 0 && !s.quote(last) && !s.word(last) {
		last--
	}
	if s.asSaid(c, who, inverted) {
		return
	}
	var d *draft
	if last >= 0 && s.separated(last, b) && s.trails(c, relay) {
		d = s.contentUpTo(c, who, last)
	}
	if d == nil && last >= 0 && s.covered[last] && c.Takes(relays) {
		s.via = s.relayName(who)
	}
	if inverted || !s.goesOn(c, who, b, d) {
		d = s.quoteBehind(c, who, d)
	}
	if d != nil {
		s.circumstances(d, c, who, 0)
		s.cover(phrase{b, max(c.end, who.to)})
	}
}

// attributionStart is where the attribution of c begins: at its subject, or at who
// relays it.
func (s *sentence) attributionStart(c *cue, who, relay phrase, inverted bool) int {
	b := c.begin
	if !inverted && !who.empty() && who.from < b {
		b = who.from
	}
	if !relay.empty() && relay.from < b {
		b = relay.from
	}
	return b
}

// trails reports whether c can follow what it reports.
func (s *sentence) trails(c *cue, relay phrase) bool {
	return c.Takes(takesQuote|takesClause) && (c.Inflection != gerundShape || !relay.empty()) && !c.infinitive && !c.negated
}

// remembers: "as he has often alleged": a remark on what he said of a part of it.
func (s *sentence) remembers(c *cue, b int) bool {
	w := s.low(b)
	return s.is(b, speakerPronoun) && (s.low(b+1) == "has" || s.low(b+1) == "have" || s.low(b+1) == "had") && c.head > b+1 ||
		w == "he's" || w == "she's" || w == "they've"
}

// beforeKin steps back over what the speaker is to somebody between a quotation
// and b: `"We won!" his niece, Ann Lowe, shouted`.
func (s *sentence) beforeKin(b int) int {
	if !s.mark(b-1, ",") {
		return b
	}
	for k := b - 2; k >= 0 && k > b-8; k-- {
		if s.quote(k) && (s.is(k+1, determiner) || strings.HasSuffix(s.low(k+1), "'s")) && k+2 < b-1 && closedQuote(lastOf(s.text, s.at(k).quote.Inner)) {
			return k + 1
		}
		if !s.word(k) || s.verbLike(k) || s.is(k, preposition) && s.low(k) != "of" {
			break
		}
	}
	return b
}

// separated reports whether a comma, dash or quotation stands between the
// content and its attribution.
func (s *sentence) separated(last, b int) bool {
	return s.quote(last) || s.find(last+1, b, ",—–?!") < b
}

// contentUpTo drafts the content that ends at token last.
func (s *sentence) contentUpTo(c *cue, who phrase, last int) *draft {
	from := s.contentFrom(last)
	if s.quote(last) && s.titled(last) || s.mark(c.end, ":") && s.at(c.end+1).sort == 0 || s.subordinateOnly(from, last+1) {
		return nil
	}
	if s.dialogue() && !s.hasQuote(1, last+1) && !s.anyCovered(1, last+1) {
		return s.emit(1, s.withMark(last+1), who, c.phrase(), beforeCue)
	}
	if s.quote(last) && s.mark(last-1, ":") {
		from = max(from, last)
	}
	if s.quote(last) && s.onlyQuotes(from, last) || s.goesOnBehind(c, from, last) || s.sentential(c, from, last) {
		return s.emit(from, last+1, who, c.phrase(), beforeCue)
	}
	return nil
}

// contentFrom is where content that ends at last can begin: behind what other
// statements cover.
func (s *sentence) contentFrom(last int) int {
	for i := last; i >= 0; i-- {
		if s.covered[i] {
			return i + 1
		}
	}
	from := s.skipDateline(0, last)
	for from < last && !s.quote(from) && (s.is(from, conjunction) || !s.word(from)) {
		from++
	}
	return from
}

// goesOnBehind: "Voters, she says, do not mind": the verb of what is said stands
// behind the attribution.
func (s *sentence) goesOnBehind(c *cue, from, last int) bool {
	return from < last && c.Takes(takesClause) && s.mark(c.end, ",") && s.mark(last+1, ",") && s.verbLike(c.end+1)
}

// sentential reports whether the content from "from" to last is long enough, and a
// clause.
func (s *sentence) sentential(c *cue, from, last int) bool {
	return from <= last && (last-from >= 2 || s.quote(last)) && (s.clausal(from, last+1) || c.Lemma == "say" && !s.is(from, preposition))
}

// subordinateOnly reports whether [a, z) is a clause that says when or why the
// main clause happens: "When Hale died, the mayor released the following".
func (s *sentence) subordinateOnly(a, z int) bool {
	switch s.low(a) {
	case "when", "after", "before", "while", "as", "because", "since":
		return !s.hasQuote(a, z) && s.find(a, z, ",") == z
	}
	return false
}

func (s *sentence) onlyQuotes(a, z int) bool {
	for i := a; i < z; i++ {
		if s.word(i) {
			return false
		}
	}
	return true
}

// goesOn: "The talks, he said, had failed": the content goes on behind the
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
	if s.is(from, preposition|opener|timeWord) || s.gerund(from) || s.is(from+1, timeNoun) && s.is(from, determiner) {
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
	if !s.clausal(from, end) || s.cueWithin(from, end) && !s.cueFrom(from).passive || s.anyCovered(0, end) {
		return false
	}
	d := s.emit(from, end, who, c.phrase(), parenthetical)
	if d == nil {
		return false
	}
	if s.verbLike(from) {
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
	if from >= to || s.hasQuote(from, to) || s.any(from, to, statementNoun|venueShow|relayNoun|day) || s.cueFrom(from).before(to) || s.gerund(from) {
		return phrase{}
	}
	switch s.low(from) {
	case "while", "as", "after", "before", "since", "during", "however", "instead", "meanwhile", "still", "then", "asked", "so", "later", "earlier", "now", "last", "this":
		return phrase{}
	}
	return phrase{from, to}
}

// before reports whether c, if any, stands before token k.
func (c *cue) before(k int) bool { return c != nil && c.head < k }

func (s *sentence) cover(p phrase) {
	for i := p.from; i < p.to; i++ {
		s.covered[i] = true
	}
}

// cueWithin reports whether a cue begins early in [from, end).
func (s *sentence) cueWithin(from, end int) bool {
	d := s.cueFrom(from)
	return d != nil && d.head < end && d.begin <= from+6
}

// zoneComma skips a place or time behind a cue.
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

// asSaid: "As Ms Ito said, the talks had failed."
func (s *sentence) asSaid(c *cue, who phrase, inverted bool) bool {
	comma := s.zoneComma(c.end)
	if inverted || who.empty() || who.from == 0 || s.low(who.from-1) != "as" || !s.mark(comma, ",") || !c.reports() || s.words(0, who.from-1) > 3 {
		return false
	}
	from := comma + 1
	end := s.extent(nil, from, clauseMode)
	if s.quote(from) || !s.clausal(from, end) {
		return false
	}
	s.emit(from, end, who, c.phrase(), asSubject)
	return true
}

// quoteBehind: `she said, in part: "..."`, or the second half of a quotation
// that the attribution interrupts.
func (s *sentence) quoteBehind(c *cue, who phrase, d *draft) *draft {
	for i := c.end; i < s.len() && !s.mark(i, ";"); i++ {
		if !s.quote(i) || s.covered[i] {
			continue
		}
		if !s.mark(i-1, ",:") && i != c.end || s.titled(i) || s.dashLabel(i-1) {
			continue
		}
		if next := s.cueFrom(c.head + 1); next != nil && next.head < i {
			return d
		}
		if d != nil {
			s.covered[i] = true
			d.add(s, i, i+1)
			d.rule = aroundCue
			return d
		}
		return s.emit(i, i+1, who, c.phrase(), afterCue)
	}
	return d
}
