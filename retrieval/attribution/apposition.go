package attribution

// withApposition adds ", the party's chairman" and ", who was away" after a
// noun phrase, as far as its closing mark.
func (s *sentence) withApposition(p phrase) phrase {
	if !s.mark(p.to, ",") {
		return p
	}
	n := p.to + 1
	common := s.word(n) && !s.capital(n) && !s.is(n, conjunction|preposition|opener|adverb|pronoun|timeWord) && !s.gerund(n) && !s.verbLike(n)
	if !common && !s.is(n, determiner|possessive) && s.low(n) != "who" && s.low(n) != "whose" {
		return p
	}
	for j := n; j < n+25; j++ {
		if s.mark(j, ",.") || s.at(j).sort == 0 {
			if s.hasQuote(n, j) || s.at(j-1).End-s.at(p.to-1).End > longApposition {
				return p
			}
			return phrase{p.from, j}
		}
	}
	return p
}

// acrossApposition: "Mr Rau, the chairman, said", "Mr Rau, who was away, said".
func (s *sentence) acrossApposition(v int) phrase {
	open := s.appositionStart(v)
	if open <= 0 {
		return phrase{}
	}
	end := s.beforeBracket(open)
	if !s.word(end - 1) {
		return phrase{}
	}
	head := s.nounLeft(end, 0)
	inside := s.at(open + 1)
	if s.mark(open, ",") && inside.class&determiner != 0 {
		if who := s.mainSubject(open+1, v-1); who.from == open+1 && who.to > open+2 && s.is(who.to, finiteVerb|auxiliary|day|preposition) {
			return who // "After that, the board met, rejected the plan"
		}
	}
	relative := inside.low == "who" || inside.low == "which" || inside.low == "whose" ||
		inside.low == "albeit" || inside.class&determiner != 0 ||
		s.allCapital(open+1, v-1) || v == open+3 && s.capital(open+1) && s.is(head.from, possessive) || s.namedAt(open+1, v-1)
	if s.mark(v-1, ",") && s.mark(open, ",") && !s.capital(head.to-1) && !relative {
		return s.mainSubject(0, v)
	}
	if !head.empty() && !s.capital(head.from) && !s.is(head.from, determiner) {
		if who := s.clauseSubject(0, open); !who.empty() {
			return who
		}
	}
	if head.empty() {
		return head
	}
	head = s.trimIntro(head)
	if s.at(v-2).End-s.at(head.to-1).End > longApposition || s.leavesOut(open+1) {
		return head
	}
	return phrase{head.from, v - 1}
}

// leavesOut reports whether what begins at k between commas names somebody who does not
// speak: "Ann Lowe, but not Bo Reed, said", "Ann Lowe, unlike Bo Reed, said".
func (s *sentence) leavesOut(k int) bool {
	switch s.low(k) {
	case "not", "unlike", "nor":
		return true
	case "but", "and", "though", "if":
		return s.low(k+1) == "not"
	}
	return false
}

// apposedTo looks for the name that who describes where no comma closes the
// description: "Ms Ito (D-Ohio), a supporter of the mayor said".
func (s *sentence) apposedTo(who phrase) phrase {
	if !s.is(who.from, determiner) || s.low(who.from) != "a" && s.low(who.from) != "an" || !s.mark(who.from-1, ",") {
		return who
	}
	end := s.beforeBracket(who.from - 1)
	from := end
	for from > 0 && s.capital(from-1) {
		from--
	}
	if end-from < 2 || s.is(from-1, preposition|conjunction) || s.hasVerb(0, from) {
		return who
	}
	if s.at(who.to-1).End-s.at(end-1).End > longApposition {
		return phrase{from, end}
	}
	return phrase{from, who.to}
}

// beforeBracket is where a bracket that closes at i opens, as in "Ms Ito
// (D-Ohio), who"; i when there is none.
func (s *sentence) beforeBracket(i int) int {
	if !s.mark(i-1, ")") {
		return i
	}
	for k := i - 2; k > 0 && k > i-8; k-- {
		if s.mark(k, "(") {
			return k
		}
	}
	return i
}

// longApposition is the length in bytes from which on an apposition is left
// out of the mention of a speaker.
const longApposition = 60

// appositionStart finds the mark that opens the apposition before v. One that
// holds commas itself ("secretary for trade, travel and tourism") is followed
// back to a name.
func (s *sentence) appositionStart(v int) int {
	if s.mark(v-1, "—–") {
		for k := v - 2; k > 0 && k > v-20 && !s.quote(k); k-- {
			if s.mark(k, "—–") {
				return k
			}
		}
	}
	open := v - 2
	for open > 0 && !s.mark(open, ",(—–") {
		open--
	}
	if head := s.nounLeft(open, 0); s.allCapital(open+1, v-1) && s.is(head.from, determiner) && s.mark(head.from-1, ",") {
		return open // "they were coming home, their school, Norby College, said"
	}
	return s.listStart(open, v)
}

// listStart follows an apposition that holds commas itself back from its last comma
// at open to its first.
func (s *sentence) listStart(open, v int) int {
	for k := open - 1; k > 0 && k > v-30 && (s.low(open+1) == "and" || !s.capital(open-1)); k-- {
		if s.quote(k) || s.mark(k, "—–-)") || s.verbLike(k) && !s.capital(k) {
			break
		}
		if s.mark(k, ",") {
			open = k
		}
	}
	return open
}

// allCapital reports whether [a, z) is a name, or a title and a name.
func (s *sentence) allCapital(a, z int) bool {
	for i := a; i < z; i++ {
		if !s.capital(i) && !s.is(i, preposition) {
			return false
		}
	}
	return z-a >= 2
}
