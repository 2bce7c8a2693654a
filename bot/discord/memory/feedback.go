package memory

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"sync"
	"time"

	"github.com/google/renameio/v2"

	"whosaid/bot"
)

// An Opinion is what somebody said of an answer.
type Opinion struct {
	At    time.Time `json:"at"`
	Right bool      `json:"right"`
	// By tells two people apart on the same answer, and nothing else: it is
	// not the same for one person on two answers.
	By       string     `json:"by"`
	ID       string     `json:"id"`
	Question string     `json:"question"`
	Speaker  string     `json:"speaker,omitempty"`
	Document string     `json:"document,omitempty"`
	Answer   bot.Answer `json:"answer"`
}

// Feedback is a file of opinions, one JSON object a line, the latest of one
// person on one answer last. A nil Feedback keeps nothing.
type Feedback struct {
	mu   sync.Mutex
	path string
}

// OpenFeedback opens feedback.jsonl in folder dir. Lines that cannot be read
// are set aside in a file beside it, whose name is returned.
func OpenFeedback(dir string) (f *Feedback, aside string, err error) {
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return nil, "", fmt.Errorf("open feedback: %w", err)
	}
	f = &Feedback{path: filepath.Join(dir, "feedback.jsonl")}
	data, err := os.ReadFile(f.path)
	if errors.Is(err, fs.ErrNotExist) {
		return f, "", nil
	}
	if err != nil {
		return nil, "", fmt.Errorf("open feedback: %w", err)
	}
	good, bad := sift(data)
	if len(bad) == 0 {
		return f, "", nil
	}
	aside = f.path + ".damaged"
	if err := appendTo(aside, bad); err != nil {
		return nil, "", fmt.Errorf("set damaged feedback aside: %w", err)
	}
	return f, aside, renameio.WriteFile(f.path, good, 0o600, renameio.WithTempDir(dir))
}

// sift tells the whole lines that are opinions from the rest.
func sift(data []byte) (good, bad []byte) {
	for line := range bytes.Lines(data) {
		var o Opinion
		if bytes.HasSuffix(line, []byte("\n")) && json.Unmarshal(line, &o) == nil && o.ID != "" {
			good = append(good, line...)
			continue
		}
		bad = append(bad, bytes.TrimRight(line, "\n")...)
		bad = append(bad, '\n')
	}
	return good, bad
}

// Add writes down what user thinks of a record.
func (f *Feedback) Add(r Record, user string, right bool, at time.Time) error {
	if f == nil {
		return nil
	}
	sum := sha256.Sum256([]byte(r.ID + "/" + user))
	line, err := json.Marshal(Opinion{At: at.UTC(), Right: right, By: hex.EncodeToString(sum[:6]), ID: r.ID,
		Question: r.Question, Speaker: r.Speaker, Document: r.Document, Answer: r.Answer})
	if err != nil {
		return fmt.Errorf("feedback: %w", err)
	}
	f.mu.Lock()
	defer f.mu.Unlock()
	return appendTo(f.path, append(line, '\n'))
}

func appendTo(path string, data []byte) error {
	file, err := os.OpenFile(path, os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o600)
	if err != nil {
		return err
	}
	_, err = file.Write(data)
	return errors.Join(err, file.Close())
}
