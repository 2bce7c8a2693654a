package library_test

import (
	"bytes"
	"log/slog"
	"strings"
	"testing"

	"whosaid/retrieval"
	"whosaid/retrieval/library"
)

const german = "Der Bürgermeister sagte am Montag, die Brücke werde im Frühjahr wieder geöffnet. Wir haben das Geld, erklärte er vor dem Rat, und wir werden nicht länger warten.\n"

// TestReadings: what was not read well is known after opening, after a refresh
// and to another run, whether or not the index was built anew for it.
func TestReadings(t *testing.T) {
	var log bytes.Buffer
	dir := folder(t, map[string]string{"a.txt": articles["latin.txt"], "b.txt": german, "c.pdf": "%PDF", "d.pdf": "%PDF", "e.png": "PNG", "f.txt": "",
		"g.txt": "The pi\xef\xbf\xbdr is cl\xef\xbf\xbdsed, said nob\xef\xbf\xbddy at all, and the har\xef\xbf\xbdour master agreed with that."})
	cfg := library.Config{Corpus: dir, Data: t.TempDir(), Embedder: newCounter(), Log: slog.New(slog.NewTextHandler(&log, nil))}
	lib := open(t, cfg)
	names := func(list []retrieval.Reading) string {
		var out []string
		for _, r := range list {
			out = append(out, r.Document)
		}
		return strings.Join(out, " ")
	}
	check := func(when string, r retrieval.Readings, files int, unread, poor, empty string) {
		t.Helper()
		if r.Files != files || names(r.Unread) != unread || names(r.Poor) != poor || names(r.Empty) != empty {
			t.Errorf("%s: %+v", when, r)
		}
	}
	check("opened", lib.Readings(), 5, "c.pdf d.pdf", "b.txt g.txt", "f.txt")
	if n := strings.Count(log.String(), "level=WARN"); n != 1 || !strings.Contains(log.String(), "2 of 5 files could not be read (.pdf)") {
		t.Errorf("%d warnings: %s", n, &log)
	}
	built := lib.Status().IndexAsOf
	put(t, dir, "h.docx", "PK")
	if change := refresh(t, lib); change.Unchanged != 3 || !change.IndexAsOf.Equal(built) {
		t.Errorf("the index is built anew for a file that is not in it: %+v", change)
	}
	check("refreshed", lib.Readings(), 6, "c.pdf d.pdf h.docx", "b.txt g.txt", "f.txt")
	put(t, dir, "b.txt", articles["latin.txt"])
	refresh(t, lib)
	check("with a better text", lib.Readings(), 6, "c.pdf d.pdf h.docx", "g.txt", "f.txt")
	check("opened again", open(t, cfg).Readings(), 6, "c.pdf d.pdf h.docx", "g.txt", "f.txt")
	status, err := library.Inspect(t.Context(), cfg)
	if err != nil || names(status.Unread) != "c.pdf d.pdf f.txt g.txt h.docx" || len(status.Problems) != 5 {
		t.Errorf("status: %+v, %v", status, err)
	}
}

func TestReadingsOfTheBriefing(t *testing.T) {
	if r := open(t, library.Config{}).Readings(); r.Files != 1 || len(r.Poor) > 0 {
		t.Errorf("%+v", r)
	}
}
