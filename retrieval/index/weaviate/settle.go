//go:build weaviate

package weaviate

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"sync"
	"time"

	client "github.com/weaviate/weaviate-go-client/v5/weaviate"
	"github.com/weaviate/weaviate-go-client/v5/weaviate/graphql"
)

// A node that lacks some of a generation is asked how much it has this often, for so
// long.
const (
	counting = 500 * time.Millisecond
	settling = 2 * time.Minute
)

// settle waits until each node that answers has all of a generation: so many
// objects of each class. Writing waits for a quorum only, and a search asks one node,
// which would find too little. What a node lacks after the time that it has comes by
// the cluster's own replication. The error is the context's.
func (s *Store) settle(ctx context.Context, name string, number map[string]int) error {
	if s.cfg.Replicas < 2 {
		return nil
	}
	bounded, cancel := context.WithTimeout(ctx, settling)
	defer cancel()
	var group sync.WaitGroup
	for _, node := range s.each {
		group.Go(func() { s.await(bounded, node, name, number) })
	}
	group.Wait()
	return ctx.Err()
}

// await waits until a node has all statements and chunks of a generation, or does
// not answer.
func (s *Store) await(ctx context.Context, node *client.Client, name string, number map[string]int) {
	for class, want := range number {
		for n, err := s.count(ctx, node, class, name); err == nil && n < want; n, err = s.count(ctx, node, class, name) {
			if !sleep(ctx, counting) {
				return
			}
		}
	}
}

// count is how many objects of a generation a node itself has.
func (s *Store) count(ctx context.Context, node *client.Client, class, name string) (int, error) {
	reply, err := node.GraphQL().Aggregate().WithClassName(class).WithTenant(s.tenant).WithWhere(only(name)).
		WithFields(graphql.Field{Name: "meta", Fields: []graphql.Field{{Name: "count"}}}).Do(ctx)
	if err != nil {
		return 0, err
	}
	classes, _ := reply.Data["Aggregate"].(map[string]any)
	rows, _ := classes[class].([]any)
	if len(rows) != 1 {
		return 0, fmt.Errorf("the answer has no %s", class)
	}
	row, _ := rows[0].(map[string]any)
	meta, _ := row["meta"].(map[string]any)
	n, ok := meta["count"].(float64)
	if !ok {
		return 0, fmt.Errorf("the answer has no count of %s", class)
	}
	return int(n), nil
}

// fromWhole asks a node that has a whole generation, so many objects of a class. The
// one that answered last is asked first, and the next one when it does not answer or
// does not have all: it has been away, and not caught up. Where none has, the first
// that answers will do.
func (s *Store) fromWhole(ctx context.Context, class, generation string, number int,
	ask func(context.Context, *client.Client) ([]int, error)) ([]int, error) {
	var failed error
	for try := range (rounds + 1) * len(s.each) {
		if try >= len(s.each) && !sleep(ctx, time.Duration(try)*pause) {
			return nil, errors.Join(failed, ctx.Err())
		}
		turn := s.nodes.at.Load()
		at := int(turn) % len(s.each)
		within, cancel := context.WithTimeout(ctx, patience)
		err := s.whole(within, at, class, generation, number)
		if err == nil || try >= rounds*len(s.each) && errors.Is(err, errPartly) {
			var found []int
			if found, err = ask(within, s.each[at]); err == nil {
				cancel()
				return found, nil
			}
		}
		cancel()
		failed = err
		s.nodes.at.CompareAndSwap(turn, turn+1)
	}
	return nil, failed
}

// errPartly says that a node does not have all of a generation.
var errPartly = errors.New("the node does not have all of the index yet")

// whole is nil when a node has so many objects of a class of a generation. That it has
// is asked once.
func (s *Store) whole(ctx context.Context, node int, class, generation string, number int) error {
	key := fmt.Sprint(node, class, generation)
	if _, known := s.complete.Load(key); known || s.cfg.Replicas < 2 {
		return nil
	}
	n, err := s.count(ctx, s.each[node], class, generation)
	switch {
	case err != nil:
		return err
	case n < number:
		return fmt.Errorf("weaviate %s: %w: %d of %d", s.cfg.Nodes[node].Host, errPartly, n, number)
	}
	s.complete.Store(key, true)
	return nil
}

// one sends each request to one node.
type one struct {
	nodes *nodes
	node  *url.URL
}

// RoundTrip makes one an http.RoundTripper.
func (o one) RoundTrip(r *http.Request) (*http.Response, error) { return o.nodes.once(r, o.node) }
