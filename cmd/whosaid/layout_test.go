package main_test

import (
	"bytes"
	"cmp"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"
)

// The limits of a source file that people write; tests may be longer.
const (
	columnLimit = 140 // characters, a tab counting as one
	lineLimit   = 300
)

// A sourceFile is one file of a package.
type sourceFile struct {
	name string // package path and file name
	text []byte
}

// TestFilesAndLinesAreShort fails for a file of more than lineLimit lines, and
// for a line of more than columnLimit characters.
func TestFilesAndLinesAreShort(t *testing.T) {
	for _, p := range packages(t) {
		for _, file := range p.read(t, p.GoFiles) {
			if isGenerated(file.text) {
				continue
			}
			for _, fault := range tooLong(file.text) {
				t.Errorf("%s%s", file.name, fault)
			}
		}
	}
}

// tooLong says for a text where it exceeds the limits.
func tooLong(text []byte) []string {
	var faults []string
	number := 0
	for line := range bytes.Lines(text) {
		number++
		if n := utf8.RuneCount(bytes.TrimRight(line, "\n")); n > columnLimit {
			faults = append(faults, ":"+strconv.Itoa(number)+" has "+strconv.Itoa(n)+" characters")
		}
	}
	if number > lineLimit {
		faults = append(faults, " has "+strconv.Itoa(number)+" lines")
	}
	return faults
}

func TestTooLong(t *testing.T) {
	wide := strings.Repeat("ä", columnLimit)
	for name, c := range map[string]struct {
		text string
		want []string
	}{
		"an empty file":    {"", nil},
		"at the limits":    {strings.Repeat(wide+"\n", lineLimit), nil},
		"a line too long":  {"\n" + wide + ".\n", []string{":2 has 141 characters"}},
		"without its end":  {wide + ".", []string{":1 has 141 characters"}},
		"a line too many":  {strings.Repeat("\n", lineLimit) + "x", []string{" has 301 lines"}},
		"both, in a table": {strings.Repeat("\n", lineLimit) + wide + "x\n", []string{":301 has 141 characters", " has 301 lines"}},
	} {
		if got := tooLong([]byte(c.text)); !slices.Equal(got, c.want) {
			t.Errorf("%s: %q, want %q", name, got, c.want)
		}
	}
}

// TestImportsStandInGroups: the standard library first, then the modules of
// others, then this one, a blank line between them and none within.
func TestImportsStandInGroups(t *testing.T) {
	for _, p := range packages(t) {
		for _, file := range p.read(t, slices.Concat(p.GoFiles, p.TestGoFiles, p.XTestGoFiles)) {
			if fault := misplacedImport(t, file.text); fault != "" {
				t.Errorf("%s: %s", file.name, fault)
			}
		}
	}
}

// misplacedImport says which import of a file stands in a wrong place, "" for
// none.
func misplacedImport(t *testing.T, text []byte) string {
	t.Helper()
	set := token.NewFileSet()
	file, err := parser.ParseFile(set, "", text, parser.ImportsOnly|parser.ParseComments)
	if err != nil {
		t.Fatal(err)
	}
	line := func(n ast.Node, end token.Pos) int { return set.Position(cmp.Or(end, n.Pos())).Line }
	for i, spec := range file.Imports[min(1, len(file.Imports)):] {
		previous := file.Imports[i]
		blank := line(spec, startOf(spec)) > line(previous, previous.End())+1
		before, here := group(previous), group(spec)
		switch {
		case here < before:
			return spec.Path.Value + " stands below " + previous.Path.Value
		case here > before && !blank:
			return "no blank line before " + spec.Path.Value
		case here == before && blank:
			return "a blank line before " + spec.Path.Value
		}
	}
	return ""
}

// startOf is where an import begins, its comment included.
func startOf(spec *ast.ImportSpec) token.Pos {
	if spec.Doc != nil {
		return spec.Doc.Pos()
	}
	return spec.Pos()
}

// group is 0 for the standard library, 1 for modules of others and 2 for this
// one.
func group(spec *ast.ImportSpec) int {
	path, _ := strconv.Unquote(spec.Path.Value)
	first, _, _ := strings.Cut(path, "/")
	switch {
	case first == module:
		return 2
	case strings.Contains(first, "."):
		return 1
	}
	return 0
}

func TestMisplacedImport(t *testing.T) {
	for name, c := range map[string]struct{ imports, want string }{
		"none":             {"", ""},
		"one":              {"import \"os\"", ""},
		"in groups":        {"import (\n\"io\"\n\"os\"\n\n\"a.org/b\"\n\n\"whosaid/bot\"\n)", ""},
		"with a comment":   {"import (\n\"io\"\n// why\n\"os\"\n\n// why\n_ \"a.org/b\"\n)", ""},
		"this among those": {"import (\n\"os\"\n\"whosaid/bot\"\n)", "no blank line before \"whosaid/bot\""},
		"others last":      {"import (\n\"whosaid/bot\"\n\n\"a.org/b\"\n)", "\"a.org/b\" stands below \"whosaid/bot\""},
		"a group in two":   {"import (\n\"io\"\n\n\"os\"\n)", "a blank line before \"os\""},
	} {
		if got := misplacedImport(t, []byte("package p\n\n"+c.imports+"\n")); got != c.want {
			t.Errorf("%s: %q, want %q", name, got, c.want)
		}
	}
}

// read reads files of the package.
func (p listed) read(t *testing.T, names []string) []sourceFile {
	t.Helper()
	var files []sourceFile
	for _, name := range names {
		text, err := os.ReadFile(filepath.Join(p.Dir, name))
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, sourceFile{strings.TrimPrefix(p.ImportPath, module+"/") + "/" + name, text})
	}
	return files
}

// isGenerated tells files that a program wrote, by the comment that says so.
func isGenerated(text []byte) bool {
	return bytes.HasPrefix(text, []byte("// Code generated "))
}
