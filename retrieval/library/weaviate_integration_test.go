//go:build weaviate && integration

package library_test

import (
	"context"
	"fmt"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"whosaid/retrieval"
	"whosaid/retrieval/index/weaviate"
	"whosaid/retrieval/index/weaviate/weaviatetest"
	"whosaid/retrieval/library"
)

// inCluster is a store in a cluster.
func inCluster(t *testing.T, addresses string) *library.Remote {
	t.Helper()
	cfg, err := weaviate.Parse(addresses)
	if err != nil {
		t.Fatal(err)
	}
	return &library.Remote{Name: "weaviate", Generations: func(corpus, local string) (library.Generations, error) {
		return weaviate.New(cfg, corpus, local)
	}}
}

func TestAWeaviateClusterConforms(t *testing.T) {
	conformance(t, inCluster(t, weaviatetest.Start(t, 1).Addresses()))
}

// asker asks one question after another, and counts what went wrong.
type asker struct {
	questions []string
	asked     atomic.Int64
	mu        sync.Mutex
	failed    []string
	slowest   time.Duration
}

// ask asks until ctx ends.
func (a *asker) ask(ctx context.Context, lib *library.Library) {
	for i := 0; ctx.Err() == nil; i++ {
		begun := time.Now()
		e, err := lib.Search(ctx, retrieval.Query{Text: a.questions[i%len(a.questions)], Statements: 5, Passages: 3})
		if ctx.Err() != nil {
			return
		}
		a.asked.Add(1)
		a.mu.Lock()
		a.slowest = max(a.slowest, time.Since(begun))
		if err != nil || len(e.Statements) != 5 || len(e.Passages) != 3 {
			a.failed = append(a.failed, fmt.Sprintf("%q: %d statements, %d passages, %v", a.questions[i%len(a.questions)], len(e.Statements),
				len(e.Passages), err))
		}
		a.mu.Unlock()
	}
}

// clusterStatements is how many statements are kept by the cluster that loses a
// node.
const clusterStatements = 20_000

// TestAClusterLosesANode asks of three nodes while one is killed: no question
// fails, and a refresh goes through; nor does one when the node comes back.
func TestAClusterLosesANode(t *testing.T) {
	cluster := weaviatetest.Start(t, 3)
	dir := folder(t, invented(clusterStatements/2)) // of each quotation two are read
	cfg := library.Config{Corpus: dir, Data: t.TempDir(), Remote: inCluster(t, cluster.Addresses())}
	begun := time.Now()
	lib := open(t, cfg)
	t.Logf("%d statements were indexed and written three times in %s", lib.Status().Statements, time.Since(begun).Round(time.Second))
	a := &asker{questions: []string{"When will the harbour of Tolvik be opened?", "the price of the orchard", "Who will flood the quarry of Esshaven?",
		"What did Lena Ode say about the bridge?", "insurance of the stadium"}}
	before := evidence(t, lib)
	ctx, stop := context.WithCancel(t.Context())
	var asking sync.WaitGroup
	asking.Go(func() { a.ask(ctx, lib) })
	phase := func(what string, least int64) {
		t.Helper()
		from := a.asked.Load()
		eventually(t, what, func() bool { return a.asked.Load() >= from+least })
		a.mu.Lock()
		t.Logf("%s: %d questions, the slowest took %s", what, a.asked.Load()-from, a.slowest.Round(time.Millisecond))
		a.slowest = 0
		a.mu.Unlock()
	}
	phase("with three nodes", 20)
	cluster.Kill(1)
	phase("one of them killed", 40)
	if diff := cmp.Diff(before, evidence(t, lib)); diff != "" {
		t.Errorf("without a node: %s", diff)
	}
	put(t, dir, "new.txt", "\"The zeppelin will land on the school,\" said Jon Abara.\n")
	if change := refresh(t, lib); len(change.Added) != 1 {
		t.Errorf("refreshed without a node: %+v", change)
	}
	phase("refreshed without it", 20)
	cluster.Begin(1)
	cluster.AwaitHealthy(3)
	phase("back again", 20)
	stop()
	asking.Wait()
	if len(a.failed) > 0 {
		t.Errorf("%d of %d questions failed, such as %s", len(a.failed), a.asked.Load(), a.failed[0])
	}
}
