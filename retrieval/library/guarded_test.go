package library

import (
	"bytes"
	"log/slog"
	"strings"
	"testing"

	"whosaid/retrieval"
	"whosaid/retrieval/attribution"
)

func TestReadingGoesOnAfterAPanic(t *testing.T) {
	var log bytes.Buffer
	l := &Library{cfg: Config{Log: slog.New(slog.NewTextHandler(&log, nil))}}
	text := "Ines Calder said the pier was safe."
	doc := &retrieval.Document{Name: "pier.txt", Text: text, Paragraphs: []retrieval.Paragraph{{Span: retrieval.Span{End: len(text)}}}}
	e := read(doc, l.guarded(func(*retrieval.Document) attribution.Ledger { panic("index out of range") }))
	if e.Document != doc || len(e.Statements) != 0 || len(e.Chunks) != 1 {
		t.Errorf("the document is left with %d statements, %d chunks", len(e.Statements), len(e.Chunks))
	}
	if said := log.String(); !strings.Contains(said, "document=pier.txt") || !strings.Contains(said, "index out of range") {
		t.Errorf("logged: %s", said)
	}
	if e := read(doc, l.guarded(attribution.Read)); len(e.Statements) != 1 {
		t.Errorf("%d statements", len(e.Statements))
	}
}
