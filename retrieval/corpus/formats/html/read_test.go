package html_test

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/tools/txtar"

	"whosaid/retrieval/corpus/formats/article"
	"whosaid/retrieval/corpus/formats/formattest"
	"whosaid/retrieval/corpus/formats/html"
)

// limits are those of the tests.
func limits() article.Limits { return article.Limits{Text: 4 << 20, Unpacked: 16 << 20} }

// listing writes an article as the cases do.
func listing(a article.Article) string {
	var b strings.Builder
	for _, field := range [][2]string{{"title", a.Title}, {"date", a.Date}, {"author", a.Author}, {"outlet", a.Outlet}, {"url", a.URL}} {
		if field[1] != "" {
			fmt.Fprintf(&b, "%s: %s\n", field[0], field[1])
		}
	}
	for _, p := range a.Paragraphs {
		if p.Heading {
			b.WriteString("# ")
		}
		b.WriteString(p.In(a.Text) + "\n")
	}
	return b.String()
}

// TestPages reads pages with menus, banners and links to others: only the
// article is read.
func TestPages(t *testing.T) {
	archive, err := txtar.ParseFile("testdata/pages.txtar")
	if err != nil || len(archive.Files) != 20 {
		t.Fatal(len(archive.Files), err)
	}
	for i := 0; i < len(archive.Files); i += 2 {
		page, want := archive.Files[i], archive.Files[i+1]
		raw := page.Data
		if strings.Contains(page.Name, "iso-8859-1") {
			raw, err = charmap.Windows1252.NewEncoder().Bytes(raw)
			if err != nil {
				t.Fatal(err)
			}
		}
		got, err := html.Read(t.Context(), article.File{Name: page.Name, Raw: raw}, limits())
		if err != nil || len(got) != 1 {
			t.Errorf("%s: %d articles, %v", page.Name, len(got), err)
			continue
		}
		if diff := cmp.Diff(string(want.Data), listing(got[0])); diff != "" {
			t.Errorf("%s: %s", page.Name, diff)
		}
	}
}

func TestSavedPageInOneFile(t *testing.T) {
	sample := formattest.Sample()
	got, err := html.ReadArchive(t.Context(), article.File{Raw: sample.MHTML()}, limits())
	if err != nil || len(got) != 1 || got[0].URL != sample.URL || !strings.Contains(got[0].Text, "café") {
		t.Errorf("%+v, %v", got, err)
	}
	for name, raw := range map[string]string{
		"nothing": "", "no head": "just text", "no page": "Content-Type: multipart/related; boundary=x\r\n\r\n--x--\r\n",
		"torn": "Content-Type: multipart/related; boundary=x\r\n\r\n--x\r\nContent-Type: image/png\r\n\r\nAAAA",
	} {
		if got, err := html.ReadArchive(t.Context(), article.File{Raw: []byte(raw)}, limits()); err == nil {
			t.Errorf("%s is read as %+v", name, got)
		}
	}
}

func TestPageIsLimited(t *testing.T) {
	picture := "<p>Said.<img src='data:image/png;base64," + strings.Repeat("A", 8<<20) + "'>"
	if _, err := html.Read(t.Context(), article.File{Raw: []byte(picture)}, limits()); err != nil {
		t.Errorf("a large picture in it: %v", err)
	}
	for name, raw := range map[string]string{"a large page": strings.Repeat("<p>said", 1<<18), "nesting": strings.Repeat("<div>", 5000)} {
		if _, err := html.Read(t.Context(), article.File{Raw: []byte(raw)}, limits()); err == nil {
			t.Errorf("%s is read", name)
		}
	}
}

func FuzzRead(f *testing.F) {
	if archive, err := txtar.ParseFile("testdata/pages.txtar"); err == nil {
		for _, file := range archive.Files {
			f.Add(file.Data)
		}
	}
	raw, err := os.ReadFile("testdata/pages.txtar")
	if err != nil {
		f.Fatal(err)
	}
	f.Add(raw)
	f.Add(formattest.Sample().MHTML())
	f.Fuzz(func(t *testing.T, raw []byte) {
		for _, read := range []func() ([]article.Article, error){
			func() ([]article.Article, error) { return html.Read(t.Context(), article.File{Raw: raw}, limits()) },
			func() ([]article.Article, error) {
				return html.ReadArchive(t.Context(), article.File{Raw: raw}, limits())
			},
		} {
			got, err := read()
			if err == nil {
				formattest.Sound(t, got)
			}
		}
	})
}
