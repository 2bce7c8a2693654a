package attribution

// statementIssuer is who puts out a statement that a sentence does not quote: "The club
// issued a statement apologizing to its guests."
func (s *sentence) statementIssuer() phrase {
	for k := range s.tok {
		if s.low(k) != "statement" || s.low(k-1) != "a" || !s.issues(k-2) {
			continue
		}
		if who := s.subjectAt(k-2, phrase{}); s.capital(who.to-1) || s.agent(who) {
			return who
		}
	}
	return phrase{}
}

// longIntroduction is how many words of a sentence that ends in a colon are more than
// "Transcript as follows:".
const longIntroduction = 12

// introducesAnother reports whether a sentence of its own introduces a quotation that
// follows, and tells of no speaker: it is none of those before.
func (s *sentence) introducesAnother() bool {
	return s.mark(s.len()-1, ":") && s.words(0, s.len()) >= longIntroduction && len(s.out) == 0 && !s.any(0, s.len(), speakerPronoun)
}
