package answer

import (
	"os"
	"path/filepath"
	"testing"

	"whosaid/bot/plan"
	"whosaid/retrieval/library"
)

// decidedOf is what a question is answered with from documents.
func decidedOf(t *testing.T, files map[string]string, question string) Decision {
	t.Helper()
	corpus := t.TempDir()
	for name, text := range files {
		if err := os.WriteFile(filepath.Join(corpus, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	lib, err := library.Open(t.Context(), library.Config{Corpus: corpus, Data: t.TempDir()})
	if err != nil {
		t.Fatal(err)
	}
	defer lib.Close()
	p, err := plan.New(t.Context(), lib, plan.Request{Question: question})
	if err != nil {
		t.Fatal(err)
	}
	out, err := Decide(t.Context(), lib, p)
	if err != nil {
		t.Fatal(err)
	}
	return out
}
