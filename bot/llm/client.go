package llm

import (
	"context"
	"fmt"
	"log/slog"
	"sync"
	"time"

	"github.com/sashabaranov/go-openai"
	"github.com/sony/gobreaker/v2"
)

// A Prompt is what the model is asked: the rules, and what they apply to.
type Prompt struct{ System, User string }

// A Client asks one model. Its methods may be called at the same time.
type Client struct {
	cfg     Config
	api     *openai.Client
	breaker *gobreaker.CircuitBreaker[Usage]

	mu     sync.Mutex
	shape  shape // what the server has turned out not to know
	window int
	total  Total
}

// New returns a client for the model that cfg names. Nothing is sent before
// the first question.
func New(cfg Config) *Client {
	cfg = cfg.withDefaults()
	wire := openai.DefaultConfig("") // the transport adds the key
	wire.BaseURL = cfg.BaseURL
	wire.HTTPClient = httpClient(cfg)
	wire.EmptyMessagesLimit = 1 << 20 // keep-alives; the deadline ends what never comes
	c := &Client{cfg: cfg, api: openai.NewClientWithConfig(wire), window: cfg.Window}
	c.breaker = gobreaker.NewCircuitBreaker[Usage](gobreaker.Settings{
		Name:        cfg.Model,
		Timeout:     cfg.Rest,
		ReadyToTrip: func(n gobreaker.Counts) bool { return n.ConsecutiveFailures > 0 },
		IsSuccessful: func(err error) bool {
			return KindOf(err) != Unreachable && KindOf(err) != Overloaded
		},
		IsExcluded: cancelled,
	})
	return c
}

// Model is the name of the model.
func (c *Client) Model() string { return c.cfg.Model }

// Budget is how many tokens a prompt may have.
func (c *Client) Budget() int {
	c.mu.Lock()
	defer c.mu.Unlock()
	return max(c.window-min(c.cfg.ReplyTokens, c.window/3), 64)
}

// Write asks the model and hands each piece of its reply to show as it comes.
// An error of show ends the reply and is returned as it is. What was shown
// before an error is a beginning that may be wrong to keep: only a nil error
// means that the reply is whole.
func (c *Client) Write(ctx context.Context, p Prompt, show func(delta string) error) (Usage, error) {
	begin := time.Now()
	ctx, cancel := context.WithTimeoutCause(ctx, c.cfg.Timeout, fmt.Errorf("no whole reply within %v", c.cfg.Timeout))
	defer cancel()
	var stopped error
	usage, err := c.breaker.Execute(func() (Usage, error) {
		out := &sink{show: show}
		usage, err := c.attempt(ctx, p, out)
		if stopped = out.stopped; stopped != nil {
			return usage, nil
		}
		return usage, c.fail(ctx, err)
	})
	if err == nil {
		err = stopped
	} else {
		err = c.fail(ctx, err)
	}
	c.count(usage, err)
	tally(ctx, usage, err != nil)
	c.log(ctx, usage, err, time.Since(begin))
	return usage, err
}

// attempt asks until the request has the shape that the server takes. Nothing
// is sent twice once a part of a reply has been shown.
func (c *Client) attempt(ctx context.Context, p Prompt, out *sink) (Usage, error) {
	for {
		s := c.shapeNow()
		usage, err := c.once(ctx, p, s, out)
		if err == nil || out.begun || ctx.Err() != nil {
			return usage, err
		}
		next, changed := s.without(err)
		if !changed {
			return usage, err
		}
		c.setShape(next)
	}
}

func (c *Client) once(ctx context.Context, p Prompt, s shape, out *sink) (Usage, error) {
	if s.plain {
		return c.whole(ctx, p, s, out)
	}
	return c.stream(ctx, p, s, out)
}

func (c *Client) shapeNow() shape {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.shape
}

func (c *Client) setShape(s shape) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.shape = s
}

func (c *Client) log(ctx context.Context, u Usage, err error, took time.Duration) {
	attrs := []slog.Attr{slog.String("model", c.cfg.Model), slog.Int("prompt_tokens", u.Prompt),
		slog.Int("completion_tokens", u.Completion), slog.Duration("took", took)}
	if err != nil {
		c.cfg.Log.LogAttrs(ctx, slog.LevelDebug, "model reply failed", append(attrs, slog.String("why", c.safe(err)))...)
		return
	}
	c.cfg.Log.LogAttrs(ctx, slog.LevelInfo, "model reply", attrs...)
}
