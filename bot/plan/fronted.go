package plan

import "regexp"

// fronted is a question after a phrase that tells on what occasion or by whom: "at
// the January debate how did Ito answer", "per the police how many were hurt".
var fronted = regexp.MustCompile(`(?i)^\W*(?:so |and |hey )?((?:per|in|at|on|for|during|after|before|back in|back at|` +
	`within|under|among)\s+` +
	`[^?!]{3,90}?),?\s+((?:how (?:many|much|long|often|far|old|high|big)|what (?:share|percentage|percent|proportion|fraction|number)|` +
	`(?:what|when|where|who|whom|which|why|how)(?:\s+[\w'’]+){0,2}?\s+` +
	`(?:did|does|do|is|are|was|were|has|have|had|would|will|said|says))\b[^?!]*)[?!.\s]*$`)

// occasion is a question after a clause that tells when: "when the pier was closed,
// what did Ito say".
var occasion = regexp.MustCompile(`(?i)^\W*(?:so |and |hey )?((?:when|after|before|once|while|since|now that)\s+[^?!,]{3,90}),\s+` +
	`((?:what|where|who|whom|which|why|how)\b[^?!]*)[?!.\s]*$`)

// asksWhen begins a question for the time itself.
var asksWhen = regexp.MustCompile(`(?i)^when\s+(?:did|does|do|is|are|was|were|has|have|had|would|will|should|can|could)\b`)

// unfronted is a question with such a phrase or clause at its end.
func unfronted(text string) string {
	m := fronted.FindStringSubmatch(text)
	if m == nil {
		m = occasion.FindStringSubmatch(text)
	}
	if m == nil || asksWhen.MatchString(m[1]) {
		return text
	}
	return m[2] + " " + m[1]
}
