package plan

import (
	"strings"

	"whosaid/retrieval/names"
	"whosaid/retrieval/pattern"
)

// fronted is a question after a phrase that tells on what occasion or by whom: "at
// the January debate how did Ito answer", "per the police how many were hurt".
var fronted = pattern.New(`(?i)^\W*(?:so |and |hey )?((?:per|in|at|on|for|during|after|before|back in|back at|` +
	`within|under|among)\s+` +
	`[^?!]{3,90}?),?\s+((?:how (?:many|much|long|often|far|old|high|big)|what (?:share|percentage|percent|proportion|fraction|number)|` +
	`(?:what|when|where|who|whom|which|why|how)(?:\s+[\w'’]+){0,2}?\s+` +
	`(?:did|does|do|is|are|was|were|has|have|had|would|will|said|says))\b[^?!]*)[?!.\s]*$`)

// occasion is a question after a clause that tells when: "when the pier was closed,
// what did Ito say".
var occasion = pattern.New(`(?i)^\W*(?:so |and |hey )?((?:when|after|before|once|while|since|now that)\s+[^?!,]{3,90}),\s+` +
	`((?:what|where|who|whom|which|why|how)\b[^?!]*)[?!.\s]*$`)

// asksWhen begins a question for the time itself.
var asksWhen = pattern.New(`(?i)^when\s+(?:did|does|do|is|are|was|were|has|have|had|would|will|should|can|could)\b`)

// namedFirst is a question about whoever it names or describes first: "the harbour
// master on the pier, what did she say".
var namedFirst = pattern.New(`(?i)^\W*(?:so |and |hey )?((?:[\w'’.-]+\s+){0,6}?[\w'’.-]+)` +
	`(?:\s+(?:on|about|regarding)\s+([^,?!]{3,90}))?,\s+` +
	`((?:what|how|why|when|where)\s+(?:did|does|do|has|had|is|was|would|will)|(?:did|does|has|is|was|would|will))\s+(?:he|she|they)\b` +
	`([^,?!]*)[?!.\s]*$`)

// describedOn is a description with a topic alone: "Hale's spokeswoman on the pier".
var describedOn = pattern.New(`(?i)^\W*(?:so |and |hey )?((?:[\w'’.-]+\s+){0,5}?([\w'’-]+))` +
	`\s+(?:on|about|regarding)\s+([^,?!]{3,120})[?!.\s]*$`)

// clause is what no name or description has: a verb, or what a phrase or question
// begins with.
var clause = pattern.New(`(?i)^(?:i|we|you|he|she|they|it|if|when|after|before|once|while|since|as|in|at|on|for|during|` +
	`per|according|under|what|who|whom|which|why|how|where|did|does|do|yes|no|ok|okay|thanks?|please|apart|besides|except|not)\b|` +
	`\b(?:is|are|was|were|has|have|had|did|does|do|said|says|say|think|thinks|will|would|can|could|should|wants?|wanted)\b`)

// unfronted is a question with such a phrase or clause at its end.
func unfronted(text string) string {
	if m := namedFirst.FindStringSubmatch(text); m != nil && !clause.MatchString(m[1]) {
		plain := m[3] + " " + m[1] + m[4]
		if m[2] != "" {
			plain += " about " + m[2]
		}
		return plain
	}
	if m := describedOn.FindStringSubmatch(text); m != nil && !clause.MatchString(m[1]) && names.IsPersonNoun(strings.ToLower(m[2])) {
		return "what did " + m[1] + " say about " + m[3]
	}
	m := fronted.FindStringSubmatch(text)
	if m == nil {
		m = occasion.FindStringSubmatch(text)
	}
	if m == nil || asksWhen.MatchString(m[1]) {
		return text
	}
	return m[2] + " " + m[1]
}
