package corpus_test

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"github.com/google/go-cmp/cmp"

	"whosaid/retrieval"
	"whosaid/retrieval/corpus"
)

// link makes links below a folder, by their names.
func link(t *testing.T, dir string, links map[string]string) {
	t.Helper()
	for name, target := range links {
		if err := os.Symlink(target, filepath.Join(dir, filepath.FromSlash(name))); err != nil {
			t.Fatal(err)
		}
	}
}

func TestReadFollowsLinksInsideOnce(t *testing.T) {
	dir := folder(t, map[string]string{"real/a.txt": "A.", "real/sub/b.txt": "B.", ".store/c.md": "C."})
	link(t, dir, map[string]string{
		"alink": filepath.Join(dir, "real"), "real/sub/loop": dir, "real/up": "..",
		"absolute.txt": filepath.Join(dir, "real/a.txt"), "relative.md": ".store/c.md", "twice.md": "relative.md",
	})
	c := read(t, corpus.Corpus{Folder: dir})
	if diff := cmp.Diff([]string{"absolute.txt", "real/a.txt", "real/sub/b.txt", "relative.md", "twice.md"}, names(c)); diff != "" {
		t.Error(diff)
	}
	if len(c.Skipped) != 0 {
		t.Errorf("skipped %v", c.Skipped)
	}
}

func TestReadFollowsNoLinkThatLeadsOut(t *testing.T) {
	parent := folder(t, map[string]string{"secret/c.txt": "C.", "secret/deep/d.txt": "D.", "corpus/a.txt": "A.", "corpus-more/e.txt": "E."})
	dir := filepath.Join(parent, "corpus")
	link(t, dir, map[string]string{
		"one.txt": filepath.Join(parent, "secret/c.txt"), "folder": filepath.Join(parent, "secret"), "up.txt": "../secret/c.txt",
		"above": "..", "beside": "../corpus-more", "chain.txt": "up.txt", "through.txt": "folder/deep/d.txt", "zero.txt": "/dev/zero",
		"gone.txt": filepath.Join(dir, "nothing"), "itself.txt": "itself.txt", "round.txt": "turn.txt", "turn.txt": "round.txt",
	})
	c := read(t, corpus.Corpus{Folder: dir})
	if diff := cmp.Diff([]string{"a.txt"}, names(c)); diff != "" {
		t.Error(diff)
	}
	const out, nowhere, circle = "a link that leads out of the folder", "a link that leads nowhere: ", "a link that leads in a circle"
	want := []retrieval.Skipped{
		{Document: "above", Why: out}, {Document: "beside", Why: out}, {Document: "chain.txt", Why: out}, {Document: "folder", Why: out},
		{Document: "gone.txt", Why: nowhere + "no such file or directory"}, {Document: "itself.txt", Why: circle},
		{Document: "one.txt", Why: out}, {Document: "round.txt", Why: circle}, {Document: "through.txt", Why: out},
		{Document: "turn.txt", Why: circle}, {Document: "up.txt", Why: out}, {Document: "zero.txt", Why: out},
	}
	if diff := cmp.Diff(want, c.Skipped); diff != "" {
		t.Error(diff)
	}
}

func TestTheCorpusFolderMayBeALink(t *testing.T) {
	parent := folder(t, map[string]string{"real/a.txt": "A.", "real/sub/b.txt": "B.", "other/c.txt": "C."})
	link(t, parent, map[string]string{"docs": "real", "real/in.txt": "sub/b.txt", "real/out.txt": "../other/c.txt"})
	for _, dir := range []string{filepath.Join(parent, "docs"), filepath.Join(parent, "other", "..", "docs") + "/"} {
		c := read(t, corpus.Corpus{Folder: dir})
		if diff := cmp.Diff([]string{"a.txt", "in.txt", "sub/b.txt"}, names(c)); diff != "" {
			t.Error(diff)
		}
		if len(c.Skipped) != 1 || c.Skipped[0].Document != "out.txt" {
			t.Errorf("skipped %v", c.Skipped)
		}
	}
}

func TestTheDataFolderIsPassedOverThroughLinks(t *testing.T) {
	dir := folder(t, map[string]string{"a.txt": "A.", "index/x.txt": "X."})
	outer := t.TempDir()
	link(t, outer, map[string]string{"data": filepath.Join(dir, "index")})
	link(t, dir, map[string]string{"also": "index"})
	c := read(t, corpus.Corpus{Folder: dir, Except: filepath.Join(outer, "data")})
	if diff := cmp.Diff([]string{"a.txt"}, names(c)); diff != "" {
		t.Error(diff)
	}
}

func TestAnAliasFileThatIsALink(t *testing.T) {
	parent := folder(t, map[string]string{"in/a.txt": "A.", "in/names.yaml": "people: {}\n", "out/a.txt": "A.", "names.yaml": "people: {}\n"})
	link(t, parent, map[string]string{"in/" + corpus.AliasFile: "names.yaml", "out/" + corpus.AliasFile: "../names.yaml"})
	if c := read(t, corpus.Corpus{Folder: filepath.Join(parent, "in")}); c.Aliases != "people: {}\n" {
		t.Errorf("aliases %q", c.Aliases)
	}
	_, err := corpus.Corpus{Folder: filepath.Join(parent, "out")}.Read(t.Context(), nil)
	if !errors.Is(err, corpus.ErrAliases) || !strings.Contains(err.Error(), "leads out of the folder") {
		t.Errorf("an alias file outside: %v", err)
	}
}

// TestReadNeverWaitsForWhatIsNoFile has pipes under all kinds of names; their
// reading would wait for ever.
func TestReadNeverWaitsForWhatIsNoFile(t *testing.T) {
	dir := folder(t, map[string]string{"a.txt": "A."})
	for _, name := range []string{"pipe.txt", "notes.md", "pipe"} {
		if err := syscall.Mkfifo(filepath.Join(dir, name), 0o644); err != nil {
			t.Skip(err)
		}
	}
	link(t, dir, map[string]string{"linked.txt": "pipe"})
	c := read(t, corpus.Corpus{Folder: dir})
	why := "not a regular file"
	want := []retrieval.Skipped{{Document: "linked.txt", Why: why}, {Document: "notes.md", Why: why}, {Document: "pipe", Why: why}, {Document: "pipe.txt", Why: why}}
	if diff := cmp.Diff(want, c.Skipped); diff != "" {
		t.Error(diff)
	}
	aliases := folder(t, map[string]string{"a.txt": "A."})
	if err := syscall.Mkfifo(filepath.Join(aliases, corpus.AliasFile), 0o644); err != nil {
		t.Fatal(err)
	}
	if _, err := (corpus.Corpus{Folder: aliases}).Read(t.Context(), nil); !errors.Is(err, corpus.ErrAliases) {
		t.Errorf("a pipe for an alias file: %v", err)
	}
}
