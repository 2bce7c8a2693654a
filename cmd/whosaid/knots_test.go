package main_test

import (
	"encoding/json"
	"errors"
	"go/ast"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// knotLimit is how many files of a package may all need each other. Who reads
// one of them has to read them all.
const knotLimit = 10

// knotted are packages with a larger knot that are to be cut.
var knotted = []string{"bot/discord/discordtest", "retrieval/attribution", "retrieval/verify", "retrieval/verify/difference"}

// TestFilesAreNoKnots fails for more than knotLimit files of a package each of
// which needs, by way of others, every other.
func TestFilesAreNoKnots(t *testing.T) {
	all := compiled(t)
	for path, p := range all {
		name := strings.TrimPrefix(path, module+"/")
		if !within(path, module) || slices.Contains(knotted, name) {
			continue
		}
		for _, knot := range knots(p.needs(t, all)) {
			if len(knot) > knotLimit {
				t.Errorf("%s: %d files need each other: %s", name, len(knot), strings.Join(knot, " "))
			}
		}
	}
}

func TestKnots(t *testing.T) {
	needs := map[string][]string{"a": {"b"}, "b": {"c", "d"}, "c": {"a"}, "d": {"e"}, "e": {"d"}, "f": {"a", "d"}}
	got := knots(needs)
	slices.SortFunc(got, slices.Compare)
	if len(got) != 2 || !slices.Equal(got[0], []string{"a", "b", "c"}) || !slices.Equal(got[1], []string{"d", "e"}) {
		t.Error(got)
	}
}

// A compiledPackage is a package with the types that it exports.
type compiledPackage struct {
	ImportPath, Dir, Export string
	GoFiles                 []string
}

// compiled are the packages of the module and all that they import, by path.
func compiled(t *testing.T) map[string]compiledPackage {
	t.Helper()
	out, err := exec.CommandContext(t.Context(), "go", "list", "-export", "-deps", "-json=ImportPath,Dir,Export,GoFiles", module+"/...").Output()
	if err != nil {
		t.Fatalf("go list: %v", err)
	}
	all := map[string]compiledPackage{}
	for d := json.NewDecoder(strings.NewReader(string(out))); ; {
		var p compiledPackage
		if err := d.Decode(&p); errors.Is(err, io.EOF) {
			return all
		} else if err != nil {
			t.Fatal(err)
		}
		all[p.ImportPath] = p
	}
}

// needs are, for each file of the package, the files with what it uses.
func (p compiledPackage) needs(t *testing.T, all map[string]compiledPackage) map[string][]string {
	t.Helper()
	set := token.NewFileSet()
	var files []*ast.File
	for _, name := range p.GoFiles {
		file, err := parser.ParseFile(set, filepath.Join(p.Dir, name), nil, parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, file)
	}
	config := types.Config{Importer: importer.ForCompiler(set, "gc", func(path string) (io.ReadCloser, error) {
		return os.Open(all[path].Export)
	})}
	info := &types.Info{Uses: map[*ast.Ident]types.Object{}}
	checked, err := config.Check(p.ImportPath, set, files, info)
	if err != nil {
		t.Fatal(err)
	}
	needs := map[string][]string{}
	for use, object := range info.Uses {
		if object.Pkg() != checked {
			continue
		}
		here, there := filepath.Base(set.Position(use.Pos()).Filename), filepath.Base(set.Position(object.Pos()).Filename)
		if here != there && !slices.Contains(needs[here], there) {
			needs[here] = append(needs[here], there)
		}
	}
	return needs
}

// knots are the files that need each other, two or more together, each knot in
// order.
func knots(needs map[string][]string) [][]string {
	var out [][]string
	reached := map[string]map[string]bool{}
	for file := range needs {
		reached[file] = map[string]bool{}
		reach(needs, file, reached[file])
	}
	done := map[string]bool{}
	for file := range needs {
		var knot []string
		for other := range reached[file] {
			if !done[other] && reached[other][file] {
				knot = append(knot, other)
			}
		}
		for _, other := range knot {
			done[other] = true
		}
		if len(knot) > 1 {
			slices.Sort(knot)
			out = append(out, knot)
		}
	}
	return out
}

// reach notes all files that a file needs, by way of others too.
func reach(needs map[string][]string, file string, found map[string]bool) {
	for _, next := range needs[file] {
		if !found[next] {
			found[next] = true
			reach(needs, next, found)
		}
	}
}
