//go:build integration

package gate

import (
	"fmt"
	"testing"
)

// TestLiesOfOtherSeeds generates forty thousand lies more than the first tier has
// time for.
func TestLiesOfOtherSeeds(t *testing.T) {
	for _, seed := range []uint64{5, 11, 23, 123} {
		t.Run(fmt.Sprint(seed), func(t *testing.T) { showNoLies(t, seed) })
	}
}
