package attribution

import (
	"slices"
	"strings"

	"whosaid/retrieval"
	"whosaid/retrieval/english"
)

// read drafts the statements of one sentence.
func (s *sentence) read() {
	s.findCues()
	s.covered = make([]bool, len(s.tok))
	s.accordingTo()
	s.inWordsOf()
	for i := range s.cues {
		c := &s.cues[i]
		switch {
		case !s.covered[c.head]:
			s.readCue(c)
		case s.relayedHere(c):
			s.readNested(c)
		case s.blamedHere(c):
			before, speaker, covered := s.before, s.speaker, slices.Clone(s.covered)
			clear(s.covered[c.end:min(s.outer.end, len(s.covered))])
			s.readCue(c)
			s.before, s.speaker, s.covered = before, speaker, covered
		}
	}
	s.nominal()
	s.unlistedVerb()
	s.labelled()
	s.dropTwice()
	if s.speaker.empty() {
		s.speaker = s.before
	}
	if s.via != "" {
		for i := range s.out {
			s.out[i].relay(s.via)
		}
	}
}

// dropTwice keeps one of two drafts of the same words by the same speaker, which two
// verbs tell: "went on to say".
func (s *sentence) dropTwice() {
	for i := len(s.out) - 1; i > 0; i-- {
		a, b := &s.out[i-1], &s.out[i]
		if a.speaker == b.speaker && slices.Equal(a.spans, b.spans) {
			s.out = slices.Delete(s.out, i, i+1)
		}
	}
}

// readCue drafts what one cue reports. What was not said is covered, so that
// nothing else takes it for speech, and is no statement.
func (s *sentence) readCue(c *cue) {
	n := len(s.out)
	s.draftCue(c)
	if len(s.out) > n && s.unsaid(c, s.out[n].speaker) {
		s.out = s.out[:n]
	}
	for i := n; i < len(s.out); i++ {
		s.out[i].asks = c.Takes(takesQuestion) && !c.Takes(takesThat) && s.out[i].kind == retrieval.Direct && s.out[i].rule != askedRule
	}
}

func (s *sentence) draftCue(c *cue) {
	if s.askedAlone(c) || c.passive && !s.saysAs(c) && s.passive(c) || c.passive || s.notHere(c) {
		return
	}
	from, m := s.complement(c)
	who, inverted := s.speakerOf(c)
	if s.nobodySays(c, who) {
		return
	}
	if inverted {
		from, m = s.afterInverted(c, who)
	}
	if s.relative(c, who, m) {
		return
	}
	if m == quoteMode && s.names(c, from) {
		s.covered[from] = true
		return
	}
	if m != noComplement && s.quoteHandsOver(c, who) && s.doubtful(c, from, m) {
		m = noComplement
	}
	if m == noComplement {
		s.afterContent(c, who, inverted)
		return
	}
	s.afterCue(c, from, m, who)
}

// notHere reports whether c reports nothing: it names, tells a deed, or leaves the
// report to another cue.
func (s *sentence) notHere(c *cue) bool {
	if c.Lemma == "brief" && s.is(c.end, preposition) || s.impersonalTo(c) || s.namesOnly(c) {
		return true // "officials briefed on the plan said"
	}
	if c.Lemma == "say" && s.low(c.end) == "that" && s.mark(c.end+1, ",") && s.hasLow(max(0, c.begin-1), c.head, "having") {
		return true // "Having said that, the fee is fair": the author's
	}
	if c.Traits&english.Points != 0 && !s.aroundSaying(c.begin).empty() {
		return true // "Captains, Ms Ito notes, applaud the guild": her words
	}
	if s.deed(c) {
		who, _ := s.subject(c, s.before)
		s.note(who)
		return true
	}
	return (c.Lemma == "quote" || c.Lemma == "cite") && s.saysAs(c) || s.quotesSomebody(c)
}

// speakerOf is the subject of c, or who is quoted by it.
func (s *sentence) speakerOf(c *cue) (who phrase, inverted bool) {
	who, inverted = s.subject(c, s.before)
	if quoted, relay := s.quotedSaying(c); !quoted.empty() {
		who, s.via = quoted, s.relayName(relay)
	}
	if speaker, relay := s.spokenThrough(who); !relay.empty() {
		who, s.via = speaker, s.relayName(relay)
	}
	return s.sane(who), inverted
}

// nobodySays reports whether the subject of c is nobody who speaks here.
func (s *sentence) nobodySays(c *cue, who phrase) bool {
	if !who.empty() && s.is(who.from, preposition) && c.Traits&english.Shows != 0 && !s.hasQuote(c.end, s.len()) {
		return true
	}
	if c.Inflection == gerundShape && !s.hasQuote(c.end, s.len()) {
		for k := who.from; k < c.begin; k++ {
			if strings.HasPrefix(s.low(k), "you") && s.pronounAt(k) {
				return true // "you'll find a collection of papers, laying out plans"
			}
		}
	}
	if s.capital(c.head) && english.InDigits(s.low(who.from)) {
		return true // "17 Things Sailors Said In May"
	}
	return s.anyTeller(c, who) || s.announcedThing(c, who) || s.reducedThing(c, who) || s.sneers(c, who) || s.noSubject(c, who) ||
		s.showsOnly(c, who) ||
		s.anyCase(c, who) ||
		s.depicts(c, who) || s.thought(c, who) || s.explains(c, who)
}

