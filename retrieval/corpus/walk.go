package corpus

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"unicode/utf8"

	"whosaid/retrieval"
	"whosaid/retrieval/corpus/formats"
	"whosaid/retrieval/corpus/sidecar"
	"whosaid/retrieval/shortage"
)

// A walk lists the files of a folder. Folders that are reached by links are
// read after the others, and each folder once, so that links may go in
// circles. Links that lead out of the folder are not followed.
type walk struct {
	tree    tree
	seen    map[string]bool
	files   []file
	linked  []file
	skipped []retrieval.Skipped
	// fault keeps the corpus from being listed.
	fault error
}

// walk lists the files that may be documents, and those that cannot be.
func (c Corpus) walk(ctx context.Context, t tree) ([]file, []retrieval.Skipped, error) {
	w := walk{tree: t, seen: map[string]bool{}}
	if c.Except != "" {
		w.passOver(c.Except)
	}
	todo := []file{{path: "."}}
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

// passOver marks a folder as seen, if it lies inside.
func (w *walk) passOver(folder string) {
	real, err := filepath.EvalSymlinks(folder)
	if err == nil {
		real, err = filepath.Abs(real)
	}
	if err != nil {
		return
	}
	if inside, err := filepath.Rel(w.tree.real, real); err == nil {
		w.seen[inside] = true
	}
}

// folder sorts the entries of a folder and returns its subfolders, last name
// first.
func (w *walk) folder(f file) []file {
	if w.seen[f.path] {
		return nil
	}
	w.seen[f.path] = true
	entries, err := w.tree.entries(f.path)
	slices.SortFunc(entries, func(a, b fs.DirEntry) int { return strings.Compare(a.Name(), b.Name()) })
	switch {
	case err != nil && (f.name == "" || shortage.Is(err)):
		w.fault = err
	case err != nil:
		w.skip(f.name+"/", reason(err))
	}
	var sub []file
	sides := slices.ContainsFunc(entries, func(e fs.DirEntry) bool { return sidecar.Is(e.Name()) })
	w.files = slices.Grow(w.files, len(entries))
	for _, e := range entries {
		if strings.HasPrefix(e.Name(), ".") || f.name == "" && e.Name() == AliasFile || sides && sidecar.Is(e.Name()) {
			continue
		}
		child := f.child(e.Name())
		if e.IsDir() {
			sub = append(sub, child)
			continue
		}
		if child.info = told(e); sides {
			child.side = infoOf(entries, sidecar.Name(e.Name()))
		}
		w.entry(child, e.Type())
	}
	slices.Reverse(sub)
	return sub
}

// child is what has a name in a folder.
func (f file) child(name string) file {
	if f.name == "" {
		return file{name: name, path: name}
	}
	return file{name: path.Join(f.name, name), path: filepath.Join(f.path, name)}
}

// infoOf is what a listing, in the order of names, tells of a name; nil where it has
// none.
func infoOf(entries []fs.DirEntry, name string) fs.FileInfo {
	i, ok := slices.BinarySearchFunc(entries, name, func(e fs.DirEntry, name string) int { return strings.Compare(e.Name(), name) })
	if !ok {
		return nil
	}
	return told(entries[i])
}

// told is what a listing tells of an entry; nil where it is gone.
func told(e fs.DirEntry) fs.FileInfo {
	info, err := e.Info()
	if err != nil {
		return nil
	}
	return info
}

func (w *walk) entry(f file, kind fs.FileMode) {
	if kind&fs.ModeSymlink != 0 {
		var ok bool
		f.info = nil
		if f.path, kind, ok = w.follow(f); !ok {
			return
		}
	}
	switch {
	case kind.IsDir():
		w.linked = append(w.linked, f)
	case !kind.IsRegular():
		w.skip(f.name, errNotRegular.Error())
	case !utf8.ValidString(f.name):
		w.skip(strings.ToValidUTF8(f.name, "\uFFFD"), "its name is not UTF-8")
	case minor(f.name) && !formats.Known(f.name):
		w.skip(f.name, unread(f.name).Error())
	default:
		w.files = append(w.files, f)
	}
}

// follow returns where a link leads and what is there; not ok for one that
// leads nowhere or out of the folder, which is skipped.
func (w *walk) follow(f file) (path string, kind fs.FileMode, ok bool) {
	path, err := w.tree.resolve(f.path)
	if errors.Is(err, errOutside) || errors.Is(err, errCircle) {
		w.skip(f.name, err.Error())
		return "", 0, false
	}
	var info fs.FileInfo
	if err == nil {
		info, err = w.tree.root.Lstat(path)
	}
	if shortage.Is(err) {
		w.fault = err
		return "", 0, false
	}
	if err != nil {
		w.skip(f.name, "a link that leads nowhere: "+reason(err))
		return "", 0, false
	}
	return path, info.Mode().Type(), true
}

func (w *walk) skip(name, why string) {
	w.skipped = append(w.skipped, retrieval.Skipped{Document: name, Why: why})
}
