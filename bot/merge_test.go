package bot

import (
	"context"
	"errors"
	"sync"
	"sync/atomic"
	"testing"
	"testing/synctest"
)

// TestMergerAsksOnce: callers with one question share one answer, others do
// not, and one who gives up does not take it from the rest.
func TestMergerAsksOnce(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var m merger
		var asked atomic.Int32
		answered := make(chan struct{})
		ask := func(ctx context.Context) (Answer, error) {
			asked.Add(1)
			select {
			case <-answered:
				return Answer{Answer: "the quay"}, nil
			case <-ctx.Done():
				return Answer{}, ctx.Err()
			}
		}
		first, giveUp := context.WithCancel(t.Context())
		var wg sync.WaitGroup
		wg.Go(func() {
			if _, err := m.do(first, "quay", ask); !errors.Is(err, context.Canceled) {
				t.Errorf("who gave up got %v", err)
			}
		})
		synctest.Wait()
		for range 20 {
			wg.Go(func() {
				if a, err := m.do(t.Context(), "quay", ask); err != nil || a.Answer != "the quay" {
					t.Errorf("got %q, %v", a.Answer, err)
				}
			})
		}
		wg.Go(func() {
			if _, err := m.do(t.Context(), "bridge", ask); err != nil {
				t.Error(err)
			}
		})
		synctest.Wait()
		giveUp()
		synctest.Wait()
		close(answered)
		wg.Wait()
		if asked.Load() != 2 || len(m.under) != 0 {
			t.Errorf("asked %d times for two questions, %d still under way", asked.Load(), len(m.under))
		}
	})
}

// TestMergerStops: a question for which nobody waits any more ends.
func TestMergerStops(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var m merger
		ctx, cancel := context.WithCancel(t.Context())
		stopped := false
		go cancel()
		_, err := m.do(ctx, "quay", func(ctx context.Context) (Answer, error) {
			<-ctx.Done()
			stopped = true
			return Answer{}, ctx.Err()
		})
		synctest.Wait()
		if !errors.Is(err, context.Canceled) || !stopped || len(m.under) != 0 {
			t.Errorf("%v, stopped %v, %d under way", err, stopped, len(m.under))
		}
	})
}
