package library

import (
	"context"
	"errors"

	"whosaid/retrieval"
	"whosaid/retrieval/corpus"
	"whosaid/retrieval/index"
)

// storeName is what Status calls an index kept here.
const storeName = "embedded"

// Status describes the index in use.
func (l *Library) Status() retrieval.Status {
	s := l.hold()
	defer s.release()
	return l.describe(s.generation.Manifest)
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
		return retrieval.Status{Embedder: l.cfg.Embedder.Model(), Store: storeName, Corpus: l.corpus.Name(),
			Problems: []string{"no folder for the index: it is made in memory each time"}}, nil
	}
	_, m, err := l.store.Current()
	status := l.describe(m)
	if err != nil {
		status.Embedder = l.cfg.Embedder.Model()
		status.Problems = append(status.Problems, err.Error())
		return status, nil
	}
	if _, err := l.store.Size(); err != nil {
		status.Problems = append(status.Problems, err.Error())
	}
	contents, err := l.corpus.Read(ctx, nil)
	if err != nil {
		return retrieval.Status{}, err
	}
	status.Problems = append(status.Problems, stale(m, l.basis(contents), contents.Documents)...)
	return status, nil
}

func (l *Library) describe(m index.Manifest) retrieval.Status {
	status := retrieval.Status{
		Documents: len(m.Documents), Chunks: m.Chunks, Statements: m.Statements, People: m.People,
		Embedder: m.Embedder, Store: storeName, IndexAsOf: m.Built, Corpus: l.corpus.Name(), Problems: []string{},
	}
	for _, f := range m.Files {
		status.IndexBytes += f.Size
	}
	for _, s := range m.Skipped {
		status.Problems = append(status.Problems, "skipped "+s.Document+": "+s.Why)
	}
	return status
}

// stale says in what an index differs from what would be built now.
func stale(m index.Manifest, b index.Basis, docs []*retrieval.Document) []string {
	var out []string
	differs := func(what string, differs bool) {
		if differs {
			out = append(out, "the index is stale: "+what)
		}
	}
	differs("it was made with the embedder "+m.Embedder+", not "+b.Embedder, m.Embedder != b.Embedder)
	differs("the rules of attribution are others", m.Rules != b.Rules)
	differs("the alias file has changed", m.Aliases != b.Aliases)
	changed, here := 0, 0
	for _, doc := range docs {
		hash, known := m.Documents[doc.Name]
		if known {
			here++
		}
		if hash != doc.Hash {
			changed++
		}
	}
	differs("documents have been added, changed or removed", changed > 0 || here < len(m.Documents))
	return out
}

// IsUsage reports whether an error is about what was asked for (a missing
// corpus, no place for the index), not about something that broke.
func IsUsage(err error) bool {
	return errors.Is(err, ErrData) || errors.Is(err, corpus.ErrNoFolder) || errors.Is(err, corpus.ErrNoDocuments)
}
