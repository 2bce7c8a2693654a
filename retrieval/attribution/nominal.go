package attribution

import "strings"

// nominal reads nouns of speech with a possessor: "her claim that ...", "the
// minister's promise to ...".
func (s *sentence) nominal() {
	for i := range s.tok {
		if !s.is(i, speechNoun) || s.covered[i] || s.capital(i) {
			continue
		}
		if who := s.possessor(i); !who.empty() {
			s.readNominal(i, who)
		}
	}
}

// possessor is who the noun at i belongs to; adjectives may stand between.
func (s *sentence) possessor(i int) phrase {
	for j := i - 1; j >= 0 && j > i-4 && s.word(j); j-- {
		switch {
		case s.is(j, possessive) && s.low(j) != "my" && s.low(j) != "our" && s.low(j) != "your":
			return phrase{j, j + 1}
		case strings.HasSuffix(s.low(j), "'s") && !pronounS(s.low(j)), strings.HasSuffix(s.low(j), "s'"):
			return s.behindVerb(s.trimIntro(s.nounLeft(j+1, 0)))
		case s.is(j, preposition|determiner|finiteVerb|auxiliary|subordinator):
			return phrase{}
		}
	}
	return phrase{}
}

// behindVerb drops the verb that governs a noun phrase, and what stands before.
func (s *sentence) behindVerb(p phrase) phrase {
	for k := p.to - 2; k >= p.from; k-- {
		if s.is(k, determiner) && !s.is(k, standsAlone) {
			return phrase{k, p.to} // "back the judges'"
		}
		if s.gerund(k) && !s.is(k-1, determiner) || s.capital(k+1) && !s.capital(k) && !isParticle(s.low(k)) && !s.isPerson(k) {
			return phrase{k + 1, p.to} // "belying the hawks'", "think Ito's"
		}
		if s.verbLike(k) && !s.capital(k) || s.is(k, preposition) && s.low(k) != "of" {
			return phrase{k + 1, p.to}
		}
	}
	return p
}

func (s *sentence) readNominal(i int, who phrase) {
	from, m := i+1, noComplement
	if s.is(from, adverb) || s.low(from) == "yet" {
		from++
	}
	switch s.low(from) {
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
	if end := s.extent(c, from, m); s.words(from, end) > 2 || s.hasQuote(from, end) {
		s.emit(from, end, who, c.phrase(), nounCue)
	}
}
