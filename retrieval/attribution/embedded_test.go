package attribution

import (
	"go/parser"
	gotoken "go/token"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestAllEmbeddedFilesAreRuleFiles finds what this package and those that it
// imports embed: the version must change with each of them.
func TestAllEmbeddedFilesAreRuleFiles(t *testing.T) {
	known := map[string]bool{}
	for _, set := range ruleSets() {
		for _, file := range copied(t, set) {
			known[string(file.Data)] = true
		}
	}
	embedded := embeddedBelow(t, "whosaid/retrieval/attribution", map[string]bool{})
	for _, path := range embedded {
		raw, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if !known[string(raw)] {
			t.Errorf("%s is embedded, and the version of the rules does not change with it: add it to ruleSets", path)
		}
	}
	if len(embedded) < 10 {
		t.Errorf("only %d embedded files were found", len(embedded))
	}
}

// embeddedBelow are the paths of the files that a package of this module and
// its imports embed.
func embeddedBelow(t *testing.T, pkg string, seen map[string]bool) []string {
	t.Helper()
	path, ours := strings.CutPrefix(pkg, "whosaid/")
	if !ours || seen[pkg] {
		return nil
	}
	seen[pkg] = true
	dir := filepath.Join("..", "..", filepath.FromSlash(path))
	sources, err := filepath.Glob(filepath.Join(dir, "*.go"))
	if err != nil || len(sources) == 0 {
		t.Fatalf("%s: %d sources, %v", pkg, len(sources), err)
	}
	var out []string
	for _, source := range sources {
		if strings.HasSuffix(source, "_test.go") {
			continue
		}
		imports, patterns := parsed(t, source)
		out = append(out, matches(t, dir, patterns)...)
		for _, i := range imports {
			out = append(out, embeddedBelow(t, i, seen)...)
		}
	}
	return out
}

// parsed are the imports of a source file and the patterns of its go:embed.
func parsed(t *testing.T, source string) (imports, patterns []string) {
	t.Helper()
	file, err := parser.ParseFile(gotoken.NewFileSet(), source, nil, parser.ParseComments)
	if err != nil {
		t.Fatal(err)
	}
	for _, i := range file.Imports {
		imports = append(imports, strings.Trim(i.Path.Value, `"`))
	}
	for _, group := range file.Comments {
		for _, c := range group.List {
			if list, ok := strings.CutPrefix(c.Text, "//go:embed "); ok {
				patterns = append(patterns, strings.Fields(list)...)
			}
		}
	}
	return imports, patterns
}

// matches are the files that patterns of go:embed mean.
func matches(t *testing.T, dir string, patterns []string) []string {
	t.Helper()
	var out []string
	for _, pattern := range patterns {
		found, err := filepath.Glob(filepath.Join(dir, filepath.FromSlash(pattern)))
		if err != nil || len(found) == 0 {
			t.Fatalf("%s: %v, %v", pattern, found, err)
		}
		for _, root := range found {
			err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
				if err == nil && d.Type().IsRegular() {
					out = append(out, path)
				}
				return err
			})
			if err != nil {
				t.Fatal(err)
			}
		}
	}
	return out
}
