// Package hearsay tells which words of a statement are only passed on: those that
// somebody relayed and the document then tells were denied, and those that its
// speaker repeats of somebody else.
package hearsay

import (
	"strings"

	"whosaid/retrieval"
	"whosaid/retrieval/english"
	"whosaid/retrieval/pattern"
)

// soon is how many sentences after a relayed statement one stands at most that may
// deny it without naming whose words they would be.
const soon = 3

// Denial is the sentence after a relayed statement that tells that its words were not
// said, or that nobody would confirm them: one of the next few, or any that names the
// speaker.
func Denial(doc *retrieval.Document, s retrieval.Statement) (retrieval.Span, bool) {
	if s.Via == "" || s.End >= len(doc.Text) || !denies.MatchString(doc.Text[s.End:]) {
		return retrieval.Span{}, false
	}
	rest := doc.Text[s.End:]
	for n, in := range english.Sentences(rest) {
		sentence := rest[in.Start:in.End]
		if denies.MatchString(sentence) && (n <= soon || names(sentence, s.Speaker)) {
			return retrieval.Span{Start: s.End + in.Start, End: s.End + in.End}, true
		}
	}
	return retrieval.Span{}, false
}

// names reports whether a sentence has the last word of a speaker's name.
func names(sentence, speaker string) bool {
	words := strings.Fields(speaker)
	return len(words) > 0 && strings.Contains(sentence, words[len(words)-1])
}

// denies tells that words were not said, or not confirmed: what is denied is the words
// themselves or that they were said, not something else that they may be about.
var denies = pattern.MustCompile(`(?i)\bno such (?:thing|words?|remarks?|statements?)\b|` +
	`\b(?:never|(?:had|has|have|did|does|would)(?: not|n['’]t)(?: ever)?) (?:said|say|used?|` +
	`utter(?:ed)?|made?|spoken?|spoke|written?|wrote|told) ` +
	`(?:\p{L}+ )?(?:it|so|this|such|those|these|anything of|the (?:words?|remarks?|quot\p{L}+)|that[.,;"”'’)])|` +
	`\b(?:den(?:y|ies|ied|ying)) (?:it|this|them|so|having|saying|(?:ever )?(?:having )?(?:said|used|made|told|saying|using|making|telling)|` +
	`that[.,;"”'’)]|th\p{L}+ (?:reports?|claims?|accounts?|quot\p{L}+|remarks?|words?|statements?|allegations?))\b|` +
	`\b(?:disput|reject|dismiss|contradict)(?:e?d|e?s|ing) (?:it|them|` +
	`th\p{L}+ (?:reports?|claims?|accounts?|quot\p{L}+|remarks?|words?|statements?|allegations?))\b|` +
	`\b(?:not|n['’]t|nor|neither) (?:immediately |independently )?confirm(?:ed)?\b|\bmisquoted\b`)
