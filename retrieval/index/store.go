package index

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"sync/atomic"
	"syscall"

	"github.com/gofrs/flock"
	"github.com/google/renameio/v2"

	"whosaid/retrieval/shortage"
)

// Names in the folder of a corpus.
const (
	currentFile = "CURRENT"
	lockFile    = "refresh.lock"
	partialFile = "vectors.partial"
	readersFile = "readers.lock"
	prefix      = "generation-"
	building    = "building-"
)

// ErrNone means that there is no index yet.
var ErrNone = errors.New("no index yet")

// A Store keeps the generations of one corpus in a folder. CURRENT names the
// one in use and the checksum of its manifest, and is replaced whole.
type Store struct {
	dir string
	// looked is the manifest that was looked at last, for who opens it then.
	looked atomic.Pointer[lookedAt]
	// unkept is true where nothing of a generation is looked at once it is closed.
	unkept bool
}

// lookedAt is the manifest of a generation, which has that checksum.
type lookedAt struct {
	name     string
	want     sum
	manifest Manifest
}

// NewStore returns the store in a folder, which is made when first written.
func NewStore(dir string) *Store { return &Store{dir: dir} }

// Unkept tells that nothing of a generation which is opened from now on is looked at
// once it is closed: its people are looked at where they lie.
func (s *Store) Unkept() { s.unkept = true }

// Dir is the store's folder.
func (s *Store) Dir() string { return s.dir }

// Current returns the manifest in use and the name of its generation. The
// error is ErrNone, ErrDamaged, ErrForeign, or why it cannot be read now.
func (s *Store) Current() (string, Manifest, error) {
	name, want, err := s.named()
	if err != nil {
		return "", Manifest{}, err
	}
	m, err := readManifest(filepath.Join(s.dir, name), want)
	if err == nil {
		s.looked.Store(&lookedAt{name, want, m})
	}
	return name, m, err
}

// Name is that of the generation in use, which is not looked at. The error is
// ErrNone, ErrDamaged, or why it cannot be read now.
func (s *Store) Name() (string, error) {
	name, _, err := s.named()
	return name, err
}

// named is the generation in use and the checksum of its manifest.
func (s *Store) named() (name string, want sum, err error) {
	raw, err := os.ReadFile(filepath.Join(s.dir, currentFile))
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return "", sum{}, ErrNone
	case errors.Is(err, syscall.EISDIR):
		return "", sum{}, fmt.Errorf("%w: %s is a folder", ErrDamaged, currentFile)
	case err != nil:
		return "", sum{}, fmt.Errorf("the index cannot be read: %w", err)
	}
	if _, err := fmt.Sscanf(string(raw), "%s %d %x\n", &name, &want.Size, &want.CRC); err != nil || !strings.HasPrefix(name, prefix) ||
		filepath.Base(name) != name {
		return "", sum{}, fmt.Errorf("%w: %s", ErrDamaged, currentFile)
	}
	return name, want, nil
}

// Size is how many bytes the generation in use takes, and its problems, if
// its files are not as they were written.
func (s *Store) Size() (bytes int64, problem error) {
	name, m, err := s.Current()
	if err != nil {
		return 0, err
	}
	for _, f := range m.Files {
		bytes += f.Size
	}
	return bytes, m.read(filepath.Join(s.dir, name))
}

// Whole reports whether all files of a generation are as they were written.
func (s *Store) Whole(name string, m Manifest) bool {
	return m.check(filepath.Join(s.dir, name)) == nil
}

// Open opens the generation in use. While it is open it is not removed, even
// when another takes its place. The error is ErrNone, ErrDamaged, ErrForeign,
// or why it cannot be read now.
func (s *Store) Open(ctx context.Context) (*Generation, error) {
	for {
		name, want, err := s.named()
		if err != nil {
			return nil, err
		}
		g, err := s.open(ctx, name, want)
		if err == nil {
			return g, nil
		}
		if again, _, unnamed := s.named(); unnamed != nil || again == name || ctx.Err() != nil {
			return nil, err
		}
		// It was replaced and removed while it was being looked at.
	}
}

// errReplaced means that a generation has been replaced just now.
var errReplaced = errors.New("the index was replaced")

// open opens a generation while it is the one in use.
func (s *Store) open(ctx context.Context, name string, want sum) (*Generation, error) {
	release, err := s.hold(name)
	if err != nil {
		return nil, err
	}
	g, err := s.held(ctx, name, want)
	if err != nil {
		release()
		return nil, err
	}
	g.Name, g.release = name, release
	return g, nil
}

