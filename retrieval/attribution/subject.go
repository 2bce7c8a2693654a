package attribution

import "whosaid/retrieval/english"

// A phrase is a run of tokens [from, to) of one sentence; empty when there is
// none.
type phrase struct{ from, to int }

func (p phrase) empty() bool { return p.to <= p.from }

// subject finds who speaks at cue c; before is the subject of the cue before
// it in the sentence. inverted is true for `said Ms Ito`.
func (s *sentence) subject(c *cue, before phrase) (who phrase, inverted bool) {
	if who = s.invertedSubject(c); !who.empty() {
		return who, true
	}
	if c.Inflection == gerundShape && !s.is(c.begin, auxiliary) || c.infinitive || s.low(c.begin-1) == "having" {
		return s.gerundSubject(c, before), false
	}
	if who = s.narrated(c); !who.empty() {
		return who, false
	}
	who = s.subjectAt(c.begin, before)
	if s.is(who.from, auxiliary) && who.from > 0 {
		who = s.subjectAt(who.from, before)
	}
	return s.apposedTo(who), false
}

// subjectAt finds the subject of the verb group that begins at v.
func (s *sentence) subjectAt(v int, before phrase) (who phrase) {
	if w := s.low(v - 1); (w == "both" || w == "all" || w == "each") && (s.capital(v-2) || s.mark(v-2, ")") || s.is(v-2, speakerPronoun) || s.isPerson(v-2)) {
		v--
	}
	if who = s.cleft(v); !who.empty() {
		return who
	}
	if who = s.contrasted(v); !who.empty() {
		return who
	}
	if who = s.interruptedRelative(v); !who.empty() {
		return who
	}
	if s.low(v-1) == "whom" && s.low(v-2) == "of" && s.is(v-3, determiner) {
		return phrase{v - 3, v} // "the crews, many of whom say"
	}
	if who = s.relativeAcross(v); !who.empty() {
		return who
	}
	lo := s.clauseLow(v)
	switch p := s.at(v - 1); {
	case p.low == "who" || p.low == "which" || p.low == "that" && !s.is(v-2, determiner) && s.word(v-2):
		who = s.antecedent(v - 1)
	case p.sort == wordToken && p.class&subordinator == 0:
		if who = s.leftSubject(v); s.low(who.from-1) == "like" && s.is(who.from-2, conjunction) {
			who = s.mainSubject(0, who.from-2) // "and like Ito has spoken of"
		}
	case s.mark(v-1, ")") && s.mark(v-3, "("):
		if who = s.leftSubject(v - 3); !who.empty() {
			who.to = v
		}
	case s.mark(v-1, ",)—–"):
		who = s.acrossApposition(v)
	case p.low == "and" || p.low == "but":
		if lo > before.to {
			before = phrase{}
		}
		if who = s.agentBehindBy(v); who.empty() {
			who = before
		}
		if inside := s.inBracket(v - 1); !inside.empty() {
			who = inside
		}
		if shared := s.sharedRelative(v); !shared.empty() && before.from < shared.from {
			who = shared
		}
		if shared := s.sharedSubject(v); !shared.empty() && before.from < shared.from {
			who = shared
		}
		if who.empty() {
			who = s.mainSubject(lo, v-1)
		}
	}
	if who.empty() {
		who = before
	}
	if who.empty() && v > 0 {
		who = s.mainSubject(lo, v)
		if who.empty() {
			who = s.clauseSubject(lo, v)
		}
	}
	return who
}

// clauseLow is where the part of the sentence begins in which v stands: behind the
// last semicolon or colon.
func (s *sentence) clauseLow(v int) int {
	for k := v; k > 0; k-- {
		if s.mark(k-1, ";:") {
			return k
		}
	}
	return 0
}

// agentBehindBy: "was asked by Ms Ito, who was there, but has left": a second
// verb of what is told about the one behind "by".
func (s *sentence) agentBehindBy(v int) phrase {
	for k := v - 2; k > 1 && k > v-14; k-- {
		if s.low(k) != "who" || !s.mark(k-1, ",") {
			continue
		}
		if head := s.nounLeft(k-1, 0); s.hasLow(head.from, head.to, "by") {
			for s.low(head.from) != "by" {
				head.from++
			}
			return phrase{head.from + 1, head.to}
		}
	}
	return phrase{}
}

