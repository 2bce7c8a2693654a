package llm

import (
	"context"
	"errors"
	"fmt"
	"io"
	"time"

	"github.com/sashabaranov/go-openai"
)

// errNoStream: the server answered a streaming request with nothing of one.
var errNoStream = errors.New("the server does not stream")

// A sink hands a reply on and knows what became of it.
type sink struct {
	show    func(string) error
	begun   bool
	stopped error // what show returned
}

func (s *sink) put(delta string) error {
	if delta == "" {
		return nil
	}
	s.begun = true
	s.stopped = s.show(delta)
	return s.stopped
}

// stream reads a reply piece by piece. It is whole when the server gave a
// reason for its end, or said [DONE]: a closed connection alone proves nothing.
func (c *Client) stream(ctx context.Context, p Prompt, s shape, out *sink) (Usage, error) {
	ctx, cancel := context.WithCancelCause(ctx)
	defer cancel(nil)
	silence := time.AfterFunc(c.cfg.Patience, func() { cancel(errSilent) })
	defer silence.Stop()
	var end endMark
	in, err := c.api.CreateChatCompletionStream(context.WithValue(ctx, endKey{}, &end), c.request(p, s))
	if err != nil {
		return Usage{}, causeOf(ctx, err)
	}
	defer in.Close()
	var r reading
	for {
		piece, err := in.Recv()
		silence.Reset(c.cfg.Patience)
		if err != nil {
			r.done = end.seen.Load()
			return r.usage, c.ended(ctx, r, out, err)
		}
		if err := r.take(piece, out); err != nil {
			return r.usage, err
		}
	}
}

// A reading is what a stream has told so far.
type reading struct {
	usage  Usage
	reason openai.FinishReason
	pieces int
	done   bool // the stream said that it is whole
}

func (r *reading) take(piece openai.ChatCompletionStreamResponse, out *sink) error {
	r.pieces++
	if piece.Usage != nil {
		r.usage = Usage{piece.Usage.PromptTokens, piece.Usage.CompletionTokens}
	}
	if len(piece.Choices) == 0 {
		return nil
	}
	choice := piece.Choices[0]
	if choice.Delta.Refusal != "" {
		return &Error{Kind: Refused}
	}
	if choice.FinishReason != "" {
		r.reason = choice.FinishReason
	}
	return out.put(choice.Delta.Content)
}

// ended judges how a stream ended.
func (c *Client) ended(ctx context.Context, r reading, out *sink, err error) error {
	switch {
	case !errors.Is(err, io.EOF):
		return causeOf(ctx, err)
	case r.pieces == 0:
		return errNoStream
	case r.reason == "" && !r.done:
		return c.problem(CutShort, "the stream ended without a reason")
	}
	return c.finished(r.reason, out)
}

// finished judges the reason that the server gives for a reply's end.
func (c *Client) finished(reason openai.FinishReason, out *sink) error {
	switch reason {
	case openai.FinishReasonLength:
		return c.problem(CutShort, "the reply ran into its limit of tokens")
	case openai.FinishReasonContentFilter:
		return c.problem(Refused, "the server's filter stopped the reply")
	case openai.FinishReasonToolCalls, openai.FinishReasonFunctionCall:
		return c.problem(Unexpected, "the model called a tool that it was not given")
	}
	if !out.begun {
		return c.problem(Empty, "")
	}
	return nil
}

// whole asks for the reply in one piece.
func (c *Client) whole(ctx context.Context, p Prompt, s shape, out *sink) (Usage, error) {
	resp, err := c.api.CreateChatCompletion(ctx, c.request(p, s))
	if err != nil {
		return Usage{}, err
	}
	usage := Usage{resp.Usage.PromptTokens, resp.Usage.CompletionTokens}
	if len(resp.Choices) == 0 {
		return usage, c.problem(Empty, "no choice in the reply")
	}
	choice := resp.Choices[0]
	if choice.Message.Refusal != "" {
		return usage, c.problem(Refused, "")
	}
	if err := out.put(choice.Message.Content); err != nil {
		return usage, err
	}
	return usage, c.finished(choice.FinishReason, out)
}

func (c *Client) problem(k Kind, detail string) error {
	return &Error{Kind: k, Model: c.cfg.Model, Detail: detail}
}

// causeOf puts the reason why a context ended in place of the plain fact.
func causeOf(ctx context.Context, err error) error {
	if cause := context.Cause(ctx); cause != nil && !errors.Is(cause, context.Canceled) {
		return fmt.Errorf("reading the reply: %w", cause)
	}
	return err
}
