// Package bot answers questions from a library, whatever the screen.
package bot

import (
	"context"
	"errors"

	"whosaid/retrieval/library"
)

// A Turn is one question of a conversation and its answer.
type Turn struct {
	Question string
	Answer   Answer
}

// A Request is one question.
type Request struct {
	Question string
	// Speaker and Document narrow the answer as if the question named them.
	// Empty narrows nothing.
	Speaker, Document string
	// Turns are the conversation so far, oldest first; nil begins one.
	Turns []Turn
	// Show is given the answer's text as it grows: each call holds all of the
	// verified text so far. Nil shows nothing before the end.
	Show func(text string)
}

// A Bot answers. Its methods may be called at the same time.
type Bot struct {
	library *library.Library
}

// New returns a Bot that answers from lib without a model.
func New(lib *library.Library) *Bot { return &Bot{library: lib} }

// Ask answers one question. The error is for what broke; a question that the
// corpus does not answer is an Answer with Abstained set.
func (b *Bot) Ask(ctx context.Context, r Request) (Answer, error) {
	return Answer{}, errors.New("bot: not built yet")
}
