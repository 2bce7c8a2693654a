package library_test

import (
	"testing"

	"whosaid/retrieval"
	"whosaid/retrieval/library"
)

// TestVoicesAreThoseOfEach asks of all, of one document and of one speaker.
func TestVoicesAreThoseOfEach(t *testing.T) {
	lib := open(t, library.Config{Corpus: folder(t, articles)})
	for _, q := range []retrieval.Query{{}, {Documents: []string{"harbour.txt"}}, {Speakers: []string{"Paul Okoro"}}, {Kinds: []retrieval.Kind{retrieval.Direct}}} {
		want := lib.Statements(q)
		for name, read := range lib.Voices(q) {
			if len(want) == 0 || name != want[0].Speaker || read().ID != want[0].ID {
				t.Fatalf("%+v: %q said %v, want %v", q, name, read(), want)
			}
			want = want[1:]
		}
		if len(want) > 0 {
			t.Errorf("%+v: %v are missing", q, want)
		}
	}
}
