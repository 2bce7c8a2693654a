package llm

import (
	"context"
	"sync"
	"testing"
)

// TestTally: a question's tally has its own replies alone, from several goroutines too.
func TestTally(t *testing.T) {
	one, spent := Tallied(context.Background())
	two, other := Tallied(one)
	var all sync.WaitGroup
	for range 8 {
		all.Go(func() { tally(one, Usage{3, 2}, false) })
	}
	all.Wait()
	tally(two, Usage{5, 1}, true)
	tally(context.Background(), Usage{7, 7}, false)
	if got, want := spent.Total(), (Total{Usage{24, 16}, 8, 0}); got != want {
		t.Errorf("%+v, want %+v", got, want)
	}
	if got, want := other.Total(), (Total{Usage{5, 1}, 1, 1}); got != want {
		t.Errorf("%+v, want %+v", got, want)
	}
}
