package library_test

import (
	"log/slog"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"whosaid/retrieval"
	"whosaid/retrieval/library"
)

// articles are a small corpus of our own.
var articles = map[string]string{
	"harbour.txt": `The harbour board met on Tuesday.

"The new pier will open in May," said Elena Marsh, the chair of the harbour board. "It has cost us a fortune."

Tom Reed, a fisherman, said the pier was in the wrong place.`,
	"trains/delays.md": `---
title: Trains run late again
date: 2021-03-04
---
# Trains run late again

Passengers waited for two hours at Norton station.

"We are sorry for the delays," said Paul Okoro, a spokesman for the railway.

    code, "is nobody's words," said the machine
`,
	"latin.txt": "Le caf\xe9 est ferm\xe9. \"We close at noon,\" said Marie Dubois.\n",
}

// folder writes files below a new folder.
func folder(t testing.TB, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, text := range files {
		put(t, dir, name, text)
	}
	return dir
}

func put(t testing.TB, dir, name, text string) {
	t.Helper()
	path := filepath.Join(dir, filepath.FromSlash(name))
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}

// open opens a library that is closed with the test.
func open(t testing.TB, cfg library.Config) *library.Library {
	t.Helper()
	if cfg.Data == "" {
		cfg.Data = t.TempDir()
	}
	lib, err := library.Open(t.Context(), cfg)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = lib.Close() })
	return lib
}

// logged returns a logger and what it was told.
func logged() (*slog.Logger, *strings.Builder) {
	var b strings.Builder
	return slog.New(slog.NewTextHandler(&b, nil)), &b
}

func TestOpenReadsAFolder(t *testing.T) {
	lib := open(t, library.Config{Corpus: folder(t, articles)})
	if diff := cmp.Diff([]string{"harbour.txt", "latin.txt", "trains/delays.md"}, lib.Documents()); diff != "" {
		t.Error(diff)
	}
	doc, ok := lib.Document("trains/delays.md")
	if !ok || doc.Title != "Trains run late again" || doc.Date != "2021-03-04" {
		t.Errorf("document: %+v", doc)
	}
	got := map[string]string{}
	for _, s := range lib.Statements(retrieval.Query{}) {
		got[s.Text] = s.Speaker
	}
	for text, speaker := range map[string]string{
		"We are sorry for the delays,":   "Paul Okoro",
		"The new pier will open in May,": "Elena Marsh",
		"We close at noon,":              "Marie Dubois",
	} {
		if got[text] != speaker {
			t.Errorf("%q is %q's, want %q; all: %v", text, got[text], speaker, got)
		}
	}
}

func TestSearchFiltersBeforeRanking(t *testing.T) {
	lib := open(t, library.Config{Corpus: folder(t, articles)})
	e, err := lib.Search(t.Context(), retrieval.Query{Text: "when will the pier open", Statements: 3, Passages: 1})
	if err != nil {
		t.Fatal(err)
	}
	if len(e.Statements) != 3 || !strings.Contains(e.Statements[0].Text, "new pier") {
		t.Errorf("statements: %+v", e.Statements)
	}
	if len(e.Passages) != 1 || e.Passages[0].Document != "harbour.txt" {
		t.Errorf("passages: %+v", e.Passages)
	}
	e, err = lib.Search(t.Context(), retrieval.Query{Text: "when will the pier open", Documents: []string{"latin.txt"}, Statements: 3})
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range e.Statements {
		if s.Document != "latin.txt" {
			t.Errorf("statement of %s", s.Document)
		}
	}
}

// TestALongQueryIsCut asks with more than anybody asks.
func TestALongQueryIsCut(t *testing.T) {
	lib := open(t, library.Config{Corpus: folder(t, articles)})
	for _, rest := range []string{strings.Repeat(" and so on", 2<<20), strings.Repeat("é", 5<<20), strings.Repeat(" ", 5<<20)} {
		e, err := lib.Search(t.Context(), retrieval.Query{Text: "when will the new pier open " + rest, Statements: 1})
		if err != nil || len(e.Statements) != 1 || !strings.Contains(e.Statements[0].Text, "pier") {
			t.Errorf("%+v, %v", e, err)
		}
	}
}
