package plan

import (
	"regexp"
	"strings"
)

// comparing are words that hold what people say against each other.
var comparing = regexp.MustCompile(`(?i)\b(compare[sd]?|comparing|differ(s|ed|ent|ence|ences)?|disagree[sd]?|disagreement|` +
	`agree[sd]?|agreement|versus|vs|eye to eye|contrast|each other|both|beef between|at odds|clash(es|ed)?|same page|on one line)\b`)

// compares reports whether a question holds people against each other.
func compares(text string) bool { return comparing.MatchString(text) }

// second splits a question that asks two things.
var second = regexp.MustCompile(`(?i)(?:\?\s+|[,;]?\s+and\s+|,\s+)((?:what|who|when|where|why|how|which|did|does|was|is|has)\s+` +
	`(?:did|does|do|was|is|were|are|has|had|he|she|they|it|said|else|many|much|exactly)\b.*)$`)

// Parts are the questions that a text asks: one, or two. A second question is
// read in the course of the first.
func Parts(text string) []string {
	at := second.FindStringSubmatchIndex(text)
	if at == nil || strings.ContainsAny(text[at[2]:], `"“`) {
		return []string{text}
	}
	first := strings.TrimSpace(text[:at[0]])
	if len(strings.Fields(first)) < fewestWords || !asking.MatchString(first) || len(strings.Fields(text[at[2]:])) < 3 {
		return []string{text}
	}
	return []string{first, strings.TrimSpace(text[at[2]:])}
}

// asking begins a question.
var asking = regexp.MustCompile(`(?i)^\W*(so |and |hey |ok )?` +
	`(who|what|which|when|where|why|how|did|does|do|was|were|is|are|has|have|any(thing|one|body)?|tell|list|summari[sz]e)\b`)

// fewestWords is how many words a question has at least that another follows.
const fewestWords = 4
