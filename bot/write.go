package bot

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"slices"
	"strings"

	lru "github.com/hashicorp/golang-lru/v2"

	"whosaid/bot/llm"
	"whosaid/retrieval/library"
)

const (
	offered         = 24   // statements that a prompt offers at most
	passagesOffered = 8    // passages that a prompt offers at most
	turnsKept       = 4    // turns of a conversation that a prompt repeats
	longestQuestion = 4000 // bytes of a question that a model is asked
	remember        = 256  // answers that are kept for the same question
)

// A Model chooses what answers from the evidence.
type Model struct {
	library *library.Library
	client  *llm.Client
	log     *slog.Logger
	answers *lru.Cache[string, Answer]

	// refused is told the check that a line failed; nil tells nobody.
	refused func(check string)

	judged bool // each line is judged by the model once more

	same merger // questions asked at the same time
}

// WithModel lets a model choose what answers, and say it in its words as far as
// each line passes the gate. Where nothing of its reply can be read, or the model
// fails, the evidence is the answer, degraded. Each failure is one line in log,
// nil discards.
func WithModel(client *llm.Client, log *slog.Logger) Option {
	return func(b *Bot) {
		m := NewModel(b.library, client, log)
		m.refused = b.lineRefused
		b.write = m.Write
	}
}

// WithJudgedModel is WithModel with one more call a question, in which the model
// says for each line whether the evidence supports it; what it does not support
// is shown in the exact words.
func WithJudgedModel(client *llm.Client, log *slog.Logger) Option {
	return func(b *Bot) {
		m := NewModel(b.library, client, log)
		m.judged, m.refused = true, b.lineRefused
		b.write = m.Write
	}
}

// WithRefusals tells of each line of a model in whose place the exact words are
// shown: the name of the check that it failed, one of a few. It stands before
// the option that sets the model.
func WithRefusals(tell func(check string)) Option {
	return func(b *Bot) { b.lineRefused = tell }
}

// NewModel returns the Model whose Write is a Writer. The caller keeps lib.
func NewModel(lib *library.Library, client *llm.Client, log *slog.Logger) *Model {
	if log == nil {
		log = slog.New(slog.DiscardHandler)
	}
	answers, err := lru.New[string, Answer](remember)
	if err != nil { // only for a size below one
		answers = nil
	}
	return &Model{library: lib, client: client, log: log, answers: answers}
}

// Write is a Writer.
func (m *Model) Write(ctx context.Context, d Draft) (Answer, error) {
	d.Request.Question = firstBytes(d.Request.Question, longestQuestion)
	key := m.key(d)
	if a, ok := m.cached(key); ok {
		return a, nil
	}
	if show := d.Request.Show; show != nil {
		d.Request.Show = func(text string) {
			if ctx.Err() == nil { // nobody looks any more
				show(text)
			}
		}
	}
	answer, err := m.same.do(ctx, key, func(ctx context.Context) (Answer, error) {
		return guarded(func() (Answer, error) { return m.compose(ctx, d) })
	})
	if err != nil && errors.Is(ctx.Err(), context.Canceled) {
		return Answer{}, err // nobody waits any more, and nothing is amiss
	}
	if err != nil {
		m.log.WarnContext(ctx, "answering from the evidence alone", "model", m.client.Model(), "why", err.Error())
		return Answer{}, err
	}
	if m.answers != nil {
		m.answers.Add(key, answer)
	}
	return own(answer), nil
}

// firstBytes is a text without what follows its first n bytes.
func firstBytes(text string, n int) string {
	if len(text) > n {
		text = strings.ToValidUTF8(text[:n], "")
	}
	return text
}

func (m *Model) cached(key string) (Answer, bool) {
	if m.answers == nil {
		return Answer{}, false
	}
	a, ok := m.answers.Get(key)
	return own(a), ok
}

// own is an answer whose slices are shared with nobody.
func own(a Answer) Answer {
	a.Statements, a.Passages, a.Nearest = slices.Clone(a.Statements), slices.Clone(a.Passages), slices.Clone(a.Nearest)
	return a
}

// key tells answers apart that may differ.
func (m *Model) key(d Draft) string {
	key := fmt.Sprintf("%q %q %q %d %q", d.Request.Question, d.Request.Speaker, d.Request.Document, d.Answer.IndexAsOf.UnixNano(),
		m.client.Model())
	for _, t := range lastTurns(d.Request.Turns) {
		key += fmt.Sprintf(" %q %q", t.Question, t.Answer.Answer)
	}
	return key
}
