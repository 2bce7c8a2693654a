package corpus_test

import (
	"fmt"
	"os"
	"path"
	"path/filepath"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/tools/txtar"

	"whosaid/retrieval"
	"whosaid/retrieval/corpus"
)

func TestParseTellsEncodingsApart(t *testing.T) {
	for _, c := range []struct{ name, raw, want string }{
		{"ascii", "plain\r\ntext\r\n", "plain\r\ntext\r\n"},
		{"utf-8", "café “x”", "café “x”"},
		{"byte order mark stays", "\xef\xbb\xbfcafé", "\xef\xbb\xbfcafé"},
		{"latin-1", "caf\xe9 ferm\xe9", "café fermé"},
		{"windows-1252", "\x93Yes,\x94 he said \x96 it\x92s", "“Yes,” he said – it’s"},
		{"latin-1 where windows has no such byte", "caf\xe9\x81", "café\u0081"},
		{"utf-16 little endian", "\xff\xfeH\x00i\x00", "Hi"},
		{"utf-16 big endian", "\xfe\xff\x00H\x00i", "Hi"},
		{"utf-16 with half a pair", "\xff\xfeH\x00\x3d\xd8", "H\uFFFD"},
		{"utf-8 with one bad byte", "“café” – naïve \xff end", "“café” – naïve \uFFFD end"},
	} {
		doc, err := corpus.Parse("a.txt", []byte(c.raw))
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
		} else if doc.Text != c.want {
			t.Errorf("%s: %q, want %q", c.name, doc.Text, c.want)
		}
	}
	for _, raw := range []string{"", "\xef\xbb\xbf \r\n", "a\x00b", "\x01\x02\x03\x04\x05\x06", "\xff\xfe\x00\x00"} {
		if doc, err := corpus.Parse("a.txt", []byte(raw)); err == nil {
			t.Errorf("%q is read as %q", raw, doc.Text)
		}
	}
}

// TestParagraphs reads testdata/*.txtar: a document, and its paragraphs, one
// a line, headings after "# ".
func TestParagraphs(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatal("no cases", err)
	}
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) {
			archive, err := txtar.ParseFile(file)
			if err != nil || len(archive.Files) != 2 {
				t.Fatal(len(archive.Files), err)
			}
			doc, err := corpus.Parse(archive.Files[0].Name, archive.Files[0].Data)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(string(archive.Files[1].Data), listing(doc)); diff != "" {
				t.Error(diff)
			}
			if err := sound(doc); err != nil {
				t.Error(err)
			}
		})
	}
}

// listing writes a document as the cases do.
func listing(doc *retrieval.Document) string {
	var b strings.Builder
	for _, field := range [][2]string{{"title", doc.Title}, {"date", doc.Date}, {"url", doc.URL}} {
		if field[1] != "" {
			fmt.Fprintf(&b, "%s: %s\n", field[0], field[1])
		}
	}
	for i, p := range doc.Paragraphs {
		mark := ""
		if p.Heading {
			mark = "# "
		}
		fmt.Fprintf(&b, "%d %s%s\n", i+1, mark, strings.Join(strings.Fields(p.In(doc.Text)), " "))
	}
	return b.String()
}

// hasWords reports whether a text has a letter or a digit.
func hasWords(text string) bool {
	return strings.ContainsFunc(text, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) })
}

// sound checks what every document promises.
func sound(doc *retrieval.Document) error {
	if !utf8.ValidString(doc.Text) {
		return fmt.Errorf("the text is not UTF-8")
	}
	end := 0
	for i, p := range doc.Paragraphs {
		if p.Start < end || p.End <= p.Start || p.End > len(doc.Text) {
			return fmt.Errorf("paragraph %d is %v, after byte %d of %d", i+1, p.Span, end, len(doc.Text))
		}
		if text := p.In(doc.Text); text != strings.TrimSpace(text) || !utf8.ValidString(text) {
			return fmt.Errorf("paragraph %d is %q", i+1, text)
		}
		gap := doc.Text[end:p.Start]
		if doc.Transcript != nil && !hasWords(gap) {
			gap = "" // a rule or the like between turns
		}
		if strings.EqualFold(path.Ext(doc.Name), ".txt") && strings.Trim(strings.TrimSpace(gap), "\ufeff\u200b \r\n\t\v\f\u0085\u00a0") != "" {
			return fmt.Errorf("%q stands in no paragraph", gap)
		}
		end = p.End
	}
	return soundChunks(doc)
}

// soundChunks checks that chunks reproduce the text and cover every
// paragraph.
func soundChunks(doc *retrieval.Document) error {
	covered := map[int]bool{}
	ids := map[string]bool{}
	for _, c := range corpus.Chunks(doc) {
		if c.Text != doc.Text[c.Start:c.End] || c.Document != doc.Name || ids[c.ID] || !utf8.ValidString(c.Text+c.Context) {
			return fmt.Errorf("chunk %+v", c)
		}
		if c.Paragraph < 1 || c.Last < c.Paragraph || c.Last > len(doc.Paragraphs) {
			return fmt.Errorf("chunk %s is of paragraphs %d to %d", c.ID, c.Paragraph, c.Last)
		}
		ids[c.ID] = true
		for p := c.Paragraph; p <= c.Last; p++ {
			covered[p] = true
		}
	}
	if len(covered) != len(doc.Paragraphs) {
		return fmt.Errorf("%d of %d paragraphs are in a chunk", len(covered), len(doc.Paragraphs))
	}
	return nil
}

func TestALineOfTenMegabytes(t *testing.T) {
	for name, line := range map[string]string{
		"sentences": strings.Repeat("The pier opens in May. ", 10<<20/23),
		"one word":  strings.Repeat("a", 1<<20),
		"marks":     strings.Repeat("\"", 1<<20),
		"brackets":  strings.Repeat("[", 1<<20),
	} {
		for _, file := range []string{"a.txt", "a.md"} {
			doc, err := corpus.Parse(file, []byte(line))
			if err != nil {
				t.Fatal(name, file, err)
			}
			longest := 0
			for _, c := range corpus.Chunks(doc) {
				longest = max(longest, len(c.Text)+len(c.Context))
			}
			if longest > 4000 {
				t.Errorf("%s, %s: a chunk of %d bytes", name, file, longest)
			}
		}
	}
}

func FuzzParse(f *testing.F) {
	files, err := filepath.Glob("testdata/*.txtar")
	if err != nil {
		f.Fatal(err)
	}
	for _, file := range files {
		raw, err := os.ReadFile(file)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(raw, true)
		for _, part := range txtar.Parse(raw).Files {
			f.Add(part.Data, path.Ext(part.Name) == ".md")
		}
	}
	f.Add([]byte("\xef\xbb\xbf---\ntitle: x\n---\n> a\n> b\n\n- c\n"), true)
	f.Add([]byte("\xff\xfeH\x00i\x00\x3d\xd8"), false)
	f.Add([]byte("caf\xe9\r\rferm\xe9\x81"), false)
	f.Fuzz(func(t *testing.T, raw []byte, md bool) {
		name := "a.txt"
		if md {
			name = "a.md"
		}
		doc, err := corpus.Parse(name, raw)
		if err != nil {
			return
		}
		if err := sound(doc); err != nil {
			t.Fatal(err)
		}
		if utf8.Valid(raw) && doc.Text != string(raw) {
			t.Fatal("UTF-8 is not kept as it is")
		}
	})
}
