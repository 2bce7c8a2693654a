package library

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"whosaid/retrieval"
)

// TestShelf: what is put on a shelf stands there, until it is full.
func TestShelf(t *testing.T) {
	var k shelf
	put := map[uint32][]byte{}
	r := rand.New(rand.NewPCG(1, 2))
	full := 0
	for i := 0; full < 3; i++ {
		raw := bytes.Repeat([]byte{byte(i)}, r.IntN(blockSize/2)+1)
		if i%100 == 0 {
			raw = bytes.Repeat([]byte{byte(i)}, blockSize)
		}
		at, ok := k.put(raw)
		if !ok {
			full++
			continue
		}
		if at == 0 || put[at] != nil {
			t.Fatalf("place %d", at)
		}
		put[at] = raw
	}
	for at, raw := range put {
		if !bytes.HasPrefix(k.at(at), raw) {
			t.Fatalf("at %d stands something else", at)
		}
	}
	if len(put) < mostBlocks {
		t.Errorf("%d had room", len(put))
	}
}

// TestWithChunks: the best by rank, chunk and what their windows take off are those
// that they would be if each chunk and window were looked at.
func TestWithChunks(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	for range 20 {
		covers, lost := make([]float64, 500), make([]float64, 500)
		var all []found
		for i := range covers {
			covers[i], lost[i] = float64(r.IntN(11))/10, float64(r.IntN(3))/10
			all = append(all, found{number: i, score: retrieval.Score{Rank: float64(r.IntN(100)) / 100}})
		}
		want := slices.Clone(all)
		for i := range want {
			want[i].score.Rank += chunkShare*covers[i] - lost[i]
		}
		sortFound(want)
		looked := 0
		got := withChunks(all, 10, func(f found) float64 { looked++; return chunkShare*covers[f.number] - lost[f.number] })
		sortFound(got)
		if a, b := fmt.Sprint(got[:10]), fmt.Sprint(want[:10]); a != b {
			t.Errorf("%s, not %s", a, b)
		}
		if looked >= len(all) {
			t.Error("all chunks were looked at")
		}
	}
}
