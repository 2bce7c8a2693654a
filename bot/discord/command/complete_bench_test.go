package command

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"whosaid/retrieval/library"
)

// crowd is a library in which n people are quoted, with roles.
func crowd(tb testing.TB, n int) *library.Library {
	tb.Helper()
	corpus := tb.TempDir()
	given := []string{"Aiko", "Bela", "Carla", "Dmitri", "Elena", "Farid", "Greta", "Hugo", "Ines", "Jonas"}
	first := []string{"Al", "Bor", "Cam", "Dur", "Ed", "Fal", "Gor", "Har", "Im", "Jur"}
	last := []string{"berg", "dale", "ford", "holm", "land", "mann", "ski", "son", "stein", "well"}
	const each = 100
	for from := 0; from < n; from += each {
		var text strings.Builder
		for i := from; i < min(n, from+each); i++ {
			name := given[i%10] + " " + first[i/10%10] + strings.ToLower(first[i/100%10]) + last[i/1000%10]
			fmt.Fprintf(&text, "\"We sold %d tons of bread,\" said %s, the mayor of %s.\n\n", i, name, "New"+strings.ToLower(first[i/7%10]+last[i/70%10]))
		}
		if err := os.WriteFile(filepath.Join(corpus, fmt.Sprintf("news-%05d.txt", from)), []byte(text.String()), 0o600); err != nil {
			tb.Fatal(err)
		}
	}
	lib, err := library.Open(context.Background(), library.Config{Corpus: corpus, Data: tb.TempDir()})
	if err != nil {
		tb.Fatal(err)
	}
	tb.Cleanup(func() { lib.Close() })
	return lib
}

// BenchmarkCompleteSpeaker completes among ten thousand people what few, many
// and none of them are called.
func BenchmarkCompleteSpeaker(b *testing.B) {
	c := New(Config{Library: crowd(b, 10_000)})
	b.Logf("%d people", c.Library.People().Len())
	for _, typed := range []string{"", "gret", "mayor of newfal", "nobody"} {
		b.Run("typed="+typed, func(b *testing.B) {
			for b.Loop() {
				c.CompleteSpeaker(typed)
			}
		})
	}
}
