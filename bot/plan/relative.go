package plan

import (
	"strings"

	"whosaid/bot/cue"
	"whosaid/retrieval/names"
	"whosaid/retrieval/pattern"
)

// whoClause is a question for the words of somebody whom a relative clause describes,
// "what did the lady who runs the harbour say": what is before the noun, the noun with
// its modifiers, the verb of the clause, and what follows that.
var whoClause = pattern.MustCompile(`(?i)^(.*?\b(?:did|does|do|has|had|would)\s+)(?:the|that|this)\s+` +
	`((?:[^\s,;:?!]+\s+)?)([^\s,;:?!]+)` +
	`\s+(?:who|that)(?:['’]s|\s+(?:is|was|has been|used to be|used to))?\s+([^\s,;:?!]+)\s+([^,;:?!]+)$`)

// withRelative is a question in which somebody is described by a noun for a person and
// a relative clause, with their name in its place: the one speaker whose roles have all
// the words of the clause but its verb.
func (r *resolver) withRelative(text string) (string, []Correction) {
	m := whoClause.FindStringSubmatch(strings.TrimRight(text, " ?.!"))
	if m == nil || !names.IsPersonNoun(singular(m[3])) && !anyPerson[singular(m[3])] || r.library.Status().Statements > tooMany {
		return text, nil
	}
	rest := strings.Fields(m[5])
	for i := 1; i < len(rest); i++ {
		if !names.IsSpeechVerb(rest[i]) {
			continue
		}
		clause := strings.Join(rest[:i], " ")
		words := descriptive(strings.Join([]string{m[2], m[3], withoutVerb(m[4]), clause}, " "))
		found := r.fitting(words, "", leading[strings.ToLower(m[4])])
		if len(found) == 0 {
			found = r.fitting(words, "", false)
		}
		if len(words) > 0 && len(found) == 1 {
			described := "the " + m[2] + m[3] + " who " + m[4] + " " + clause
			return m[1] + found[0].Name + " " + strings.Join(rest[i:], " "), []Correction{{described, found[0].Name}}
		}
	}
	return text, nil
}

// withoutVerb is the first word of a clause where that tells who somebody is, "the guy
// who is mayor", rather than what they do.
func withoutVerb(word string) string {
	low := strings.ToLower(word)
	if names.IsArticle(low) || names.IsPersonNoun(low) || cue.IsPreposition(low) {
		return word
	}
	return ""
}

// leading are verbs for what those do who lead something.
var leading = cue.Set("runs run ran heads headed leads led chairs chaired manages managed owns owned founded directs directed oversees")
