package bot

import (
	"errors"
	"strings"

	"whosaid/retrieval"
)

// refused is the answer to a request that is not worth a search: one that asks
// nothing, or names a document that is not here.
func (b *Bot) refused(r Request) (Answer, bool) {
	if strings.TrimSpace(r.Question) == "" {
		return b.refusal(r, "Please ask something."), true
	}
	var no *Refusal
	if _, err := b.LookupDocument(r.Document); errors.As(err, &no) {
		return b.refusal(r, no.Text), true
	}
	return Answer{}, false
}

func (b *Bot) refusal(r Request, why string) Answer {
	return Answer{
		Question: r.Question, Answer: why, Abstained: true, Reason: NotInCorpus, Engine: "extractive", IndexAsOf: b.library.Status().IndexAsOf,
		Statements: []retrieval.Statement{}, Passages: []retrieval.Passage{}, Nearest: []retrieval.Statement{},
	}
}
