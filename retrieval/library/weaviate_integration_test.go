//go:build weaviate && integration

package library_test

import (
	"context"
	"fmt"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

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

// rare are statements whose words nobody else has, each with a question.
var rare = map[string]string{
	"Where will the zeppelin land?":        "The zeppelin will land on the roof of the school",
	"Who repairs the accordion?":           "The accordion is repaired by my uncle",
	"What became of the walrus?":           "The walrus swam away at dawn",
	"How much is the saffron?":             "The saffron costs nine crowns a pinch",
	"the eclipse that everybody looked at": "An eclipse was what we all looked at",
}

// withRare adds to documents one of each rare statement.
func withRare(documents map[string]string) map[string]string {
	for _, said := range rare {
		documents[strings.Fields(said)[1]+".txt"] = fmt.Sprintf("\"%s,\" said Jon Abara.\n", said)
	}
	return documents
}

// notFound are the questions whose rare statement is not the first that is found. Of
// statements that thousands are like, each node finds those first that it was given
// first.
func notFound(t *testing.T, lib *library.Library) []string {
	t.Helper()
	var not []string
	for question, said := range rare {
		e, err := lib.Search(t.Context(), retrieval.Query{Text: question, Statements: 1, Passages: 1})
		if err != nil || len(e.Statements) == 0 || !strings.Contains(e.Statements[0].Text, said) {
			not = append(not, fmt.Sprintf("%s %v, %v", question, e.Statements, err))
		}
	}
	return not
}

// clusterStatements is how many statements are kept by the cluster that loses a
// node.
const clusterStatements = 20_000

// TestAClusterLosesANode asks of three nodes while one is killed: no question
// fails, and a refresh goes through; nor does one when the node comes back. It
// catches up: then another one is killed, and the answers are the same.
func TestAClusterLosesANode(t *testing.T) {
	cluster := weaviatetest.Start(t, 3)
	dir := folder(t, withRare(invented(clusterStatements/2))) // of each quotation two are read
	cfg := library.Config{Corpus: dir, Data: t.TempDir(), Remote: inCluster(t, cluster.Addresses())}
	begun := time.Now()
	lib := open(t, cfg)
	t.Logf("%d statements were indexed and written three times in %s", lib.Status().Statements, time.Since(begun).Round(time.Second))
	a := &asker{questions: []string{"When will the harbour of Tolvik be opened?", "the price of the orchard", "Who will flood the quarry of Esshaven?",
		"What did Lena Ode say about the bridge?", "insurance of the stadium"}}
	found := func(when string) {
		t.Helper()
		if not := notFound(t, lib); len(not) > 0 {
			t.Errorf("%s: not found: %q", when, not)
		}
	}
	found("with three nodes")
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
	found("without a node")
	put(t, dir, "new.txt", "\"The tombola is won by the mayor,\" said Jon Abara.\n")
	if change := refresh(t, lib); len(change.Added) != 1 {
		t.Errorf("refreshed without a node: %+v", change)
	}
	phase("refreshed without it", 20)
	cluster.Begin(1)
	cluster.AwaitHealthy(3)
	phase("back again", 20)
	back := time.Now()
	t.Logf("a node that was away has %v, another %v", cluster.Kept(1, "WhosaidStatement"), cluster.Kept(0, "WhosaidStatement"))
	for _, collection := range []string{"WhosaidStatement", "WhosaidChunk", "WhosaidPerson", "WhosaidPiece", "WhosaidCurrent"} {
		t.Logf("after %s it has all of %s: %v", time.Since(back).Round(time.Second), collection, cluster.AwaitSame(1, 0, collection))
	}
	cluster.Kill(0)
	found("with the node that came back, and without another")
	phase("another one killed", 20)
	stop()
	asking.Wait()
	if len(a.failed) > 0 {
		t.Errorf("%d of %d questions failed, such as %s", len(a.failed), a.asked.Load(), a.failed[0])
	}
}
