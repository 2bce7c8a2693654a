package corpus

import (
	"strings"
	"testing"

	"whosaid/retrieval"
	"whosaid/retrieval/corpus/formats/article"
)

// TestMissedFiles holds the table of files that somebody may miss when they
// are not read.
func TestMissedFiles(t *testing.T) {
	for _, c := range []struct {
		names  string
		missed bool
	}{
		{"a.pdf a.PDF a.doc a.docx a.odt a.rtf a.html a.htm a.xml a.json a.jsonl a.csv a.tsv a.eml a.mbox a.msg a.epub a.srt a.vtt a.xlsx a.pptx", true},
		{"a.rst a.markdown a.log a.zip a.tar.gz a.yaml a.pages README notes.2022 interview.final sub/a.pdf locked/ broken.txt", true},
		{"a.png sub/A.JPG a.svg a.mp3 a.mp4 a.css a.py a.db a.ttf a.tmp a.pdf~ ~$letter.docx Thumbs.db LICENSE Makefile x/whosaid-aliases.yaml", false},
	} {
		for _, name := range strings.Fields(c.names) {
			r := Contents{Skipped: []retrieval.Skipped{{Document: name, Why: "a reason"}}}.Readings()
			if missed := len(r.Unread) == 1; missed != c.missed || r.Files != len(r.Unread) {
				t.Errorf("%s: missed is %t, of %d files", name, missed, r.Files)
			}
		}
	}
	r := Contents{Documents: make([]*retrieval.Document, 3), Skipped: []retrieval.Skipped{{Document: "a.txt", Why: article.ErrEmpty.Error()}}}.Readings()
	if r.Files != 3 || len(r.Unread) != 0 || len(r.Empty) != 1 {
		t.Errorf("a file without text: %+v", r)
	}
}
