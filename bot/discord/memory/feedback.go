package memory

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"log/slog"
	"os"
	"path/filepath"
	"sync"
	"time"

	"github.com/gofrs/flock"
	"github.com/google/renameio/v2"
)

// mostFeedback is how many bytes of opinions are kept. When there would be
// more, the oldest are dropped, a quarter at once.
const mostFeedback = 4 << 20

// Feedback is a file of opinions, one JSON object a line, oldest first, one of
// each person on each answer. It is at most 4 MB, without the oldest beyond
// that. Several processes may keep one file. A nil Feedback keeps nothing.
type Feedback struct {
	path string
	log  *slog.Logger
	most int

	mu   sync.Mutex
	size int
	said map[string]bool // right or not, by whose opinion it is
}

// OpenFeedback opens feedback.jsonl in folder dir. Files of earlier versions,
// which kept whole answers and every change of mind, are brought into today's
// form. Lines that cannot be read are set aside in feedback.jsonl.damaged. Log
// takes what was done of that.
func OpenFeedback(dir string, log *slog.Logger) (*Feedback, error) {
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return nil, fmt.Errorf("open feedback: %w", err)
	}
	f := &Feedback{path: filepath.Join(dir, "feedback.jsonl"), log: log, most: mostFeedback}
	unlock, err := f.lock()
	if err != nil {
		return nil, fmt.Errorf("open feedback: %w", err)
	}
	defer unlock()
	if err := f.rewrite(); err != nil {
		return nil, fmt.Errorf("open feedback: %w", err)
	}
	return f, nil
}

// lock keeps the other processes of the file from it.
func (f *Feedback) lock() (unlock func(), err error) {
	lock := flock.New(f.path+".lock", flock.SetPermissions(0o600))
	if err := lock.Lock(); err != nil {
		return nil, err
	}
	return func() { _ = lock.Close() }, nil
}

// Add writes down what user thinks of a record, in place of what they thought
// of it before. It reports whether they had said the same already.
func (f *Feedback) Add(r Record, user string, right bool, at time.Time) (again bool, err error) {
	if f == nil {
		return false, nil
	}
	o := opinion(r, user, right, at)
	line, err := encode(o)
	if err != nil {
		return false, fmt.Errorf("feedback: %w", err)
	}
	f.mu.Lock()
	defer f.mu.Unlock()
	unlock, err := f.lock()
	if err != nil {
		return false, fmt.Errorf("feedback: %w", err)
	}
	defer unlock()
	if info, err := os.Stat(f.path); err == nil {
		f.size = int(info.Size()) // others have added to it
	}
	before, known := f.said[o.whose()]
	switch {
	case known && before == right:
		return true, nil
	case known || f.size+len(line) > f.most:
		err = f.rewrite(o)
	default:
		if err = appendTo(f.path, line); err == nil {
			f.size, f.said[o.whose()] = f.size+len(line), right
		}
	}
	if err != nil {
		return false, fmt.Errorf("feedback: %w", err)
	}
	return false, nil
}

// rewrite brings the file into form, with more at its end.
func (f *Feedback) rewrite(more ...Opinion) error {
	data, err := os.ReadFile(f.path)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	opinions, bad := sift(data)
	if err := f.setAside(bad); err != nil {
		return err
	}
	kept, lines, err := f.form(latest(append(opinions, more...)))
	if err != nil {
		return err
	}
	if !bytes.Equal(lines, data) {
		if err := renameio.WriteFile(f.path, lines, 0o600); err != nil {
			return err
		}
	}
	if len(more) == 0 && len(lines) < len(data)-len(bad) {
		f.log.Info("feedback was shortened to ids, one opinion a person and answer", "lines", len(opinions), "kept", len(kept))
	}
	f.size, f.said = len(lines), map[string]bool{}
	for _, o := range kept {
		f.said[o.whose()] = o.Right
	}
	return nil
}

func (f *Feedback) setAside(bad []byte) error {
	if len(bad) == 0 {
		return nil
	}
	aside := f.path + ".damaged"
	if err := appendTo(aside, bad); err != nil {
		return fmt.Errorf("set damaged feedback aside: %w", err)
	}
	f.log.Warn("damaged feedback set aside", "file", aside)
	return nil
}

// form is opinions as lines; where they are too long together, without the
// oldest.
func (f *Feedback) form(opinions []Opinion) (kept []Opinion, data []byte, err error) {
	var all [][]byte
	size := 0
	for _, o := range opinions {
		line, err := encode(o)
		if err != nil {
			return nil, nil, err
		}
		all, size = append(all, line), size+len(line)
	}
	drop := 0
	for most := f.most; size > most && drop < len(all)-1; drop++ {
		most = f.most * 3 / 4
		size -= len(all[drop])
	}
	return opinions[drop:], bytes.Join(all[drop:], nil), nil
}

func encode(o Opinion) ([]byte, error) {
	line, err := json.Marshal(o)
	return append(line, '\n'), err
}

func appendTo(path string, data []byte) error {
	file, err := os.OpenFile(path, os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o600)
	if err != nil {
		return err
	}
	_, err = file.Write(data)
	return errors.Join(err, file.Close())
}
