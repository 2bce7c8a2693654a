package pdf_test

import (
	"bytes"
	"compress/zlib"
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/pdfcpu/pdfcpu/pkg/api"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/model"

	"whosaid/retrieval/corpus/formats"
	"whosaid/retrieval/corpus/formats/article"
	"whosaid/retrieval/corpus/formats/formattest"
	"whosaid/retrieval/corpus/formats/pdf"
)

func limits() article.Limits { return article.Limits{Text: 1 << 20, Unpacked: 4 << 20} }

func paragraphs(t *testing.T, raw []byte) (article.Article, []string) {
	t.Helper()
	return formattest.Paragraphs(t, pdf.Read, raw, limits())
}

// TestReadingOrder reads two columns one after the other, without heads, numbers
// and broken words, and says which page each paragraph is on.
func TestReadingOrder(t *testing.T) {
	sample := formattest.Sample()
	got, list := paragraphs(t, sample.PDF())
	if got.Title != sample.Title || list[0] != "# "+sample.Title {
		t.Errorf("%+v, %q", got.Meta, list[0])
	}
	if diff := cmp.Diff(sample.Paragraphs, list[1:]); diff != "" {
		t.Error(diff)
	}
	var places []string
	for _, l := range got.Locators {
		places = append(places, l.Label+": "+strings.Fields(got.Text[l.Start:])[0])
	}
	if diff := cmp.Diff([]string{"page 1: Harbour", "page 2: He"}, places); diff != "" {
		t.Error(diff)
	}
}

// column is a column of lines.
func column(x, y float64, lines ...string) []formattest.Piece {
	var out []formattest.Piece
	for i, s := range lines {
		out = append(out, formattest.Piece{X: x, Y: y - 12*float64(i), Size: 10, Text: s})
	}
	return out
}

func TestLayouts(t *testing.T) {
	left := []string{"The council of the harbour met on", "Monday and talked of the old pier,", "which has been closed since spring", "and nobody knows who would pay."}
	right := []string{"Another story begins on the right", "and goes on to the end of the page", "where a baker said that bread was", "dearer than it had ever been here."}
	var rows []formattest.Piece
	for i := range left {
		rows = append(rows, column(50, 700-12*float64(i), left[i])...)
		rows = append(rows, column(320, 700-12*float64(i), right[i])...)
	}
	l, r := strings.Join(left, " "), strings.Join(right, " ")
	across := column(50, 640, "A line that goes across the whole page and under which other columns stand, as in papers.")
	for name, c := range map[string]struct {
		pages [][]formattest.Piece
		want  []string
	}{
		"rows of columns":  {[][]formattest.Piece{rows}, []string{l, r}},
		"columns":          {[][]formattest.Piece{append(column(50, 700, left...), column(320, 700, right...)...)}, []string{l, r}},
		"columns reversed": {[][]formattest.Piece{append(column(320, 700, right...), column(50, 700, left...)...)}, []string{l, r}},
		"a line across": {[][]formattest.Piece{append(append(rows, across...), append(column(50, 610, left...), column(320, 610, right...)...)...)},
			[]string{l, r, across[0].Text, l, r}},
		"over two pages": {[][]formattest.Piece{column(50, 90, left[:2]...), column(50, 780, left[2:]...)}, []string{l}},
		"a table": {[][]formattest.Piece{append(column(50, 700, "Ana Roe", "Ben Ode", "Chen Li", "Dora Poe"), column(150, 700, "chair", "clerk", "guest", "guest")...)},
			[]string{"Ana Roe chair Ben Ode clerk Chen Li guest Dora Poe guest"}},
		"words alone": {[][]formattest.Piece{{{X: 50, Y: 700, Size: 10, Text: "Words"}, {X: 85, Y: 700, Size: 10, Text: "apart"}, {X: 115, Y: 700, Size: 10, Text: "join."}}},
			[]string{"Words apart join."}},
		"hyphens": {[][]formattest.Piece{column(50, 700, "A well-known man and a state-of-", "the-art crane were seen, a well-", "known one, it was said in the har-", "bour of New-", "Haven.")},
			[]string{"A well-known man and a state-of-the-art crane were seen, a well-known one, it was said in the harbour of New-Haven."}},
	} {
		if _, got := paragraphs(t, formattest.PDF("", c.pages...)); !cmp.Equal(c.want, got) {
			t.Errorf("%s: %s", name, cmp.Diff(c.want, got))
		}
	}
}

