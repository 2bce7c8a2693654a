package library

import (
	"context"
	"errors"
	"slices"
	"strings"

	"whosaid/retrieval"
	"whosaid/retrieval/corpus"
	"whosaid/retrieval/index"
)

// embedded is what Status calls an index kept here.
const embedded = "embedded"

// Status describes the index in use. Nobody may change its lists.
func (l *Library) Status() retrieval.Status {
	s := l.hold()
	defer s.release()
	readings := l.readings.Load()
	if known := s.described.Load(); known != nil && known.by == readings {
		return known.status
	}
	out := l.describe(s.generation.Manifest, *readings)
	s.described.Store(&described{readings, out})
	return out
}

// described is what a status tells of a snapshot and what was read.
type described struct {
	by     *retrieval.Readings
	status retrieval.Status
}

// Inspect describes the index as it is on disk, without bringing it up to
// date; what is amiss is named in Problems. The error is for a configuration
// that names no index at all, such as a missing corpus folder.
func Inspect(ctx context.Context, cfg Config) (retrieval.Status, error) {
	l, err := prepare(cfg)
	if err != nil {
		return retrieval.Status{}, err
	}
	if l.store == nil {
		problem := "no folder for the index: it is made in memory each time"
		if cfg.Input != nil {
			problem = "the index of standard input is made in memory each time"
		}
		return retrieval.Status{Embedder: l.cfg.Embedder.Model(), Store: l.storeName(), Corpus: l.corpus.Name(),
			Unread: []retrieval.Reading{}, Problems: []string{problem}}, nil
	}
	contents, unread := l.corpus.Read(ctx, nil)
	if unread != nil && !errors.Is(unread, corpus.ErrNoDocuments) {
		return retrieval.Status{}, unread
	}
	status := l.compared(contents)
	if _, err := parseAliases(contents.Aliases); err != nil {
		first, _, _ := strings.Cut(err.Error(), "\n") // the rest shows the place
		status.Problems = append(status.Problems, first)
	}
	if unread != nil {
		status.Problems = append(status.Problems, unread.Error())
	}
	return status, nil
}

// compared describes the index on disk, and says in what it differs from one
// of these contents.
func (l *Library) compared(c corpus.Contents) retrieval.Status {
	_, m, err := l.kept.Current()
	status := l.describe(m, c.Readings())
	if l.store.Busy() {
		status.Problems = append(status.Problems, "the index is being built or brought up to date just now")
	}
	if err != nil {
		status.Embedder = l.cfg.Embedder.Model()
		status.Problems = append(status.Problems, err.Error())
		return status
	}
	if _, err := l.store.Size(); err != nil && l.cfg.Remote == nil {
		status.Problems = append(status.Problems, err.Error())
	}
	status.Problems = append(status.Problems, stale(m, l.basis(c), c.Documents)...)
	return status
}

func (l *Library) describe(m index.Manifest, r retrieval.Readings) retrieval.Status {
	status := retrieval.Status{
		Documents: len(m.Documents), Chunks: m.Chunks, Statements: m.Statements, People: m.People,
		Embedder: m.Embedder, Store: l.storeName(), IndexAsOf: m.Built, Corpus: l.corpus.Name(), Problems: []string{},
	}
	for _, f := range m.Files {
		status.IndexBytes += f.Size
	}
	status.Transcripts = m.Transcripts
	r.Poor = m.Poor
	status.Unread, status.Readings = listed(r), r
	for _, u := range status.Unread {
		status.Problems = append(status.Problems, problem(u))
	}
	return status
}

// stale says in what an index differs from what would be built now.
func stale(m index.Manifest, b index.Basis, docs []*retrieval.Document) []string {
	out := otherBasis(m.Basis, b)
	same := 0
	for _, doc := range docs {
		if c := m.Card(doc.Name); c != nil && c.Hash == doc.Hash {
			same++
		}
	}
	if same < len(docs) || same < len(m.Documents) {
		out = append(out, "documents have been added, changed or removed")
	}
	for i := range out {
		out[i] = "the index is stale: " + out[i]
	}
	return out
}

// otherBasis says in what an index was made otherwise than it would be now.
func otherBasis(was, is index.Basis) []string {
	var out []string
	differs := func(differs bool, what string) {
		if differs {
			out = append(out, what)
		}
	}
	differs(was.Embedder != is.Embedder, "its embedder is "+was.Embedder+", not "+is.Embedder)
	differs(was.Rules != is.Rules, "the rules of attribution have changed")
	differs(was.Aliases != is.Aliases, "the alias file has changed")
	differs(was.Readings != is.Readings, "what counts as little found has changed")
	return out
}

// IsUsage reports whether an error is about what was asked for (a missing
// corpus, a wrong alias file, no place for the index), not about something that broke.
func IsUsage(err error) bool {
	return slices.ContainsFunc([]error{
		ErrData, corpus.ErrNoFolder, corpus.ErrUnreadable, corpus.ErrNoDocuments, corpus.ErrAliases,
	}, func(usage error) bool { return errors.Is(err, usage) })
}
