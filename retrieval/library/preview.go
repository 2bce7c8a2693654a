package library

import (
	"context"
	"errors"
	"maps"
	"slices"
	"strings"
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
	contents, err := l.corpus.Read(ctx, named(m.Documents))
	if err != nil {
		return retrieval.Change{}, err
	}
	if _, err := newDirectory(nil, nil, contents.Aliases, nil); err != nil {
		return retrieval.Change{}, err
	}
	change := compare(m.Documents, contents)
	if m.Format != 0 {
		rebuilt = otherBasis(m.Basis, l.basis(contents))
	}
	change.DryRun, change.Rebuilt, change.Readings = true, rebuilt, contents.Readings()
	change.Statements, change.People, change.IndexAsOf = m.Statements, m.People, m.Built
	change.TookMS = float64(time.Since(begin).Microseconds()) / 1000
	return change, nil
}

// named are the documents of an index, given by name and hash, as a corpus takes
// them in place of reading them again. They have nothing else: it is not looked
// at.
func named(hashes map[string]string) corpus.Known {
	files := map[string][]*retrieval.Document{}
	for _, name := range slices.Sorted(maps.Keys(hashes)) {
		file, _, _ := strings.Cut(hashes[name], "#")
		files[file] = append(files[file], &retrieval.Document{Name: name, Hash: hashes[name]})
	}
	return func(file, hash string) []*retrieval.Document {
		docs := files[hash]
		for _, doc := range docs {
			if doc.Name != file && !strings.HasPrefix(doc.Name, file+"#") {
				return nil
			}
		}
		return docs
	}
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

// compare says which documents differ from those of an index, given by name
// and hash.
func compare(before map[string]string, c corpus.Contents) retrieval.Change {
	change := retrieval.Change{Added: []string{}, Changed: []string{}, Removed: []string{}, Skipped: []retrieval.Skipped{}}
	r := c.Readings()
	for _, u := range listed(retrieval.Readings{Unread: r.Unread, Empty: r.Empty}) {
		change.Skipped = append(change.Skipped, retrieval.Skipped{Document: u.Document, Why: u.Why})
	}
	here := map[string]bool{}
	for _, doc := range c.Documents {
		here[doc.Name] = true
		switch hash, ok := before[doc.Name]; {
		case !ok:
			change.Added = append(change.Added, doc.Name)
		case hash == doc.Hash:
			change.Unchanged++
		default:
			change.Changed = append(change.Changed, doc.Name)
		}
	}
	for _, name := range slices.Sorted(maps.Keys(before)) {
		if !here[name] {
			change.Removed = append(change.Removed, name)
		}
	}
	return change
}

// hashes are those of the documents by name.
func (s *snapshot) hashes() map[string]string {
	if s == nil {
		return nil
	}
	return s.generation.Documents
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
