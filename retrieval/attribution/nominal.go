package attribution

// nominal reads nouns of speech with a possessor: "her claim that ...", "the
// minister's promise to ...".
func (s *sentence) nominal() {
	for i := range s.tok {
		if !s.is(i, speechNoun) && !s.paperReport(i) || s.covered[i] || s.capital(i) {
			continue
		}
		if who := s.possessor(i); !who.empty() {
			s.readNominal(i, who)
		} else if who := s.maker(i); !who.empty() {
			s.readNominal(i, who)
		}
	}
}

func (s *sentence) readNominal(i int, who phrase) {
	from, m := i+1, noComplement
	if s.is(from, adverb) || s.low(from) == "yet" {
		from++
	}
	if end := s.timeEnd(from, s.len()); s.low(end) == "that" {
		from = end // "her statement earlier this year that"
	}
	switch s.low(from) {
	case "for":
		if s.asksFor(i) {
			from, m = from+1, objectMode
		}
	case "that":
		m = thatMode
	case "to":
		if s.is(from+1, determiner|possessive|pronoun) || s.capital(from+1) || possessed(s.low(from+1)) || s.isPerson(from+1) {
			return // "his response to the crash"
		}
		m = toMode
	}
	if m == noComplement || !s.clausal(from+1, min(s.len(), from+12)) && m == thatMode {
		return
	}
	c := &cue{form: form{Verb: &verb{Lemma: s.low(i), Frames: takesThat | takesTo}}, begin: i, head: i, end: i + 1}
	if end := s.beforePredicate(from, s.extent(c, from, m)); s.words(from, end) > 2 || s.hasQuote(from, end) || m == objectMode && end > from {
		s.emit(from, end, who, c.phrase(), nounCue)
	}
}

// beforePredicate ends what a noun of saying introduces at the comma before end
// that the verb of the main clause follows: "her call to close it, could anger".
func (s *sentence) beforePredicate(from, end int) int {
	for k := from; k < end; k++ {
		if s.mark(k, ",") && s.is(k+1, auxiliary) {
			return k
		}
	}
	return end
}

// asksFor reports whether the noun at i asks for what follows "for".
func (s *sentence) asksFor(i int) bool {
	switch s.low(i) {
	case "call", "calls", "plea", "pleas":
		return true
	}
	return false
}

// paperReport reports whether the word at i is a report with the name of whoever
// brought it before it: "a Harbour Post report that".
func (s *sentence) paperReport(i int) bool {
	return s.low(i) == "report" && s.low(i+1) == "that" && s.capital(i-1) && s.capital(i-2)
}

// maker is who utters what the noun at i names, where no possessive tells: "made an
// urgent call for", "wooed them with promises to", "a Harbour Post report that", "the
// board demand that".
func (s *sentence) maker(i int) phrase {
	if s.low(i+1) == "that" && s.capital(i-1) && !s.is(i-1, determiner) {
		from := i
		for s.capital(from - 1) {
			from--
		}
		return phrase{from, i}
	}
	k := i - 1
	for k > 0 && k > i-4 && s.word(k) && !s.is(k, determiner|preposition) {
		k--
	}
	switch {
	case s.low(k) == "with" && s.low(i+1) == "to" && !s.any(0, k, formOfBe):
		return s.mainSubject(0, k)
	case (s.low(k) == "a" || s.low(k) == "an") && s.low(i+1) == "for" && s.issues(k-1):
		if who := s.namesBeforeComma(k); !who.empty() {
			return who // "Ann Lowe and Piet Moor, two of the three who sailed, made a call"
		}
		if who := s.clauseSubject(s.skipDateline(0, k), k); s.capital(who.to-1) && s.mark(who.to, ",") && s.is(who.to+1, determiner) {
			return who // "Ann Lowe and Piet Moor, two of the three who sailed, made a call for peace"
		}
		if who := s.subjectAt(k-1, s.before); who.from == s.skipDateline(0, k) || s.is(who.from, speakerPronoun) {
			return who
		}
		return s.mainSubject(0, k)
	}
	return phrase{}
}

// namesBeforeComma is the names that open the sentence before a comma that stands before
// k, joined by "and" or not; empty where anything else does.
func (s *sentence) namesBeforeComma(k int) phrase {
	from := s.skipDateline(0, k)
	to := from
	for to < k && (s.capital(to) && !s.is(to, preposition|day|month|timeWord|determiner|opener) || s.low(to) == "and") {
		to++
	}
	if to < from+2 || !s.mark(to, ",") || to >= k || s.low(to-1) == "and" {
		return phrase{}
	}
	return phrase{from, to}
}
