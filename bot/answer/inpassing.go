package answer

import (
	"strings"

	"whosaid/retrieval/similarity"
)

// quotedInPassing reports whether the question has a few words in quotation marks for what
// they call something, and tells with more words than these what was said: "who wants
// another name, as 'safe' promises too much". Telling is how many words in quotation marks
// tell something.
func (d *decider) quotedInPassing(telling int) bool {
	if !d.q.Verbatim || !d.directory.Labelled() || len(d.plan.Names) > 0 || len(strings.Fields(d.q.Words)) > longestTerm {
		return false
	}
	outside := strings.Replace(d.plan.Text, d.q.Words, " ", 1)
	return len(similarity.Meaningful(outside)) >= telling+fewWords
}
