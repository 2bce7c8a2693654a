package attribution

import "strings"

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
	if c.shape == gerundShape && !s.is(c.begin, auxiliary) || c.infinitive {
		return s.gerundSubject(c, before), false
	}
	who = s.subjectAt(c.begin, before)
	if s.is(who.from, auxiliary) && who.from > 0 {
		who = s.subjectAt(who.from, before)
	}
	return who, false
}

// subjectAt finds the subject of the verb group that begins at v.
func (s *sentence) subjectAt(v int, before phrase) (who phrase) {
	switch p := s.at(v - 1); {
	case p.low == "who" || p.low == "which" || p.low == "that" && s.is(v-2, determiner) == false && s.word(v-2):
		who = s.antecedent(v - 1)
	case p.sort == wordToken && p.class&subordinator == 0:
		who = s.leftSubject(v)
	case s.mark(v-1, ")") && s.mark(v-3, "("):
		if who = s.leftSubject(v - 3); !who.empty() {
			who.to = v
		}
	case s.mark(v-1, ",)—–"):
		who = s.acrossApposition(v)
	case p.low == "and" || p.low == "but":
		who = before
		if who.empty() {
			who = s.mainSubject(0, v-1)
		}
	}
	if who.empty() {
		who = before
	}
	if who.empty() && v > 0 {
		who = s.mainSubject(0, v)
		if who.empty() {
			who = s.clauseSubject(0, v)
		}
	}
	return who
}

// invertedSubject: `"...," said Ms Ito`, `said Ms Ito: "..."`.
func (s *sentence) invertedSubject(c *cue) phrase {
	if c.shape == gerundShape || c.begin != c.head || c.infinitive {
		return phrase{}
	}
	v, n := c.head, c.end
	if v == 0 && s.mark(s.nounEnd(n, 14), ":") {
		return phrase{n, s.nounEnd(n, 14)}
	}
	opened := v == 0 || s.quote(v-1) || s.mark(v-1, ",—–") || (s.low(v-1) == "as" || s.low(v-1) == "so")
	if !opened || !s.word(n) || !(s.capital(n) && !s.is(n, day) || s.is(n, determiner) || s.is(n, speakerPronoun) && (v == 0 || s.quote(v-1))) {
		return phrase{}
	}
	if s.low(n) == "that" || v > 0 && !s.quote(v-1) && s.hasLow(n, n+6, "that") {
		return phrase{}
	}
	j := s.nounEnd(n, 14)
	if v > 0 && !s.quote(v-1) && c.lemma != "say" && !(c.takes(takesClause) && !c.takes(takesAddressee|mayAddress) && c.shape == pastShape && s.at(j+1).sort == 0 && s.ends(j) && s.capital(j-1)) {
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

// nounEnd returns where the noun phrase that begins at i ends: before a mark,
// a time, or a preposition that begins a place or time.
func (s *sentence) nounEnd(i, most int) int {
	j := i
	for j < i+most && s.word(j) {
		if j > i && (s.is(j, day|opener) || s.low(j) == "who" || s.low(j) == "that" || s.gerund(j)) {
			break
		}
		if j > i && s.is(j, preposition) && s.low(j) != "of" && s.low(j) != "for" && s.low(j) != "from" && s.low(j) != "at" {
			break
		}
		j++
	}
	for j > i && s.is(j-1, preposition|timeWord|adverb) {
		j--
	}
	return j
}

// withApposition adds ", the party's chairman" and ", who was away" behind a
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
			if s.hasQuote(n, j) {
				return p
			}
			return phrase{p.from, j}
		}
	}
	return p
}

// gerundSubject: ", saying ..." and "to say" have the main clause's subject.
func (s *sentence) gerundSubject(c *cue, before phrase) phrase {
	v := c.begin
	if c.shape == gerundShape && v < c.head && s.word(v-1) && !s.is(v-1, subordinator|preposition) {
		if who := s.leftSubject(v); !who.empty() {
			return who
		}
	}
	if who := s.withSubject(c); !who.empty() {
		return who
	}
	if !before.empty() {
		return before
	}
	if who := s.subjectBehind(c); !who.empty() {
		return who
	}
	if who := s.mainSubject(0, v); !who.empty() {
		return who
	}
	return s.clauseSubject(0, v)
}

