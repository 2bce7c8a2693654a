package attribution

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
	if w := s.low(v - 1); (w == "both" || w == "all" || w == "each") &&
		(s.capital(v-2) || s.mark(v-2, ")") || s.is(v-2, speakerPronoun) || s.isPerson(v-2)) {
		v--
	}
	for _, find := range [...]func(int) phrase{s.cleft, s.interruptedRelative, s.partOf, s.relativeAcross} {
		if who = find(v); !who.empty() {
			return who
		}
	}
	if who = s.aroundSaying(v); !who.empty() {
		return who
	}
	lo := s.clauseLow(v)
	if lo > before.to && (s.low(v-1) == "and" || s.low(v-1) == "but") {
		before = phrase{}
	}
	who = s.nextTo(v, lo, before)
	if who.empty() {
		who = before
	}
	if who.empty() && v > 0 {
		who = s.mainSubject(lo, v)
	}
	if who.empty() && v > 0 {
		who = s.clauseSubject(lo, v)
	}
	return who
}

// aroundSaying is the agency in "The agency, Ms Ito said, called it": another's word
// about who speaks stands between.
func (s *sentence) aroundSaying(v int) phrase {
	if !s.mark(v-1, ",") {
		return phrase{}
	}
	for said := v - 2; said > v-4 && said > 2; said-- {
		if !s.hasForm(said, pastShape, presentShape) || !s.capital(said-1) && !s.is(said-1, speakerPronoun) {
			continue
		}
		open := said - 1
		for open > 0 && open > said-7 && s.word(open) {
			open--
		}
		if who := s.nounLeft(open, 0); s.mark(open, ",") && s.word(open+1) && !s.is(open+1, subordinator|preposition) && s.capital(who.to-1) {
			return s.trimIntro(who)
		}
	}
	return phrase{}
}

// partOf is "many of whom" in "the crews, many of whom say".
func (s *sentence) partOf(v int) phrase {
	if s.low(v-1) == "whom" && s.low(v-2) == "of" && s.is(v-3, determiner) {
		return phrase{v - 3, v}
	}
	return phrase{}
}

// nextTo is who speaks by what stands right before the verb group at v, in the part
// of the sentence that begins at lo.
func (s *sentence) nextTo(v, lo int, before phrase) (who phrase) {
	switch p := s.at(v - 1); {
	case p.low == "who" || p.low == "which" || p.low == "that" && !s.is(v-2, determiner) && s.word(v-2):
		return s.antecedent(v - 1)
	case p.sort == wordToken && p.class&subordinator == 0:
		if who = s.leftSubject(v); s.low(who.from-1) == "like" && s.is(who.from-2, conjunction) {
			who = s.mainSubject(0, who.from-2) // "and like Ito has spoken of"
		}
	case s.commaQuote(v - 1):
		return s.beforeAlias(v - 1)
	case s.mark(v-1, ")") && s.mark(v-3, "("):
		if who = s.leftSubject(v - 3); !who.empty() {
			who.to = v
		}
	case s.mark(v-1, ",)—–"):
		return s.acrossApposition(v)
	case p.low == "and" || p.low == "but":
		return s.sharing(v, lo, before)
	}
	return who
}

// beforeAlias is who is called by the quotation at q in an apposition that it ends:
// "Ann Lowe, the clerk known as “Duke,” said".
func (s *sentence) beforeAlias(q int) phrase {
	open := q - 1
	for open > 0 && open > q-8 && s.word(open) {
		open--
	}
	if !s.mark(open, ",") || !s.is(open+1, determiner) || !s.any(open, q, preposition|subordinator) || !s.capital(open-1) {
		return phrase{}
	}
	return s.trimIntro(s.nounLeft(open, 0))
}

// sharing is who speaks at a second verb after "and": whoever the first one has.
func (s *sentence) sharing(v, lo int, before phrase) phrase {
	who := s.agentAfterBy(v)
	if who.empty() {
		who = before
	}
	if inside := s.inBracket(v - 1); !inside.empty() {
		who = inside
	}
	for _, find := range [...]func(int) phrase{s.sharedRelative, s.sharedSubject} {
		if shared := find(v); !shared.empty() && before.from < shared.from {
			who = shared
		}
	}
	if who.empty() {
		who = s.mainSubject(lo, v-1)
	}
	return who
}

// agentAfterBy: "was asked by Ms Ito, who was there, but has left": a second
// verb of what is told about the one after "by".
func (s *sentence) agentAfterBy(v int) phrase {
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

// leftSubject is the noun phrase that ends just before i, with a day between
// skipped and a relative clause looked through.
func (s *sentence) leftSubject(i int) phrase {
	i = s.withoutTime(i)
	if who := s.fromTown(i); !who.empty() {
		return who
	}
	who := s.alone(s.withoutClock(s.nounLeft(i, 0)))
	if s.is(i-1, day) && i >= 2 && !s.todayNamed(i-1) {
		if left := s.beforeDay(i); !left.empty() {
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

// fromTown is who is from a town whose state stands before i without a comma after it:
// "Ann Lowe of Columbia, South Carolina says".
func (s *sentence) fromTown(i int) phrase {
	k := i
	for k > 0 && s.capital(k-1) {
		k--
	}
	if k == i || !s.mark(k-1, ",") {
		return phrase{}
	}
	town := k - 1
	for town > 0 && s.capital(town-1) {
		town--
	}
	name := town - 1
	if town == k-1 || s.low(name) != "of" && s.low(name) != "from" || !s.capital(name-1) || !s.capital(name-2) {
		return phrase{}
	}
	return s.trimIntro(s.nounLeft(name, 0))
}

// withoutTime steps back from i over a time or place after a subject: "the council
// on Tuesday night said", "the men there said", "Ito this week said".
func (s *sentence) withoutTime(i int) int {
	if s.is(i-1, timeNoun) && s.is(i-2, day) || s.low(i-1) == "there" && s.word(i-2) && !s.is(i-2, subordinator) {
		i--
	}
	if (s.low(i-2) == "this" || s.low(i-2) == "last") && s.is(i-1, timeNoun) && (s.capital(i-3) || s.isPerson(i-3)) {
		i -= 2
	}
	return i
}

// beforeDay is the subject before the day that ends before i.
func (s *sentence) beforeDay(i int) phrase {
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
	return s.nounLeft(w, 0)
}
