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
