package attribution

import "whosaid/retrieval"

// What somebody is to say: urged to, ahead of them, or a means to an end that they
// may choose.

// urged reports whether c is what somebody is urged or wanted to say by another:
// "pushed the board to moderate its tone and to say they support it". Whether they
// did the text does not tell.
func (s *sentence) urged(c *cue, who retrieval.Span) bool {
	if !c.infinitive || s.hasQuote(c.end, min(s.len(), c.end+4)) {
		return false
	}
	for k := c.begin - 2; k >= 0 && k > c.begin-16 && s.word(k); k-- {
		switch s.low(k) {
		case "pushed", "pushes", "pushing", "pressed", "presses", "pressing", "urged", "urges", "urging", "wanted", "wants", "wanting", "begged",
			"encouraged", "encourages", "encouraging", "advised", "implored", "instructed":
			return s.low(k+1) != "to" && !s.is(k+1, preposition) && who.Start >= s.at(k).End
		}
		if s.verbLike(k) && !s.capital(k) || s.is(k, opener) {
			return false
		}
	}
	return false
}

// meansOf reports whether c, after "by", tells how something would come about that
// has not: "they would win by demanding lower fees".
func (s *sentence) meansOf(c *cue) bool {
	if c.Inflection != gerundShape || s.low(c.begin-1) != "by" || s.hasQuote(c.end, min(s.len(), c.end+4)) {
		return false
	}
	if s.requested(c.begin - 1) {
		return true // "They ask her to make it plain by condemning it"
	}
	for k := c.begin - 2; k >= 0 && !s.quote(k) && !s.mark(k, ";:"); k-- {
		switch s.low(k) {
		case "would", "could", "should", "might", "can", "must", "will":
			return !s.capital(k)
		}
		if s.tenseAt(k) == past && !s.capital(k) || s.tenseAt(k) == present {
			return false
		}
	}
	return false
}

// requested reports whether "by" at k goes on with an infinitive that a cue before it
// asks for.
func (s *sentence) requested(k int) bool {
	for i := range s.cues {
		d := &s.cues[i]
		if d.head > k || s.find(d.head, k, ",;:") < k || !s.hasLow(d.end, min(k, d.end+8), "to") {
			continue
		}
		switch d.Lemma {
		case "ask", "urge", "call", "demand", "implore", "beg", "press":
			return true
		}
	}
	return false
}

// ahead reports whether c is what somebody will do something for: "will appear at
// the convention to question his temper".
func (s *sentence) ahead(c *cue) bool {
	if !c.infinitive || s.hasQuote(c.end, s.len()) {
		return false
	}
	for k := c.begin - 1; k >= 0 && k > c.begin-12 && s.word(k); k-- {
		if s.low(k) == "will" && !s.capital(k) {
			return s.cueAt(k) == nil
		}
		if s.verbLike(k) && !s.capital(k) || s.is(k, opener) {
			return false
		}
	}
	return false
}

// ranges reports whether c is one end of a range of deeds: "From pointing out a fault to
// mending it, there was no lack of work".
func (s *sentence) ranges(c *cue) bool {
	if c.Inflection != gerundShape || s.low(c.begin-1) != "from" {
		return false
	}
	for k := c.end; k < s.len() && k < c.end+14 && s.word(k); k++ {
		if s.low(k) == "to" && s.gerund(k+1) {
			return true
		}
	}
	return false
}

// refusedTo reports whether somebody refused to grant what c reports: "refused to concede
// that critics had a point".
func (s *sentence) refusedTo(c *cue) bool {
	switch c.Lemma {
	case "concede", "admit", "acknowledge", "accept":
	default:
		return false
	}
	return s.refuses(c)
}

// leftTo reports whether c is a question that what happened leaves somebody with: "leaving
// the guild to wonder what went wrong".
func (s *sentence) leftTo(c *cue) bool {
	if !c.infinitive || c.Lemma != "wonder" && c.Lemma != "ask" {
		return false
	}
	for k := c.begin - 1; k >= 0 && k > c.begin-10 && s.word(k); k-- {
		if w := s.low(k); w == "leaving" || w == "leaves" || w == "left" {
			return true
		}
	}
	return false
}

// norDid reports whether c is denied by "nor" before its subject: "Nor did they note
// that boats had left".
func (s *sentence) norDid(c *cue) bool {
	if c.Inflection != baseShape || c.infinitive {
		return false
	}
	for k := c.begin - 1; k > 0 && k > c.begin-7 && s.word(k); k-- {
		if s.is(k, auxiliary) {
			return s.low(k-1) == "nor"
		}
	}
	return false
}

// mayWe reports whether c is what the author thinks that author and reader may say:
// "we might recall that the mill burnt down".
func (s *sentence) mayWe(c *cue, who retrieval.Span) bool {
	if c.Inflection != baseShape || c.infinitive || s.at(c.begin-1).Start != who.Start {
		return false
	}
	switch s.low(c.begin) {
	case "may", "might", "can", "could", "should", "must":
		return s.low(c.begin-1) == "we" || s.low(c.begin-1) == "one"
	}
	return false
}

// possibly reports whether the word at k tells what is to happen, or may: "must".
func (s *sentence) possibly(k int) bool {
	switch s.low(k) {
	case "must", "should", "shouldn't", "can", "may", "might", "mustn't":
		return !s.capital(k) // "Theresa May said"
	}
	return false
}

// joinedToPossible reports whether "and" joins c to what may happen: "voters may listen
// and conclude that".
func (s *sentence) joinedToPossible(c *cue) bool {
	if c.Inflection != baseShape || c.infinitive || s.low(c.begin-1) != "and" && s.low(c.begin-1) != "or" {
		return false
	}
	for k := c.begin - 2; k > 0 && k > c.begin-7 && s.word(k); k-- {
		if s.possibly(k) {
			return true
		}
		if s.is(k, auxiliary|subordinator) || s.pronounAt(k) {
			return false
		}
	}
	return false
}
