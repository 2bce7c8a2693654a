package bot

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"slices"
	"strings"
	"sync"
	"time"

	lru "github.com/hashicorp/golang-lru/v2"

	"whosaid/bot/gate"
	"whosaid/bot/llm"
	"whosaid/bot/wording"
	"whosaid/prompts"
	"whosaid/retrieval"
	"whosaid/retrieval/library"
	"whosaid/retrieval/people"
)

const (
	offered         = 24   // statements that a prompt offers at most
	passagesOffered = 8    // passages that a prompt offers at most
	turnsKept       = 4    // turns of a conversation that a prompt repeats
	longestQuestion = 4000 // bytes of a question that a model is asked
	remember        = 256  // answers that are kept for the same question
)

// errEnough ends a reply of which enough has been shown.
var errEnough = errors.New("enough was said")

// A Model writes answers from their evidence.
type Model struct {
	library *library.Library
	client  *llm.Client
	log     *slog.Logger
	answers *lru.Cache[string, Answer]

	same merger // questions asked at the same time

	mu    sync.Mutex
	names []string // of everybody in the corpus, as of
	named time.Time
}

// WithModel lets a model write the answers, and what is not answered outright.
// What it writes is shown only as far as the evidence bears it; without anything
// left, or when the model fails, the evidence is the answer, degraded. Each
// failure is one line in log, nil discards.
func WithModel(client *llm.Client, log *slog.Logger) Option {
	return func(b *Bot) { b.write = NewModel(b.library, client, log).Write }
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

// compose asks the model, a second time with less evidence where the prompt
// turns out to be too long for it.
func (m *Model) compose(ctx context.Context, d Draft) (Answer, error) {
	for attempt := 0; ; attempt++ {
		p, err := prompts.Build(m.input(d))
		if err != nil {
			return Answer{}, err
		}
		result, usage, err := m.ask(ctx, d, p)
		tooLong := llm.KindOf(err) == llm.TooLong && m.client.Narrow(p.Tokens, p.Tokens/2)
		cut := err == nil && result.Kept == 0 && m.client.Narrow(p.Tokens, usage.Prompt)
		if attempt > 0 || !tooLong && !cut {
			return m.answer(ctx, d, p, result, err)
		}
	}
}

// input is what a prompt for d is made of.
func (m *Model) input(d Draft) prompts.Input {
	in := prompts.Input{Question: d.Request.Question, Budget: min(m.client.Budget(), 6000)}
	for _, t := range lastTurns(d.Request.Turns) {
		in.Turns = append(in.Turns, prompts.Turn{Question: t.Question, Answer: t.Answer.Answer})
	}
	in.Statements, in.Passages = evidenceOf(d)
	return in
}

func lastTurns(turns []Turn) []Turn { return turns[max(0, len(turns)-turnsKept):] }

// evidenceOf is the evidence for a prompt: what answers without a model first,
// then what else the search found.
func evidenceOf(d Draft) ([]retrieval.Statement, []retrieval.Chunk) {
	statements := slices.Concat(d.Answer.Statements, d.Answer.Nearest)
	known := map[string]bool{}
	for _, s := range statements {
		known[s.ID] = true
	}
	for _, s := range d.Evidence.Statements {
		if !known[s.ID] {
			known[s.ID] = true
			statements = append(statements, s.Statement)
		}
	}
	var passages []retrieval.Chunk
	for _, p := range d.Evidence.Passages {
		passages = append(passages, p.Chunk)
	}
	return statements[:min(offered, len(statements))], passages[:min(passagesOffered, len(passages))]
}

// ask sends one prompt and lets the reply through the gate as it comes.
func (m *Model) ask(ctx context.Context, d Draft, p prompts.Prompt) (gate.Result, llm.Usage, error) {
	g := gate.New(m.evidence(d, p))
	usage, err := m.client.Write(ctx, llm.Prompt{System: p.System, User: p.User}, func(delta string) error {
		if g.Write(delta) && d.Request.Show != nil {
			d.Request.Show(g.Text())
		}
		if g.Full() {
			return errEnough
		}
		return nil
	})
	if err != nil && !errors.Is(err, errEnough) {
		return gate.Result{}, usage, err
	}
	return g.Close(), usage, nil
}

// evidence is what the gate holds a reply against.
func (m *Model) evidence(d Draft, p prompts.Prompt) gate.Evidence {
	directory := m.library.People()
	return gate.Evidence{
		Question:   d.Request.Question,
		Statements: p.Statements,
		Passages:   p.Passages,
		People:     m.everybody(d.Answer.IndexAsOf),
		Names: func(speaker string) []string {
			person, ok := directory.Person(speaker)
			if !ok {
				return nil
			}
			return slices.Concat(person.Mentions, person.Roles, person.AlsoKnown)
		},
		Gender: func(speaker string) retrieval.Gender {
			person, _ := directory.Person(speaker)
			return person.Gender
		},
		Wordings: wordings(directory.Aliases()),
		Beside:   wording.New(directory).Say,
	}
}

// wordings are the offices and bodies that a corpus words in its own way.
func wordings(a people.Aliases) [][]string {
	var groups [][]string
	for _, o := range a.Offices {
		groups = append(groups, append([]string{o.Name}, o.Also...))
	}
	return groups
}

// everybody are the names of all people of the corpus, gathered once an index.
func (m *Model) everybody(asOf time.Time) []string {
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.names == nil || !m.named.Equal(asOf) {
		m.names, m.named = []string{}, asOf
		for _, p := range m.library.People().All() {
			if p.Sort == retrieval.Individual {
				m.names = append(m.names, p.Name)
			}
		}
	}
	return m.names
}

// answer makes an answer of what passed.
func (m *Model) answer(ctx context.Context, d Draft, p prompts.Prompt, r gate.Result, err error) (Answer, error) {
	if err != nil {
		return Answer{}, err
	}
	m.log.InfoContext(ctx, "model reply checked", "model", m.client.Model(), "kept", r.Kept, "cut", r.Cut, "reasons", r.Reasons, "left_out",
		p.LeftOut)
	for _, cut := range r.Removed {
		m.log.DebugContext(ctx, "cut from a reply", "reason", cut.Reason, "sentence", cut.Sentence)
	}
	a := d.Answer
	a.Engine = "llm:" + m.client.Model()
	switch {
	case r.Kept > 0:
		a.Answer = r.Text
		if a.Abstained {
			a.Abstained, a.Reason, a.Statements, a.Nearest = false, Answered, a.Nearest, []retrieval.Statement{}
		}
	case r.Denied && a.Abstained: // the closest statements are as good a no
	case r.Denied && weak(d):
		return denied(d, a), nil
	case r.Denied:
		return Answer{}, errors.New("the model found nothing, the index strong evidence")
	default:
		return Answer{}, fmt.Errorf("nothing of the reply can be shown (%d sentences cut)", r.Cut)
	}
	return a, nil
}
