package attribution

// accordingTo reads "according to X", before, after or inside what was said.
func (s *sentence) accordingTo() {
	for i := range s.tok {
		if s.low(i) != "according" || s.low(i+1) != "to" || !s.word(i+2) && !s.quote(i+2) {
			continue
		}
		to := i + 2
		for to < s.len() && !s.quote(to) && !s.mark(to, ",;.?!:") {
			to++
		}
		who := phrase{i + 2, max(to, i+3)}
		if s.measure(who) {
			continue
		}
		if s.isRelay(i, who) {
			s.via = s.relayName(who)
			continue
		}
		s.according(i, who)
	}
}

// measure reports whether "according to" tells by what something goes, not who says
// it: "according to taste", "according to their means".
func (s *sentence) measure(who phrase) bool {
	return s.is(s.headOf(who.from), gauge) && !s.owned(who.from, who.to)
}

func (s *sentence) according(i int, who phrase) {
	if s.speaker.empty() {
		s.speaker = who
	}
	c := phrase{i, i + 2}
	if s.words(0, i) == 0 || s.mark(i-1, ":") || i <= 1 && s.is(0, conjunction) {
		s.accordingAfter(who, c)
		return
	}
	end := s.trimEnd(0, i)
	if end == 0 {
		return
	}
	if w := s.low(i - 1); w == "that's" || s.is(i-1, formOfBe) && (s.low(i-2) == "that" || s.low(i-2) == "this") {
		return // what it is said of stands in the sentence before
	}
	if s.mark(who.to, ",") && s.is(end-1, opener) && s.mark(i-1, ",") {
		s.accordingAfter(who, c) // "He left after, according to her, it burnt"
		return
	}
	start := s.skipDateline(0, end)
	if comma := s.find(start, end, ","); s.low(start) == "as" && s.cueAt(comma-1) != nil {
		start = comma + 1 // "As this paper revealed, he left, according to papers"
	}
	d := s.emit(start, end, who, c, accordingRule)
	from := who.to + 1
	if d == nil || !s.mark(who.to, ",") || s.quote(from) {
		return
	}
	switch s.low(from) {
	case "which", "who", "a", "an", "the", "while", "but":
		return
	}
	if to := s.extent(nil, from, clauseMode); to-from > 1 && s.clausal(from, to) {
		for k := from; k < to; k++ {
			s.covered[k] = true
		}
		d.add(s, from, to)
	}
}

// accordingAfter drafts the clause after "according to X,".
func (s *sentence) accordingAfter(who, c phrase) {
	if from := who.to + 1; from < s.len() {
		s.emit(from, s.extent(nil, from, clauseMode), who, c, accordingRule)
	}
}
