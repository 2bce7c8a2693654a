package llm

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/gofrs/flock"
	"github.com/google/renameio/v2"
)

// A Meter keeps what models have used in a file, summed up over processes and
// restarts. The zero value keeps nothing.
type Meter struct {
	// Path is the file. Its folder is made when there is something to keep.
	Path string
}

// Add adds one reply to the sum.
func (m Meter) Add(u Usage, failed bool) error {
	if m.Path == "" {
		return nil
	}
	if err := os.MkdirAll(filepath.Dir(m.Path), 0o700); err != nil {
		return fmt.Errorf("keeping token usage: %w", err)
	}
	lock := flock.New(m.Path + ".lock")
	if err := lock.Lock(); err != nil {
		return fmt.Errorf("keeping token usage: %w", err)
	}
	defer lock.Unlock()
	total, err := m.Read()
	if err != nil {
		total = Total{} // an unreadable sum starts anew
	}
	total.add(u, failed)
	b, err := json.Marshal(total)
	if err == nil {
		err = renameio.WriteFile(m.Path, b, 0o600, renameio.WithTempDir(filepath.Dir(m.Path)))
	}
	if err != nil {
		return fmt.Errorf("keeping token usage: %w", err)
	}
	return nil
}

// Read returns the sum; a file that is not there is a sum of nothing.
func (m Meter) Read() (Total, error) {
	var t Total
	b, err := os.ReadFile(m.Path)
	if m.Path == "" || errors.Is(err, fs.ErrNotExist) {
		return t, nil
	}
	if err == nil {
		err = json.Unmarshal(b, &t)
	}
	if err != nil {
		return Total{}, fmt.Errorf("reading token usage: %w", err)
	}
	return t, nil
}

func (t *Total) add(u Usage, failed bool) {
	t.Prompt += u.Prompt
	t.Completion += u.Completion
	t.Replies++
	if failed {
		t.Failed++
	}
}
