//go:build weaviate

package weaviate

import (
	"context"
	"crypto/rand"
	"encoding/json"
	"fmt"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"github.com/google/uuid"
	client "github.com/weaviate/weaviate-go-client/v5/weaviate"
	"github.com/weaviate/weaviate-go-client/v5/weaviate/fault"
	"github.com/weaviate/weaviate/entities/models"

	"whosaid/retrieval/index"
)

// A Store keeps the generations of one corpus in a cluster, and on this machine,
// in a folder, what it needs at hand of those that it has opened.
type Store struct {
	cfg    Config
	tenant string
	local  string
	client *client.Client   // asks whichever node answers
	each   []*client.Client // asks each node alone
	nodes  *nodes
	// complete has what is known to be whole on a node.
	complete sync.Map
	// single is set once it is known that each object has one replica.
	single atomic.Bool
}

// quorum is how many replicas have to agree on what is read and written: with
// three, one may be away.
const quorum = "QUORUM"

// New returns the store of a corpus by that name. It makes no request.
func New(cfg Config, corpus, local string) (*Store, error) {
	transport := &nodes{list: cfg.Nodes, key: cfg.Key, next: http.DefaultTransport.(*http.Transport).Clone()}
	c, err := client.NewClient(client.Config{Host: cfg.Nodes[0].Host, Scheme: cfg.Nodes[0].Scheme,
		ConnectionClient: &http.Client{Transport: transport}})
	if err != nil {
		return nil, fmt.Errorf("weaviate %s: %w", cfg.Nodes[0].Host, err)
	}
	s := &Store{cfg: cfg, tenant: corpus, local: local, client: c, nodes: transport}
	for _, node := range cfg.Nodes {
		c, err := client.NewClient(client.Config{Host: node.Host, Scheme: node.Scheme, ConnectionClient: &http.Client{Transport: one{transport, node}}})
		if err != nil {
			return nil, fmt.Errorf("weaviate %s: %w", node.Host, err)
		}
		s.each = append(s.each, c)
	}
	return s, nil
}

// latest is the object that says which generation is in use.
type latest struct {
	Generation string `json:"generation"`
	Manifest   string `json:"manifest"`
	Pieces     string `json:"pieces"`  // a list of piece, in JSON
	Objects    string `json:"objects"` // how many of each class, in JSON
}

// asking bounds a request that has no context of its own.
const asking = 20 * time.Second

// Name is that of the generation in use.
func (s *Store) Name() (string, error) {
	ctx, cancel := context.WithTimeout(context.Background(), asking)
	defer cancel()
	l, err := s.latest(ctx)
	return l.Generation, err
}

// Current is the name of the generation in use and its manifest.
func (s *Store) Current() (string, index.Manifest, error) {
	ctx, cancel := context.WithTimeout(context.Background(), asking)
	defer cancel()
	l, err := s.latest(ctx)
	if err != nil {
		return "", index.Manifest{}, err
	}
	var d described
	if err := json.Unmarshal([]byte(l.Manifest), &d); err != nil {
		return "", d.Manifest, fmt.Errorf("%w: its manifest: %w", index.ErrDamaged, err)
	}
	m := d.Manifest
	if m.Format != index.Format {
		return "", m, fmt.Errorf("%w: %d, not %d", index.ErrForeign, m.Format, index.Format)
	}
	m.Documents = d.Cards
	return l.Generation, m, nil
}

// latest reads which generation is in use. The error is index.ErrNone where
// there is none.
func (s *Store) latest(ctx context.Context) (latest, error) {
	found, err := s.client.Data().ObjectsGetter().WithClassName(current).WithTenant(s.tenant).WithID(s.id("current")).
		WithConsistencyLevel(quorum).Do(ctx)
	switch {
	case absent(err) || err == nil && len(found) == 0:
		return latest{}, index.ErrNone
	case err != nil:
		return latest{}, s.failed("asking for the index", err)
	}
	var l latest
	if err := properties(found[0], &l); err != nil || l.Generation == "" {
		return latest{}, fmt.Errorf("%w: %s in the cluster", index.ErrDamaged, current)
	}
	return l, nil
}

// absent reports whether an error says that an object, its collection or its
// tenant is not there.
func absent(err error) bool {
	var refused *fault.WeaviateClientError
	if !as(err, &refused) {
		return false
	}
	return refused.StatusCode == http.StatusNotFound ||
		refused.StatusCode == http.StatusUnprocessableEntity && (strings.Contains(refused.Msg, "tenant not found") ||
			strings.Contains(refused.Msg, "could not find class") || strings.Contains(refused.Msg, "class not found"))
}

// properties reads those of an object into v.
func properties(o *models.Object, v any) error {
	raw, err := json.Marshal(o.Properties)
	if err != nil {
		return err
	}
	return json.Unmarshal(raw, v)
}

// id is the id of an object of the corpus by its name.
func (s *Store) id(name ...string) string {
	return uuid.NewSHA1(uuid.NameSpaceURL, []byte("whosaid/"+s.tenant+"/"+strings.Join(name, "/"))).String()
}

// newName is a name that no generation has had.
func newName() string {
	return time.Now().UTC().Format("20060102-150405-") + strings.ToLower(rand.Text()[:8])
}

// prefix begins the names of the folders of generations.
const prefix = "shared-"

func (s *Store) folder(generation string) *index.Store {
	return index.NewStore(filepath.Join(s.local, prefix+generation))
}

// Open opens the generation in use, whose files are fetched where they are not
// at hand.
func (s *Store) Open(ctx context.Context) (*index.Generation, error) {
	l, err := s.latest(ctx)
	if err != nil {
		return nil, err
	}
	at := s.folder(l.Generation)
	g, err := at.Open(ctx)
	if err != nil && ctx.Err() == nil {
		if err = s.fetch(ctx, at, l); err == nil {
			g, err = at.Open(ctx)
		}
	}
	if err != nil {
		return nil, err
	}
	g.Name = l.Generation
	var number map[string]int
	if l.Objects != "" {
		if err := json.Unmarshal([]byte(l.Objects), &number); err != nil {
			_ = g.Close()
			return nil, fmt.Errorf("%w: how many objects it has: %w", index.ErrDamaged, err)
		}
	}
	g.FindBy(finder{s, statements, g.Name, number[statements]}, finder{s, chunks, g.Name, number[chunks]})
	return g, nil
}

// Clean removes from this machine what is neither in use nor open.
func (s *Store) Clean() {
	name, err := s.Name()
	entries, unread := os.ReadDir(s.local)
	if err != nil || unread != nil {
		return
	}
	for _, e := range entries {
		if generation, ok := strings.CutPrefix(e.Name(), prefix); ok && generation != name {
			s.folder(generation).Remove()
		}
	}
}
