package attribution

// relayedHere reports whether cue c governs the content of a relaying cue: "the
// Gazette reported that X said ...". Then it is a statement of its own.
func (s *sentence) relayedHere(c *cue) bool {
	o := s.outer
	if o.cue == nil || !o.cue.Takes(relays) || c.head < o.from || c.head >= o.end || !c.finite() || !c.reports() || c.passive {
		return false
	}
	from := o.from
	if s.low(from) == "that" {
		from++
	}
	return s.leftSubject(c.begin).from == from
}

// readNested drafts what c reports inside the content of the cue before.
func (s *sentence) readNested(c *cue) {
	o := s.outer
	before, speaker, n := s.before, s.speaker, len(s.out)
	s.readCue(c)
	for i := n; i < len(s.out); i++ {
		s.out[i].relay(s.relayName(o.who))
	}
	s.before, s.speaker = before, speaker
}

// quotedSaying reads "X was quoted by Y as saying" and "Y quoted X as saying":
// X speaks, Y relays.
func (s *sentence) quotedSaying(c *cue) (who, relay phrase) {
	if c.Inflection != gerundShape || s.low(c.begin-1) != "as" {
		return phrase{}, phrase{}
	}
	for k := c.begin - 2; k >= 0 && k > c.begin-16; k-- {
		q := s.cueFrom(k)
		if q == nil || q.head != k || q.Lemma != "quote" && q.Lemma != "cite" {
			continue
		}
		if !q.passive {
			who = phrase{q.end, c.begin - 1}
			relay, _ = s.subject(q, phrase{})
			return who, relay
		}
		who = s.subjectAt(q.begin, phrase{})
		if by := s.byPhrase(q); !by.empty() {
			relay = by
		}
		return who, relay
	}
	return phrase{}, phrase{}
}

// saysAs reports whether "as saying" follows: then the words after it, not
// these, are what is reported.
func (s *sentence) saysAs(c *cue) bool {
	for k := c.end; k < c.end+14 && s.word(k); k++ {
		if s.low(k) == "as" && s.gerundCue(k+1) {
			return true
		}
	}
	return false
}
