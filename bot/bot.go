// Package bot answers questions from a library, whatever the screen.
package bot

import (
	"context"
	"fmt"
	"strings"
	"time"

	"whosaid/retrieval"
	"whosaid/retrieval/library"
	"whosaid/retrieval/question"
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
	// EvidenceOnly leaves the model out; the answer is not degraded by it.
	EvidenceOnly bool
	// Show is given the answer's text as it grows: each call holds all of the
	// verified text so far. Nil shows nothing before the end.
	Show func(text string)
	// Meanwhile is given the answer that the evidence makes when a model begins
	// to write another, which may take long. Nil shows nothing.
	Meanwhile func(evidence Answer)
}

// A Draft is an answer made of evidence, with what it was made from.
type Draft struct {
	Request  Request
	Question question.Question
	Answer   Answer
	// Evidence is what the search found, best first, answering or not.
	Evidence retrieval.Evidence
	// documents are those that were looked in; nil means all.
	documents []string
}

// A Writer turns a draft into prose. It returns the answer to show in the
// draft's place; when it fails, the draft's own answer is shown as degraded.
type Writer func(ctx context.Context, d Draft) (Answer, error)

// An Option changes how a Bot answers.
type Option func(*Bot)

// WithWriter lets w write the answers that are not a no.
func WithWriter(w Writer) Option { return func(b *Bot) { b.write = w } }

// A Bot answers. Its methods may be called at the same time.
type Bot struct {
	library *library.Library
	// write is nil when the evidence itself is the answer.
	write Writer
	// statusCommand is what people use to see which files could not be read.
	statusCommand string
}

// New returns a Bot that answers from lib: without a model, unless an option
// sets one.
func New(lib *library.Library, options ...Option) *Bot {
	b := &Bot{library: lib, statusCommand: "whosaid status"}
	for _, o := range options {
		o(b)
	}
	return b
}

// Ask answers one question. The error is for what broke; a question that the
// corpus does not answer is an Answer with Abstained set.
func (b *Bot) Ask(ctx context.Context, r Request) (Answer, error) {
	began := time.Now()
	if no, ok := b.refused(r); ok {
		return no, nil
	}
	draft, err := b.draft(ctx, r)
	if err != nil {
		return Answer{}, fmt.Errorf("answering %q: %w", r.Question, err)
	}
	answer := b.withUnread(b.written(ctx, draft), draft.documents)
	answer.TookMS = float64(time.Since(began).Microseconds()) / 1000
	if r.Show != nil {
		r.Show(answer.Answer)
	}
	return answer, nil
}

// written is the draft's answer, in the writer's words where there is one.
func (b *Bot) written(ctx context.Context, d Draft) Answer {
	if b.write == nil || d.Request.EvidenceOnly || d.Answer.Abstained {
		return d.Answer
	}
	if d.Request.Meanwhile != nil {
		d.Request.Meanwhile(d.Answer)
	}
	answer, err := b.write(ctx, d)
	if err != nil {
		d.Answer.Degraded = true
		return d.Answer
	}
	return answer
}

// draft parses the question, finds the evidence and answers from it.
func (b *Bot) draft(ctx context.Context, r Request) (Draft, error) {
	directory := b.library.People()
	f := finder{ctx: ctx, library: b.library, directory: directory, turns: r.Turns, shown: shownBefore(r.Turns), groups: together(directory)}
	text, documents := f.named(calm(bounded(r.Question)))
	f.q, f.base.Documents = question.Parse(text, directory, conversation(r.Turns, directory)), documents
	f.q.Topic = f.respelt(f.q.Topic)
	if !f.q.Verbatim {
		f.q.Words = f.respelt(f.q.Words)
	}
	f.hearers()
	if narrowed, _ := b.LookupDocument(r.Document); len(narrowed) > 0 {
		f.base.Documents = narrowed
	}
	f.narrow(r.Speaker)
	out := f.answer()
	if f.err != nil {
		return Draft{}, f.err
	}
	out.Question = r.Question
	out.Engine = "extractive"
	out.IndexAsOf = b.library.Status().IndexAsOf
	return Draft{Request: r, Question: f.q, Answer: out, Evidence: f.seen, documents: f.base.Documents}, nil
}

// longest is how many bytes of a question are read.
const longest = 2000

// bounded is the beginning of a question that is too long to be one.
func bounded(text string) string {
	if len(text) <= longest {
		return text
	}
	return strings.ToValidUTF8(text[:longest], "")
}

// calm is a question that was typed in capitals, in small letters; any other as
// it is.
func calm(text string) string {
	if len(strings.Fields(text)) < 3 || strings.ToUpper(text) != text {
		return text
	}
	return strings.ToLower(text)
}
