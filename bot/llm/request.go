package llm

import (
	"math"
	"strings"

	"github.com/sashabaranov/go-openai"
)

// A shape is what a server has turned out not to take.
type shape struct {
	plain       bool // no streaming
	uncounted   bool // no usage in a stream
	oneVoice    bool // no system message
	completion  bool // max_completion_tokens in place of max_tokens
	unlimited   bool // neither
	temperature bool // no temperature but its own
}

// without returns the shape to try after err, and whether it is another one.
// An error that names no part of the request changes nothing.
func (s shape) without(err error) (shape, bool) {
	was, text := s, strings.ToLower(err.Error())
	status := statusOf(err)
	if status != 0 && status != 400 && status != 404 && status != 405 && status != 422 && status != 500 && status != 501 {
		return s, false
	}
	switch {
	case err == errNoStream:
		s.plain = true
	case contains(text, "max_completion_tokens", "maxcompletiontokens", "max_tokens"):
		s.completion, s.unlimited = true, was.completion
	case contains(text, "temperature", "limitations"):
		s.temperature = true
	case contains(text, "stream_options", "include_usage"):
		s.uncounted = true
	case contains(text, "stream"):
		s.plain = true
	case contains(text, "system role", "system message", "'system'", `"system"`, "developer instruction", "role"):
		s.oneVoice = true
	}
	return s, s != was
}

// request is the prompt on the wire.
func (c *Client) request(p Prompt, s shape) openai.ChatCompletionRequest {
	r := openai.ChatCompletionRequest{Model: c.cfg.Model, Messages: messages(p, s.oneVoice)}
	switch {
	case s.unlimited:
	case s.completion:
		r.MaxCompletionTokens = c.cfg.ReplyTokens
	default:
		//lint:ignore SA1019 servers other than OpenAI's know no other limit
		r.MaxTokens = c.cfg.ReplyTokens
	}
	if !s.temperature {
		r.Temperature = math.SmallestNonzeroFloat32 // zero would be left out
	}
	if !s.plain && !s.uncounted {
		r.StreamOptions = &openai.StreamOptions{IncludeUsage: true}
	}
	return r
}

func messages(p Prompt, oneVoice bool) []openai.ChatCompletionMessage {
	if oneVoice || p.System == "" {
		return []openai.ChatCompletionMessage{{Role: openai.ChatMessageRoleUser, Content: strings.TrimSpace(p.System + "\n\n" + p.User)}}
	}
	return []openai.ChatCompletionMessage{
		{Role: openai.ChatMessageRoleSystem, Content: p.System},
		{Role: openai.ChatMessageRoleUser, Content: p.User},
	}
}
