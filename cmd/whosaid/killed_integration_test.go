//go:build integration

package main

import (
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"whosaid/retrieval"
	"whosaid/retrieval/library"
)

// kills is how many refreshes are killed.
const kills = 200

// A killing is a corpus that changes at random, with an index whose refreshes
// are killed.
type killing struct {
	t            *testing.T
	chance       *rand.Rand
	corpus, data string
}

func (k *killing) refresh() *exec.Cmd {
	cmd := exec.CommandContext(k.t.Context(), "whosaid", "refresh", "--corpus", k.corpus, "--data", k.data)
	cmd.Env = []string{"HOME=" + k.t.TempDir()}
	return cmd
}

// change writes, changes or removes a few documents.
func (k *killing) change() {
	for range 1 + k.chance.IntN(4) {
		name := filepath.Join(k.corpus, fmt.Sprintf("report%d.txt", k.chance.IntN(25)))
		if k.chance.IntN(4) == 0 {
			_ = os.Remove(name) // it may not be there
			continue
		}
		if err := os.WriteFile(name, []byte(k.report()), 0o600); err != nil {
			k.t.Fatal(err)
		}
	}
}

// report is an invented text of a few quotations.
func (k *killing) report() string {
	people := []string{"Mara Ito", "Paul Okafor", "Lena Ode", "Aiko Brandt", "Tomas Weld"}
	things := []string{"harbour", "tariff", "bridge", "market", "ferry", "school", "library"}
	var b strings.Builder
	for range 3 + k.chance.IntN(12) {
		fmt.Fprintf(&b, "\"The %s will cost %d million,\" said %s, the mayor.\n\nNobody on the %s asked about the %s.\n\n", things[k.chance.IntN(len(things))],
			k.chance.IntN(1000), people[k.chance.IntN(len(people))], things[k.chance.IntN(len(things))], things[k.chance.IntN(len(things))])
	}
	return b.String()
}

// found is all that an index has, and what it finds.
func found(t *testing.T, data, corpus string) []string {
	t.Helper()
	lib, err := library.Open(t.Context(), library.Config{Corpus: corpus, Data: data})
	if err != nil {
		t.Fatalf("it does not open: %v", err)
	}
	defer lib.Close()
	var out []string
	for _, s := range lib.Statements(retrieval.Query{}) {
		out = append(out, fmt.Sprintf("%s %s: %s", s.ID, s.Speaker, s.Text))
	}
	for _, text := range []string{"the price of the harbour", "school", "Lena Ode on the ferry"} {
		e, err := lib.Search(t.Context(), retrieval.Query{Text: text, Statements: 10, Passages: 5})
		if err != nil {
			t.Fatal(err)
		}
		for _, s := range e.Statements {
			out = append(out, fmt.Sprintf("%s: %s %.6f", text, s.Statement.ID, s.Score.Rank))
		}
		for _, p := range e.Passages {
			out = append(out, fmt.Sprintf("%s: %s %.6f", text, p.Chunk.ID, p.Score.Rank))
		}
	}
	return out
}

// TestKilledRefreshes kills refreshes at random moments. After each the index is
// a whole one, the next start opens it, and it answers as a fresh one does.
func TestKilledRefreshes(t *testing.T) {
	seed := uint64(time.Now().UnixNano())
	t.Logf("seed %d", seed)
	k := &killing{t: t, chance: rand.New(rand.NewPCG(seed, 0)), corpus: t.TempDir(), data: t.TempDir()}
	for range 20 {
		k.change()
	}
	begun := time.Now()
	if err := k.refresh().Run(); err != nil {
		t.Fatal(err)
	}
	whole := time.Since(begun)
	cut, within := 0, whole
	for i := range kills {
		k.change()
		cmd := k.refresh()
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		time.Sleep(time.Duration(k.chance.Int64N(int64(within))))
		_ = cmd.Process.Kill() // it may have ended
		if cmd.Wait() != nil {
			cut++
			within += within / 20
		} else {
			within -= within / 10 // the first took longer, or the machine has less to do
		}
		k.whole(i)
		if i%2 == 0 {
			continue // the next one finds what two have left
		}
		if diff := cmp.Diff(found(t, t.TempDir(), k.corpus), found(t, k.data, k.corpus)); diff != "" {
			t.Fatalf("after kill %d: %s", i, diff)
		}
	}
	t.Logf("%d of %d refreshes were killed before their end; an unhindered one took %s", cut, kills, whole.Round(time.Millisecond))
	if cut < kills/3 {
		t.Errorf("only %d of %d were killed in time", cut, kills)
	}
}

// whole makes sure that the index is one that was written to its end.
func (k *killing) whole(i int) {
	status, err := library.Inspect(context.Background(), library.Config{Corpus: k.corpus, Data: k.data})
	if err != nil {
		k.t.Fatalf("after kill %d: %v", i, err)
	}
	for _, p := range status.Problems {
		if strings.Contains(p, "damaged") || strings.Contains(p, "no index") || strings.Contains(p, "being built") {
			k.t.Errorf("after kill %d: %s", i, p)
		}
	}
}
