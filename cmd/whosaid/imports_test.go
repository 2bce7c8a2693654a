package main_test

import (
	"encoding/json"
	"errors"
	"go/ast"
	"go/parser"
	"go/token"
	"io"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// module is the path that the packages of this module begin with.
const module = "whosaid"

// layers stand on one another, lowest first: a package imports its own layer
// and those below.
var layers = []string{"retrieval", "prompts", "bot", "cmd"}

// homes are the only folders that may import a library, with the folders
// below them. Parts of a program that can be swapped stay in one place.
var homes = map[string][]string{
	"github.com/bwmarrin/discordgo":         {"bot/discord"},
	"github.com/sashabaranov/go-openai":     {"bot/llm", "retrieval/embed"},
	"github.com/philippgille/chromem-go":    {"retrieval/index", "cmd/whosaid/ratio"},
	"github.com/blevesearch/bleve/v2":       {"retrieval/index", "retrieval/language", "cmd/whosaid/ratio"},
	"golang.org/x/sys":                      {"retrieval/wholes"},
	"github.com/spf13/cobra":                {"cmd/whosaid"},
	"github.com/joho/godotenv":              {"cmd/whosaid"},
	"github.com/schollz/progressbar/v3":     {"cmd/whosaid"},
	"github.com/tiktoken-go/tokenizer":      {"prompts"},
	"github.com/sony/gobreaker/v2":          {"bot/llm"},
	"github.com/hashicorp/go-retryablehttp": {"bot/llm", "retrieval/embed"},
}

// A listed package is what the go command says of one.
type listed struct {
	ImportPath, Dir                    string
	GoFiles, TestGoFiles, XTestGoFiles []string
	Imports, TestImports, XTestImports []string
}

// TestImportsRunOneWay fails when a package imports one that stands above it:
// cmd > bot > prompts > retrieval.
func TestImportsRunOneWay(t *testing.T) {
	for _, p := range packages(t) {
		for _, imported := range p.all() {
			if below := layer(imported); below > layer(p.ImportPath) {
				t.Errorf("%s imports %s, which stands above it", p.ImportPath, imported)
			}
		}
	}
}

// TestVocabularyImportsNothing keeps the words that everybody speaks free of
// everybody's concerns.
func TestVocabularyImportsNothing(t *testing.T) {
	for _, p := range packages(t) {
		if p.ImportPath != module+"/retrieval" {
			continue
		}
		for _, imported := range p.Imports {
			if layer(imported) >= 0 || strings.Contains(imported, ".") {
				t.Errorf("%s imports %s", p.ImportPath, imported)
			}
		}
	}
}

// TestEnglishIsALeaf keeps what all rules know of the language importable by
// every package: of this module it imports the reader of rule files alone.
func TestEnglishIsALeaf(t *testing.T) {
	for _, p := range packages(t) {
		if p.ImportPath != module+"/retrieval/english" {
			continue
		}
		for _, imported := range p.Imports {
			if layer(imported) >= 0 && imported != module+"/retrieval/rulefile" {
				t.Errorf("%s imports %s", p.ImportPath, imported)
			}
		}
	}
}

// TestLibrariesStayHome fails when a library is imported outside its home.
func TestLibrariesStayHome(t *testing.T) {
	for _, p := range packages(t) {
		for _, imported := range p.all() {
			for library, folders := range homes {
				if imported != library && !strings.HasPrefix(imported, library+"/") {
					continue
				}
				if !slices.ContainsFunc(folders, func(f string) bool { return within(p.ImportPath, module+"/"+f) }) {
					t.Errorf("%s imports %s, which is for %s", p.ImportPath, imported, strings.Join(folders, " and "))
				}
			}
		}
	}
}

// TestEnvironmentIsReadInOnePlace: the command hands the environment to its
// configuration, and nobody else looks at it.
func TestEnvironmentIsReadInOnePlace(t *testing.T) {
	for _, p := range packages(t) {
		for _, name := range p.GoFiles {
			file, err := parser.ParseFile(token.NewFileSet(), filepath.Join(p.Dir, name), nil, parser.SkipObjectResolution)
			if err != nil {
				t.Fatal(err)
			}
			if p.ImportPath+"/"+name == module+"/cmd/whosaid/main.go" {
				continue
			}
			ast.Inspect(file, func(n ast.Node) bool {
				if s, ok := n.(*ast.SelectorExpr); ok && isEnvironment(s) {
					t.Errorf("%s/%s uses os.%s", p.ImportPath, name, s.Sel.Name)
				}
				return true
			})
		}
	}
}

func isEnvironment(s *ast.SelectorExpr) bool {
	x, ok := s.X.(*ast.Ident)
	return ok && x.Name == "os" && slices.Contains([]string{"Getenv", "LookupEnv", "Environ", "ExpandEnv"}, s.Sel.Name)
}

// packages are those of this module, the integration tests' imports included.
func packages(t *testing.T) []listed {
	t.Helper()
	out, err := exec.CommandContext(t.Context(), "go", "list", "-json=ImportPath,Dir,GoFiles,TestGoFiles,XTestGoFiles,Imports,TestImports,XTestImports",
		"-tags=integration", module+"/...").Output()
	if err != nil {
		t.Fatalf("go list: %v", err)
	}
	var all []listed
	for d := json.NewDecoder(strings.NewReader(string(out))); ; {
		var p listed
		if err := d.Decode(&p); errors.Is(err, io.EOF) {
			break
		} else if err != nil {
			t.Fatal(err)
		}
		all = append(all, p)
	}
	if len(all) < 5 {
		t.Fatalf("go list names %d packages", len(all))
	}
	return all
}

func (p listed) all() []string {
	return slices.Concat(p.Imports, p.TestImports, p.XTestImports)
}

// layer is the position of a package's layer, -1 for packages of others.
func layer(path string) int {
	return slices.IndexFunc(layers, func(l string) bool { return within(path, module+"/"+l) })
}

func within(path, folder string) bool {
	return path == folder || strings.HasPrefix(path, folder+"/")
}
