package attribution_test

import (
	"os"
	"path/filepath"
	"testing"

	"whosaid/retrieval/attribution"
	"whosaid/retrieval/corpus"
)

// BenchmarkMeetings reads a folder of meeting notes from the files to the
// ledger; its MB/s are those of the notes. WHOSAID_EVAL names the folder that
// has meetings/ethpm-md.
func BenchmarkMeetings(b *testing.B) {
	dir := os.Getenv("WHOSAID_EVAL")
	if dir == "" {
		b.Skip("WHOSAID_EVAL does not name a folder with meetings")
	}
	for b.Loop() {
		read, err := corpus.Corpus{Folder: filepath.Join(dir, "meetings", "ethpm-md", "docs")}.Read(b.Context(), nil)
		if err != nil {
			b.Fatal(err)
		}
		size := 0
		for _, doc := range read.Documents {
			size += len(doc.Text)
			attribution.Read(doc)
		}
		b.SetBytes(int64(size))
	}
}
