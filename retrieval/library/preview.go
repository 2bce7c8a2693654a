package library

import (
	"context"
	"errors"
	"time"

	"whosaid/retrieval"
	"whosaid/retrieval/corpus"
	"whosaid/retrieval/index"
)

// Preview says what an Update would do, and writes nothing.
func Preview(ctx context.Context, cfg Config) (retrieval.Change, error) {
	begin := time.Now()
	l, err := prepare(cfg)
	if err != nil {
		return retrieval.Change{}, err
	}
	m, rebuilt, err := l.latest()
	if err != nil {
		return retrieval.Change{}, err
	}
	contents, err := l.corpus.Read(ctx, knownOf(m))
	if err != nil {
		return retrieval.Change{}, err
	}
	if _, err := parseAliases(contents.Aliases); err != nil {
		return retrieval.Change{}, err
	}
	change := compare(m, contents)
	if m.Format != 0 {
		rebuilt = otherBasis(m.Basis, l.basis(contents))
	}
	change.DryRun, change.Rebuilt, change.Readings = true, rebuilt, contents.Readings()
	change.Statements, change.People, change.IndexAsOf = m.Statements, m.People, m.Built
	change.TookMS = float64(time.Since(begin).Microseconds()) / 1000
	return change, nil
}

// latest is the manifest in use; the zero one where there is none, and why one
// that is there is of no use.
func (l *Library) latest() (index.Manifest, []string, error) {
	if l.store == nil {
		return index.Manifest{}, nil, nil
	}
	_, m, err := l.kept.Current()
	switch {
	case err == nil:
		return m, nil, nil
	case errors.Is(err, index.ErrNone):
		return index.Manifest{}, nil, nil
	case lasting(err) != nil:
		return index.Manifest{}, nil, lasting(err)
	}
	return index.Manifest{}, []string{err.Error()}, nil
}

// compare says which documents differ from those of an index.
func compare(m index.Manifest, c corpus.Contents) retrieval.Change {
	change := retrieval.Change{Added: []string{}, Changed: []string{}, Removed: []string{}, Skipped: []retrieval.Skipped{}}
	r := c.Readings()
	for _, u := range listed(retrieval.Readings{Unread: r.Unread, Empty: r.Empty}) {
		change.Skipped = append(change.Skipped, retrieval.Skipped{Document: u.Document, Why: u.Why})
	}
	before := m.Documents // in the order of their names, as the contents are
	for _, doc := range c.Documents {
		for len(before) > 0 && before[0].Name < doc.Name {
			change.Removed = append(change.Removed, before[0].Name)
			before = before[1:]
		}
		if len(before) == 0 || before[0].Name != doc.Name {
			change.Added = append(change.Added, doc.Name)
			continue
		}
		if before[0].Hash == doc.Hash {
			change.Unchanged++
		} else {
			change.Changed = append(change.Changed, doc.Name)
		}
		before = before[1:]
	}
	for i := range before {
		change.Removed = append(change.Removed, before[i].Name)
	}
	return change
}

// manifest is that of the snapshot's generation; the zero one where there is none.
func (s *snapshot) manifest() index.Manifest {
	if s == nil {
		return index.Manifest{}
	}
	return s.generation.Manifest
}

// made is the snapshot's generation; nil where there is none.
func (s *snapshot) made() *index.Generation {
	if s == nil {
		return nil
	}
	return s.generation
}

// otherwise says why everything is made again that is no document's change: in
// what the base was made otherwise than it would be now, or what is wrong with
// the index on disk where there is no base.
func (l *Library) otherwise(base *snapshot, c corpus.Contents) []string {
	if base != nil {
		return otherBasis(base.generation.Basis, l.basis(c))
	}
	m, why, err := l.latest()
	if err == nil && m.Format != 0 {
		why = []string{index.ErrDamaged.Error()}
	}
	return why
}
