package attribution

// When a cue has no subject of its own, these rules find the clause that it
// goes on with: the nearest one that has a subject.

// sharedSubject is who speaks at a second verb joined with "and" to one of a
// subordinate clause: "The crowd cheered when Ito thanked them and said".
func (s *sentence) sharedSubject(v int) phrase {
	k := s.openerBefore(v - 1)
	if k <= 0 || !s.hasVerb(0, k) || s.find(k, v, ",") < v-1 {
		return phrase{}
	}
	who := s.clauseSubject(k+1, v)
	if who.empty() || !s.clausal(who.to, v-1) || !s.agent(who) {
		return phrase{}
	}
	return who
}

// inBracket is the pronoun that a bracket opens with which is still open at v:
// "(they want lower fares and say".
func (s *sentence) inBracket(v int) phrase {
	for k := v - 1; k > 0 && k > v-20; k-- {
		if s.mark(k, ")") {
			break
		}
		if s.mark(k, "(") && s.pronounAt(k+1) {
			return phrase{k + 1, k + 2}
		}
	}
	return phrase{}
}

// interruptedRelative is who speaks after "who" and what a comma sets off: "her
// staff, who, on a call, criticised".
func (s *sentence) interruptedRelative(v int) phrase {
	if !s.mark(v-1, ",") {
		return phrase{}
	}
	for k := v - 2; k > 0 && k > v-14; k-- {
		switch {
		case s.low(k) == "who" && (s.mark(k+1, ",") || s.is(k+1, preposition)):
			return s.antecedent(k)
		case s.verbLike(k) && !s.capital(k), s.mark(k, ".;:"), s.quote(k):
			return phrase{}
		}
	}
	return phrase{}
}

// relativeAcross is who speaks after "who" and a time, a place or "together"
// without commas: "Ms Ito, who in 2010 said", "the two ports, which together vowed".
func (s *sentence) relativeAcross(v int) phrase {
	for k := v - 2; k > 0 && k > v-6 && s.word(k); k-- {
		switch w := s.low(k); {
		case (w == "who" || w == "which") && s.mark(k-1, ",") && (s.is(k+1, preposition|timeWord) || s.low(k+1) == "together"):
			return s.antecedent(k)
		case s.verbLike(k) && !s.capital(k), s.pronounAt(k):
			return phrase{}
		}
	}
	return phrase{}
}

// sharedRelative is who speaks at a second verb of a relative clause: "the crews
// here, who have taken to the streets and called for".
func (s *sentence) sharedRelative(v int) phrase {
	for k := v - 2; k > 1 && k > v-16 && s.word(k); k-- {
		if s.low(k) == "who" && s.verbLike(k+1) && (s.mark(k-1, ",") || s.restrictedBy(k, v)) {
			return s.antecedent(k)
		}
		if s.is(k, opener) || s.low(k) == "that" || s.pronounAt(k) {
			return phrase{}
		}
	}
	return phrase{}
}

// restrictedBy reports whether the verb at v, which "and" joins to a clause without
// commas that "who" at k opens, goes on with that clause: "a boy who stared at him and
// asked who he was". Both are in one tense, and the boy is no subject.
func (s *sentence) restrictedBy(k, v int) bool {
	if s.tenseAt(k+1) == noTense || s.tenseAt(k+1) != s.tenseAt(v) || s.is(k+1, auxiliary) {
		return false
	}
	head := s.nounLeft(k, 0)
	for head.from < head.to && !s.is(head.from, determiner) {
		head.from++
	}
	return !head.empty() && s.hasVerb(0, head.from) && (s.low(head.from) == "a" || s.low(head.from) == "an" || s.low(head.from) == "the")
}

// controlled is whom somebody makes say what an infinitive tells: "forced the
// mayor, who was ill, to admit that".
func (s *sentence) controlled(c *cue) phrase {
	if !c.infinitive {
		return phrase{}
	}
	for k := c.begin - 2; k > 0 && k > c.begin-26; k-- {
		switch {
		case s.quote(k), s.mark(k, ".;:"):
			return phrase{}
		case s.forces(k):
			who := phrase{k + 1, s.nounEnd(k+1, 8)}
			if !s.word(k+1) || s.is(k+1, preposition) || who.to > c.begin {
				return phrase{}
			}
			return who
		}
	}
	return phrase{}
}

// forces reports whether the verb at k makes its object do what follows.
func (s *sentence) forces(k int) bool {
	switch s.low(k) {
	case "forced", "forces", "forcing", "compelled", "compels", "prompted", "prompts", "prompting", "pushed", "pressed", "led", "leads",
		"moved", "drove", "allowed", "allows":
		return true
	}
	return false
}

// openerBefore is the last word before v that opens a subordinate clause within
// its clause, or -1.
func (s *sentence) openerBefore(v int) int {
	for k := v - 1; k > 0; k-- {
		switch {
		case s.quote(k), s.mark(k, ".;:?!—–"), s.low(k) == "that", s.low(k) == "who", s.low(k) == "which":
			return -1
		case s.is(k, opener) && !s.is(k, preposition|questionWord), s.low(k) == "when", s.low(k) == "after", s.low(k) == "before",
			s.low(k) == "until":
			return k
		}
	}
	return -1
}

