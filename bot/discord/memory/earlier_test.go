package memory

import (
	"bytes"
	"log/slog"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// earlier is a copy of what the first version that kept conversations and
// feedback wrote.
func earlier(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	if err := os.CopyFS(dir, os.DirFS(filepath.Join("testdata", "earlier"))); err != nil {
		t.Fatal(err)
	}
	return dir
}

func TestConversationsOfAnEarlierVersionGoOn(t *testing.T) {
	log := &bytes.Buffer{}
	at := time.Date(2026, 1, 10, 13, 0, 0, 0, time.UTC)
	s, err := Open(earlier(t), slog.New(slog.NewTextHandler(log, nil)), func() time.Time { return at })
	if err != nil {
		t.Fatal(err)
	}
	r, ok := s.Record("talk", "AAAABBBBCCCC")
	if !ok || r.Question != "What did Sherman say about NATO?" || len(r.Answer.Statements) == 0 {
		t.Fatalf("the record is %+v", r)
	}
	if first := r.Answer.Statements[0]; first.Speaker != "Wendy Sherman" || first.Document != "briefing.txt" || first.Text == "" {
		t.Errorf("its first statement is %+v", first)
	}
	add(t, s, "talk", "and-Rau")
	if turns := s.Turns("talk"); len(turns) != 2 || log.Len() > 0 {
		t.Errorf("%d turns, log %q", len(turns), log)
	}
}

func TestFeedbackOfAnEarlierVersionIsKept(t *testing.T) {
	dir, log := earlier(t), &bytes.Buffer{}
	f, err := OpenFeedback(dir, slog.New(slog.NewTextHandler(log, nil)))
	if err != nil || !strings.Contains(log.String(), "was shortened to ids") {
		t.Fatalf("%v, log %q", err, log)
	}
	if _, err := f.Add(Record{ID: "r2"}, "ann", false, time.Now()); err != nil {
		t.Fatal(err)
	}
	after, err := os.ReadFile(filepath.Join(dir, "feedback.jsonl"))
	first := `{"at":"2026-01-10T12:00:00Z","right":true,"by":"3586c72547ef","id":"AAAABBBBCCCC","question":"What did Sherman say about NATO?",` +
		`"evidence":["s50bede20f2e5"`
	if err != nil || !strings.HasPrefix(string(after), first) || bytes.Count(after, []byte("\n")) != 2 || strings.Contains(string(after), "Russians") {
		t.Errorf("afterwards it is %q, %v", after, err)
	}
}

// TestWhatAKilledWriteLeftIsSwept has a file that was never renamed.
func TestWhatAKilledWriteLeftIsSwept(t *testing.T) {
	dir := t.TempDir()
	s, c, _ := opened(t, dir)
	left := filepath.Join(dir, "conversations", ".one.json123")
	if err := os.WriteFile(left, []byte("{"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := s.Sweep(); err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(left); err != nil {
		t.Errorf("one that may still be written: %v", err)
	}
	c.at = c.at.Add(keep + time.Minute)
	if err := s.Sweep(); err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(left); !os.IsNotExist(err) {
		t.Errorf("after a day: %v", err)
	}
}
