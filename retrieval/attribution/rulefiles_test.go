package attribution

import (
	"io/fs"
	"testing"
	"testing/fstest"

	"whosaid/retrieval/rulefile"
)

// copied are the embedded rule files, open to a test's changes.
func copied(t *testing.T, set fs.FS) fstest.MapFS {
	t.Helper()
	out := fstest.MapFS{}
	err := fs.WalkDir(set, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		raw, err := fs.ReadFile(set, name)
		out[name] = &fstest.MapFile{Data: raw}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func TestRuleFilesAreInOrder(t *testing.T) {
	if err := Check(); err != nil {
		t.Error(err)
	}
}

// TestVersionChangesWithEveryRuleFile changes one byte of each file in turn.
func TestVersionChangesWithEveryRuleFile(t *testing.T) {
	sets := ruleSets()
	seen := map[string]string{Version(): "the rules as they are"}
	for i, set := range sets {
		for name := range copied(t, set) {
			changed := copied(t, set)
			changed[name].Data[len(changed[name].Data)/2] ^= 1
			others := append([]fs.FS{}, sets...)
			others[i] = changed
			v, err := rulefile.Version(Code, others...)
			if err != nil {
				t.Fatal(err)
			}
			if same, ok := seen[v]; ok {
				t.Errorf("a byte of %s changed: the version is that of %s", name, same)
			}
			seen[v] = name
		}
	}
	if len(seen) < 10 {
		t.Errorf("only %d rule files were looked at", len(seen)-1)
	}
}
