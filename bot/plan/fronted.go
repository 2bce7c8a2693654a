package plan

import "regexp"

// fronted is a question after a phrase that tells on what occasion or by whom: "at
// the January debate how did Ito answer", "per the police how many were hurt".
var fronted = regexp.MustCompile(`(?i)^\W*(?:so |and |hey )?((?:per|in|at|on|for|during|after|before|back in|back at|` +
	`within|under|among)\s+` +
	`[^?!]{3,90}?),?\s+((?:how (?:many|much|long|often|far|old|high|big)|what (?:share|percentage|percent|proportion|fraction|number)|` +
	`(?:what|when|where|who|whom|which|why|how)(?:\s+[\w'’]+){0,2}?\s+` +
	`(?:did|does|do|is|are|was|were|has|have|had|would|will|said|says))\b[^?!]*)[?!.\s]*$`)

// unfronted is a question with such a phrase at its end.
func unfronted(text string) string {
	m := fronted.FindStringSubmatch(text)
	if m == nil {
		return text
	}
	return m[2] + " " + m[1]
}
