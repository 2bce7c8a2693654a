package odt_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"whosaid/retrieval/corpus/formats/article"
	"whosaid/retrieval/corpus/formats/formattest"
	"whosaid/retrieval/corpus/formats/odt"
)

func limits() article.Limits { return article.Limits{Text: 1 << 20, Unpacked: 4 << 20} }

func paragraphs(t *testing.T, raw []byte) (article.Article, []string) {
	t.Helper()
	return formattest.Paragraphs(t, odt.Read, raw, limits())
}

// wrapped is a text with these elements in it.
func wrapped(body string) []byte {
	return formattest.Zip(formattest.Entry{Name: "mimetype", Text: "application/vnd.oasis.opendocument.text"}, formattest.Entry{Name: "content.xml",
		Text: `<office:document-content><office:body><office:text>` + body + `</office:text></office:body></office:document-content>`})
}

func TestElements(t *testing.T) {
	for name, c := range map[string]struct{ body, want string }{
		"spans":      {"<text:p>said <text:span>Mara</text:span><text:s text:c='3'/>Ito\n  twice</text:p>", "said Mara Ito twice"},
		"deleted":    {"<text:tracked-changes><text:deletion><text:p>no</text:p></text:deletion></text:tracked-changes><text:p>yes</text:p>", "yes"},
		"headings":   {"<text:h text:outline-level='2'>Head</text:h><text:p>Body</text:p>", "# Head;Body"},
		"breaks":     {"<text:p>a<text:line-break/>b<text:tab/>c</text:p>", "a\nb c"},
		"a footnote": {"<text:p>word<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>A note.</text:p></text:note-body></text:note> goes on</text:p>", "word goes on;A note."},
		"a comment":  {"<text:p>word<office:annotation><dc:creator>X</dc:creator><text:p>hm</text:p></office:annotation> goes on</text:p>", "word goes on"},
		"a table": {"<table:table><table:table-row><table:table-cell><text:p>Ana</text:p></table:table-cell><table:table-cell><text:p>one</text:p>" +
			"</table:table-cell></table:table-row></table:table><text:p>after</text:p>", "Ana | one;after"},
		"a list": {"<text:list><text:list-item><text:p>one</text:p></text:list-item><text:list-item><text:p>two</text:p></text:list-item></text:list>", "one;two"},
	} {
		if _, got := paragraphs(t, wrapped(c.body)); strings.Join(got, ";") != c.want {
			t.Errorf("%s: %q, want %q", name, strings.Join(got, ";"), c.want)
		}
	}
}

func TestTitleAndAuthor(t *testing.T) {
	sample := formattest.Sample()
	got, list := paragraphs(t, sample.ODT())
	if got.Title != sample.Title || got.Author != sample.Author || list[0] != "# "+sample.Title {
		t.Errorf("%+v, %q", got.Meta, list[0])
	}
	if diff := cmp.Diff(sample.Paragraphs, list[1:]); diff != "" {
		t.Error(diff)
	}
}

func FuzzRead(f *testing.F) {
	f.Add(formattest.Sample().ODT())
	f.Add([]byte("PK\x03\x04"))
	f.Fuzz(func(t *testing.T, raw []byte) {
		if got, err := odt.Read(t.Context(), article.File{Raw: raw}, limits()); err == nil {
			formattest.Sound(t, got)
		}
	})
}

// FuzzXML fuzzes what is in the archive, which a fuzzer does not reach from outside.
func FuzzXML(f *testing.F) {
	f.Add("<text:h>a</text:h><text:p>b<text:note><text:p>c</text:p></text:note></text:p><table:table-row><text:p/></table:table-row>")
	f.Fuzz(func(t *testing.T, text string) {
		if got, err := odt.Read(t.Context(), article.File{Raw: wrapped(text)}, limits()); err == nil {
			formattest.Sound(t, got)
		}
	})
}
