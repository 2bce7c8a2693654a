package llm

import (
	"context"
	"errors"
)

// Usage is what one reply cost. Servers that do not count leave it zero.
type Usage struct {
	Prompt     int `json:"prompt_tokens"`
	Completion int `json:"completion_tokens"`
}

// Total is what a client has used since it was made.
type Total struct {
	Usage
	Replies int `json:"replies"`
	Failed  int `json:"failed"`
}

// Total is what this client has used so far.
func (c *Client) Total() Total {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.total
}

func (c *Client) count(u Usage, err error) {
	c.mu.Lock()
	c.total.add(u, err != nil)
	c.mu.Unlock()
	if err := c.cfg.Meter.Add(u, err != nil); err != nil {
		c.cfg.Log.Warn("token usage is not kept", "why", err.Error())
	}
}

// Narrow tells the client that a prompt of about estimate tokens was cut by
// the server to got: later budgets are smaller. It reports whether it was cut.
func (c *Client) Narrow(estimate, got int) bool {
	if got <= 0 || got*10 >= estimate*7 {
		return false
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	c.window = min(c.window, max(got, 256))
	return true
}

// cancelled: whoever asked went away, which says nothing of the server.
func cancelled(err error) bool {
	return errors.Is(err, context.Canceled)
}
