package rulefile_test

import (
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"whosaid/retrieval/rulefile"
)

func files(named map[string]string) fs.FS {
	out := fstest.MapFS{}
	for name, text := range named {
		out[name] = &fstest.MapFile{Data: []byte(text)}
	}
	return out
}

func version(t *testing.T, code int, sets ...fs.FS) string {
	t.Helper()
	v, err := rulefile.Version(code, sets...)
	if err != nil {
		t.Fatal(err)
	}
	return v
}

func TestVersionChangesWithCodeNamesAndBytes(t *testing.T) {
	base := map[string]string{"a.txt": "say\n", "b/c.txt": "tell\n"}
	seen := map[string]string{version(t, 1, files(base)): "the base"}
	for name, other := range map[string]string{
		"another code":         version(t, 2, files(base)),
		"a byte more":          version(t, 1, files(map[string]string{"a.txt": "say \n", "b/c.txt": "tell\n"})),
		"a byte in a folder":   version(t, 1, files(map[string]string{"a.txt": "say\n", "b/c.txt": "tall\n"})),
		"another name":         version(t, 1, files(map[string]string{"a.txt": "say\n", "b/d.txt": "tell\n"})),
		"bytes of other files": version(t, 1, files(map[string]string{"a.txt": "say\ntell\n", "b/c.txt": ""})),
		"a file less":          version(t, 1, files(map[string]string{"a.txt": "say\n"})),
		"a second set":         version(t, 1, files(base), files(map[string]string{"a.txt": ""})),
	} {
		if same, ok := seen[other]; ok {
			t.Errorf("%s has the version of %s: %s", name, same, other)
		}
		seen[other] = name
	}
	if again := version(t, 1, files(base)); seen[again] != "the base" {
		t.Errorf("the same files have version %s the second time", again)
	}
}

func TestVersionFailsWhereAFileCannotBeRead(t *testing.T) {
	gone := fstest.MapFS{"a.txt": &fstest.MapFile{Mode: fs.ModeNamedPipe}}
	if _, err := rulefile.Version(1, unreadable{gone}); err == nil {
		t.Error("no error")
	}
}

// unreadable has files that cannot be opened.
type unreadable struct{ fstest.MapFS }

func (u unreadable) Open(name string) (fs.File, error) {
	if name == "." {
		return u.MapFS.Open(name)
	}
	return nil, fs.ErrPermission
}

// ReadFile keeps MapFS's own from being used.
func (u unreadable) ReadFile(string) ([]byte, error) { return nil, fs.ErrPermission }

func TestLines(t *testing.T) {
	got, err := rulefile.Lines(files(map[string]string{"x.txt": "# said\n\n say \r\n\ttell # loud\nend"}), "x.txt")
	if err != nil {
		t.Fatal(err)
	}
	want := []rulefile.Line{{File: "x.txt", Number: 3, Text: "say"}, {File: "x.txt", Number: 4, Text: "tell # loud"}, {File: "x.txt", Number: 5, Text: "end"}}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
	if _, err := rulefile.Lines(files(nil), "x.txt"); err == nil || !strings.Contains(err.Error(), "x.txt") {
		t.Errorf("a missing file: %v", err)
	}
}

func TestDoublesAreNamedWithBothLines(t *testing.T) {
	seen := rulefile.Seen{}
	if err := seen.Add("say", rulefile.Line{File: "x.txt", Number: 3}); err != nil {
		t.Error(err)
	}
	err := seen.Add("say", rulefile.Line{File: "x.txt", Number: 9})
	if err == nil || err.Error() != `x.txt:9: "say" stands in line 3 already` {
		t.Error(err)
	}
}
