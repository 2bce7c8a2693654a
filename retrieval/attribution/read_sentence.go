package attribution

import (
	"slices"

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
	if s.speaker.empty() {
		s.speaker = s.before
	}
	if s.via != "" {
		for i := range s.out {
			s.out[i].relay(s.via)
		}
	}
}

func (c *cue) phrase() phrase { return phrase{c.begin, c.end} }

// readCue drafts what one cue reports. What was not said is covered, so that
// nothing else takes it for speech, and is no statement.
func (s *sentence) readCue(c *cue) {
	n := len(s.out)
	s.draftCue(c)
	if len(s.out) > n && s.unsaid(c, s.out[n].speaker) {
		s.out = s.out[:n]
	}
	for i := n; i < len(s.out); i++ {
		s.out[i].asks = (c.Lemma == "ask" || c.Lemma == "inquire") && s.out[i].kind == retrieval.Direct && s.out[i].rule != askedRule
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
		s.behindContent(c, who, inverted)
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
	return s.sane(who), inverted
}

// nobodySays reports whether the subject of c is nobody who speaks here.
func (s *sentence) nobodySays(c *cue, who phrase) bool {
	if !who.empty() && s.is(who.from, preposition) && c.Traits&english.Shows != 0 && !s.hasQuote(c.end, s.len()) {
		return true
	}
	return s.showsOnly(c, who) || s.anyCase(c, who) || s.depicts(c, who) || s.thought(c, who)
}

// impersonalTo: "it is safe to say", "suffice it to say": nobody says it.
func (s *sentence) impersonalTo(c *cue) bool {
	if !c.infinitive || c.begin == 0 {
		return false
	}
	if w := s.low(c.begin - 1); (w == "that's" || w == "is" && (s.low(c.begin-2) == "that" || s.low(c.begin-2) == "this") || w == "which" || w == "not" && s.is(c.begin-2, formOfBe)) && s.hasLow(c.begin-1, c.head, "not") {
		return true // "That's not to suggest that"
	}
	switch s.low(c.begin - 1) {
	case "safe", "fair", "easy", "hard", "difficult", "tempting", "enough", "correct", "accurate", "reasonable":
		return true
	case "it":
		return s.low(c.begin-2) == "suffice"
	}
	return false
}

// afterInverted: `said Ms Ito: "..."`, `said Ms Ito, "..."`.
func (s *sentence) afterInverted(c *cue, who phrase) (int, mode) {
	if s.mark(who.to, ":,") && s.quote(who.to+1) && !s.quote(c.head-1) {
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
	if s.yesOrNo(c, from) {
		end = from + 1
	}
	if s.quote(from) && (m == quoteMode && end == from+1 || closedQuote(lastOf(s.text, s.at(from).quote.Inner))) {
		end = from + 1
	}
	if end > from && !s.quote(end-1) {
		end = s.withoutAdjunct(from, end, m)
	}
	if s.respondsTo(c, from, m) {
		s.note(who)
		s.cover(phrase{from, end})
		return
	}
	if end <= from || s.hollow(c, from, end, m) || s.anonymity(c, from, end) {
		return
	}
	if m == objectMode && s.mark(end, ":") && s.at(end+1).sort == 0 && s.is(from-1, preposition) && s.low(from-1) != "for" {
		s.note(who) // "said about the plan:", and the next paragraph quotes it
		return
	}
	if s.unfinished(from, end, m) {
		s.note(who) // "said that given the choice:", and the next paragraph goes on
		return
	}
	if who.empty() && c.Inflection == gerundShape && m == objectMode && !s.hasQuote(from, end) {
		return // "ignoring or denying the progress carries risks"
	}
	d := s.emit(from, end, who, c.phrase(), afterCue)
	if d == nil {
		return
	}
	s.note(who)
	s.outer = attributed{c, who, from, end}
	s.circumstances(d, c, who, from)
	s.contentBefore(c, who, m, d)
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

// doubtful reports whether the words behind a cue that follows a quotation are
// no content of their own: "asked Ms Ito", "said onstage".
func (s *sentence) doubtful(c *cue, from int, m mode) bool {
	if m == quoteMode || m == thatMode {
		return false
	}
	switch s.low(from) {
	case "when", "where", "after", "before", "while", "as", "during":
		return true
	}
	end := s.extent(c, from, m)
	return !s.hasQuote(from, end) && (s.hollow(c, from, end, m) || !s.clausal(from, end) && m != toMode)
}

func closedQuote(r rune) bool { return isOneOf(r, ".?!,") }

// note remembers a subject as the sentence's speaker and for later cues.
func (s *sentence) note(who phrase) {
	if !who.empty() {
		s.before, s.speaker = who, who
	}
}

// unfit turns down complements that this verb does not report.
func (s *sentence) unfit(c *cue, from int, m mode) bool {
	marked := s.quote(from) || s.low(from) == "that"
	if marked {
		return m == objectMode && s.quote(from) && s.titled(from)
	}
	if c.infinitive && (c.Lemma != "state" || !s.clausal(from, min(s.len(), from+12))) && (m == objectMode || m == clauseMode) && c.Takes(takesObject) && !c.Takes(takesTo) {
		return true
	}
	if c.Inflection == gerundShape && !c.plain() && c.begin == c.head {
		p := s.at(c.head - 1)
		if p.sort == wordToken && !goesOnDoing(p.low) && p.class&(preposition|subordinator|auxiliary|adverb|statementNoun) == 0 {
			return true
		}
	}
	return false
}

// goesOnDoing reports whether a verb tells that what follows in -ing happens:
// "kept calling", "began praising".
func goesOnDoing(w string) bool {
	switch w {
	case "kept", "keep", "keeps", "began", "begins", "started", "starts", "continued", "continues":
		return true
	}
	return false
}

// hollow turns down contents with too little in them to be what was said.
func (s *sentence) hollow(c *cue, from, end int, m mode) bool {
	if m == quoteMode && from > c.end+1 && s.quote(from) && isTitle(s.at(from).quote.Inner.In(s.text)) {
		return true
	}
	if end == from+1 && s.yesOrNo(c, from) {
		return false
	}
	if s.hasQuote(from, end) {
		k := s.nounsUpTo(from, end)
		return m == clauseMode && k < end && s.is(k, conjunction) && s.is(from, determiner) && s.bareObject(c, from, end)
	}
	if s.unreported(c, from, end, m) || s.emptyObject(from, end, m) {
		return true
	}
	if m != toMode && (c.Lemma == "add" && s.narrowed(c, from, end, m) == objectMode || c.negated && c.Inflection == gerundShape && m == objectMode) {
		return true
	}
	return s.fragment(c, from, end, m) || s.words(from, end) < 2 && m != toMode && m != quoteMode
}

// emptyObject reports whether [from, end) only points at somebody or something: "each
// other", "say it in his own voice", the name of a programme.
func (s *sentence) emptyObject(from, end int, m mode) bool {
	switch s.low(from) {
	case "each", "one":
		return s.low(from+1) == "other" || s.low(from+1) == "another"
	case "it":
		return s.is(from+1, preposition) && s.low(from+1) != "to"
	}
	return m == clauseMode && possessed(s.low(from-1)) && s.allCapital(from, end)
}

// fragment reports whether [from, end) is no clause, behind a verb that reports
// clauses only.
func (s *sentence) fragment(c *cue, from, end int, m mode) bool {
	if m != clauseMode || c.Takes(takesObject) || s.clausal(from, end) || s.pronounAt(from) {
		return false
	}
	short := s.words(from, end) < 3 || s.is(from, preposition) || s.low(from) == "so" || s.low(from) == "as" || s.low(from) == "goodbye"
	return !c.Takes(takesClause) || short || !c.loose()
}

// yesOrNo reports whether a bare answer stands at from: "said yes", "answered no".
func (s *sentence) yesOrNo(c *cue, from int) bool {
	if s.openQuote(c.begin) || !answersWith(c.Lemma) || s.low(from) != "yes" && s.low(from) != "no" {
		return false
	}
	return s.at(from+1).sort == 0 || s.mark(from+1, ".,;") || s.is(from+1, opener) || s.low(from+1) == "but" || s.low(from+1) == "and"
}

// openQuote reports whether a quotation before i belongs to no statement yet.
func (s *sentence) openQuote(i int) bool {
	for k := 0; k < i; k++ {
		if s.quote(k) && !s.covered[k] {
			return true
		}
	}
	return false
}

func answersWith(lemma string) bool {
	switch lemma {
	case "say", "state", "answer", "reply", "respond":
		return true
	}
	return false
}

// loose cues report fragments as well as clauses: "said no to the plan".
func (c *cue) loose() bool {
	switch c.Lemma {
	case "say", "note", "acknowledge", "state":
		return true
	}
	return false
}

// plain verbs of saying report even as a participle behind a noun: "voters
// saying they care".
func (c *cue) plain() bool {
	switch c.Lemma {
	case "say", "tell", "state", "inform":
		return true
	}
	return false
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
	if s.quote(b-1) && !s.covered[b-1] && !s.titled(b-1) {
		s.covered[b-1] = true
		d.prepend(s, b-1, b)
		d.rule = aroundCue
		return
	}
	if m == quoteMode && s.mark(c.end, ",") && s.mark(b-1, ",") {
		s.clauseBefore(b-1, d)
	}
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
	if !s.framing(from) && (s.is(from, subordinator|day) || s.is(from, preposition) && s.low(from) != "of") || s.gerund(from) || s.is(from, timeWord) {
		return
	}
	switch s.low(from) {
	case "however", "instead", "meanwhile", "still", "then":
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

func (d *draft) prepend(s *sentence, from, to int) {
	spans, quotes := d.spans, d.quotes
	d.spans, d.quotes = nil, nil
	d.add(s, from, to)
	d.spans, d.quotes = append(d.spans, spans...), append(d.quotes, quotes...)
	d.kind = d.kindIn(s.text)
}

func (s *sentence) anyCovered(a, z int) bool {
	for i := a; i < z; i++ {
		if s.covered[i] {
			return true
		}
	}
	return false
}
