package index

import (
	"fmt"
	"iter"
	"strings"

	"whosaid/retrieval"
	"whosaid/retrieval/english"
)

// shortSentence is how many bytes a sentence has that is embedded with the next one:
// by itself it hardly tells what it is about. mostWindow bounds what is embedded as one.
const (
	shortSentence = 60
	mostWindow    = 500
)

// windowsOf are the stretches of a statement's text that are embedded by themselves
// beside the whole: its sentences, short ones with the next. Of a single sentence there
// is none.
func windowsOf(text string) []string {
	all := english.Sentences(text)
	if len(all) < 2 {
		return nil
	}
	var out []string
	for i, s := range all {
		end := s.End
		if s.End-s.Start < shortSentence && i+1 < len(all) {
			end = all[i+1].End
		}
		w := strings.TrimSpace(text[s.Start:min(end, s.Start+mostWindow)])
		if w = strings.ToValidUTF8(w, ""); w != "" && w != text {
			out = append(out, w)
		}
	}
	return out
}

// textsOfWindows are the windows of an entry's statements.
func textsOfWindows(e *Entry) iter.Seq[string] {
	return func(yield func(string) bool) {
		for i := range e.Statements {
			for _, w := range windowsOf(StatementText(&e.Statements[i])) {
				if !yield(w) {
					return
				}
			}
		}
	}
}

// windowed reports whether statements are embedded by their sentences too: not
// where vectors are sums of those of words.
func (m *Manifest) windowed() bool { return !retrieval.OfWords(m.Embedder) }

// texts are those that an entry is embedded by.
func (m *Manifest) texts() []textsOf {
	if m.windowed() {
		return []textsOf{textsOfStatements, textsOfChunks, textsOfWindows}
	}
	return []textsOf{textsOfStatements, textsOfChunks}
}

// Windows are the rows of vectors that statements have: those of their sentences and
// of the whole.
type Windows struct {
	vectors *Table
	// rows are in the order of the statements; those of number i end at ends[i].
	rows []uint32
	ends []int
}

// newWindows looks for the windows of all statements. Its errors are those of Entry.
func (g *Generation) newWindows() (*Windows, error) {
	w := &Windows{vectors: g.Vectors}
	if !g.windowed() {
		return w, nil
	}
	for i := range g.Documents {
		e, err := g.Unpeopled(i)
		if err != nil {
			return nil, fmt.Errorf("windows: %w", err)
		}
		for k := range e.Statements {
			text := StatementText(&e.Statements[k])
			for _, t := range append(windowsOf(text), text) {
				if row, ok := g.Vectors.Find(KeyOf(t)); ok {
					w.rows = append(w.rows, uint32(row))
				}
			}
			w.ends = append(w.ends, len(w.rows))
		}
	}
	return w, nil
}

// Closeness is by statement the product of a vector and the nearest of its windows, 0
// at least; nil where statements have no windows, or vectors of another length.
func (w *Windows) Closeness(v retrieval.Vector) []float64 {
	if len(w.ends) == 0 || len(v) != w.vectors.Dimensions() || zero(v) {
		return nil
	}
	products := w.vectors.scan(v, w.rows)
	out := make([]float64, len(w.ends))
	from := 0
	for i, end := range w.ends {
		for _, p := range products[from:end] {
			out[i] = max(out[i], float64(p))
		}
		from = end
	}
	return out
}
