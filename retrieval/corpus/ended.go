package corpus

import "context"

// unlessEnded does what takes long until it is done or ctx has ended: then it is
// left alone, and nobody may look at what it was to make.
func unlessEnded(ctx context.Context, do func()) error {
	done := make(chan struct{})
	go func() {
		defer close(done)
		do()
	}()
	select {
	case <-done:
		return ctx.Err()
	case <-ctx.Done():
		return ctx.Err()
	}
}
