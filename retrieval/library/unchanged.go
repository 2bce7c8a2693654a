package library

import (
	"context"
	"strings"
	"time"

	"whosaid/retrieval"
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
	m, ok := l.store.Whole()
	basis := l.basisOf(m.Aliases)
	if !ok || m.Basis != basis {
		return retrieval.Change{}, false
	}
	for _, hash := range m.Documents {
		if strings.Contains(hash, "#") { // what else its file lost is not listed
			return retrieval.Change{}, false
		}
	}
	contents, err := l.corpus.Read(ctx, named(m.Documents))
	if err != nil || !current(m, l.basis(contents), contents) {
		return retrieval.Change{}, false
	}
	l.note(contents)
	change := compare(m.Documents, contents)
	change.Statements, change.People, change.IndexAsOf = m.Statements, m.People, m.Built
	change.Readings, change.Speakers = contents.Readings(), []retrieval.SpeakerChange{}
	change.Readings.Poor = m.Poor
	l.clean()()
	l.cfg.Log.Info("the index is up to date", "folder", l.store.Dir(), "as_of", m.Built, "documents", len(m.Documents))
	change.TookMS = float64(time.Since(begin).Microseconds()) / 1000
	return change, true
}
