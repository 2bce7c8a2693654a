package gate

import (
	"encoding/json"
	"fmt"
	"os"
	"strings"
	"testing"

	"whosaid/retrieval"
)

// A stranger's statement, of a file that GATE_LINES names: honest lines about it and a lie. Such
// files are about real documents, which stand in no repository of ours.
type strange struct {
	Statement, Speaker, Document, Gender, Lie string
	Context                                   any
	Honest, Known                             []string
}

// strangersCount is how often a stranger's line counts in the fit: their statements are longer than
// those of the tables, and they are few.
const strangersCount = 6

// A told is a stranger's line.
type told struct {
	line   string
	e      Evidence
	honest bool
}

// strangeLines are the samples of the files that GATE_LINES names.
func strangeLines(t *testing.T) (all []sample) {
	for _, l := range strangeRows(t) {
		next := newSample(l.line, l.e, l.honest)
		next.table, next.weight = "strangers", strangersCount
		all = append(all, next)
	}
	return all
}

// strangeRows are the lines of the files that GATE_LINES names, separated by commas.
func strangeRows(t *testing.T) (all []told) {
	for _, path := range strings.FieldsFunc(os.Getenv("GATE_LINES"), func(r rune) bool { return r == ',' }) {
		raw, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		for line := range strings.Lines(string(raw)) {
			var s strange
			if err := json.Unmarshal([]byte(line), &s); err != nil {
				t.Fatalf("%s: %v", path, err)
			}
			known := append(s.Known, fmt.Sprint(s.Context), s.Speaker, s.Document[strings.LastIndex(s.Document, "/")+1:])
			e := Evidence{Text: s.Statement, Known: known, Gender: retrieval.Gender(s.Gender)}
			for i, said := range append(s.Honest, s.Lie) {
				if said = strings.TrimPrefix(said, "that "); said != "" {
					all = append(all, told{said, e, i < len(s.Honest)})
				}
			}
		}
	}
	return all
}
