package memory

import (
	"bytes"
	"log/slog"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"whosaid/bot"
)

type clock struct{ at time.Time }

func (c *clock) now() time.Time { return c.at }

func opened(t *testing.T, dir string) (*Store, *clock, *bytes.Buffer) {
	t.Helper()
	c, log := &clock{time.Now()}, &bytes.Buffer{}
	s, err := Open(dir, slog.New(slog.NewTextHandler(log, nil)), c.now)
	if err != nil {
		t.Fatal(err)
	}
	return s, c, log
}

func add(t *testing.T, s *Store, name, question string) {
	t.Helper()
	if err := s.Add(name, Record{ID: "r-" + question, Question: question, Answer: bot.Answer{Answer: "an answer"}}); err != nil {
		t.Fatal(err)
	}
}

func questions(s *Store, name string) string {
	var q []string
	for _, turn := range s.Turns(name) {
		q = append(q, turn.Question)
	}
	return strings.Join(q, " ")
}

func TestConversations(t *testing.T) {
	for name, dir := range map[string]string{"on disk": t.TempDir(), "in memory": ""} {
		t.Run(name, func(t *testing.T) {
			s, c, _ := opened(t, dir)
			for _, q := range strings.Fields("a b c d e f g h") {
				add(t, s, "one", q)
			}
			if got := questions(s, "one"); got != "c d e f g h" {
				t.Errorf("turns: %q", got)
			}
			if r, ok := s.Record("one", "r-d"); !ok || r.Answer.Answer != "an answer" {
				t.Errorf("record d: %+v, %t", r, ok)
			}
			if _, ok := s.Record("one", "r-a"); ok {
				t.Error("a record beyond the last turns")
			}
			if err := s.Continue("two", "one"); err != nil {
				t.Fatal(err)
			}
			add(t, s, "two", "i")
			if got := questions(s, "two"); got != "d e f g h i" {
				t.Errorf("continued: %q", got)
			}
			c.at = c.at.Add(keep + time.Minute)
			if s.Has("one") || questions(s, "one") != "" {
				t.Error("a conversation past its day")
			}
		})
	}
}

func TestConversationsOutliveARestartAndAreSwept(t *testing.T) {
	dir := t.TempDir()
	s, _, _ := opened(t, dir)
	add(t, s, "one", "a")
	s, c, _ := opened(t, dir)
	if got := questions(s, "one"); got != "a" {
		t.Errorf("after a restart: %q", got)
	}
	c.at = c.at.Add(keep + time.Minute)
	if err := s.Sweep(); err != nil {
		t.Fatal(err)
	}
	if left, _ := filepath.Glob(filepath.Join(dir, "conversations", "*")); len(left) > 0 {
		t.Errorf("left: %v", left)
	}
}

func TestADamagedConversationIsSetAside(t *testing.T) {
	dir := t.TempDir()
	s, _, log := opened(t, dir)
	add(t, s, "one", "a")
	path := filepath.Join(dir, "conversations", "one.json")
	if err := os.Truncate(path, 10); err != nil {
		t.Fatal(err)
	}
	if s.Has("one") {
		t.Error("a damaged conversation is known")
	}
	if _, err := os.Stat(path + ".damaged"); err != nil || !strings.Contains(log.String(), "set aside") {
		t.Errorf("set aside: %v, log %q", err, log)
	}
	add(t, s, "one", "b")
	if got := questions(s, "one"); got != "b" {
		t.Errorf("afterwards: %q", got)
	}
}

func TestNamesStayInTheFolder(t *testing.T) {
	s, _, _ := opened(t, t.TempDir())
	for _, name := range []string{"", "../x", "a/b", "a.b", strings.Repeat("a", 41)} {
		if s.Add(name, Record{}) == nil || s.Has(name) {
			t.Errorf("%q is taken for a name", name)
		}
	}
}

func TestManyAtOnceLoseNothing(t *testing.T) {
	s, _, _ := opened(t, t.TempDir())
	var all sync.WaitGroup
	for range most {
		all.Go(func() { add(t, s, "one", "q") })
	}
	all.Wait()
	if n := len(s.Turns("one")); n != most {
		t.Errorf("%d turns", n)
	}
}
