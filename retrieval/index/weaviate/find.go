//go:build weaviate

package weaviate

import (
	"context"
	"errors"
	"fmt"
	"math"
	"slices"
	"strings"
	"unicode"

	client "github.com/weaviate/weaviate-go-client/v5/weaviate"
	"github.com/weaviate/weaviate-go-client/v5/weaviate/filters"
	"github.com/weaviate/weaviate-go-client/v5/weaviate/graphql"
	"github.com/weaviate/weaviate/entities/models"
	"golang.org/x/sync/errgroup"

	"whosaid/retrieval/index"
)

// A finder finds the statements or chunks of a generation.
type finder struct {
	store      *Store
	class      string
	generation string
	number     int // of objects of the class in the generation
}

// wider is how many times as many are asked for as are wanted. The cluster's
// BM25 is not to the last digit that of the embedded store, and it counts
// statements where that counts texts: what would fall to either side of a cut
// is all ranked.
const wider = 2

// most is how many a request of the cluster finds at most.
const most = 10_000

// Find finds by the text's words, by its vector and by related words, with one
// request for each, at a time.
func (f finder) Find(ctx context.Context, q index.Question) ([]int, error) {
	var ways []way
	for _, words := range []string{q.Text, weighted(q.Related)} {
		if terms := plain(index.Terms(words)); terms != "" {
			ways = append(ways, func(gql *graphql.API, b *graphql.GetBuilder) *graphql.GetBuilder {
				return b.WithBM25(gql.Bm25ArgBuilder().WithQuery(terms).WithProperties(ofTerms))
			})
		}
	}
	if len(q.Vector) > 0 {
		ways = append(ways, func(gql *graphql.API, b *graphql.GetBuilder) *graphql.GetBuilder {
			return b.WithNearVector(gql.NearVectorArgBuilder().WithVector([]float32(q.Vector)))
		})
	}
	return f.store.fromWhole(ctx, f.class, f.generation, f.number, func(ctx context.Context, node *client.Client) ([]int, error) {
		return f.all(ctx, node.GraphQL(), q, ways)
	})
}

// A way is one in which a search finds.
type way func(*graphql.API, *graphql.GetBuilder) *graphql.GetBuilder

// all asks in all ways at a time.
func (f finder) all(ctx context.Context, gql *graphql.API, q index.Question, ways []way) ([]int, error) {
	found := make([][]int, len(ways))
	group, ctx := errgroup.WithContext(ctx)
	for i, way := range ways {
		group.Go(func() (err error) {
			found[i], err = f.ask(ctx, gql, q, way)
			return err
		})
	}
	err := group.Wait()
	return slices.Concat(found...), err
}

// steps is how many weights of words are told apart.
const steps = 16

// weighted are words, each so often that it counts by its weight: BM25 adds up
// what it is given twice.
func weighted(words []index.Word) string {
	most := 0.0
	for _, w := range words {
		most = max(most, w.Weight)
	}
	var out []string
	for _, w := range words {
		for range max(1, int(math.Round(steps*w.Weight/most))) {
			out = append(out, w.Text)
		}
	}
	return strings.Join(out, " ")
}

// ask sends one request and returns the numbers that it finds.
func (f finder) ask(ctx context.Context, gql *graphql.API, q index.Question, by way) ([]int, error) {
	get := gql.Get().WithClassName(f.class).WithTenant(f.store.tenant).
		WithFields(graphql.Field{Name: ofNumber}).WithLimit(min(wider*q.Number, most)).WithWhere(f.among(q.Among))
	reply, err := f.store.search(ctx, by(gql, get))
	if err != nil {
		return nil, f.store.failed("searching", err)
	}
	classes, _ := reply.Data["Get"].(map[string]any)
	rows, ok := classes[f.class].([]any)
	if !ok {
		return nil, f.store.failed("searching", fmt.Errorf("the answer has no %s", f.class))
	}
	var out []int
	for _, row := range rows {
		if fields, ok := row.(map[string]any); ok {
			if number, ok := fields[ofNumber].(float64); ok {
				out = append(out, int(number))
			}
		}
	}
	return out, nil
}

// search sends a search. Collections of one replica do not know what a quorum
// is, however many are wished for.
func (s *Store) search(ctx context.Context, get *graphql.GetBuilder) (*models.GraphQLResponse, error) {
	asked := s.cfg.Replicas > 1 && !s.single.Load()
	if asked {
		get = get.WithConsistencyLevel(quorum)
	}
	reply, err := get.Do(ctx)
	if err != nil || len(reply.Errors) == 0 {
		return reply, err
	}
	said := reply.Errors[0].Message
	if asked && strings.Contains(said, `"consistencyLevel"`) {
		s.single.Store(true)
		return s.search(ctx, get.WithConsistencyLevel(""))
	}
	return nil, errors.New(said)
}

// among filters by the generation, and by numbers where they are given.
func (f finder) among(numbers []int) *filters.WhereBuilder {
	if numbers == nil {
		return only(f.generation)
	}
	values := make([]int64, len(numbers))
	for i, n := range numbers {
		values[i] = int64(n)
	}
	in := filters.Where().WithPath([]string{ofNumber}).WithOperator(filters.ContainsAny).WithValueInt(values...)
	return filters.Where().WithOperator(filters.And).WithOperands([]*filters.WhereBuilder{only(f.generation), in})
}

// plain leaves of terms those that are words and numbers: what goes into a
// request needs no signs.
func plain(terms string) string {
	words := strings.FieldsFunc(terms, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	return strings.Join(words, " ")
}
