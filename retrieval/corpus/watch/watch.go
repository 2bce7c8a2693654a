// Package watch tells when the files of a corpus have changed.
package watch

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"time"

	"github.com/fsnotify/fsnotify"
)

// A Watcher watches a folder with all below it, or one file. Its methods are
// for one goroutine.
type Watcher struct {
	cfg    Config
	events *fsnotify.Watcher
	// root is what was there when it was last looked at, nil for nothing; real
	// is its path without links.
	root os.FileInfo
	real string
}

// Config says what is watched.
type Config struct {
	// Path is the folder or file. It may be a link, and need not stay there:
	// that it goes, comes back or is another one is a change.
	Path string
	// Except is a folder that is passed over, should it lie inside Path. Empty
	// passes over none.
	Except string
	// Quiet is how long nothing has to happen until a change has settled, and
	// Longest how long it may take to at most. Zero means half a second and
	// ten.
	Quiet, Longest time.Duration
}

// missing is how often it is looked for what is not there.
const missing = time.Second

// New begins to watch. The caller closes the Watcher.
func New(cfg Config) (*Watcher, error) {
	if cfg.Quiet == 0 {
		cfg.Quiet = 500 * time.Millisecond
	}
	if cfg.Longest == 0 {
		cfg.Longest = 10 * time.Second
	}
	var err error
	if cfg.Path, err = filepath.Abs(cfg.Path); err != nil {
		return nil, fmt.Errorf("watch: %w", err)
	}
	if cfg.Except != "" {
		cfg.Except = plain(cfg.Except)
	}
	w := &Watcher{cfg: cfg}
	if err := w.begin(); err != nil {
		return nil, err
	}
	return w, nil
}

// plain is a path without links, as far as it leads anywhere.
func plain(path string) string {
	if real, err := filepath.EvalSymlinks(path); err == nil {
		path = real
	}
	if whole, err := filepath.Abs(path); err == nil {
		path = whole
	}
	return path
}

// Close ends the watching.
func (w *Watcher) Close() error { return w.events.Close() }

// Next waits until something has changed since New or the last Next, and that
// has settled. What changes after it returns is told by the next call. The
// error is ctx's, or the system's.
func (w *Watcher) Next(ctx context.Context) error {
	look := time.NewTicker(missing)
	defer look.Stop()
	for changed := false; !changed; {
		var err error
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-look.C:
			changed = w.root == nil && exists(w.cfg.Path)
		case event := <-w.events.Events:
			changed = w.concerns(event)
		case err = <-w.events.Errors:
			changed = true
		}
		if err = passing(err); err != nil {
			return err
		}
	}
	if err := w.settle(ctx); err != nil {
		return err
	}
	return w.again()
}

// settle waits until nothing has happened for a while.
func (w *Watcher) settle(ctx context.Context) error {
	quiet, longest := time.NewTimer(w.cfg.Quiet), time.NewTimer(w.cfg.Longest)
	defer quiet.Stop()
	defer longest.Stop()
	for {
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-quiet.C:
			return nil
		case <-longest.C:
			return nil
		case event := <-w.events.Events:
			if w.concerns(event) {
				quiet.Reset(w.cfg.Quiet)
			}
		case err := <-w.events.Errors:
			if err = passing(err); err != nil {
				return err
			}
		}
	}
}

// passing is nil for an error that only says that events were lost: it is a
// change itself.
func passing(err error) error {
	if err == nil || errors.Is(err, fsnotify.ErrEventOverflow) {
		return nil
	}
	return fmt.Errorf("watch: %w", err)
}

// concerns reports whether an event may change what the corpus contains. Hidden
// files are none of it, such as those that editors write beside what they
// edit; but names with two dots are links that files are reached by.
func (w *Watcher) concerns(e fsnotify.Event) bool {
	name := filepath.Base(e.Name)
	hidden := strings.HasPrefix(name, ".") && !strings.HasPrefix(name, "..")
	return w.inside(e.Name) && !hidden && (w.cfg.Except == "" || !within(w.cfg.Except, e.Name))
}

// inside reports whether a path is what is watched, or below it; the folders
// that links lead to are.
func (w *Watcher) inside(path string) bool {
	if w.root != nil && !w.root.IsDir() && filepath.Dir(path) == filepath.Dir(w.cfg.Path) {
		return path == w.cfg.Path || path == w.real || strings.HasPrefix(filepath.Base(path), aliases)
	}
	return within(w.cfg.Path, path) || within(w.real, path)
}

// aliases begins the name of the file that counts for a file beside it.
const aliases = "whosaid-aliases"

func within(folder, path string) bool {
	return path == folder || strings.HasPrefix(path, folder+string(filepath.Separator))
}

func exists(path string) bool {
	_, err := os.Stat(path)
	return err == nil
}

// begin watches what is there now, with a new watcher of the system.
func (w *Watcher) begin() error {
	events, err := fsnotify.NewWatcher()
	if err != nil {
		return tooMany(err)
	}
	w.events, w.real = events, plain(w.cfg.Path)
	if w.root, err = os.Stat(w.cfg.Path); err != nil {
		w.root = nil
	}
	if err := w.addAll(); err != nil {
		_ = events.Close()
		return err
	}
	return nil
}

// again watches what is new. Where the root is another one than before, which
// the system goes on to watch under its old name, everything begins anew.
func (w *Watcher) again() error {
	now, err := os.Stat(w.cfg.Path)
	if err == nil && w.root != nil && os.SameFile(now, w.root) {
		return w.addAll()
	}
	_ = w.events.Close()
	return w.begin()
}

// addAll watches the root, all folders below it, and the folder that it is in.
func (w *Watcher) addAll() error {
	for _, parent := range []string{filepath.Dir(w.cfg.Path), filepath.Dir(w.real)} {
		if err := w.add(parent); err != nil {
			return err
		}
	}
	if w.root == nil || !w.root.IsDir() {
		return nil
	}
	return filepath.WalkDir(w.real, func(path string, d fs.DirEntry, err error) error {
		switch {
		case err != nil || !d.IsDir():
			return nil // a folder that cannot be read has no documents either
		case path == w.cfg.Except, path != w.real && strings.HasPrefix(d.Name(), "."):
			return fs.SkipDir
		}
		return w.add(path)
	})
}

// add watches a folder that is there and may be read.
func (w *Watcher) add(folder string) error {
	err := w.events.Add(folder)
	if errors.Is(err, fs.ErrNotExist) || errors.Is(err, fs.ErrPermission) {
		return nil
	}
	return tooMany(err)
}

// tooMany says what to do where the system allows no more.
func tooMany(err error) error {
	switch {
	case err == nil:
		return nil
	case errors.Is(err, syscall.ENOSPC):
		return errors.New("watch: the system watches no more folders (raise fs.inotify.max_user_watches, or refresh by a timer)")
	case errors.Is(err, syscall.EMFILE):
		return errors.New("watch: the system has no more watchers (raise fs.inotify.max_user_instances, or refresh by a timer)")
	}
	return fmt.Errorf("watch: %w", err)
}
