package llm

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/url"
	"strings"
	"unicode"

	"github.com/sashabaranov/go-openai"
	"github.com/sony/gobreaker/v2"

	"whosaid/retrieval/pattern"
)

// Kind says what went wrong, as far as it matters to who reads it.
type Kind string

const (
	WrongKey     Kind = "wrong key"       // the server refuses the key, or wants one
	UnknownModel Kind = "unknown model"   // the server has no such model
	Unreachable  Kind = "unreachable"     // no server answers there
	Overloaded   Kind = "overloaded"      // busy, failing, or out of quota
	CutShort     Kind = "cut short"       // the reply ended before its end
	TooLong      Kind = "prompt too long" // the prompt does not fit the model's window
	Empty        Kind = "empty reply"     // nothing came back
	Refused      Kind = "refused"         // the model or its server will not answer this
	Unexpected   Kind = "unexpected"      // none of these
)

// An Error is a request that failed. Its text holds no key.
type Error struct {
	Kind Kind
	// Model is the model that was asked.
	Model string
	// Status is the HTTP status, 0 if there was none.
	Status int
	// Detail is what the server or the network said, made safe to show.
	Detail string
	cause  error // a context's error or nil: others may hold what must not be shown
}

// Error says what failed in one line.
func (e *Error) Error() string {
	s := fmt.Sprintf("model %s: %s", e.Model, e.Kind)
	if e.Status != 0 {
		s += fmt.Sprintf(" (status %d)", e.Status)
	}
	if e.Detail != "" {
		s += ": " + e.Detail
	}
	return s
}

// Unwrap gives the context's error where that ended the request.
func (e *Error) Unwrap() error { return e.cause }

// KindOf is the kind of an error of this package, Unexpected for others and
// empty for nil.
func KindOf(err error) Kind {
	var e *Error
	switch {
	case err == nil:
		return ""
	case errors.As(err, &e):
		return e.Kind
	}
	return Unexpected
}

// errSilent ends a stream whose server has said nothing for too long.
var errSilent = errors.New("the server fell silent")

// fail turns whatever a request ended with into an Error.
func (c *Client) fail(ctx context.Context, err error) error {
	if err == nil {
		return nil
	}
	var known *Error
	if errors.As(err, &known) {
		known.Model = c.cfg.Model
		return known
	}
	e := &Error{Kind: kindOf(err), Model: c.cfg.Model, Status: statusOf(err)}
	if ctx.Err() != nil {
		e.cause = ctx.Err()
		e.Kind = Unreachable
		err = context.Cause(ctx)
	}
	e.Detail = c.safe(err)
	if errors.Is(err, gobreaker.ErrOpenState) || errors.Is(err, gobreaker.ErrTooManyRequests) {
		e.Detail = "it did not answer a moment ago and is left alone for a while"
	}
	return e
}

func kindOf(err error) Kind {
	text := strings.ToLower(err.Error())
	switch status := statusOf(err); {
	case errors.Is(err, errSilent), errors.Is(err, gobreaker.ErrOpenState), errors.Is(err, gobreaker.ErrTooManyRequests):
		return Unreachable
	case status == http.StatusUnauthorized, status == http.StatusForbidden:
		return WrongKey
	case contains(text, "context length", "context_length", "context window", "too many tokens", "maximum context", "prompt is too long",
		"reduce the length"):
		return TooLong
	case status == http.StatusRequestEntityTooLarge:
		return TooLong
	case status == http.StatusNotFound, status == http.StatusBadRequest && strings.Contains(text, "model") &&
		contains(text, "not found", "not exist", "unknown model", "invalid model"):
		return UnknownModel
	case status == http.StatusTooManyRequests, status >= 500:
		return Overloaded
	case contains(text, "overloaded", "rate limit", "quota"):
		return Overloaded
	case errors.Is(err, io.EOF), errors.Is(err, io.ErrUnexpectedEOF), strings.Contains(text, "connection reset"):
		return CutShort
	case network(err):
		return Unreachable
	}
	return Unexpected
}

func network(err error) bool {
	var u *url.Error
	var n net.Error
	return errors.As(err, &u) || errors.As(err, &n)
}

func statusOf(err error) int {
	var api *openai.APIError
	var request *openai.RequestError
	switch {
	case errors.As(err, &api):
		return api.HTTPStatusCode
	case errors.As(err, &request):
		return request.HTTPStatusCode
	}
	return 0
}

func contains(text string, any ...string) bool {
	for _, s := range any {
		if strings.Contains(text, s) {
			return true
		}
	}
	return false
}

var (
	keyShape = pattern.New(`(?i)\b(?:sk|pk|key|token)[-_][\w*.-]{4,}|bearer\s+\S+`)
	userInfo = pattern.New(`://[^/@\s"]*@`)
)

// safe is an error's text without the key, without anything that looks like
// one, in one line of bounded length.
func (c *Client) safe(err error) string {
	s := err.Error()
	if c.cfg.Key.Set() {
		s = strings.ReplaceAll(s, c.cfg.Key.Reveal(), hidden)
	}
	s = keyShape.ReplaceAllString(s, hidden)
	s = userInfo.ReplaceAllString(s, "://")
	s = strings.Join(strings.FieldsFunc(s, func(r rune) bool { return unicode.IsSpace(r) || unicode.IsControl(r) }), " ")
	if r := []rune(s); len(r) > 300 {
		s = string(r[:300]) + "…"
	}
	return s
}
