package attribution

import "strings"

// afterContent reads a cue with no complement of its own: what was said
// stands before it, or around it.
func (s *sentence) afterContent(c *cue, who phrase, inverted bool) {
	if c.Takes(takesQuote | takesClause | takesAddressee | mayAddress) {
		s.note(who)
	}
	_, relay := s.quotedSaying(c)
	b := s.attributionStart(c, who, relay, inverted)
	if s.low(b-1) == "as" && (s.remembers(c, b) || s.planned(c)) {
		return
	}
	if s.low(b-1) == "as" && !inverted && c.Takes(takesClause) &&
		(s.ends(c.end) || s.mark(c.end, ",:") || s.is(c.end, venuePreposition|timeWord)) {
		b--
	}
	if s.low(b) == "as" && s.mark(b-1, "—–") && s.find(c.end, s.len(), "—–") < s.len() {
		return // "her ad, which — as Ms Ito noted — promises": the sentence is the author's
	}
	b = s.thatIsWhat(s.beforeKin(b))
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
		d = s.quoteAfter(c, who, d)
	}
	if d != nil {
		s.circumstances(d, c, who, 0)
		s.cover(phrase{b, max(c.end, who.to)})
	}
}

// thatIsWhat steps back from b over what points at the quotation before: "“No!” That is
// what Ms Ito shouted".
func (s *sentence) thatIsWhat(b int) int {
	for from := max(1, b-3); from < b-1; from++ {
		if s.quote(from-1) && pointsBack(s.tok[from:b]) {
			return from
		}
	}
	return b
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
		if s.quote(k) && (s.is(k+1, determiner) || strings.HasSuffix(s.low(k+1), "'s")) && k+2 < b-1 &&
			closedQuote(lastOf(s.text, s.at(k).quote.Inner)) {
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
	if s.quote(last) && (s.titled(last) || s.introducedTitle(last)) {
		return nil
	}
	if s.mark(c.end, ":") && s.at(c.end+1).sort == 0 || s.subordinateOnly(from, last+1) {
		return nil
	}
	if s.dialogue() && !s.hasQuote(1, last+1) && !s.anyCovered(1, last+1) {
		return s.emit(1, s.withMark(last+1), who, c.phrase(), beforeCue)
	}
	if s.quote(last) && s.mark(last-1, ":") {
		from = max(from, last)
	}
	if !s.quote(last) && s.mark(last+1, "?!") && s.mark(c.begin-1, "?!") && from < last {
		return s.emit(from, last+2, who, c.phrase(), beforeCue) // "Who pays? asked Ms Ito."
	}
	if s.quote(last) && s.onlyQuotes(from, last) || s.goesOnAfter(c, from, last) || s.sentential(c, from, last) {
		return s.emit(from, last+1, who, c.phrase(), beforeCue)
	}
	return nil
}

// introducedTitle reports whether the quotation at k is the title of what a phrase in
// front of the sentence tells of: "In a talk on her new project, “Long Way Home,” she".
func (s *sentence) introducedTitle(k int) bool {
	return s.is(0, preposition) && s.mark(k-1, ",") && s.word(k-2) && !s.hasVerb(0, k) && isTitle(s.at(k).quote.Inner.In(s.text))
}

// contentFrom is where content that ends at last can begin: after what other
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

// goesOnAfter: "Voters, she says, do not mind": the verb of what is said stands
// after the attribution.
func (s *sentence) goesOnAfter(c *cue, from, last int) bool {
	return from < last && c.Takes(takesClause) && s.mark(c.end, ",") && s.mark(last+1, ",") && s.verbLike(c.end+1)
}

// sentential reports whether the content from "from" to last is long enough, and a
// clause.
func (s *sentence) sentential(c *cue, from, last int) bool {
	if s.words(from, last+1) < 3 && !s.clausal(from, last+1) && s.mark(c.end, ",") && s.is(c.end+1, preposition) {
		return false // "no different, he said, from those before"
	}
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

// asSaid: "As Ms Ito said, the talks had failed."
func (s *sentence) asSaid(c *cue, who phrase, inverted bool) bool {
	comma := s.zoneComma(c.end)
	if inverted || who.empty() || who.from == 0 || s.low(who.from-1) != "as" || !s.mark(comma, ",") || !c.reports() ||
		s.words(0, who.from-1) > 3 {
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

// quoteAfter: `she said, in part: "..."`, or the second half of a quotation
// that the attribution interrupts.
func (s *sentence) quoteAfter(c *cue, who phrase, d *draft) *draft {
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
