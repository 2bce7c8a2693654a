package llm

import (
	"context"
	"sync"
)

// A Tally sums up what the replies cost that were asked for under one context. It may be
// used by several goroutines.
type Tally struct {
	mu    sync.Mutex
	total Total
}

type tallyKey struct{}

// Tallied is a context under which every reply of a client is added to the tally.
func Tallied(ctx context.Context) (context.Context, *Tally) {
	t := &Tally{}
	return context.WithValue(ctx, tallyKey{}, t), t
}

// Total is what was used so far, zero where no model was asked. Servers that do not count
// tokens, and replies ended before their end, add nothing but to the replies.
func (t *Tally) Total() Total {
	t.mu.Lock()
	defer t.mu.Unlock()
	return t.total
}

// tally adds a reply to the tally of a context, if it has one.
func tally(ctx context.Context, u Usage, failed bool) {
	if t, ok := ctx.Value(tallyKey{}).(*Tally); ok {
		t.mu.Lock()
		defer t.mu.Unlock()
		t.total.add(u, failed)
	}
}
