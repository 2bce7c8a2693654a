package bot

import (
	"time"

	"whosaid/bot/answer"
	"whosaid/bot/copies"
	"whosaid/bot/llm"
	"whosaid/retrieval"
)

// No says why a question is not answered. The values are part of the command
// line's contract.
type No = answer.No

const (
	Answered       = answer.Answered
	SpeakerUnknown = answer.SpeakerUnknown
	SpeakerSilent  = answer.SpeakerSilent
	SomeoneElse    = answer.SomeoneElse
	NotInCorpus    = answer.NotInCorpus
	Closest        = answer.Closest
)

// An Answer is what every screen shows. The JSON form is part of the command
// line's contract.
type Answer struct {
	Question string `json:"question"`
	// Answer is what a person reads: plain sentences with exact quotations.
	Answer    string `json:"answer"`
	Abstained bool   `json:"abstained"`
	Reason    No     `json:"reason"`
	// Statements answer the question, best first; empty when Abstained.
	Statements []retrieval.Statement `json:"statements"`
	// Passages are at most three chunks, best first.
	Passages []retrieval.Passage `json:"passages"`
	// Nearest is the closest evidence when Abstained.
	Nearest []retrieval.Statement `json:"nearest"`
	// Also are other documents in which the words of a statement stand, by its ID:
	// such copies are not among Statements and Nearest.
	Also map[string][]copies.Copy `json:"also,omitempty"`
	// Engine is "extractive" or "llm:MODEL".
	Engine string `json:"engine"`
	// Degraded is true when a model was to write and could not.
	Degraded bool `json:"degraded"`
	// Tokens is what the model read and wrote for this question, nil where it was not asked.
	Tokens    *llm.Total `json:"tokens,omitempty"`
	IndexAsOf time.Time  `json:"index_as_of"`
	TookMS    float64    `json:"took_ms"`
}
