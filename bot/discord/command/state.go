package command

import (
	"context"
	"fmt"
	"sync/atomic"
	"time"

	"whosaid/bot/discord/card"
	"whosaid/bot/discord/message"
)

// Status shows the index as it is.
func (c *Commands) Status() Reply {
	s := c.Library.Status()
	if s.Model == "" {
		s.Model = c.Model
	}
	return Reply(card.Status(s))
}

// Progress carries how far a refresh has come from the library to the message
// that shows it. Its zero value is ready.
type Progress struct{ done, total atomic.Int64 }

// Report is for library.Config.Progress.
func (p *Progress) Report(done, total int) {
	p.total.Store(int64(total))
	p.done.Store(int64(done))
}

func (p *Progress) state() (done, total int) {
	if p == nil {
		return 0, 0
	}
	return int(p.done.Load()), int(p.total.Load())
}

// Refresh brings the index up to date, shows how far it has come about once a
// second, and then what changed.
func (c *Commands) Refresh(ctx context.Context, show func(message.Message)) (Reply, error) {
	if c.Progress != nil {
		c.Progress.Report(0, 0)
	}
	show(card.Refreshing(0, 0))
	stop := c.watch(show)
	change, err := c.Library.Refresh(ctx)
	stop()
	if err != nil {
		return nil, fmt.Errorf("refresh: %w", err)
	}
	return Reply(card.Change(change)), nil
}

// watch shows the progress until the returned function is called.
func (c *Commands) watch(show func(message.Message)) (stop func()) {
	done, gone := make(chan struct{}), make(chan struct{})
	go func() {
		defer close(gone)
		ticker := time.NewTicker(time.Second)
		defer ticker.Stop()
		for {
			select {
			case <-done:
				return
			case <-ticker.C:
				show(card.Refreshing(c.Progress.state()))
			}
		}
	}()
	return func() { close(done); <-gone }
}
