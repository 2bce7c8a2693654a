package main

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

// TestExpressionsCompile holds that the regular expressions that are compiled when
// they are first used are some, wherever they are written out in full.
func TestExpressionsCompile(t *testing.T) {
	tried := 0
	for folder, files := range sources(t) {
		texts := constants(files)
		for _, file := range files {
			ast.Inspect(file, func(n ast.Node) bool {
				text, ok := expression(n, texts)
				if _, err := regexp.Compile(text); ok && err != nil {
					t.Errorf("%s: %v", folder, err)
				} else if ok {
					tried++
				}
				return true
			})
		}
	}
	if tried < 300 {
		t.Errorf("%d expressions were found, of more than 300", tried)
	}
}

// sources returns the program's files by folder.
func sources(t *testing.T) map[string][]*ast.File {
	t.Helper()
	found := map[string][]*ast.File{}
	for _, root := range []string{"../../bot", "../../prompts", "../../retrieval", "."} {
		err := fs.WalkDir(os.DirFS(root), ".", func(name string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() || !strings.HasSuffix(name, ".go") || strings.HasSuffix(name, "_test.go") {
				return err
			}
			path := filepath.Join(root, name)
			file, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.SkipObjectResolution)
			found[filepath.Dir(path)] = append(found[filepath.Dir(path)], file)
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	return found
}

// constants returns what the constants of a package stand for.
func constants(files []*ast.File) map[string]ast.Expr {
	texts := map[string]ast.Expr{}
	for _, file := range files {
		ast.Inspect(file, func(n ast.Node) bool {
			if d, ok := n.(*ast.GenDecl); ok && d.Tok == token.CONST {
				keep(texts, d)
			}
			return true
		})
	}
	return texts
}

func keep(texts map[string]ast.Expr, d *ast.GenDecl) {
	for _, spec := range d.Specs {
		s := spec.(*ast.ValueSpec)
		for i := range s.Values {
			texts[s.Names[i].Name] = s.Values[i]
		}
	}
}

// expression returns the text of the expression that a call makes. Ok is false where
// it makes none, or of a text that is not a constant.
func expression(n ast.Node, texts map[string]ast.Expr) (text string, ok bool) {
	call, isCall := n.(*ast.CallExpr)
	if !isCall || len(call.Args) != 1 {
		return "", false
	}
	f, isSelector := call.Fun.(*ast.SelectorExpr)
	if !isSelector || f.Sel.Name != "New" && f.Sel.Name != "MustCompile" {
		return "", false
	}
	if from, isName := f.X.(*ast.Ident); !isName || from.Name != "pattern" {
		return "", false
	}
	return constantText(call.Args[0], texts)
}

// constantText returns what a constant text is.
func constantText(e ast.Expr, texts map[string]ast.Expr) (text string, ok bool) {
	switch e := e.(type) {
	case *ast.BasicLit:
		text, err := strconv.Unquote(e.Value)
		return text, err == nil
	case *ast.Ident:
		return constantText(texts[e.Name], texts)
	case *ast.BinaryExpr:
		left, ok := constantText(e.X, texts)
		right, also := constantText(e.Y, texts)
		return left + right, ok && also
	}
	return "", false
}
