package formats_test

import (
	"context"
	"errors"
	"os"
	"slices"
	"strings"
	"testing"

	"whosaid/retrieval/corpus/formats"
	"whosaid/retrieval/corpus/formats/article"
)

// TestTheTableIsSound checks that each format can be told by an ending or its
// bytes, and that no ending is written in two ways.
func TestTheTableIsSound(t *testing.T) {
	for _, e := range formats.Extensions() {
		if e != strings.ToLower(e) || !strings.HasPrefix(e, ".") {
			t.Errorf("ending %q", e)
		}
		for _, f := range formats.Of("a"+e, nil) {
			if f.Name == "" || f.Version < 1 || f.Read == nil {
				t.Errorf("%s: %+v", e, f)
			}
		}
		if !formats.Known("A.B" + strings.ToUpper(e)) {
			t.Errorf("%s is not known in capitals", e)
		}
	}
	sorted := slices.Sorted(slices.Values(formats.Extensions()))
	if !slices.Equal(sorted, slices.Compact(slices.Clone(sorted))) {
		t.Errorf("an ending is twice in %v", sorted)
	}
}

// TestReadmeListsAllFormats keeps the README's list of endings that of the table.
func TestReadmeListsAllFormats(t *testing.T) {
	readme, err := os.ReadFile("../../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	if list := "\n    " + strings.Join(formats.Extensions(), " ") + "\n"; !strings.Contains(string(readme), list) {
		t.Errorf("README.md does not have the line%s", list)
	}
}

func TestReadGoesOnToTheNextFormat(t *testing.T) {
	reader := func(out string, err error) formats.Format {
		return formats.Format{Name: "test", Read: func(context.Context, article.File, article.Limits) ([]article.Article, error) {
			if err == nil && out == "" {
				panic("broken inside")
			}
			return []article.Article{{Text: out}}, err
		}}
	}
	broken := errors.New("torn")
	for _, c := range []struct {
		formats []formats.Format
		text    string
		err     string
	}{
		{[]formats.Format{reader("", article.ErrOther), reader("second", nil)}, "second", ""},
		{[]formats.Format{reader("", article.ErrOther)}, "", article.ErrOther.Error()},
		{[]formats.Format{reader("", broken), reader("second", nil)}, "", "torn"},
		{[]formats.Format{reader("", nil)}, "", "broken: the reader of test failed on it (broken inside)"},
		{nil, "", article.ErrOther.Error()},
	} {
		got, err := formats.Read(t.Context(), c.formats, article.File{Raw: []byte("x")}, article.Limits{})
		switch {
		case c.err != "" && (err == nil || err.Error() != c.err):
			t.Errorf("error %v, want %s", err, c.err)
		case c.err == "" && (err != nil || len(got) != 1 || got[0].Text != c.text):
			t.Errorf("%v, %v, want %s", got, err, c.text)
		}
	}
}
