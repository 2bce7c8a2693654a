package embed

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"strings"

	openai "github.com/sashabaranov/go-openai"
)

// isBlank reports whether a text holds nothing but white space.
func isBlank(text string) bool { return strings.TrimSpace(text) == "" }

// plain turns a client's error into one that says what is wrong, and that
// never holds the key.
func (s *service) plain(ctx context.Context, err error) error {
	if ctx.Err() != nil {
		return ctx.Err()
	}
	var refused *openai.APIError
	if errors.As(err, &refused) {
		return fmt.Errorf("embedding service: %s: %s", status(refused.HTTPStatusCode), s.censor(refused.Message))
	}
	var failed *openai.RequestError
	if errors.As(err, &failed) && failed.HTTPStatusCode != 0 {
		return fmt.Errorf("embedding service: %s", status(failed.HTTPStatusCode))
	}
	return fmt.Errorf("embedding service: %s", s.censor(err.Error()))
}

func status(code int) string { return strings.TrimSpace(fmt.Sprint(code, " ", http.StatusText(code))) }

// censor takes the key out of a message and cuts it to a readable length.
func (s *service) censor(message string) string {
	if s.cfg.Key != "" {
		message = strings.ReplaceAll(message, s.cfg.Key, "(key)")
	}
	if len(message) > 300 {
		message = strings.ToValidUTF8(message[:300], "") + "..."
	}
	return message
}
