package rtf_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"whosaid/retrieval/corpus/formats/article"
	"whosaid/retrieval/corpus/formats/formattest"
	"whosaid/retrieval/corpus/formats/rtf"
)

func limits() article.Limits { return article.Limits{Text: 1 << 20, Unpacked: 4 << 20} }

func paragraphs(t *testing.T, raw []byte) (article.Article, []string) {
	t.Helper()
	return formattest.Paragraphs(t, rtf.Read, raw, limits())
}

func TestControls(t *testing.T) {
	for name, c := range map[string]struct{ text, want string }{
		"marks":            {`\ldblquote We\rquote re late,\rdblquote  he said \emdash  twice.\par`, "“We’re late,” he said — twice."},
		"bytes":            {`\'93Yes,\'94 said Ren\'e9.`, "“Yes,” said René."},
		"unicode":          {`\u8220?Ja\u8221\'94 \uc0\u233 t\u233 .`, "“Ja” été."},
		"two halves":       {`\u-10179?\u-8704?.`, "😀."},
		"paragraphs":       {`One.\par Two.\par\pard Three.`, "One.;Two.;Three."},
		"a heading":        {`\pard\outlinelevel0 Head\par\pard Body\par`, "# Head;Body"},
		"a line":           {`one\line two`, "one\ntwo"},
		"not text":         {`{\*\secret no}{\pict 0123}{\header no\par}{\fonttbl{\f0 Arial;}}yes{\v no}{\deleted no}.`, "yes."},
		"a table":          {`\trowd\pard\intbl Ana\cell one\par two\cell\row\pard after\par`, "Ana | one\ntwo;after"},
		"a field":          {`see {\field{\*\fldinst HYPERLINK "x"}{\fldrslt the page}}.`, "see the page."},
		"a footnote":       {`word{\footnote\pard A note.\par} goes on.\par`, "word goes on.;A note."},
		"binary":           {`a{\pict\bin4 }}}}}b`, "ab"},
		"another alphabet": {`{\fonttbl{\f0\fcharset204 Arial;}}\f0 \'cc\'e8\'f0`, "Мир"},
		"signs":            {`1\~000 \{x\} \\ well\_known co\-op`, "1 000 {x} \\ well-known coop"},
		"lines of source":  {"a\r\nb\nc", "abc"},
	} {
		if _, got := paragraphs(t, []byte(`{\rtf1\ansi `+c.text+`}`)); strings.Join(got, ";") != c.want {
			t.Errorf("%s: %q, want %q", name, strings.Join(got, ";"), c.want)
		}
	}
	for name, raw := range map[string]string{"torn": `{\rtf1 words`, "other": "words", "deep": `{\rtf1 ` + strings.Repeat("{", 5000), "empty": `{\rtf1 }`} {
		if got, err := rtf.Read(t.Context(), article.File{Raw: []byte(raw)}, limits()); err == nil {
			t.Errorf("%s is read as %q", name, got[0].Text)
		}
	}
}

func TestTitleAndAuthor(t *testing.T) {
	sample := formattest.Sample()
	got, list := paragraphs(t, sample.RTF())
	if got.Title != sample.Title || got.Author != sample.Author || list[0] != "# "+sample.Title {
		t.Errorf("%+v, %q", got.Meta, list[0])
	}
	if diff := cmp.Diff(sample.Paragraphs, list[1:]); diff != "" {
		t.Error(diff)
	}
}

func FuzzRead(f *testing.F) {
	f.Add(formattest.Sample().RTF())
	f.Add([]byte("PK\x03\x04"))
	f.Fuzz(func(t *testing.T, raw []byte) {
		if got, err := rtf.Read(t.Context(), article.File{Raw: raw}, limits()); err == nil {
			formattest.Sound(t, got)
		}
	})
}
