package attribution

import "whosaid/retrieval/english"

// askedAlone: "Asked whether ...", "When asked about ...": a question with
// nobody named who put it.
func (s *sentence) askedAlone(c *cue) bool {
	if c.Lemma != "ask" || c.Inflection != pastShape {
		return false
	}
	alone := c.begin == 0 || s.low(c.begin-1) == "when" || s.low(c.begin-1) == "whenever" || s.low(c.begin-1) == "while" ||
		s.low(c.begin-1) == "if" || c.begin == c.head && s.mark(c.begin-1, ",")
	by := s.byPhrase(c)
	from := max(c.end, by.to)
	if s.is(from, venuePreposition) {
		for from < c.end+8 && s.word(from) && !s.is(from, questionWord) && s.low(from) != "about" {
			from++
		}
	}
	if !alone || !s.is(from, questionWord) && s.low(from) != "about" && s.low(from) != "to" && by.empty() {
		return false
	}
	if s.low(from) == "about" {
		from++
		if end := s.questionEnd(from); by.empty() && !s.clausal(from, end) {
			return true
		}
	}
	s.emit(from, s.questionEnd(from), by, c.phrase(), askedRule)
	return true
}

// questionEnd is where the question that begins at from ends: at a mark, or
// after a quotation with a comma in it.
func (s *sentence) questionEnd(from int) int {
	end := s.find(from, s.len(), ",.?!;")
	if w := s.low(end + 1); s.mark(end, ",") && (w == "which" || w == "who") && !s.hasVerb(from+1, end) {
		if shut := s.find(end+1, s.len(), ",.?!;"); s.mark(shut, ",") {
			end = s.find(shut+1, s.len(), ",.?!;") // "whether the fee, which is new, would"
		}
	}
	for k := from; k < end; k++ {
		if s.quote(k) && closedQuote(lastOf(s.text, s.at(k).quote.Inner)) {
			return k + 1
		}
	}
	return end
}

// passive reads "was asked", "was announced", "was criticised by X".
func (s *sentence) passive(c *cue) bool {
	by := s.byPhrase(c)
	if c.Lemma == "ask" {
		return s.passiveAsk(c, by)
	}
	if k := s.quotedAs(c, by); k > 0 {
		s.emit(k, k+1, by, c.phrase(), passiveRule)
		return true
	}
	if s.passiveAimed(c, by) {
		return true
	}
	if from, m := s.complement(c); c.Takes(takesAddressee) && m != noComplement && m != objectMode {
		s.emit(from, s.extent(c, from, m), by, c.phrase(), passiveRule)
		return true
	} else if m == thatMode && by.empty() && (from == c.end || s.low(c.begin-1) == "it") {
		s.emit(from, s.extent(c, from, m), phrase{}, c.phrase(), passiveRule)
		return true
	}
	subject, _ := s.subject(c, s.before)
	if subject.empty() || subject.to > c.begin || s.is(subject.from, pronoun) || s.low(subject.to-1) == "that" ||
		s.low(subject.to-1) == "which" || s.words(subject.from, subject.to) < 2 {
		return true
	}
	if s.low(subject.from) == "no" {
		return true // "No deal was announced"
	}
	if by.empty() && (!c.Takes(passiveSays) || s.hasLow(c.head, c.head+3, "that")) {
		return true
	}
	if !by.empty() && (!c.Takes(takesObject|passiveSays) || !s.capital(by.from) && !s.is(by.from, determiner|pronoun)) {
		return true
	}
	if !s.predicates(subject.from, subject.to) && s.onlyNames(c, subject.from, subject.to) {
		return true // "Ito's name was announced"
	}
	s.emit(subject.from, subject.to, by, c.phrase(), passiveRule)
	return true
}

// quotedAs finds the quotation in "was called "..." by X" and "was described by
// X as "..."", or 0.
func (s *sentence) quotedAs(c *cue, by phrase) int {
	if by.empty() {
		return 0
	}
	for _, k := range [2]int{c.end, by.to} {
		if s.low(k) == "as" {
			k++
		}
		if s.quote(k) && !s.titled(k) {
			return k
		}
	}
	return 0
}

// byPhrase is the noun phrase after "by".
func (s *sentence) byPhrase(c *cue) phrase {
	for k := c.end; k < c.end+4; k++ {
		if s.low(k) != "by" {
			continue
		}
		j := k + 1
		for s.word(j) && !s.is(j, subordinator|preposition) {
			j++
		}
		return phrase{k + 1, j}
	}
	return phrase{}
}

// passiveAsk: "She was asked about the talks": the question is the statement,
// its speaker whoever "by" names.
func (s *sentence) passiveAsk(c *cue, by phrase) bool {
	if c.negated {
		return true // "was not asked to speak"
	}
	if k := s.questionQuoted(by); k > 0 {
		s.emit(k, k+1, by, c.phrase(), passiveRule)
		return true
	}
	for k := c.end; k < c.end+7 && !s.mark(k, ",."); k++ {
		if !s.is(k, questionWord) && s.low(k) != "about" && s.low(k) != "to" {
			continue
		}
		from := k
		if s.low(k) == "about" {
			from++
		}
		end := s.extent(c, from, questionMode)
		if comma := s.find(from, end, ","); !s.verbBeyond(comma, end) || s.clausal(from, comma) {
			end = comma
		}
		s.emit(from, end, by, c.phrase(), passiveRule)
		return true
	}
	return true
}

// questionQuoted finds the quotation that a comma sets off after whoever
// asks, and what is told of them in between: `was asked by Ms Ito, who had
// been there, "Why?"`. 0 if there is none.
func (s *sentence) questionQuoted(by phrase) int {
	if by.empty() {
		return 0
	}
	for k := by.to; k < min(s.len(), by.to+30); k++ {
		if s.quote(k) {
			if s.mark(k-1, ",:") && (k == by.to+1 || s.low(by.to+1) == "who") {
				return k
			}
			return 0
		}
	}
	return 0
}

// passiveAimed reads "was accused of stealing", "was criticised by X for the fee":
// whom it is aimed at and what it says of them.
func (s *sentence) passiveAimed(c *cue, by phrase) bool {
	if c.Traits&english.Aims == 0 || !c.Takes(takesObject) || namingVerb(c.Lemma) {
		return false
	}
	at := max(c.end, by.to)
	if w := s.low(at); w != "for" && (w != "of" || c.Lemma != "accuse") {
		return false
	}
	subject, _ := s.subject(c, s.before)
	if subject.empty() || subject.to > c.begin || s.words(subject.from, subject.to) > longestAntecedent {
		return false
	}
	d := s.emit(at, s.extent(c, at, objectMode), by, c.phrase(), passiveRule)
	if d != nil && !s.anyCovered(subject.from, subject.to) && !s.is(subject.to-1, subordinator) {
		s.cover(subject)
		d.prepend(s, subject.from, subject.to)
	}
	return true
}

// wasTold reports whether a participle tells what its subject was told: "when told that", ",
// informed that". Whoever tells has somebody to tell.
func (s *sentence) wasTold(c *cue) bool {
	if c.Inflection != pastShape || c.begin != c.head || !c.Takes(takesAddressee) || s.low(c.end) != "that" {
		return false
	}
	return s.mark(c.begin-1, ",") || s.is(c.begin-1, opener)
}
