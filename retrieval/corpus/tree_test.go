package corpus

import (
	"errors"
	"os"
	"path/filepath"
	"syscall"
	"testing"
)

// TestATreeIsNotLeftByLinksOfALaterTime opens what was a file when the folder
// was listed, and is a link or a pipe now.
func TestATreeIsNotLeftByLinksOfALaterTime(t *testing.T) {
	dir, outside := t.TempDir(), t.TempDir()
	for _, path := range []string{filepath.Join(outside, "a.txt"), filepath.Join(dir, "b.txt")} {
		if err := os.WriteFile(path, []byte("Text."), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	tree, err := openTree(dir)
	if err != nil {
		t.Fatal(err)
	}
	defer tree.root.Close()
	for name, target := range map[string]string{"a.txt": filepath.Join(outside, "a.txt"), "sub": outside} {
		if err := os.Symlink(target, filepath.Join(dir, name)); err != nil {
			t.Fatal(err)
		}
	}
	for _, path := range []string{"a.txt", "sub/a.txt", "../" + filepath.Base(outside) + "/a.txt", filepath.Join(outside, "a.txt")} {
		if in, _, err := tree.regular(path); err == nil {
			_ = in.Close()
			t.Errorf("%s was opened", path)
		}
	}
	if err := syscall.Mkfifo(filepath.Join(dir, "c.txt"), 0o600); err != nil {
		t.Skip(err)
	}
	if _, _, err := tree.regular("c.txt"); !errors.Is(err, errNotRegular) {
		t.Errorf("a pipe: %v", err)
	}
	in, size, err := tree.regular("b.txt")
	if err != nil || size != 5 {
		t.Fatalf("%d bytes, %v", size, err)
	}
	_ = in.Close()
}
