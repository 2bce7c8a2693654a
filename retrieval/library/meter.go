package library

import "sync/atomic"

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
