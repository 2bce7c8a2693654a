// Package bot answers questions from a library, whatever the screen.
package bot

import (
	"context"
	"fmt"
	"maps"
	"slices"
	"strings"
	"time"

	"whosaid/bot/answer"
	"whosaid/bot/copies"
	"whosaid/bot/llm"
	"whosaid/bot/plan"
	"whosaid/bot/wording"
	"whosaid/retrieval"
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
	Request Request
	// Plan is what the question asks; of two questions in one, the first.
	Plan   plan.Plan
	Answer Answer
	// Evidence is what the search found, best first, answering or not.
	Evidence retrieval.Evidence
	// Sure is true where the answer is a yes, or a no about the very words: it
	// stands whatever a writer makes of the evidence.
	Sure bool
	// Verbatim is true where the very words asked for were found.
	Verbatim bool
	// documents are those that were looked in; nil means all.
	documents []string
}

// A Writer turns a draft into prose. It returns the answer to show in the
// draft's place; when it fails, the draft's own answer is shown as degraded.
type Writer func(ctx context.Context, d Draft) (Answer, error)

// An Option changes how a Bot answers.
type Option func(*Bot)

// A Bot answers. Its methods may be called at the same time.
type Bot struct {
	library *library.Library
	// write is nil when the evidence itself is the answer.
	write Writer
	// lineRefused is told the check that a line of a model failed; nil tells
	// nobody.
	lineRefused func(check string)
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
	ctx, tokens := llm.Tallied(ctx)
	out := b.withUnread(b.written(ctx, draft), draft.documents)
	if spent := tokens.Total(); spent != (llm.Total{}) {
		out.Tokens = &spent
	}
	out.TookMS = float64(time.Since(began).Microseconds()) / 1000
	if r.Show != nil {
		r.Show(out.Answer)
	}
	return out, nil
}

// written is the draft's answer, in the writer's words where there is one.
func (b *Bot) written(ctx context.Context, d Draft) Answer {
	if b.write == nil || d.Request.EvidenceOnly || !d.open() {
		return d.Answer
	}
	if d.Request.Meanwhile != nil {
		d.Request.Meanwhile(d.Answer)
	}
	out, err := b.write(ctx, d)
	if err != nil {
		d.Answer.Degraded = true
		return d.Answer
	}
	out.Statements = copies.Kept(out.Statements)
	return out
}

// open reports whether a writer may find an answer in the evidence: wherever
// there is any, but not in small talk, and not where a person asked about is
// nowhere in the corpus.
func (d Draft) open() bool {
	if d.Answer.Engine == "help" || d.Answer.Reason == SpeakerUnknown {
		return false
	}
	return len(d.Answer.Statements)+len(d.Answer.Nearest)+len(d.Evidence.Statements)+len(d.Evidence.Passages) > 0
}

// draft answers from the evidence, one after the other where two things are
// asked.
func (b *Bot) draft(ctx context.Context, r Request) (Draft, error) {
	documents, _ := b.LookupDocument(r.Document)
	request := plan.Request{Speaker: r.Speaker, Documents: documents, Turns: planned(r.Turns)}
	var decisions []answer.Decision
	for i, part := range plan.Parts(r.Question) {
		if request.Question = part; i > 0 {
			request.Beside, request.Near = decisions[0].Plan.Topic(), nearDocument(decisions[0])
		}
		d, err := b.decide(ctx, request)
		if err != nil {
			return Draft{}, err
		}
		d.Statements = unseen(d.Statements, decisions)
		decisions = append(decisions, d)
		request.Turns = append(request.Turns, plan.Turn{Question: part, Statements: onView(d.No, d.Statements, d.Nearest)})
	}
	out := b.composed(r, decisions)
	out.documents = documents
	return out, nil
}

func (b *Bot) decide(ctx context.Context, r plan.Request) (answer.Decision, error) {
	p, err := plan.New(ctx, b.library, r)
	if err != nil {
		return answer.Decision{}, err
	}
	return answer.Decide(ctx, b.library, p)
}

// composed puts decisions into words, as one answer. It is a no where all of
// them are.
func (b *Bot) composed(r Request, decisions []answer.Decision) Draft {
	out := Answer{Question: r.Question, Engine: "extractive", IndexAsOf: b.library.Status().IndexAsOf, Abstained: true}
	corpus := wording.Corpus{Directory: b.library.People(), Documents: b.library.Documents()}
	draft := Draft{Request: r, Plan: decisions[0].Plan}
	var texts []string
	decisions = slices.Clone(decisions)
	out.Also = map[string][]copies.Copy{}
	for i := range decisions {
		decisions[i], corpus.Also = b.gathered(decisions[i])
		maps.Copy(out.Also, corpus.Also)
		d := decisions[i]
		if d.Shape == answer.Chat {
			corpus.Examples, out.Engine = b.examples(), "help"
		}
		texts = append(texts, wording.Answer(d, corpus))
		out.Abstained = out.Abstained && d.No != answer.Answered
		draft.Sure, draft.Verbatim = draft.Sure || sure(d), draft.Verbatim || verbatim(d)
		draft.Evidence.Statements = append(draft.Evidence.Statements, d.Evidence.Statements...)
		draft.Evidence.Passages = append(draft.Evidence.Passages, d.Evidence.Passages...)
	}
	out.Answer = strings.Join(texts, " ")
	if out.Abstained {
		out.Reason = decisions[0].No
	}
	out.Statements, out.Passages, out.Nearest = merged(decisions, out.Abstained)
	draft.Answer = out
	return draft
}

// sure reports whether a decision is a yes, or a no about the very words.
func sure(d answer.Decision) bool {
	return d.No == SomeoneElse || d.No == Answered && (d.Shape == answer.Affirm || d.Shape == answer.Contradict || d.Shape == answer.Deny)
}

// verbatim reports whether the very words asked for were found.
func verbatim(d answer.Decision) bool {
	return d.No == Answered && d.Plan.Question.Verbatim && !d.InOtherWords
}

// planned are the turns of a conversation as a plan reads them.
func planned(turns []Turn) []plan.Turn {
	var out []plan.Turn
	for _, t := range turns {
		out = append(out, plan.Turn{Question: t.Question, Statements: onView(t.Answer.Reason, t.Answer.Statements, t.Answer.Nearest)})
	}
	return out
}

// onView are the statements that an answer shows: the closest as well, which
// the next question may mean.
func onView(no answer.No, statements, nearest []retrieval.Statement) []retrieval.Statement {
	if no == answer.Closest {
		return nearest
	}
	return statements
}

// examples are questions that this corpus answers, about those who are quoted
// most.
func (b *Bot) examples() []string {
	var out []string
	for p := range b.library.People().Quoted() {
		if p.Sort != retrieval.Individual {
			continue
		}
		if out = append(out, "What did "+p.Name+" say?"); len(out) == 2 {
			break
		}
	}
	return append(out, "Who is quoted?")
}
