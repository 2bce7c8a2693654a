package gate

import "strings"

// unasided is a claim without what the model says of itself in front of a
// colon: "I found only one statement on this: …". What it says there is about
// its search and is not shown.
func unasided(text string) string {
	head, rest, ok := strings.Cut(text, ":")
	ts := tokens(head)
	if !ok || len(ts) == 0 || len(ts) > 14 || !words().has("first person", ts[0].text) || !hasLetters(rest) || strings.ContainsAny(head, marks) {
		return text
	}
	if !anyOf(ts, "searching") || !anyOf(ts, "sources asked") {
		return text
	}
	return strings.TrimSpace(rest)
}
