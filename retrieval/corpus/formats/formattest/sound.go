package formattest

import (
	"context"
	"strings"
	"testing"
	"unicode/utf8"

	"whosaid/retrieval/corpus/formats/article"
)

// Sound fails a test where articles break what readers promise.
func Sound(t *testing.T, articles []article.Article) {
	t.Helper()
	if len(articles) == 0 {
		t.Fatal("no article and no error")
	}
	for i := range articles {
		sound(t, &articles[i])
	}
}

func sound(t *testing.T, a *article.Article) {
	t.Helper()
	if !utf8.ValidString(a.Text) {
		t.Fatal("the text is not UTF-8")
	}
	end := 0
	for i, p := range a.Paragraphs {
		if p.Start < end || p.End <= p.Start || p.End > len(a.Text) {
			t.Fatalf("paragraph %d is %v, after byte %d of %d", i+1, p.Span, end, len(a.Text))
		}
		if s := p.In(a.Text); s != strings.TrimSpace(s) || !utf8.ValidString(s) {
			t.Fatalf("paragraph %d is %q", i+1, s)
		}
		end = p.End
	}
	at := 0
	for _, l := range a.Locators {
		if l.Start < at || l.Start > len(a.Text) || l.Label == "" {
			t.Fatalf("locator %+v, after byte %d of %d", l, at, len(a.Text))
		}
		at = l.Start
	}
}

// Paragraphs reads a file, checks what was read, and returns its first article
// and that one's paragraphs, headings with "# " before them. A file that cannot
// be read fails the test.
func Paragraphs(
	t *testing.T, read func(context.Context, article.File, article.Limits) ([]article.Article, error), raw []byte, limits article.Limits,
) (article.Article, []string) {
	t.Helper()
	got, err := read(t.Context(), article.File{Raw: raw}, limits)
	if err != nil {
		t.Fatal(err)
	}
	Sound(t, got)
	var out []string
	for _, p := range got[0].Paragraphs {
		mark := ""
		if p.Heading {
			mark = "# "
		}
		out = append(out, mark+p.In(got[0].Text))
	}
	return got[0], out
}
