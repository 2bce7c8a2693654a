package attribution

import "strings"

// inWordsOf reads "in Ms Ito's words, ..." and "in the words of Ms Ito, ...".
func (s *sentence) inWordsOf() {
	for i := range s.tok {
		if s.low(i) != "in" || s.is(i+1, possessive) && s.cueBefore(i) {
			continue // "said that, in her words, ..."
		}
		who, end := s.wording(i + 1)
		if who.empty() || !s.mark(end, ",:") && !s.quote(end) {
			continue
		}
		if !s.quote(end) {
			end++
		}
		s.inWords(phrase{i, end}, who, end)
	}
}

// cueBefore reports whether a cue stands before i.
func (s *sentence) cueBefore(i int) bool { return len(s.cues) > 0 && s.cues[0].head < i }

// wording is whose words are named from i on, and where that ends.
func (s *sentence) wording(i int) (who phrase, end int) {
	if s.low(i) == "the" && s.low(i+1) == "words" && s.low(i+2) == "of" {
		end = s.nounEnd(i+3, 10)
		return phrase{i + 3, end}, end
	}
	for k := i + 1; k < i+8 && s.word(k); k++ {
		if s.low(k) != "words" {
			continue
		}
		owner := k
		if s.low(owner-1) == "own" {
			owner--
		}
		last := s.low(owner - 1)
		if strings.HasSuffix(last, "'s") || strings.HasSuffix(last, "s'") || owner-1 == i && s.is(i, possessive) {
			return phrase{i, owner}, k + 1
		}
		break
	}
	return phrase{}, 0
}

// inWords drafts the words that begin at from: a quotation, or at the front of
// the sentence whatever follows.
func (s *sentence) inWords(intro, who phrase, from int) {
	end := from + 1
	if !s.quote(from) {
		if s.words(0, intro.from) > 0 {
			return
		}
		end = s.extent(nil, from, clauseMode)
	}
	if d := s.emit(from, end, who, phrase{intro.from, intro.to - 1}, wordingRule); d != nil && s.speaker.empty() {
		s.speaker = who
	}
}

// labelled drafts quotations after a colon that only a name or "from" and a
// text stand before ("From the report: ...", "Polls differ - Ana Ito: ...") and
// those that a dash and a name follow, as under a motto.
func (s *sentence) labelled() {
	for i := range s.tok {
		if !s.quote(i) || s.covered[i] {
			continue
		}
		who, credit := phrase{}, false
		if s.mark(i-1, ":") {
			who = s.labelBefore(i - 1)
		} else {
			who, credit = s.creditOf(i), true
		}
		if who.empty() {
			continue
		}
		if credit {
			s.emit(i, i+1, who, phrase{}, creditRule)
			continue // a motto's author says nothing else
		}
		s.emit(i, i+1, who, phrase{}, labelRule)
		s.note(who)
	}
}

// labelBefore is the name, or the text after "from", that ends at the colon.
func (s *sentence) labelBefore(colon int) phrase {
	if on := s.topicLabel(colon); !on.empty() {
		return on
	}
	from := s.namesBefore(colon)
	alone := from == 0 || s.mark(from-1, "—–-")
	if from > 0 && s.word(from-1) && !s.is(from-1, determiner) && (s.toAddressee(from)) {
		return s.announcer(colon)
	}
	if (colon-from >= 2 || from > 0 && s.dashLabel(colon)) && colon-from < 2*longestName && (alone || s.word(from-1)) &&
		!s.hasForms(from, colon) {
		return phrase{from, colon}
	}
	start := 0
	for s.low(start) == "more" || s.mark(start, "—–-") {
		start++
	}
	if w := s.low(start); (w == "from" || w == "per") && colon > start+1 && colon < start+10 && !s.hasVerb(start+1, colon) {
		return phrase{start + 1, colon}
	}
	return phrase{}
}

// topicLabel is the name that a heading begins with, where it tells what it is about
// before the colon: "Ito on Releasing the Harbour Papers: ...".
func (s *sentence) topicLabel(colon int) phrase {
	k := 0
	for k < 4 && s.capital(k) && !s.is(k, preposition|determiner) {
		k++
	}
	if k == 0 || s.low(k) != "on" || colon < k+3 || !s.capital(colon-1) || s.hasVerb(0, colon) && !s.capital(k+1) {
		return phrase{}
	}
	return phrase{0, k}
}

// toAddressee reports whether the name at from is whom something is put to, in a
// clause that has its verb: "broke down what was wrong to the paper Die Woche:".
func (s *sentence) toAddressee(from int) bool {
	for k := from - 1; k > 0 && k > from-5 && s.word(k); k-- {
		if s.low(k) == "to" || s.low(k) == "with" {
			return s.hasVerb(0, k)
		}
		if s.verbLike(k) {
			return false
		}
	}
	return false
}

// namesBefore is where the names begin that end before i, "and" between them.
func (s *sentence) namesBefore(i int) int {
	for i > 0 && s.capital(i-1) && !s.is(i-1, preposition|determiner) || i > 1 && s.low(i-1) == "and" && s.capital(i-2) && s.capital(i) {
		i--
	}
	return i
}

// announcer is the person whom a clause tells of that a colon and a quotation
// follow, without a verb of saying: "She turned to the crowd again: ...",
// "Here is Ms Ito in May: ...".
func (s *sentence) announcer(colon int) phrase {
	who := s.mainSubject(0, colon)
	if w := s.low(0); w == "here's" || w == "here" && s.is(1, formOfBe) {
		from := 1
		if w == "here" {
			from = 2
		}
		who = phrase{from, s.nounEnd(from, 8)}
	}
	if s.is(who.from, speakerPronoun) && who.to-who.from == 1 || s.capital(who.to-1) && s.capital(who.from) && !s.is(who.from, determiner) {
		return who
	}
	return phrase{}
}

// blockSpeaker is who is named after "by" in a sentence that ends in a colon, and
// so speaks in the block that follows: "this statement by Ms Ito in May:".
func (s *sentence) blockSpeaker() phrase {
	colon := s.len() - 1
	if !s.mark(colon, ":") {
		return phrase{}
	}
	for k := colon - 1; k > 0 && k > colon-9; k-- {
		if (s.low(k) == "by" || s.low(k) == "from") && s.capital(k+1) && !s.is(k+1, day|month) &&
			(s.is(k-1, statementNoun) || s.is(k-1, speechNoun)) {
			return phrase{k + 1, min(s.nounEnd(k+1, 8), colon)}
		}
	}
	return phrase{}
}

// hasForms reports whether a word of [a, z) can be a cue, as in headlines.
func (s *sentence) hasForms(a, z int) bool {
	for i := a; i < z; i++ {
		if s.hasForm(i, presentShape, pastShape) {
			return true
		}
	}
	return false
}

// quotesSomebody reads "The paper quotes Ms Ito: ...": what follows, here or in
// the next paragraph, are her words.
func (s *sentence) quotesSomebody(c *cue) bool {
	if c.Lemma != "quote" && c.Lemma != "cite" || !c.finite() || c.passive {
		return false
	}
	colon := s.find(c.end, min(s.len(), c.end+12), ":")
	if !s.mark(colon, ":") || !s.capital(colon-1) || s.hasVerb(c.end, colon) {
		return false
	}
	who := phrase{c.end, colon}
	relay, _ := s.subject(c, s.before)
	if s.quote(colon + 1) {
		if d := s.emit(colon+1, colon+2, who, c.phrase(), afterCue); d != nil && !relay.empty() {
			d.relay(s.relayName(relay))
		}
	}
	s.note(who)
	return true
}
