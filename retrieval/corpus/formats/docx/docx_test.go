package docx_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"whosaid/retrieval/corpus/formats/article"
	"whosaid/retrieval/corpus/formats/docx"
	"whosaid/retrieval/corpus/formats/formattest"
)

func limits() article.Limits { return article.Limits{Text: 1 << 20, Unpacked: 4 << 20} }

func paragraphs(t *testing.T, raw []byte) (article.Article, []string) {
	t.Helper()
	return formattest.Paragraphs(t, docx.Read, raw, limits())
}

// wrapped is a document with these elements in its body.
func wrapped(body string) []byte {
	return formattest.Zip(formattest.Entry{Name: "word/document.xml", Text: `<w:document><w:body>` + body + `</w:body></w:document>`},
		formattest.Entry{Name: "word/footnotes.xml", Text: `<w:footnotes><w:footnote w:type="separator"><w:p><w:r><w:t>no</w:t></w:r></w:p></w:footnote>` +
			`<w:footnote w:id="1"><w:p><w:r><w:t>A note.</w:t></w:r></w:p></w:footnote></w:footnotes>`})
}

func TestElements(t *testing.T) {
	const p, end = "<w:p><w:r><w:t>", "</w:t></w:r></w:p>"
	for name, c := range map[string]struct{ body, want string }{
		"runs of a word":    {"<w:p><w:r><w:t>said M</w:t></w:r><w:r><w:t xml:space='preserve'>ara Ito </w:t></w:r><w:r><w:t>twice</w:t></w:r></w:p>", "said Mara Ito twice"},
		"deleted":           {"<w:p><w:r><w:t>yes</w:t></w:r><w:del><w:r><w:delText>no</w:delText></w:r></w:del><w:ins><w:r><w:t> indeed</w:t></w:r></w:ins></w:p>", "yes indeed"},
		"heading by level":  {"<w:p><w:pPr><w:outlineLvl w:val='1'/></w:pPr><w:r><w:t>Head</w:t></w:r></w:p>", "# Head"},
		"body by level":     {"<w:p><w:pPr><w:outlineLvl w:val='9'/></w:pPr><w:r><w:t>Body</w:t></w:r></w:p>", "Body"},
		"breaks and tabs":   {"<w:p><w:r><w:t>a</w:t><w:br/><w:t>b</w:t><w:tab/><w:t>c</w:t></w:r></w:p>", "a\nb c"},
		"a table":           {"<w:tbl><w:tr><w:tc>" + p + "Ana" + end + "</w:tc><w:tc>" + p + "one" + end + p + "two" + end + "</w:tc></w:tr></w:tbl>" + p + "after" + end, "Ana | one | two;after"},
		"a text box":        {"<w:p><w:r><w:t>around</w:t><w:txbxContent>" + p + "inside" + end + "</w:txbxContent><w:t> it</w:t></w:r></w:p>", "inside;around it"},
		"twice for old":     {"<w:p><w:r><mc:AlternateContent><mc:Choice><w:t>once</w:t></mc:Choice><mc:Fallback><w:t>once</w:t></mc:Fallback></mc:AlternateContent></w:r></w:p>", "once"},
		"a field":           {"<w:p><w:r><w:instrText>HYPERLINK x</w:instrText></w:r><w:r><w:t>link</w:t></w:r></w:p>", "link"},
		"entities":          {p + "&#8220;Ja&#8221; &amp; &quot;nein&quot;" + end, "“Ja” & \"nein\""},
		"text between them": {"stray" + p + "kept" + end, "kept"},
	} {
		if _, got := paragraphs(t, wrapped(c.body)); strings.Join(got, ";") != c.want+";A note." {
			t.Errorf("%s: %q, want %q", name, strings.Join(got, ";"), c.want)
		}
	}
}

func TestTitleAndAuthor(t *testing.T) {
	sample := formattest.Sample()
	got, list := paragraphs(t, sample.DOCX())
	if got.Title != sample.Title || got.Author != sample.Author || list[0] != "# "+sample.Title {
		t.Errorf("%+v, %q", got.Meta, list[0])
	}
	if diff := cmp.Diff(sample.Paragraphs, list[1:]); diff != "" {
		t.Error(diff)
	}
}

func FuzzRead(f *testing.F) {
	f.Add(formattest.Sample().DOCX())
	f.Add([]byte("PK\x03\x04"))
	f.Fuzz(func(t *testing.T, raw []byte) {
		if got, err := docx.Read(t.Context(), article.File{Raw: raw}, limits()); err == nil {
			formattest.Sound(t, got)
		}
	})
}

// FuzzXML fuzzes what is in the archive, which a fuzzer does not reach from outside.
func FuzzXML(f *testing.F) {
	f.Add("<w:p><w:pPr><w:pStyle w:val='Heading1'/></w:pPr><w:r><w:t>a</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>")
	f.Fuzz(func(t *testing.T, text string) {
		if got, err := docx.Read(t.Context(), article.File{Raw: wrapped(text)}, limits()); err == nil {
			formattest.Sound(t, got)
		}
	})
}

// Words set apart at the beginning of a paragraph are told: in bold, or all of it
// in italics.
func TestEmphasis(t *testing.T) {
	const bold, italic = "<w:r><w:rPr><w:b/></w:rPr><w:t xml:space='preserve'>", "<w:r><w:rPr><w:i/></w:rPr><w:t>"
	const plain, end = "<w:r><w:t xml:space='preserve'>", "</w:t></w:r>"
	for name, c := range map[string]struct{ body, want string }{
		"all in bold":           {bold + "Why " + end + bold + "do you go?" + end, "Why do you go?"},
		"a name in bold":        {bold + "Ruth Keane" + end + plain + " You grew up here." + end, "Ruth Keane"},
		"italics in a sentence": {italic + "Moss" + end + plain + " sold well." + end, ""},
		"all in italics":        {italic + "Is it true?" + end, "Is it true?"},
		"bold further on":       {plain + "It was " + end + bold + "cold" + end, ""},
		"bold switched off":     {"<w:r><w:rPr><w:b w:val='0'/></w:rPr><w:t>No</w:t></w:r>", ""},
		"of the mark alone":     {"<w:pPr><w:rPr><w:b/></w:rPr></w:pPr>" + plain + "No" + end, ""},
	} {
		got, _ := paragraphs(t, wrapped("<w:p>"+c.body+"</w:p>"))
		var words []string
		for _, s := range got.Emphasis {
			words = append(words, s.In(got.Text))
		}
		if strings.Join(words, ";") != c.want {
			t.Errorf("%s: %q, want %q", name, words, c.want)
		}
	}
}