// withSubject: "with the minister telling reporters that ...".
func (s *sentence) withSubject(c *cue) phrase {
	for k := c.begin - 1; k >= 0 && k > c.begin-10 && s.word(k); k-- {
		if s.low(k) == "with" && k < c.begin-1 && c.shape == gerundShape {
			return phrase{k + 1, c.begin}
		}
	}
	return phrase{}
}

// subjectBehind: "After saying he was tired, the minister left".
func (s *sentence) subjectBehind(c *cue) phrase {
	if s.words(0, c.begin) > 1 || s.words(0, c.begin) == 1 && !s.is(c.begin-1, preposition|conjunction|opener) {
		return phrase{}
	}
	for k := c.end; k < s.len(); k++ {
		if s.mark(k, ",") && (s.capital(k+1) || s.is(k+1, determiner|speakerPronoun)) && s.clausal(k+2, min(s.len(), k+10)) {
			return s.clauseSubject(k+1, s.len())
		}
	}
	return phrase{}
}

// leftSubject is the noun phrase that ends just before i, with a day between
// skipped and a relative clause looked through.
func (s *sentence) leftSubject(i int) phrase {
	who := s.nounLeft(i, 0)
	if s.is(i-1, day) && i >= 2 {
		w := i - 1
		if s.low(w-1) == "on" {
			w--
		}
		if s.mark(w-1, ",") {
			if main := s.mainSubject(0, i); !main.empty() {
				return main
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

// trimIntro drops "In Iowa on Tuesday" from the front of a subject.
func (s *sentence) trimIntro(p phrase) phrase {
	if p.empty() || !s.is(p.from, preposition|timeWord) && !s.is(p.from, adverb) {
		return p
	}
	from := p.to
	for from > p.from && s.capital(from-1) {
		from--
	}
	if from < p.to {
		return phrase{from, p.to}
	}
	return p
}

// nounLeft walks left from i over the words of a noun phrase.
func (s *sentence) nounLeft(i, lo int) phrase {
	j := i
	for j > lo && s.word(j-1) {
		joined := j-2 >= lo && j < i && s.joinsNames(j-1)
		if s.is(j-1, subordinator) && !joined || s.is(j-1, subjectPronoun) && j-1 < i-1 {
			break
		}
		j--
		if s.is(j, subjectPronoun) {
			break
		}
	}
	for j < i && s.is(j, subordinator|adverb) {
		j++
	}
	return phrase{s.reduced(j, i), i}
}

// joinsNames reports whether the "and" at k joins two names or noun phrases
// rather than clauses.
func (s *sentence) joinsNames(k int) bool {
	if s.low(k) != "and" || !s.capital(k-1) {
		return false
	}
	n := k + 1
	for s.is(n, adverb) {
		n++
	}
	if s.capital(n) {
		return true
	}
	return s.is(n, determiner) && !s.any(0, k, finiteVerb|auxiliary)
}

// reduced splits a noun from the subject of the clause that qualifies it:
// "the things Ms Ito said".
func (s *sentence) reduced(j, i int) int {
	k := i
	for k > j && s.capital(k-1) {
		k--
	}
	if k == i || k == j || s.is(k-1, preposition|determiner|adverb) || !strings.HasSuffix(s.low(k-1), "s") || strings.Contains(s.low(k-1), "'") || !s.any(j, k, preposition|finiteVerb) {
		return j
	}
	return k
}

// antecedent is what "who" at i refers to, with the pronoun.
func (s *sentence) antecedent(i int) phrase {
	j := i
	if s.mark(j-1, ",—–") {
		j--
	}
	head := s.trimIntro(s.nounLeft(j, 0))
	if head.empty() {
		return phrase{i, i + 1}
	}
	for k := head.to - 1; k > head.from; k-- {
		if s.is(k, auxiliary|finiteVerb) || s.is(k, preposition) && s.low(k) != "of" {
			head.from = k + 1
			break
		}
	}
	return phrase{head.from, i + 1}
}

// acrossApposition: "Mr Rau, the chairman, said", "Mr Rau, who was away, said".
func (s *sentence) acrossApposition(v int) phrase {
	open := s.appositionStart(v)
	if open <= 0 || !s.word(open-1) {
		return phrase{}
	}
	head := s.nounLeft(open, 0)
	inside := s.at(open + 1)
	relative := inside.low == "who" || inside.low == "which" || inside.low == "whose" || inside.class&determiner != 0 || s.allCapital(open+1, v-1)
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
	if s.at(v-2).End-s.at(head.to-1).End > longApposition {
		return head
	}
	return phrase{head.from, v - 1}
}

// longApposition is the length in bytes from which on an apposition is left
// out of the mention of a speaker.
const longApposition = 60

// appositionStart finds the mark that opens the apposition before v. One that
// holds commas itself ("secretary for trade, travel and tourism") is followed
// back to a name.
func (s *sentence) appositionStart(v int) int {
	open := v - 2
	for open > 0 && !s.mark(open, ",(—–") {
		open--
	}
	for k := open - 1; k > 0 && k > v-30 && s.low(open+1) == "and" || k > 0 && k > v-30 && !s.capital(open-1); k-- {
		if s.quote(k) || s.verbLike(k) && !s.capital(k) {
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

// mainSubject is the leftmost noun phrase in [lo, hi) that stands directly
// before a finite verb outside subordinate clauses.
func (s *sentence) mainSubject(lo, hi int) phrase {
	i := s.skipDateline(lo, hi)
	subordinate := false
	for k := i; k < hi; k++ {
		if s.mark(k, ",") {
			subordinate = false
		}
		if s.is(k, subordinator) && !s.is(k, conjunction) && s.low(k) != "or" && s.low(k) != "than" {
			subordinate = true
		}
		if subordinate || k == i || !s.finiteAt(k) {
			continue
		}
		if who := s.beforeVerb(i, k); !who.empty() {
			return who
		}
	}
	return phrase{}
}

func (s *sentence) finiteAt(k int) bool {
	t := s.at(k)
	if t.capital && k > 0 || t.low == "be" || t.low == "been" || t.low == "being" {
		return false
	}
	return t.class&(finiteVerb|auxiliary) != 0 || s.hasForm(k, pastShape, presentShape) || s.verbLike(k) && !t.capital && len(t.low) > 4 && t.low[len(t.low)-1] == 'd'
}

// beforeVerb is the noun phrase before the verb at k.
func (s *sentence) beforeVerb(lo, k int) phrase {
	j := k
	for j > lo && s.is(j-1, adverb) {
		j--
	}
	if !s.word(j - 1) {
		return s.beforeMark(lo, j)
	}
	if s.is(j-1, day) {
		j--
		if s.low(j-1) == "on" {
			j--
		}
		if j <= lo || !s.word(j-1) {
			return phrase{}
		}
	}
	who := s.nounLeft(j, lo)
	if who.empty() {
		return who
	}
	if s.is(who.from, preposition) {
		trimmed := s.trimIntro(who)
		if trimmed == who {
			return phrase{}
		}
		return trimmed
	}
	return who
}

// beforeMark looks back over an apposition or a relative clause.
func (s *sentence) beforeMark(lo, j int) phrase {
	if !s.mark(j-1, ",)") {
		return phrase{}
	}
	m := j - 2
	for m > lo && !s.mark(m, ",(") {
		m--
	}
	if m > lo && s.word(m-1) && (s.capital(m-1) || s.low(m+1) == "who" || s.low(m+1) == "which") {
		return s.trimIntro(s.nounLeft(m, lo))
	}
	return phrase{}
}

// skipDateline skips "WARSAW (Agency) —".
func (s *sentence) skipDateline(lo, hi int) int {
	for k := lo + 1; k < min(hi, lo+9); k++ {
		if s.mark(k, "—–-") && (s.mark(k-1, ")") || isUpper(s.at(lo).Span.In(s.text))) {
			return k + 1
		}
	}
	return lo
}

func isUpper(w string) bool {
	for _, r := range w {
		if r >= 'a' && r <= 'z' {
			return false
		}
	}
	return len(w) > 2
}

// clauseSubject is the first noun phrase of [lo, hi), behind an introductory
// phrase.
func (s *sentence) clauseSubject(lo, hi int) phrase {
	i := lo
	for i < hi && (!s.word(i) || s.is(i, conjunction|adverb) || s.low(i) == "meanwhile" || s.low(i) == "however") {
		i++
	}
	if s.is(i, preposition|subordinator) || s.gerund(i) {
		if k := s.find(i, hi, ","); k < hi {
			i = k + 1
		}
		for i < hi && !s.word(i) {
			i++
		}
	}
	if i >= hi {
		return phrase{}
	}
	if s.is(i, pronoun) {
		return phrase{i, i + 1}
	}
	j := i
	for j < hi && j <= i+6 && s.word(j) && (j == i || !s.verbLike(j) && !s.is(j, subordinator) && !(s.is(j, preposition) && j > i+1)) {
		j++
	}
	return phrase{i, max(j, i+1)}
}
