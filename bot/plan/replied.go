package plan

import (
	"strings"

	"whosaid/retrieval/pattern"
	"whosaid/retrieval/people"
)

// replied is a question for what somebody answered after what they were asked: "Ito asked
// Roe if the pier is safe, what was his reply". Its groups are what stands before the
// question and what they were asked.
var replied = pattern.MustCompile(`(?i)^\W*(?:so |and |when |after )?` +
	`([^,;?!]{3,60}?\b(?:asked|pressed|challenged|confronted|grilled|questioned|quizzed)\b` +
	`[^,;?!]{2,60}?)\s+(?:if|whether|about|on|over|why|how|what)\s+([^?!]+?)[,;.]?\s+` +
	`(?:and |so )?(?:what|how) (?:was|did|is|were|does|do) ` +
	`(?:his|her|their|he|she|they)\b[^?!]{0,20}` +
	`\b(?:reply|replied|answer|response|respond|say|react|reaction|comeback|retort|tell)[^?!]{0,20}[?!.\s]*$`)

// ofReply is a question for an answer as one for what whoever was asked said of it; the
// question itself where it is none, or names no two people before what was asked.
func (r *resolver) ofReply(text string) string {
	m := replied.FindStringSubmatch(text)
	if m == nil {
		return text
	}
	var named []people.Mention
	for _, found := range r.directory.Find(m[1]) {
		if isPerson(found) {
			named = append(named, found)
		}
	}
	if len(named) != 2 || !strings.Contains(m[1][named[0].End:named[1].Start], "ed") {
		return text
	}
	return whatSaid(named[1].Span.In(m[1]), m[2])
}
