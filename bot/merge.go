package bot

import (
	"context"
	"sync"
)

// A merger lets callers with the same question wait for one answer. The zero
// value is ready.
type merger struct {
	mu    sync.Mutex
	under map[string]*asking
}

// An asking is a question that is being answered. It ends early when nobody
// waits for it any more.
type asking struct {
	done    chan struct{}
	cancel  context.CancelFunc
	waiting int
	answer  Answer
	err     error
}

// do returns what ask returns, or what it returns to another caller who asks
// at the same time.
func (m *merger) do(ctx context.Context, key string, ask func(context.Context) (Answer, error)) (Answer, error) {
	a := m.join(ctx, key, ask)
	defer m.leave(key, a)
	select {
	case <-a.done:
		return a.answer, a.err
	case <-ctx.Done():
		return Answer{}, context.Cause(ctx)
	}
}

func (m *merger) join(ctx context.Context, key string, ask func(context.Context) (Answer, error)) *asking {
	m.mu.Lock()
	defer m.mu.Unlock()
	if a := m.under[key]; a != nil {
		a.waiting++
		return a
	}
	own, cancel := context.WithCancel(context.WithoutCancel(ctx))
	a := &asking{done: make(chan struct{}), cancel: cancel, waiting: 1}
	if m.under == nil {
		m.under = map[string]*asking{}
	}
	m.under[key] = a
	go func() {
		a.answer, a.err = ask(own)
		m.forget(key, a)
		close(a.done)
	}()
	return a
}

// leave takes one caller away from an asking.
func (m *merger) leave(key string, a *asking) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if a.waiting--; a.waiting > 0 {
		return
	}
	a.cancel()
	if m.under[key] == a {
		delete(m.under, key)
	}
}

func (m *merger) forget(key string, a *asking) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.under[key] == a {
		delete(m.under, key)
	}
}
