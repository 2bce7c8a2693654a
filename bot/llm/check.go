package llm

import (
	"context"
	"errors"
	"strings"
)

// Check asks the server whether it would answer: whether it is there, takes
// the key and has the model. It writes no reply where the server can list its
// models, and a reply of one sentence where it cannot. The error, an *Error,
// is fit to be shown to the operator.
func (c *Client) Check(ctx context.Context) error {
	ctx, cancel := context.WithTimeout(ctx, min(c.cfg.Timeout, c.cfg.Patience))
	defer cancel()
	list, err := c.api.ListModels(ctx)
	if err == nil {
		for _, m := range list.Models {
			if sameModel(m.ID, c.cfg.Model) {
				return nil
			}
		}
	} else if k := kindOf(err); k == WrongKey || k == Unreachable || k == Overloaded || ctx.Err() != nil {
		return c.fail(ctx, err)
	}
	return c.try(ctx)
}

// try asks for a word: a list may be missing, or not hold every name that the
// server answers to.
func (c *Client) try(ctx context.Context) error {
	_, err := c.attempt(ctx, Prompt{User: "Say yes."}, &sink{show: func(string) error { return nil }})
	err = c.fail(ctx, err)
	var e *Error
	if errors.As(err, &e) && (e.Kind == CutShort || e.Kind == Empty || e.Kind == Refused) {
		return nil // it is there, whatever it says
	}
	return err
}

// sameModel compares names as servers list them: "models/x" and "x:latest"
// are x.
func sameModel(listed, asked string) bool {
	listed = strings.TrimPrefix(listed, "models/")
	return listed == asked || listed == asked+":latest"
}
