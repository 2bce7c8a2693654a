package library_test

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"whosaid/retrieval"
	"whosaid/retrieval/embed"
	"whosaid/retrieval/library"
)

// invented are documents with so many statements together, by people who each
// speak on several subjects.
func invented(statements int) map[string]string {
	chance := rand.New(rand.NewPCG(7, 7))
	people := []string{"Mara Ito", "Paul Okafor", "Lena Ode", "Aiko Brandt", "Tomas Weld", "Ines Calder", "Jon Abara", "Ruth Siek"}
	subjects := strings.Fields("harbour tariff bridge market ferry school library tunnel orchard mill quarry stadium clinic archive railway")
	acts := strings.Fields("open close move rebuild sell paint insure flood survey rent widen inspect")
	whens := []string{"in May", "before winter", "next year", "on Monday", "after the vote", "within a decade", "in two weeks"}
	var places []string
	for _, begin := range strings.Fields("Tol Bran Ess Kar Lund Mor Nye Ost Pell Rov Sand Tir Ulv Vest Wik") {
		for _, end := range strings.Fields("vik haven dorf bury mouth stad ness ford lake gate moor field") {
			places = append(places, begin+end)
		}
	}
	pick := func(list []string) string { return list[chance.IntN(len(list))] }
	texts := map[string]string{}
	for said := 0; said < statements; {
		var b strings.Builder
		for range 20 {
			subject := pick(subjects)
			fmt.Fprintf(&b, "\"The %s of %s beside the %s will %s %s for %d crowns,\" said %s.\n\n", subject, pick(places), pick(subjects),
				pick(acts), pick(whens), chance.IntN(90000), pick(people))
			fmt.Fprintf(&b, "Nobody from %s or %s had asked the council about the %s that day.\n\n", pick(places), pick(places), subject)
			said++
		}
		texts[fmt.Sprintf("minutes%04d.txt", len(texts))] = b.String()
	}
	return texts
}

// evidence is what a library holds, and finds for questions with and without
// filters.
func evidence(t *testing.T, lib *library.Library) []string {
	t.Helper()
	all := lib.Statements(retrieval.Query{})
	out := []string{fmt.Sprintf("%d statements, documents %v", len(all), lib.Documents())}
	for _, q := range []retrieval.Query{
		{Text: "When will the harbour of Tolvik be opened?"},
		{Text: "What did Lena Ode say about the bridge?", Prefer: []string{"Lena Ode"}},
		{Text: "the price of the orchard", Speakers: []string{"Ruth Siek"}},
		{Text: "insurance of the stadium", Documents: []string{"minutes0003.txt", "minutes0007.txt"}},
		{Text: "flooded quarry", Speakers: []string{"Jon Abara", "Mara Ito"}, Documents: []string{"minutes0001.txt"}},
		{Text: "nothing that anybody ever mentioned: zeppelins"},
		{Text: "rails and trains near Brandorf"},
		{Text: "council", Since: "2020"},
	} {
		q.Statements, q.Passages = 10, 3
		e, err := lib.Search(t.Context(), q)
		if err != nil {
			t.Fatalf("%q: %v", q.Text, err)
		}
		for _, s := range e.Statements {
			out = append(out, fmt.Sprintf("%s -> %s, %s: %s", q.Text, s.ID, s.Speaker, s.Text))
		}
		for _, p := range e.Passages {
			out = append(out, fmt.Sprintf("%s -> %s", q.Text, p.ID))
		}
	}
	return out
}

// conformance is what every store has to do; remote is nil for the embedded one.
// Each kind of store gives the same answers.
func conformance(t *testing.T, remote *library.Remote) {
	dir := folder(t, invented(600))
	cfg := func() library.Config {
		return library.Config{Corpus: dir, Data: t.TempDir(), Remote: remote} // each time another machine
	}
	same := func(what string, lib *library.Library) {
		t.Helper()
		fresh := open(t, library.Config{Corpus: dir, Data: t.TempDir()})
		if diff := cmp.Diff(evidence(t, fresh), evidence(t, lib)); diff != "" {
			t.Errorf("%s: %s", what, diff)
		}
	}
	first := cfg()
	if change, err := library.Preview(t.Context(), first); err != nil || len(change.Added) != 30 || len(change.Rebuilt) != 0 {
		t.Errorf("before there is one: %d added, %q, %v", len(change.Added), change.Rebuilt, err)
	}
	lib := open(t, first)
	same("made", lib)
	odd := retrieval.Query{Text: "\"quoted\" {braces} \\ back\\slash \x00 ünïcödé 'apostrophe's ☃ harbour", Statements: 10}
	if e, err := lib.Search(t.Context(), odd); err != nil || len(e.Statements) != 10 {
		t.Errorf("%q: %d statements, %v", odd.Text, len(e.Statements), err)
	}
	old := evidence(t, lib)

	counting := &interrupted{Embedder: embed.Builtin()}
	second := cfg()
	if remote == nil {
		second.Data = first.Data
	}
	second.Embedder = counting
	other := open(t, second)
	if counting.texts != 0 {
		t.Errorf("opened again, %d texts were embedded", counting.texts)
	}
	same("opened again", other)

	if err := os.Remove(filepath.Join(dir, "minutes0003.txt")); err != nil {
		t.Fatal(err)
	}
	put(t, dir, "minutes0001.txt", "\"The zeppelin will land on the school,\" said Jon Abara.\n")
	put(t, dir, "new.txt", "\"The quarry is flooded again,\" said Mara Ito.\n")
	counting.fails = true
	if _, err := other.Refresh(t.Context()); !errors.Is(err, errOut) {
		t.Errorf("a refresh without an embedder: %v", err)
	}
	counting.fails = false
	if diff := cmp.Diff(old, evidence(t, other)); diff != "" {
		t.Errorf("after a refresh that failed: %s", diff)
	}
	counting.texts = 0
	change := refresh(t, other)
	if len(change.Added) != 1 || len(change.Changed) != 1 || len(change.Removed) != 1 || change.Unchanged != 28 || counting.texts > 8 {
		t.Errorf("refreshed: %v %v %v, %d unchanged, %d texts embedded", change.Added, change.Changed, change.Removed, change.Unchanged, counting.texts)
	}
	same("refreshed", other)

	if diff := cmp.Diff(old, evidence(t, lib)); diff != "" {
		t.Errorf("whoever has the one before open: %s", diff)
	}
	ctx, stop := context.WithCancel(t.Context())
	defer stop()
	go lib.Follow(ctx)
	eventually(t, "the other's refresh", func() bool { _, ok := lib.Document("new.txt"); return ok })
	same("followed", lib)
	if s := lib.Status(); s.Documents != 30 || s.IndexBytes == 0 || remote != nil && s.Store != remote.Name {
		t.Errorf("status: %+v", s)
	}
	third := cfg()
	if remote == nil {
		third.Data = first.Data
	}
	if s, err := library.Inspect(t.Context(), third); err != nil || len(s.Problems) != 0 || s.Documents != 30 {
		t.Errorf("inspected: %+v, %v", s, err)
	}
}

// An interrupted embedder counts its texts, and may fail.
type interrupted struct {
	retrieval.Embedder
	texts int
	fails bool
}

func (e *interrupted) Embed(ctx context.Context, texts []string) ([]retrieval.Vector, error) {
	if e.fails {
		return nil, errOut
	}
	if len(texts) > 1 || !strings.Contains(texts[0], "?") {
		e.texts += len(texts)
	}
	return e.Embedder.Embed(ctx, texts)
}

func TestTheEmbeddedStoreConforms(t *testing.T) { conformance(t, nil) }
