package main_test

import (
	"errors"
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"maps"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// knotLimit is how many files of a package may all need each other.
const knotLimit = 10

// TestKnotsAreSmall fails for a set of more than knotLimit files of one package
// that all need each other: a file needs another when it uses a name or method
// that the other declares.
func TestKnotsAreSmall(t *testing.T) {
	for _, p := range packages(t) {
		for _, knot := range knots(needs(t, p.read(t, p.GoFiles))) {
			if len(knot) > knotLimit {
				t.Errorf("%s: %d files that all need each other: %s", p.ImportPath, len(knot), strings.Join(knot, " "))
			}
		}
	}
}

// TestKnots holds that a knot is found through functions, types and methods,
// and that a mere chain is none.
func TestKnots(t *testing.T) {
	files := []sourceFile{
		{"p/a.go", []byte("package p\nfunc A() { B() }")},
		{"p/b.go", []byte("package p\ntype T struct{}\nfunc B() { var t T; t.c() }")},
		{"p/c.go", []byte("package p\nfunc (T) c() { A() }")},
		{"p/d.go", []byte("package p\nfunc D() { A() }")},
	}
	got := knots(needs(t, files))
	if len(got) != 2 || strings.Join(got[0], " ") != "a.go b.go c.go" || strings.Join(got[1], " ") != "d.go" {
		t.Errorf("knots are %v", got)
	}
}

// needs returns for each file, by its base name, the files whose declarations
// at the top level, or methods, it uses. Imports are not followed.
func needs(t *testing.T, files []sourceFile) map[string][]string {
	t.Helper()
	set := token.NewFileSet()
	var trees []*ast.File
	for _, f := range files {
		tree, err := parser.ParseFile(set, filepath.Base(f.name), f.text, parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		trees = append(trees, tree)
	}
	info := &types.Info{Uses: map[*ast.Ident]types.Object{}}
	config := types.Config{Importer: nowhere{}, Error: func(error) {}}
	pkg, _ := config.Check("p", set, trees, info) // what is imported is missing, and no matter
	out := map[string][]string{}
	for _, tree := range trees {
		out[set.Position(tree.Package).Filename] = nil
	}
	for id, used := range info.Uses {
		from, to := set.Position(id.Pos()).Filename, set.Position(used.Pos()).Filename
		if _, isFunc := used.(*types.Func); used.Pkg() == pkg && (isFunc || used.Parent() == pkg.Scope()) && from != to {
			out[from] = append(out[from], to)
		}
	}
	for name, list := range out {
		slices.Sort(list)
		out[name] = slices.Compact(list)
	}
	return out
}

// nowhere is an importer that finds nothing.
type nowhere struct{}

func (nowhere) Import(string) (*types.Package, error) { return nil, errors.New("not looked for") }

// knots are the strongly connected components of files, largest first, by
// Tarjan's algorithm (SIAM Journal on Computing 1, 1972).
func knots(needs map[string][]string) [][]string {
	k := &knotter{needs: needs, order: map[string]int{}, low: map[string]int{}, open: map[string]bool{}}
	for _, name := range slices.Sorted(maps.Keys(needs)) {
		if k.order[name] == 0 {
			k.visit(name)
		}
	}
	slices.SortStableFunc(k.found, func(a, b []string) int { return len(b) - len(a) })
	return k.found
}

// A knotter is Tarjan's algorithm at work.
type knotter struct {
	needs      map[string][]string
	order, low map[string]int
	open       map[string]bool
	stack      []string
	found      [][]string
}

func (k *knotter) visit(name string) {
	k.order[name] = len(k.order) + 1
	k.low[name] = k.order[name]
	k.stack, k.open[name] = append(k.stack, name), true
	for _, other := range k.needs[name] {
		if k.order[other] == 0 {
			k.visit(other)
			k.low[name] = min(k.low[name], k.low[other])
		} else if k.open[other] {
			k.low[name] = min(k.low[name], k.order[other])
		}
	}
	if k.low[name] == k.order[name] {
		at := slices.Index(k.stack, name)
		knot := slices.Sorted(slices.Values(k.stack[at:]))
		for _, member := range knot {
			k.open[member] = false
		}
		k.stack, k.found = k.stack[:at], append(k.found, knot)
	}
}