// agent reports whether p can speak, as far as its form tells: a name, a
// pronoun, people.
func (s *sentence) agent(p phrase) bool {
	last := p.to - 1
	for last > p.from && !s.word(last) {
		last--
	}
	if s.is(p.from, pronoun|standsAlone) && !s.is(p.from, possessive) || s.capital(last) || s.isPerson(last) {
		return true
	}
	for k := p.from + 1; k < p.to; k++ {
		if s.is(k, preposition) && s.isPerson(k-1) {
			return true
		}
	}
	return false
}

// happening reports whether p is a thing that can neither speak nor be read:
// "the first incident".
func (s *sentence) happening(p phrase) bool {
	last := p.to - 1
	return !p.empty() && s.is(p.from, determiner) && !s.is(p.from, standsAlone) && s.commonNoun(last) &&
		!s.is(last, statementNoun|inscribed|work) && !s.agent(p) && last > p.from
}

// takesPart is who speaks at a verb in -ing after a clause whose own subject is
// a thing that happens: "The row began when the mayor left, calling them fools".
func (s *sentence) takesPart(c *cue, main phrase) phrase {
	if !s.happening(main) {
		return phrase{}
	}
	for k := c.begin - 1; k > main.to; k-- {
		if s.low(k) != "when" && s.low(k) != "after" && s.low(k) != "as" && s.low(k) != "because" {
			continue
		}
		if who := s.clauseSubject(k+1, c.begin); s.agent(who) && s.clausal(who.to, c.begin) {
			return who
		}
	}
	return phrase{}
}

// afterFronted is the subject of the main clause that stands between a clause
// in front of it, in which before spoke, and c: "After Rau claimed that it was
// over, Ito won them by promising".
func (s *sentence) afterFronted(c *cue, before phrase) phrase {
	if before.empty() || s.hasVerb(0, before.from) || !s.opensBefore(before.from) {
		return phrase{}
	}
	comma := -1
	for k := before.to; k < c.begin; k++ {
		if s.mark(k, ",") && (s.capital(k+1) || s.is(k+1, determiner|speakerPronoun)) && s.clausal(k+2, min(c.begin, k+12)) {
			comma = k
		}
	}
	if comma < 0 || !s.clausal(before.to, comma) {
		return phrase{}
	}
	return s.clauseSubject(comma+1, c.begin)
}

// opensBefore reports whether a word that opens a subordinate clause stands
// among the first words, before to.
func (s *sentence) opensBefore(to int) bool {
	for k := 0; k < to && k < 5; k++ {
		if s.is(k, opener) && !s.is(k, preposition) || s.low(k) == "after" || s.low(k) == "before" {
			return true
		}
	}
	return false
}

// nameAfter is the name in the apposition that follows a description, as far as
// the comma that closes it: "the other candidate on the stage, Ann Lowe, left".
func (s *sentence) nameAfter(who phrase) phrase {
	if who.empty() || s.capital(who.to-1) {
		return phrase{}
	}
	open := who.to
	for open < who.to+5 && s.word(open) && !s.verbLike(open) {
		open++
	}
	if !s.mark(open, ",") {
		return phrase{}
	}
	shut := s.find(open+1, s.len(), ",")
	if shut-open > 9 || !s.capital(shut-1) || !s.capital(shut-2) || s.any(open+1, shut, conjunction) || s.hasVerb(open+1, shut) ||
		!s.verbLike(shut+1) {
		return phrase{}
	}
	return phrase{open + 1, shut}
}

// textFrom is the text of somebody that a participle after it reads out: "an
// earlier report from Hale Radio saying".
func (s *sentence) textFrom(c *cue) phrase {
	if c.Inflection != gerundShape || c.begin != c.head || !s.capital(c.begin-1) {
		return phrase{}
	}
	k := c.begin - 1
	for k > 0 && (s.capital(k) || s.is(k, determiner) && s.low(k) == "the") {
		k--
	}
	if s.low(k) != "from" && s.low(k) != "by" && s.low(k) != "in" || !s.is(k-1, statementNoun|inscribed|relayNoun) {
		return phrase{}
	}
	from := s.nounLeft(k, 0).from
	for i := k - 1; i >= from; i-- {
		if s.is(i, determiner) {
			return phrase{i, c.begin}
		}
	}
	return phrase{k - 1, c.begin}
}

// narrated is the subject of a clause that somebody tells, where a quotation
// goes on with it: "She testified that her boss closed the door and said: ...".
func (s *sentence) narrated(c *cue) phrase {
	if s.low(c.begin-1) != "and" || !s.hasQuote(c.end, min(s.len(), c.end+4)) {
		return phrase{}
	}
	var outer *cue
	for i := range s.cues {
		if q := &s.cues[i]; q.end < c.begin {
			outer = q
		}
	}
	if outer == nil || !narrates(outer.Lemma) && (outer.Lemma != "say" || c.Lemma != "say") {
		return phrase{}
	}
	for k := outer.end; k < min(c.begin, outer.end+8); k++ {
		switch {
		case s.low(k) != "that" || !s.clausal(k+1, c.begin):
		case s.is(k+1, possessive):
			return s.withApposition(phrase{k + 1, s.nounEnd(k+1, 14)})
		default:
			return s.clauseSubject(k+1, c.begin)
		}
	}
	return phrase{}
}

// narrates reports whether a verb of saying tells what happened.
func narrates(lemma string) bool {
	switch lemma {
	case "testify", "recall", "remember", "recount", "allege", "claim", "relate", "describe":
		return true
	}
	return false
}
