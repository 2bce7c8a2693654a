package cue

import (
	"slices"
	"strings"

	"whosaid/retrieval"
	"whosaid/retrieval/english"
	"whosaid/retrieval/question"
)

// takesSide reports whether a cue tells by a preposition on which side of what follows it
// its speaker is, or what he wants of it: "spoke out against", "called for". Without that
// it would say nothing, or the opposite.
func takesSide(cue string) bool {
	return slices.ContainsFunc(sideTaken, func(end string) bool { return strings.HasSuffix(cue, end) }) || wantsObject(cue)
}

// wantsObject reports whether a cue is a verb and the preposition that what was said
// follows: "insisted on".
func wantsObject(cue string) bool {
	verb, preposition := Governing(cue)
	return preposition != "" && verb+" "+preposition == cue
}

// Governing takes a cue apart that ends in the preposition which what was said follows:
// the verb as an answer has it, and the preposition, "called" and "for" of "is calling
// again for". Both are empty for any other cue, and for a negated one.
func Governing(cue string) (verb, preposition string) {
	words := strings.Fields(cue)
	if len(words) < 2 || question.Negated(cue) {
		return "", ""
	}
	preposition = words[len(words)-1]
	if !english.Governs(preposition) {
		return "", ""
	}
	for _, word := range words[:len(words)-1] {
		if w := english.Lookup(word); w != nil {
			for _, f := range w.Verbs {
				if f.TakesPreposition(preposition) {
					return asTold(f, word), preposition
				}
			}
		}
	}
	return "", ""
}

// SideBeforeColon reports whether what follows a cue that takes a side is told after a
// colon and is not what the side is taken on: "spoke against: nets get lost".
func SideBeforeColon(s retrieval.Statement) bool {
	return takesSide(strings.ToLower(s.Cue)) && s.SpeakerEnd > s.SpeakerStart && s.Start-s.SpeakerEnd == len(" "+s.Cue+": ")
}

var sideTaken = []string{" against", " in favour of", " in favor of"}
