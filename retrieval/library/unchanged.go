package library

import (
	"context"
	"time"

	"whosaid/retrieval"
	"whosaid/retrieval/corpus"
)

// unchanged is what an update tells that has nothing to do: the documents hash to
// what the index on disk was made of, and its files are whole. Nothing of it is
// read but the list of documents. It reports false where more has to be looked
// at, for whatever reason.
func (l *Library) unchanged(ctx context.Context) (retrieval.Change, bool) {
	begin := time.Now()
	if l.store == nil || l.store.Busy() {
		return retrieval.Change{}, false
	}
	name, m, err := l.store.Current()
	if err != nil || m.Basis != l.basisOf(m.Aliases) {
		return retrieval.Change{}, false
	}
	k := knownOf(m)
	contents, err := l.corpus.Read(ctx, k)
	if err != nil {
		return retrieval.Change{}, false
	}
	if !current(m, l.basis(contents), contents) || !l.store.Whole(name, m) {
		l.seen = &seen{name, k, contents}
		return retrieval.Change{}, false
	}
	l.note(contents)
	change := compare(m, contents)
	change.Statements, change.People, change.IndexAsOf = m.Statements, m.People, m.Built
	change.Readings, change.Speakers = contents.Readings(), []retrieval.SpeakerChange{}
	change.Readings.Poor = m.Poor
	l.clean()()
	l.cfg.Log.Info("the index is up to date", "folder", l.store.Dir(), "as_of", m.Built, "documents", len(m.Documents))
	change.TookMS = float64(time.Since(begin).Microseconds()) / 1000
	return change, true
}

// contents reads the corpus, for a base that may be nil, unless that has just been
// done for it.
func (l *Library) contents(ctx context.Context, base *snapshot) (known, corpus.Contents, error) {
	was := l.seen
	if l.seen = nil; was != nil && base != nil && base.generation.Name == was.name {
		return was.known, was.contents, nil
	}
	k := knownOf(base.manifest())
	c, err := l.corpus.Read(ctx, k)
	return k, c, err
}
