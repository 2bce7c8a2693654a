package llm

import (
	"cmp"
	"log/slog"
	"net/http"
	"net/url"
	"strings"
	"time"
)

// DefaultModel is the model asked for where a key is set and no model named.
const DefaultModel = "gpt-4.1-mini"

// defaultURL is the server asked where none is named.
const defaultURL = "https://api.openai.com/v1"

// Config says which model to ask, and how patiently. Only what is named has
// to be set; every zero value has a meaning.
type Config struct {
	// BaseURL is the server's address with its version ("…/v1"). Empty means
	// DefaultURL.
	BaseURL string
	// Key is sent as the bearer token, to BaseURL's host alone. The zero value
	// sends none, as servers at home want it.
	Key Secret
	// Model is the model's name. Empty means DefaultModel.
	Model string
	// Timeout is the deadline of a whole reply, retries included. Zero means a
	// minute.
	Timeout time.Duration
	// Patience is how long the server may stay silent: before its first byte
	// and between two pieces of a reply. Zero means 30 seconds.
	Patience time.Duration
	// Retries is how often a request that met 429, a 5xx or a broken
	// connection is sent again. Zero means 3, a negative number never.
	Retries int
	// Wait is the first pause before a retry; it doubles, and a random part of
	// it is left out. Zero means half a second.
	Wait time.Duration
	// MaxWait bounds one pause, a Retry-After of the server's included: who
	// asks for more is overloaded. Zero means 15 seconds.
	MaxWait time.Duration
	// Rest is how long a server that did not answer is left alone. Zero means
	// 30 seconds.
	Rest time.Duration
	// ReplyTokens bounds a reply. Zero means 700.
	ReplyTokens int
	// Window is how many tokens prompt and reply may take together. Zero means
	// what is known of the model, and 4096 for models not known; it shrinks
	// when the server turns out to have less.
	Window int
	// Meter sums up the tokens used over processes. The zero value does not.
	Meter Meter
	// Transport carries the requests. Nil means a pool of connections that
	// honours the usual proxy variables.
	Transport http.RoundTripper
	// Log is told of every reply: model, tokens, time, and what failed. Nil
	// discards.
	Log *slog.Logger
}

// withDefaults fills in what zero values mean.
func (c Config) withDefaults() Config {
	c.BaseURL = strings.TrimRight(cmp.Or(strings.TrimSpace(c.BaseURL), defaultURL), "/")
	c.Model = cmp.Or(c.Model, DefaultModel)
	c.Timeout = cmp.Or(c.Timeout, time.Minute)
	c.Patience = cmp.Or(c.Patience, 30*time.Second)
	c.Retries = max(cmp.Or(c.Retries, 3), 0)
	c.Wait = cmp.Or(c.Wait, 500*time.Millisecond)
	c.MaxWait = cmp.Or(c.MaxWait, 15*time.Second)
	c.Rest = cmp.Or(c.Rest, 30*time.Second)
	c.ReplyTokens = cmp.Or(c.ReplyTokens, 700)
	c.Window = cmp.Or(c.Window, windowOf(c.Model))
	if c.Log == nil {
		c.Log = slog.New(slog.DiscardHandler)
	}
	return c
}

// windowOf is the context window of a model by its name.
func windowOf(model string) int {
	for _, prefix := range []string{"gpt-4.1", "gpt-4o", "gpt-5", "gpt-6", "o1", "o3", "o4", "claude", "gemini"} {
		if strings.HasPrefix(model[strings.LastIndexByte(model, '/')+1:], prefix) {
			return 128_000
		}
	}
	return 4096
}

// host is the host that the key may be sent to.
func (c Config) host() string {
	u, err := url.Parse(c.BaseURL)
	if err != nil {
		return ""
	}
	return u.Host
}