// invertedSubject: `"...," said Ms Ito`, `said Ms Ito: "..."`.
func (s *sentence) invertedSubject(c *cue) phrase {
	if c.Inflection == gerundShape || c.begin != c.head || c.infinitive {
		return phrase{}
	}
	v, n := c.head, c.end
	if v == 0 && s.mark(s.nounEnd(n, 14), ":") {
		return phrase{n, s.nounEnd(n, 14)}
	}
	opened := v == 0 || s.quote(v-1) || s.mark(v-1, ",—–") || s.dialogue() && s.mark(v-1, "?!") || (s.low(v-1) == "as" || s.low(v-1) == "so")
	if !opened || !s.word(n) || !(s.quote(v-1) && s.namedAt(n, s.nounEnd(n, 6)) || s.capital(n) && !s.is(n, day) || s.is(n, determiner) || english.InDigits(s.low(n)) && (s.capital(s.nounEnd(n, 14)-1) || s.low(n+1) == "of") || s.is(n, speakerPronoun) && (v == 0 || s.quote(v-1))) {
		return phrase{}
	}
	if s.is(n, speakerPronoun) && s.verbLike(n+1) {
		return phrase{} // "is happy, says she warned them"
	}
	if s.low(n) == "that" || v > 0 && !s.quote(v-1) && s.hasLow(n, n+6, "that") {
		return phrase{}
	}
	j := s.nounEnd(n, 14)
	if v > 0 && !s.quote(v-1) && c.Lemma != "say" && !s.dialogue() && !(c.Takes(takesClause) && !c.Takes(takesAddressee|mayAddress) && c.finite() && s.capital(j-1) && (s.at(j+1).sort == 0 && s.ends(j) || c.Lemma == "write" && s.hasVerb(0, v-1) && !s.hasVerb(j, s.len()))) {
		return phrase{}
	}
	if !s.quote(v-1) && !s.ends(j) && !s.mark(j, ",:") {
		return phrase{}
	}
	if !s.quote(v-1) && v > 0 {
		for k := n; k < j; k++ {
			if s.verbLike(k) && !s.capital(k) {
				return phrase{}
			}
		}
	}
	return s.withApposition(phrase{n, j})
}

// gerundSubject: ", saying ..." and "to say" have the main clause's subject.
func (s *sentence) gerundSubject(c *cue, before phrase) phrase {
	v := c.begin
	if c.Inflection == gerundShape && v < c.head && s.word(v-1) && !s.is(v-1, subordinator|preposition) {
		if who := s.leftSubject(v); !who.empty() {
			return who
		}
	}
	for _, find := range [...]func(*cue) phrase{s.withSubject, s.blamed, s.inscription, s.textFrom, s.absolute, s.possessorOf, s.controlled} {
		if who := find(c); !who.empty() {
			return who
		}
	}
	if who := s.behindFronted(c, before); !who.empty() {
		return who
	}
	if !before.empty() && !s.restrictive(before) {
		return before
	}
	if who := s.subjectBehind(c); !who.empty() {
		return who
	}
	who := s.mainSubject(0, v)
	if who.empty() {
		who = s.clauseSubject(0, v)
	}
	if named := s.nameBehind(who); !named.empty() {
		return named
	}
	if other := s.takesPart(c, who); !other.empty() {
		return other
	}
	return who
}

// restrictive reports whether p ends in a relative pronoun without a comma: who
// does what it tells does not govern the main clause.
func (s *sentence) restrictive(p phrase) bool {
	w := s.low(p.to - 1)
	return p.to-p.from > 1 && (w == "who" || w == "which" || w == "that") && !s.mark(p.to-2, ",")
}

// withSubject: "with the minister telling reporters that ...".
func (s *sentence) withSubject(c *cue) phrase {
	for k := c.begin - 1; k >= 0 && k > c.begin-10 && s.word(k); k-- {
		if c.Inflection == gerundShape && k < c.begin-1 && (s.low(k) == "with" || s.records(k) && s.capital(c.begin-1)) {
			return s.untilGerund(phrase{k + 1, c.begin})
		}
	}
	return phrase{}
}

// records reports whether what stands behind k is seen or heard: "footage of Ms
// Ito asking", "an ad that shows her rival saying".
func (s *sentence) records(k int) bool {
	switch s.low(k) {
	case "of":
		switch s.low(k - 1) {
		case "footage", "video", "audio", "clip", "clips", "recording", "recordings", "tape", "tapes", "film", "images":
			return true
		}
	case "shows", "showed", "showing", "features", "featured", "featuring", "heard", "caught", "recorded", "filmed":
		return true
	}
	return false
}

