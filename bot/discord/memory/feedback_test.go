package memory

import (
	"bytes"
	"fmt"
	"log/slog"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"whosaid/bot"
	"whosaid/retrieval"
)

// feedback opens the feedback in dir; it returns what was logged too.
func feedback(t *testing.T, dir string) (*Feedback, string) {
	t.Helper()
	log := &bytes.Buffer{}
	f, err := OpenFeedback(dir, slog.New(slog.NewTextHandler(log, nil)))
	if err != nil {
		t.Fatal(err)
	}
	return f, log.String()
}

func say(t *testing.T, f *Feedback, id, user string, right bool) (again bool) {
	t.Helper()
	r := Record{ID: id, Question: "Who?", Answer: bot.Answer{Answer: "prose", Statements: []retrieval.Statement{{ID: "s1", Text: "words"}}}}
	again, err := f.Add(r, user, right, time.Now())
	if err != nil {
		t.Fatal(err)
	}
	return again
}

func lines(t *testing.T, dir string) []string {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(dir, "feedback.jsonl"))
	if err != nil {
		t.Fatal(err)
	}
	return strings.Split(strings.TrimSpace(string(data)), "\n")
}

func TestFeedbackCountsOnce(t *testing.T) {
	dir := t.TempDir()
	f, _ := feedback(t, dir)
	for i, said := range []struct {
		id, user     string
		right, again bool
	}{
		{"r1", "ann", true, false}, {"r1", "ann", true, true}, {"r1", "bea", true, false},
		{"r2", "ann", true, false}, {"r1", "ann", false, false}, {"r1", "ann", false, true},
	} {
		if i == 3 {
			f, _ = feedback(t, dir) // a restart forgets nothing
		}
		if again := say(t, f, said.id, said.user, said.right); again != said.again {
			t.Errorf("%+v: again %t", said, again)
		}
	}
	got := lines(t, dir)
	if len(got) != 3 || !strings.Contains(got[2], `"right":false`) || !strings.Contains(got[2], `"id":"r1"`) {
		t.Fatalf("kept %v", got)
	}
	if by(got[0]) == by(got[2]) || by(got[1]) == by(got[2]) {
		t.Errorf("two people, or one on two answers, have one name: %v", got)
	}
	if all := strings.Join(got, ""); strings.Contains(all, "words") || strings.Contains(all, "prose") || !strings.Contains(got[0], `"evidence":["s1"]`) {
		t.Errorf("kept %s", all)
	}
}

func TestFeedbackOnANoKeepsTheNearest(t *testing.T) {
	dir := t.TempDir()
	f, _ := feedback(t, dir)
	no := bot.Answer{Abstained: true, Reason: bot.SpeakerSilent, Nearest: []retrieval.Statement{{ID: "s7"}}}
	if _, err := f.Add(Record{ID: "r1", Answer: no}, "ann", false, time.Now()); err != nil {
		t.Fatal(err)
	}
	if got := lines(t, dir)[0]; !strings.Contains(got, `"reason":"speaker-silent","evidence":["s7"]`) {
		t.Errorf("kept %s", got)
	}
}

func TestFeedbackIsBounded(t *testing.T) {
	dir := t.TempDir()
	f, _ := feedback(t, dir)
	f.most = 2000
	for i := range 100 {
		say(t, f, fmt.Sprintf("r%d", i), "ann", true)
		if info, err := os.Stat(f.path); err != nil || info.Size() > 2000 || int(info.Size()) != f.size {
			t.Fatalf("after %d: %v, %d counted, %v", i, info.Size(), f.size, err)
		}
	}
	got := lines(t, dir)
	if !strings.Contains(got[len(got)-1], `"id":"r99"`) || strings.Contains(strings.Join(got, ""), `"id":"r0"`) || len(got) < 5 {
		t.Errorf("kept %v", got)
	}
	if !say(t, f, "r99", "ann", true) || say(t, f, "r0", "ann", true) {
		t.Error("what is kept and what is dropped is mistaken")
	}
}

func TestDamagedFeedbackIsSetAside(t *testing.T) {
	dir := t.TempDir()
	f, _ := feedback(t, dir)
	say(t, f, "r1", "ann", true)
	good := lines(t, dir)
	if err := os.WriteFile(f.path, []byte("not json\n"+good[0]+"\n"+`{"id":"torn`), 0o600); err != nil {
		t.Fatal(err)
	}
	_, log := feedback(t, dir)
	bad, err := os.ReadFile(f.path + ".damaged")
	if err != nil || string(bad) != "not json\n{\"id\":\"torn\n" || !strings.Contains(log, "set aside") {
		t.Errorf("set aside %q, %v, log %q", bad, err, log)
	}
	if got := lines(t, dir); len(got) != 1 || got[0] != good[0] {
		t.Errorf("kept %v", got)
	}
}

// by is who an opinion is by, as its line has it.
func by(line string) string {
	_, rest, _ := strings.Cut(line, `"by":"`)
	name, _, _ := strings.Cut(rest, `"`)
	return name
}

func FuzzSift(f *testing.F) {
	f.Add([]byte("{\"id\":\"a\"}\nnot json\n{\"id\":"))
	f.Add([]byte(`{"id":"a","answer":{"abstained":true,"nearest":[{"id":"s1"}]}}` + "\n"))
	f.Fuzz(func(t *testing.T, data []byte) {
		opinions, bad := sift(data)
		if bytes.Count(data, []byte("\n")) > len(opinions)+bytes.Count(bad, []byte("\n")) {
			t.Errorf("lines lost: %q", data)
		}
		var kept []byte
		for _, o := range opinions {
			line, err := encode(o)
			if err != nil {
				t.Fatalf("%+v: %v", o, err)
			}
			kept = append(kept, line...)
		}
		if again, left := sift(kept); len(again) != len(opinions) || len(left) > 0 {
			t.Errorf("what was kept is not kept again: %q, %q", kept, left)
		}
	})
}

// TestTwoProcessesKeepOneFile of opinions, as the shards of a folder do.
func TestTwoProcessesKeepOneFile(t *testing.T) {
	dir := t.TempDir()
	var kept []*Feedback
	for range 2 {
		f, _ := feedback(t, dir)
		kept = append(kept, f)
	}
	var group sync.WaitGroup
	for n, f := range kept {
		group.Go(func() {
			for i := range 20 {
				r := Record{ID: fmt.Sprintf("answer-%d-%d", n, i), Question: "?"}
				for _, right := range []bool{true, false} { // the second writes the file anew
					if _, err := f.Add(r, "ann", right, time.Now()); err != nil {
						t.Error(err)
					}
				}
			}
		})
	}
	group.Wait()
	raw, err := os.ReadFile(filepath.Join(dir, "feedback.jsonl"))
	if lines := strings.Count(string(raw), "\n"); err != nil || lines != 40 {
		t.Errorf("%d opinions are kept, not 40: %v", lines, err)
	}
}
