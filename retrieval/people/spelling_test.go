package people

import (
	"math/rand/v2"
	"testing"
)

// TestSpellingIsCloseWords compares made-up words, most of them misspelt, both ways.
func TestSpellingIsCloseWords(t *testing.T) {
	random := rand.New(rand.NewPCG(7, 9))
	word := func() []byte {
		out := make([]byte, random.IntN(14))
		for i := range out {
			out[i] = "abceijkszt-"[random.IntN(11)]
		}
		return out
	}
	misspelt := func(w []byte) []byte {
		out := append([]byte(nil), w...)
		for range random.IntN(4) {
			if i := random.IntN(len(out) + 1); i+1 < len(out) && random.IntN(2) == 0 {
				out[i], out[i+1] = out[i+1], out[i]
			} else if random.IntN(2) == 0 {
				out = append(out[:i:i], append([]byte{'k'}, out[i:]...)...)
			} else if i < len(out) {
				out = append(out[:i:i], out[i+1:]...)
			}
		}
		return out
	}
	for range 20000 {
		a := word()
		s := spellingOf(string(a))
		for _, b := range [][]byte{word(), misspelt(a), append(misspelt(a), "\u00e9"...)} {
			if _, want := closeWords(string(a), string(b)); s.closeTo(b) != want {
				t.Fatalf("%q and %q: close is %v", a, b, want)
			}
			if s.quick && lettersOf(b) != 0 && s.changes(b) != changes(a, b, 100) {
				t.Fatalf("%q and %q: %d changes", a, b, s.changes(b))
			}
		}
	}
}
