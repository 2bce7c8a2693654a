package attribution

// unlistedVerb reads a quotation that hands over to a subject and a verb in -ed
// that no list has as a verb of speech: "“It is late,” an angry Ms Ito
// retaliated."
func (s *sentence) unlistedVerb() {
	for i := range s.tok {
		if !s.quote(i) || s.covered[i] || !isOneOf(lastOf(s.text, s.at(i).quote.Inner), ",?!") || s.titled(i) {
			continue
		}
		who := phrase{i + 1, i + 1}
		for s.word(who.to) && who.to < i+7 && !s.pastOf(who.to) {
			who.to++
		}
		v := who.to
		for who.to > who.from && s.is(who.to-1, adverb) && !s.capital(who.to-1) {
			who.to--
		}
		if who.empty() || !s.pastOf(v) || len(s.at(v).forms) > 0 || !s.speaks(who) || !s.closesAttribution(v+1) {
			continue
		}
		from := i
		for from > 0 && s.onlyQuotes(from-1, i) && !s.covered[from-1] {
			from--
		}
		s.emit(from, i+1, who, phrase{v, v + 1}, beforeCue)
		s.note(who)
	}
}

// speaks reports whether a short noun phrase is a person or people.
func (s *sentence) speaks(p phrase) bool {
	if s.is(p.from, speakerPronoun) {
		return p.to == p.from+1
	}
	if !s.capital(p.from) && !s.is(p.from, determiner) || s.any(p.from, p.to, preposition|subordinator|auxiliary) ||
		s.hasVerb(p.from+1, p.to) {
		return false
	}
	return s.capital(p.to-1) || s.isPerson(p.to-1)
}

// closesAttribution reports whether the attribution may end before k.
func (s *sentence) closesAttribution(k int) bool {
	return s.ends(k) || s.mark(k, ",") || s.is(k, adverb) || s.is(k, preposition|opener) && !s.hasQuote(k, min(s.len(), k+3))
}
