package library

import "sync/atomic"

// A Phase is a part of the work of a refresh. Phases follow each other in this
// order.
type Phase string

const (
	Reading   Phase = "reading"   // documents, of which the statements are read
	Embedding Phase = "embedding" // texts that need a vector; none where all have one
	Writing   Phase = "writing"   // the index, one unit
)

// A meter counts the work of a phase and tells how much is done.
type meter struct {
	phase    Phase
	finished atomic.Int64
	total    int
	tell     func(phase Phase, done, total int)
}

// meter begins a phase.
func (l *Library) meter(phase Phase, total int) *meter {
	m := &meter{phase: phase, total: total, tell: l.cfg.Progress}
	m.done(0)
	return m
}

func (m *meter) done(n int) { m.tell(m.phase, int(m.finished.Add(int64(n))), m.total) }
