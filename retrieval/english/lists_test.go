package english_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"whosaid/retrieval/english"
)

// TestVerbsOfSpeechStandInOneList: no other list of words, in Go or in a file
// of rules, has forms of several verbs of speech: they are lines of verbs.txt,
// and what a rule asks of them is a trait.
func TestVerbsOfSpeechStandInOneList(t *testing.T) {
	lists := wordLists(t)
	if len(lists) < 40 {
		t.Fatalf("only %d lists were found", len(lists))
	}
	for where, words := range lists {
		lemmas := map[string]bool{}
		for _, w := range words {
			if lemma := spoken(w); lemma != "" {
				lemmas[lemma] = true
			}
		}
		if found := slices.Sorted(maps.Keys(lemmas)); len(found) >= 2 {
			t.Errorf("%s: %s", where, strings.Join(found, " "))
		}
	}
}

// spoken is the verb of speech that a word is plainly a form of, "" where it
// may be a noun or another verb.
func spoken(word string) string {
	w := english.Lookup(strings.ToLower(word))
	if w == nil {
		return ""
	}
	for _, f := range w.Verbs {
		if f.Sense == english.Says && f.Traits&english.Seldom == 0 && !f.IsNoun() {
			return f.Lemma
		}
	}
	return ""
}

// names are files of names, and of capitalised words that are none or part of
// a body's: there a verb is no verb.
var names = []string{"given-names.txt", "given-names-more.txt", "not-names.txt", "org-words.txt", "common-words.txt"}

// wordLists are the lists of four words and more in the sources of the module,
// by where they stand. Those of bot/gate and bot/phrase are theirs for now.
func wordLists(t *testing.T) map[string][]string {
	t.Helper()
	lists := map[string][]string{}
	root := filepath.Join("..", "..")
	err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case d.IsDir() && (slices.Contains([]string{"testdata", ".git", "english", "gate", "phrase"}, d.Name()) || d.Name() == "internal"):
			return fs.SkipDir
		case strings.HasSuffix(path, ".go") && !strings.HasSuffix(path, "_test.go"):
			return goLists(path, lists)
		case strings.HasSuffix(path, ".txt") && !slices.Contains(names, d.Name()):
			return fileList(path, lists)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return lists
}

// fileList adds a file of rules: the first word of each line.
func fileList(path string, lists map[string][]string) error {
	raw, err := os.ReadFile(path)
	for line := range strings.Lines(string(raw)) {
		if f := strings.Fields(line); len(f) > 0 && f[0] != "#" {
			lists[path] = append(lists[path], f[0])
		}
	}
	return err
}

// goLists adds the lists of a Go file: composite literals of words, and words
// in one string that a function is called with.
func goLists(path string, lists map[string][]string) error {
	files := token.NewFileSet()
	file, err := parser.ParseFile(files, path, nil, parser.SkipObjectResolution)
	if err != nil {
		return err
	}
	ast.Inspect(file, func(n ast.Node) bool {
		var words []string
		switch n := n.(type) {
		case *ast.CompositeLit:
			for _, e := range n.Elts {
				if kv, ok := e.(*ast.KeyValueExpr); ok {
					e = kv.Key
				}
				if w := wordsOf(e); len(w) == 1 {
					words = append(words, w...)
				}
			}
		case *ast.CallExpr:
			if name, ok := n.Fun.(*ast.Ident); ok && len(n.Args) == 1 && slices.Contains([]string{"set", "list", "wordSet"}, name.Name) {
				words = wordsOf(n.Args[0])
			}
		}
		if len(words) >= 4 {
			lists[files.Position(n.Pos()).String()] = words
		}
		return true
	})
	return nil
}

// wordsOf are the words of a string literal that holds nothing else.
func wordsOf(e ast.Expr) []string {
	literal, ok := e.(*ast.BasicLit)
	if !ok || literal.Kind != token.STRING {
		return nil
	}
	text, err := strconv.Unquote(literal.Value)
	if err != nil || strings.ContainsAny(text, "%.;:<>{}()=\\") {
		return nil
	}
	return strings.Fields(text)
}