// afterInverted: `said Ms Ito: "..."`, `said Ms Ito, "..."`.
func (s *sentence) afterInverted(c *cue, who phrase) (int, mode) {
	if s.mark(who.to, ":,") && s.quote(who.to+1) && !s.quote(c.head-1) && !(s.mark(c.head-1, ",") && s.quote(c.head-2)) {
		return who.to + 1, quoteMode
	}
	return 0, noComplement
}

// afterCue drafts the complement that begins at from.
func (s *sentence) afterCue(c *cue, from int, m mode, who phrase) {
	if s.unfit(c, from, m) {
		return
	}
	end := s.extent(c, from, m)
	if s.quotationAlone(c, from, end, m) {
		end = from + 1
	}
	if end > from && !s.quote(end-1) {
		end = s.withoutAdjunct(from, end, m)
	}
	if s.anothers(c, from, m) {
		s.note(who)
		s.cover(phrase{c.end, end})
		return
	}
	if s.respondsTo(c, from, m) {
		s.note(who)
		s.cover(phrase{from, end})
		return
	}
	if end <= from || s.hollow(c, from, end, m) || s.anonymity(c, from, end) {
		return
	}
	if s.wordsElsewhere(from, end, m) {
		s.note(who)
		return
	}
	if s.tellsOfSaying(c, who, from, end, m) {
		return
	}
	if s.unfinished(from, end, m) {
		s.note(who) // "said that given the choice:", and the next paragraph goes on
		return
	}
	if who.empty() && c.Inflection == gerundShape && (m == objectMode || m == clauseMode && !s.pronounAt(from)) && !s.hasQuote(from, end) {
		return // "ignoring or denying the progress carries risks"
	}
	if who.empty() && s.anyCovered(from, end) {
		return // another cue has these words already, and whose they are
	}
	d := s.emit(from, end, who, s.withPreposition(c, from, m), afterCue)
	if d == nil {
		return
	}
	s.note(who)
	s.outer = attributed{c, who, from, end}
	s.circumstances(d, c, who, from)
	s.contentBefore(c, who, m, d)
}

// wordsElsewhere reports whether the object of a verb of speech only names what was
// said, which stands somewhere else.
func (s *sentence) wordsElsewhere(from, end int, m mode) bool {
	if m == objectMode && s.mark(end, ":") && s.at(end+1).sort == 0 && s.is(from-1, preposition) && s.low(from-1) != "for" {
		return true // "said about the plan:", and the next paragraph quotes it
	}
	// "have said the same thing, among them"
	return s.low(from) == "the" && s.low(from+1) == "same" && s.low(from+2) == "thing" && end == from+3
}

// tellsOfSaying reports whether a clause tells of something that was said, and its
// words are none of it.
func (s *sentence) tellsOfSaying(c *cue, who phrase, from, end int, m mode) bool {
	if m == objectMode && s.is(end-1, formOfBe) && (s.is(who.from-1, timeNoun) || s.low(who.from-1) == "time") {
		return true // "The last time she urged a vote was in May"
	}
	if s.low(who.from-1) == "what" && s.is(who.from-2, formOfBe) && c.Lemma == "say" && m != quoteMode && m != thatMode {
		return true // "the clue is what she said years ago about the pier"
	}
	return s.whatSaid(c, who, from, m)
}

// whatSaid reports whether "what" opens the clause of c and a verb follows it: what was
// said does something, and the words do not stand here. "See what Ito and others said that
// made us think", "on what she said worries her most".
func (s *sentence) whatSaid(c *cue, who phrase, from int, m mode) bool {
	if c.Lemma != "say" || m != thatMode && m != clauseMode {
		return false
	}
	verb := from
	if m == thatMode {
		verb++
	}
	if !s.verbAt(verb) || s.pronounAt(verb) {
		return false
	}
	return s.low(who.from-1) == "what" || m == thatMode && s.hasLow(0, who.from, "what")
}

// quotationAlone reports whether the complement that begins at from is one quotation
// or a mere "yes" or "no", whatever follows it before end.
func (s *sentence) quotationAlone(c *cue, from, end int, m mode) bool {
	switch {
	case s.yesOrNo(c, from):
		return true
	case s.quote(from) && (m == quoteMode && end == from+1 || closedQuote(lastOf(s.text, s.at(from).quote.Inner))):
		return true
	case m == quoteMode && s.mark(from+1, "…—–"):
		return true // a sign, and what stands below it
	}
	// "The share of those calling it “too far” grew"
	return c.Inflection == gerundShape && s.quote(from) && s.verbAt(from+1) && !s.pronounAt(from+1)
}

// quoteHandsOver reports whether a quotation stands right before the
// attribution.
func (s *sentence) quoteHandsOver(c *cue, who phrase) bool {
	b := c.begin
	if !who.empty() && who.from < b {
		b = who.from
	}
	return s.quote(b-1) && !s.covered[b-1] && closedQuote(lastOf(s.text, s.at(b-1).quote.Inner))
}

// withPreposition is a cue with the preposition after it without which it would say
// something else of what was said: "called for", not "called", a ban.
func (s *sentence) withPreposition(c *cue, from int, m mode) phrase {
	p := c.phrase()
	if w := s.low(from - 1); m == objectMode && from > c.end && english.Governs(w) && c.TakesPreposition(w) {
		p.to = from
	}
	return p
}
