package epub_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"whosaid/retrieval/corpus/formats/article"
	"whosaid/retrieval/corpus/formats/epub"
	"whosaid/retrieval/corpus/formats/formattest"
)

func limits() article.Limits { return article.Limits{Text: 1 << 20, Unpacked: 4 << 20} }

func paragraphs(t *testing.T, raw []byte) (article.Article, []string) {
	t.Helper()
	return formattest.Paragraphs(t, epub.Read, raw, limits())
}

func TestChapters(t *testing.T) {
	sample := formattest.Sample()
	got, list := paragraphs(t, sample.EPUB())
	if got.Title != sample.Title || got.Author != sample.Author || got.Date != sample.Date {
		t.Errorf("%+v", got.Meta)
	}
	want := append([]string{"# One"}, sample.Paragraphs[:3]...)
	want = append(append(want, "# Two"), sample.Paragraphs[3:]...)
	if diff := cmp.Diff(want, list); diff != "" {
		t.Error(diff)
	}
	var labels []string
	for _, l := range got.Locators {
		labels = append(labels, l.Label+": "+strings.Fields(got.Text[l.Start:])[0])
	}
	if diff := cmp.Diff([]string{"chapter 1: One", "chapter 2: Two"}, labels); diff != "" {
		t.Error(diff)
	}
}

func TestLockedBook(t *testing.T) {
	book := func(locked string) []byte {
		return formattest.Zip(
			formattest.Entry{Name: "mimetype", Text: "application/epub+zip"},
			formattest.Entry{Name: "META-INF/container.xml", Text: `<container><rootfile full-path="b.opf"/></container>`},
			formattest.Entry{Name: "META-INF/encryption.xml", Text: `<encryption><CipherReference URI="` + locked + `"/></encryption>`},
			formattest.Entry{Name: "b.opf", Text: `<package><item id="a" href="a.html" media-type="text/html"/><itemref idref="a"/></package>`},
			formattest.Entry{Name: "a.html", Text: "<p>Words."})
	}
	if _, err := epub.Read(t.Context(), article.File{Raw: book("a.html")}, limits()); err == nil || !strings.Contains(err.Error(), "encrypted") {
		t.Errorf("a locked chapter: %v", err)
	}
	if _, list := paragraphs(t, book("font.otf")); len(list) != 1 {
		t.Errorf("a locked font: %q", list)
	}
}

func FuzzRead(f *testing.F) {
	f.Add(formattest.Sample().EPUB())
	f.Add([]byte("PK\x03\x04"))
	f.Fuzz(func(t *testing.T, raw []byte) {
		if got, err := epub.Read(t.Context(), article.File{Raw: raw}, limits()); err == nil {
			formattest.Sound(t, got)
		}
	})
}
