package bot

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"whosaid/retrieval"
)

// refused is the answer to a request that is not worth a search: one that asks
// nothing, or names a document that is not here or could not be read.
func (b *Bot) refused(r Request) (Answer, bool) {
	if strings.TrimSpace(r.Question) == "" {
		return b.refusal(r, "Please ask something."), true
	}
	var no *Refusal
	if _, err := b.LookupDocument(r.Document); errors.As(err, &no) {
		return b.refusal(r, no.Text), true
	}
	if unread, ok := b.unreadAsked(r.Question); ok {
		return b.refusal(r, notRead(unread).Text), true
	}
	return Answer{}, false
}

// unreadAsked is the first file that could not be read whose name, with its
// ending, stands in a question.
func (b *Bot) unreadAsked(question string) (retrieval.Reading, bool) {
	r := b.library.Readings()
	for _, w := range strings.Fields(question) {
		w = foldedPath(strings.Trim(w, `?,;:!"'()`))
		for _, u := range slices.Concat(r.Unread, r.Empty) {
			if name := foldedPath(u.Document); strings.Contains(w, ".") && (endsPath(name, w) || endsPath(name, strings.TrimSuffix(w, "."))) {
				return u, true
			}
		}
	}
	return retrieval.Reading{}, false
}

// notRead refuses a document that is in the corpus and could not be read.
func notRead(u retrieval.Reading) *Refusal {
	return &Refusal{fmt.Sprintf("%s is here, but could not be read: %s.", u.Document, u.Why)}
}

func (b *Bot) refusal(r Request, why string) Answer {
	return Answer{
		Question: r.Question, Answer: why, Abstained: true, Reason: NotInCorpus, Engine: "extractive", IndexAsOf: b.library.Status().IndexAsOf,
		Statements: []retrieval.Statement{}, Passages: []retrieval.Passage{}, Nearest: []retrieval.Statement{},
	}
}