// locked is a file that a password opens.
func locked(t *testing.T, raw []byte, password string) []byte {
	t.Helper()
	api.DisableConfigDir()
	var out bytes.Buffer
	if err := api.Encrypt(bytes.NewReader(raw), &out, model.NewAESConfiguration(password, "owner", 256)); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// TestPermissions reads a file that anybody may open, and that has permissions.
func TestPermissions(t *testing.T) {
	if _, list := paragraphs(t, locked(t, formattest.Sample().PDF(), "")); len(list) != 6 {
		t.Errorf("%q", list)
	}
}

// TestPagesWithoutText names scans.
func TestPagesWithoutText(t *testing.T) {
	words := column(50, 700, "Some words.")
	got, err := pdf.Read(t.Context(), article.File{Raw: formattest.PDF("", nil, words, nil, nil)}, limits())
	if err != nil || len(got) != 3 || got[1].Part != "page-1" || got[1].Fault == nil || got[2].Part != "pages-3-4" || got[2].Fault == nil {
		t.Errorf("%+v, %v", got, err)
	}
	good := formattest.Sample().PDF()
	for name, c := range map[string]struct {
		raw  []byte
		want string
	}{
		"a scan":    {formattest.PDF("", nil, nil), "a scan"},
		"blank":     {formattest.PDF("", column(50, 700, " ")), "no text"},
		"torn":      {good[:len(good)/3], "broken"},
		"empty":     {[]byte("%PDF-1.7\n"), "broken"},
		"no pages":  {formattest.PDF(""), "no text"},
		"encrypted": {locked(t, good, "secret"), "encrypted"},
	} {
		if got, err := pdf.Read(t.Context(), article.File{Raw: c.raw}, limits()); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: %v, %v, want %q", name, got, err, c.want)
		}
	}
}

// TestBombs refuses streams that unpack to too much.
func TestBombs(t *testing.T) {
	var packed bytes.Buffer
	w := zlib.NewWriter(&packed)
	if _, err := w.Write(bytes.Repeat([]byte("BT ET "), 40<<20/6)); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	raw := formattest.Packed(packed.String())
	for unpacked, want := range map[int64]string{128 << 20: "unpacks to is larger than 32 MB", 4 << 20: "unpacks to is larger than 4 MB"} {
		_, err := pdf.Read(t.Context(), article.File{Raw: raw}, article.Limits{Text: 1 << 20, Unpacked: unpacked})
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%v, not %s", err, want)
		}
	}
}

// fuzzed reads a file. That the library panics is no fault of this package, and
// the table of formats makes an error of it.
func fuzzed(t *testing.T, raw []byte) {
	t.Helper()
	got, err := formats.Read(t.Context(), formats.Of("a.pdf", raw), article.File{Raw: raw}, limits())
	var fault *formats.Panic
	if errors.As(err, &fault) {
		stack := string(fault.Stack[strings.LastIndex(string(fault.Stack), "panic("):])
		if ours, theirs := strings.Index(stack, "formats/pdf."), strings.Index(stack, "pdfcpu/"); theirs < 0 || ours < theirs {
			t.Fatalf("%v\n%s", err, stack)
		}
	}
	if err == nil && got[0].Fault == nil {
		formattest.Sound(t, got[:1])
	}
}

func FuzzRead(f *testing.F) {
	f.Add(formattest.Sample().PDF())
	f.Add(formattest.PDF("x", nil, column(50, 700, "Some words.")))
	f.Fuzz(func(t *testing.T, raw []byte) {
		fuzzed(t, raw)
	})
}

// FuzzContent fuzzes what a page shows.
func FuzzContent(f *testing.F) {
	f.Add("BT /F1 10 Tf 12 TL 50 700 Td [(a) -300 (b)] TJ T* <6162> ' 1 2 (c) \" ET q 1 0 0 1 5 5 cm /P Do Q BI /W 1 ID x EI /Artifact BMC EMC")
	f.Fuzz(func(t *testing.T, content string) {
		fuzzed(t, formattest.Content(content))
	})
}