// held opens a generation that is kept from being removed.
func (s *Store) held(ctx context.Context, name string, want sum) (*Generation, error) {
	again, _, err := s.named()
	if err == nil && again != name {
		err = errReplaced
	}
	if err != nil {
		return nil, err
	}
	dir := filepath.Join(s.dir, name)
	if l := s.looked.Swap(nil); l != nil && l.name == name && l.want == want {
		return openGeneration(dir, l.manifest, s.unkept)
	}
	m, err := readManifest(dir, want)
	if err != nil {
		return nil, err
	}
	return openGeneration(dir, m, s.unkept)
}

// hold keeps a generation from being removed. A folder that cannot be written
// is not cleaned by anybody either, so there it does nothing.
func (s *Store) hold(name string) (release func(), err error) {
	lock := flock.New(filepath.Join(s.dir, name, readersFile))
	switch err := lock.RLock(); {
	case shortage.Is(err):
		return nil, fmt.Errorf("the index cannot be read: %w", err)
	case err != nil:
		return func() {}, nil
	}
	return func() { _ = lock.Close() }, nil
}

// publish makes a built folder the generation in use. The store is locked.
func (s *Store) publish(folder string, manifest sum) (string, error) {
	name, err := s.next()
	if err != nil {
		return "", err
	}
	if err := os.Rename(folder, filepath.Join(s.dir, name)); err != nil {
		return "", fmt.Errorf("index: %w", err)
	}
	line := fmt.Sprintf("%s %d %08x\n", name, manifest.Size, manifest.CRC)
	if info, err := os.Lstat(filepath.Join(s.dir, currentFile)); err == nil && info.IsDir() {
		_ = os.Remove(filepath.Join(s.dir, currentFile)) // what is in its way is none of ours
	}
	if err := s.replace(currentFile, []byte(line)); err != nil {
		return "", fmt.Errorf("index: %w", err)
	}
	return name, nil
}

// replace replaces a file of the store, whole.
func (s *Store) replace(name string, raw []byte) error {
	return renameio.WriteFile(filepath.Join(s.dir, name), raw, 0o644, renameio.WithTempDir(s.dir))
}

// next is a name that no generation has or had lately.
func (s *Store) next() (string, error) {
	entries, err := os.ReadDir(s.dir)
	if err != nil {
		return "", fmt.Errorf("index: %w", err)
	}
	last := 0
	for _, e := range entries {
		var n int
		if _, err := fmt.Sscanf(e.Name(), prefix+"%d", &n); err == nil {
			last = max(last, n)
		}
	}
	return fmt.Sprintf("%s%06d", prefix, last+1), nil
}

// Clean removes the generations that are neither in use nor open, and what
// unfinished refreshes left. It does nothing while a refresh is at work.
func (s *Store) Clean() {
	lock := flock.New(filepath.Join(s.dir, lockFile))
	if ok, err := lock.TryLock(); !ok || err != nil {
		return
	}
	defer func() { _ = lock.Close() }()
	s.clean()
}

// clean is Clean for a caller that has locked the store.
func (s *Store) clean() {
	current, _, _ := s.named()
	entries, err := os.ReadDir(s.dir)
	if err != nil {
		return
	}
	for _, e := range entries {
		path := filepath.Join(s.dir, e.Name())
		switch {
		case strings.HasPrefix(e.Name(), building), strings.HasPrefix(e.Name(), "."+currentFile), strings.HasPrefix(e.Name(), "."+partialFile):
			_ = os.RemoveAll(path)
		case strings.HasPrefix(e.Name(), prefix) && e.Name() != current:
			remove(path)
		}
	}
}

// remove removes a generation unless somebody has it open.
func remove(path string) {
	lock := flock.New(filepath.Join(path, readersFile))
	if ok, err := lock.TryLock(); !ok || err != nil {
		return
	}
	_ = os.RemoveAll(path)
	_ = lock.Close()
}

// SavePartial keeps vectors of a refresh that failed for the next one.
func (s *Store) SavePartial(model string, vectors Vectors) error {
	raw, err := packPartial(model, vectors)
	if err != nil {
		return err
	}
	if err := s.replace(partialFile, raw); err != nil {
		return fmt.Errorf("index: %w", err)
	}
	return nil
}

// Partial returns the vectors that a failed refresh with that embedder kept;
// none if there are none or they are not whole.
func (s *Store) Partial(model string) *Table {
	raw, err := os.ReadFile(filepath.Join(s.dir, partialFile))
	if err != nil {
		return nil
	}
	return unpackPartial(model, raw)
}