// subjectBehind: "After saying he was tired, the minister left".
func (s *sentence) subjectBehind(c *cue) phrase {
	if from := s.skipDateline(0, c.begin); s.words(from, c.begin) > 1 && !s.measured(from, c.begin) || s.words(from, c.begin) == 1 && !s.is(c.begin-1, preposition|conjunction|opener) && s.low(c.begin-1) != "having" {
		return phrase{}
	}
	for k := c.end; k < s.len(); k++ {
		if s.mark(k, ",") && (s.capital(k+1) || s.is(k+1, determiner|speakerPronoun)) && s.clausal(k+2, min(s.len(), k+10)) {
			return s.clauseSubject(k+1, s.len())
		}
	}
	return phrase{}
}

// measured: "One month after", "Two days before": what opens [from, to) only
// tells when.
func (s *sentence) measured(from, to int) bool {
	for s.is(from, determiner|adverb) || english.InDigits(s.low(from)) {
		from++
	}
	return s.is(from, timeNoun) && from+2 >= to && (s.low(from+1) == "after" || s.low(from+1) == "before")
}

// leftSubject is the noun phrase that ends just before i, with a day between
// skipped and a relative clause looked through.
func (s *sentence) leftSubject(i int) phrase {
	if s.is(i-1, timeNoun) && s.is(i-2, day) || s.low(i-1) == "there" && s.word(i-2) && !s.is(i-2, subordinator) {
		i-- // "the council on Tuesday night said", "the men there said"
	}
	if (s.low(i-2) == "this" || s.low(i-2) == "last") && s.is(i-1, timeNoun) && (s.capital(i-3) || s.isPerson(i-3)) {
		i -= 2 // "Ito this week said"
	}
	who := s.alone(s.withoutClock(s.nounLeft(i, 0)))
	if s.is(i-1, day) && i >= 2 && !s.todayNamed(i-1) {
		w := i - 1
		if s.low(w-1) == "on" {
			w--
		}
		if s.mark(w-1, ",") {
			if main := s.mainSubject(0, i); !main.empty() && !s.is(main.from, day) {
				return main
			}
			if named := s.acrossApposition(w); !named.empty() {
				return named
			}
		}
		if s.mark(w-1, ")") && s.mark(w-3, "(") {
			left := s.leftSubject(w - 3)
			return phrase{left.from, w}
		}
		if left := s.nounLeft(w, 0); !left.empty() {
			return left
		}
	}
	b := who.from
	if b > 1 && (s.low(b-1) == "that" || s.low(b-1) == "who") && s.word(b-2) && s.clausal(who.from, who.to) {
		if head := s.nounLeft(b-1, 0); !head.empty() {
			return phrase{head.from, who.to}
		}
	}
	return s.trimIntro(who)
}

// antecedent is what "who" at i refers to, with the pronoun.
func (s *sentence) antecedent(i int) phrase {
	j := i
	if s.mark(j-1, ",—–") {
		j--
	}
	head := s.trimIntro(s.nounLeft(j, 0))
	if s.low(head.from) == "of" {
		head.from++
	}
	if head.empty() {
		return phrase{i, i + 1}
	}
	for k := head.to - 1; k > head.from; k-- {
		if s.is(k, determiner) && s.gerund(k-1) {
			head.from = k // "not paying a builder who"
			break
		}
		named := s.low(i) == "who" && s.capital(k+1) && !s.capital(k-1) && !s.isPerson(k-1) // "no mention of Ms Ito, who"
		if s.low(k) == "for" && s.capital(k-1) && s.capital(k+1) && s.hasPerson(head.from, k) {
			continue // "the president of the Foundation for Northern Ports, who"
		}
		if s.is(k, auxiliary|finiteVerb) || s.is(k, preposition) && (s.low(k) != "of" || named) {
			head.from = k + 1
			break
		}
	}
	if issuer := s.issuer(head); !issuer.empty() {
		return issuer
	}
	return phrase{head.from, i + 1}
}

// hasPerson reports whether a noun for people stands in [a, z).
func (s *sentence) hasPerson(a, z int) bool {
	for k := a; k < z; k++ {
		if s.isPerson(k) {
			return true
		}
	}
	return false
}

// issuer is who puts out the text that a relative clause is about: "The party
// is releasing an ad that urges".
func (s *sentence) issuer(text phrase) phrase {
	if !s.is(text.to-1, statementNoun) {
		return phrase{}
	}
	for k := text.to - 2; k > 0 && k > text.to-7 && s.word(k); k-- {
		if s.issues(k) {
			return s.mainSubject(0, k+1)
		}
	}
	return phrase{}
}
