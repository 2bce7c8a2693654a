package corpus

import (
	"context"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"unicode/utf8"

	"whosaid/retrieval"
)

// A walk lists the files of a folder. Folders that are reached by links are
// read after the others, and each folder once, so that links may go in
// circles.
type walk struct {
	seen    map[string]bool
	files   []file
	linked  []file
	skipped []retrieval.Skipped
	// fault keeps the corpus folder itself from being listed.
	fault error
}

// walk lists the files that may be documents, and those that cannot be.
func (c Corpus) walk(ctx context.Context) ([]file, []retrieval.Skipped, error) {
	w := walk{seen: map[string]bool{}}
	if c.Except != "" {
		w.enter(c.Except)
	}
	todo := []file{{"", c.Folder}}
	for len(todo) > 0 {
		for len(todo) > 0 {
			if err := ctx.Err(); err != nil {
				return nil, nil, fmt.Errorf("corpus %s: %w", c.Folder, err)
			}
			next := todo[len(todo)-1]
			todo = append(todo[:len(todo)-1], w.folder(next)...)
			if w.fault != nil {
				return nil, nil, c.unreadable(w.fault)
			}
		}
		if len(w.linked) > 0 {
			todo, w.linked = w.linked[:1:1], w.linked[1:]
		}
	}
	return w.files, w.skipped, nil
}

// enter reports whether a folder was not seen before.
func (w *walk) enter(folder string) bool {
	real, err := filepath.EvalSymlinks(folder)
	if err != nil {
		return true
	}
	if real, err = filepath.Abs(real); err != nil || w.seen[real] {
		return false
	}
	w.seen[real] = true
	return true
}

// folder sorts the entries of a folder and returns its subfolders, last name
// first.
func (w *walk) folder(f file) []file {
	if !w.enter(f.path) {
		return nil
	}
	entries, err := os.ReadDir(f.path)
	switch {
	case err != nil && f.name == "":
		w.fault = err
	case err != nil:
		w.skip(f.name+"/", reason(err))
	}
	var sub []file
	for _, e := range entries {
		if strings.HasPrefix(e.Name(), ".") || f.name == "" && e.Name() == AliasFile {
			continue
		}
		child := file{path.Join(f.name, e.Name()), filepath.Join(f.path, e.Name())}
		if e.IsDir() {
			sub = append(sub, child)
			continue
		}
		w.entry(child, e.Type())
	}
	slices.Reverse(sub)
	return sub
}

func (w *walk) entry(f file, kind fs.FileMode) {
	linked := kind&fs.ModeSymlink != 0
	if linked {
		info, err := os.Stat(f.path)
		if err != nil {
			w.skip(f.name, "a link that leads nowhere: "+reason(err))
			return
		}
		kind = info.Mode().Type()
	}
	switch ext := strings.ToLower(path.Ext(f.name)); {
	case kind.IsDir():
		w.linked = append(w.linked, f)
	case !kind.IsRegular():
		w.skip(f.name, "not a regular file")
	case !utf8.ValidString(f.name):
		w.skip(strings.ToValidUTF8(f.name, "\uFFFD"), "its name is not UTF-8")
	case ext == ".txt" || ext == ".md":
		w.files = append(w.files, f)
	case ext == "":
		w.skip(f.name, "not a .txt or .md file")
	default:
		w.skip(f.name, ext+" files are not read, only .txt and .md")
	}
}

func (w *walk) skip(name, why string) {
	w.skipped = append(w.skipped, retrieval.Skipped{Document: name, Why: why})
}
