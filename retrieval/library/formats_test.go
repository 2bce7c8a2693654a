package library_test

import (
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"whosaid/retrieval"
	"whosaid/retrieval/corpus/formats"
	"whosaid/retrieval/corpus/formats/formattest"
	"whosaid/retrieval/library"
)

// TestOneArticleInEveryFormat reads the same article in each format that
// articles have, and finds the same statements in all.
func TestOneArticleInEveryFormat(t *testing.T) {
	sample := formattest.Sample()
	files := sample.Files()
	maps.Copy(files, sample.Letters())
	maps.Copy(files, sample.Data())
	dir := t.TempDir()
	for _, e := range formats.Extensions() {
		if len(files[e]) == 0 && !strings.Contains(" .vtt .srt .log ", e) {
			t.Errorf("no article is written as %s", e)
		}
	}
	for e, raw := range files {
		if err := os.WriteFile(filepath.Join(dir, "bridge"+e), raw, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	lib, err := library.Open(t.Context(), library.Config{Corpus: dir, Data: t.TempDir()})
	if err != nil {
		t.Fatal(err)
	}
	defer lib.Close()
	want := said(t, lib, "bridge.txt")
	if len(want) != 6 {
		t.Errorf("%d statements in the plain text: %v", len(want), want)
	}
	for _, name := range lib.Documents() {
		if diff := cmp.Diff(want, said(t, lib, name)); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
	}
}

// said are the statements of a document: who said what. The words of a letter's
// writer are left out.
func said(t *testing.T, lib *library.Library, document string) []string {
	t.Helper()
	var out []string
	for _, s := range lib.Statements(retrieval.Query{Documents: []string{document}}) {
		if s.SpeakerReason == retrieval.ByLabel {
			continue
		}
		out = append(out, fmt.Sprintf("%s | %s | %s", s.Kind, s.Speaker, s.Text))
	}
	return out
}
