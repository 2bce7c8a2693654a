//go:build unix

package main

import (
	"bytes"
	"errors"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/charmbracelet/x/ansi"
	"github.com/creack/pty"
)

// A console is the program at a terminal.
type console struct {
	t   *testing.T
	tty *os.File
	cmd *exec.Cmd

	mu     sync.Mutex
	screen bytes.Buffer
	done   chan struct{} // closed when the program has ended
}

// atTerminal starts the program at a terminal of so many columns, with an empty
// home and the settings given.
func atTerminal(t *testing.T, columns int, settings []string, args ...string) *console {
	t.Helper()
	c := &console{t: t, cmd: exec.Command("whosaid", args...), done: make(chan struct{})}
	home := t.TempDir()
	c.cmd.Dir = home
	c.cmd.Env = append([]string{"HOME=" + home, "XDG_CACHE_HOME=" + filepath.Join(home, ".cache"), "TERM=xterm", "PATH=" + os.Getenv("PATH")}, settings...)
	tty, err := pty.StartWithSize(c.cmd, &pty.Winsize{Rows: 40, Cols: uint16(columns)})
	if err != nil {
		t.Fatal(err)
	}
	c.tty = tty
	go func() {
		_, _ = io.Copy(c, tty) // it fails when the program ends
		close(c.done)
	}()
	t.Cleanup(func() { _ = c.cmd.Process.Kill(); _ = tty.Close() })
	return c
}

// Write takes what the program shows.
func (c *console) Write(b []byte) (int, error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.screen.Write(b)
}

// shown is what was shown so far.
func (c *console) shown() string {
	c.mu.Lock()
	defer c.mu.Unlock()
	return strings.ReplaceAll(c.screen.String(), "\r\n", "\n")
}

// waitFor waits until text has been shown, and forgets what was shown up to
// its end.
func (c *console) waitFor(text string) {
	c.t.Helper()
	for deadline := time.Now().Add(time.Minute); time.Now().Before(deadline); time.Sleep(10 * time.Millisecond) {
		c.mu.Lock()
		at := bytes.Index(c.screen.Bytes(), []byte(text))
		if at >= 0 {
			c.screen.Next(at + len(text))
		}
		c.mu.Unlock()
		if at >= 0 {
			return
		}
	}
	c.t.Fatalf("%q is not shown, but %q", text, c.shown())
}

func (c *console) keys(text string) {
	c.t.Helper()
	if _, err := c.tty.WriteString(text); err != nil {
		c.t.Fatal(err)
	}
}

// code is the exit code, after the program has ended by itself.
func (c *console) code() int {
	c.t.Helper()
	select {
	case <-c.done:
	case <-time.After(time.Minute):
		c.t.Fatalf("the program does not end: %q", c.shown())
	}
	err := c.cmd.Wait()
	if fault := (*exec.ExitError)(nil); err != nil && !errors.As(err, &fault) {
		c.t.Fatal(err)
	}
	return c.cmd.ProcessState.ExitCode()
}

const (
	ctrlC   = "\x03"
	ctrlD   = "\x04"
	arrowUp = "\x1b[A"
)

func TestChatAtATerminal(t *testing.T) {
	c := atTerminal(t, 80, nil, "chat")
	c.waitFor("/reset")
	c.waitFor(prompt)
	c.keys("What did Rau say?\r")
	c.waitFor("briefing.txt")
	c.waitFor(prompt)
	c.keys(arrowUp)
	c.waitFor("What did Rau say?")
	c.keys("\r")
	c.waitFor("briefing.txt")
	c.waitFor(prompt)
	c.keys("help\r")
	c.waitFor("/reset")
	c.waitFor(prompt)
	c.keys("half a ques" + ctrlC)
	if code := c.code(); code != exitAnswered {
		t.Errorf("exit code %d: %s", code, c.shown())
	}
}

func TestChatIsLeft(t *testing.T) {
	for _, term := range []string{"xterm", "dumb"} {
		for _, keys := range []string{"quit\r", "EXIT\r", "/quit\r", "/exit\r", ctrlD} {
			c := atTerminal(t, 80, []string{"TERM=" + term}, "chat")
			c.waitFor("/reset")
			c.waitFor(prompt)
			c.keys(keys)
			if code := c.code(); code != exitAnswered || strings.Contains(c.shown(), "briefing") {
				t.Errorf("TERM=%s, %q: exit code %d: %s", term, keys, code, c.shown())
			}
		}
	}
}

// TestChatIsStoppedAtThePrompt stops a chat that waits for a line with a signal.
func TestChatIsStoppedAtThePrompt(t *testing.T) {
	for _, term := range []string{"xterm", "dumb"} {
		c := atTerminal(t, 80, []string{"TERM=" + term}, "chat")
		c.waitFor("/reset")
		c.waitFor(prompt)
		if err := c.cmd.Process.Signal(syscall.SIGTERM); err != nil {
			t.Fatal(err)
		}
		if code := c.code(); code != exitBroken || !strings.Contains(c.shown(), "interrupted") {
			t.Errorf("TERM=%s: exit code %d: %s", term, code, c.shown())
		}
	}
}

// silentModel is a server of OpenAI's protocol that never answers. It tells of
// each question.
func silentModel(t *testing.T) (settings []string, asked <-chan bool) {
	questions := make(chan bool, 10)
	server := httptest.NewServer(http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) {
		_, _ = io.Copy(io.Discard, r.Body) // only then the end of the connection is noticed
		questions <- true
		<-r.Context().Done()
	}))
	t.Cleanup(server.Close)
	return []string{"OPENAI_BASE_URL=" + server.URL + "/v1", "WHOSAID_MODEL=silent"}, questions
}

// TestCtrlCEndsAQuestion interrupts a question that a model does not answer.
func TestCtrlCEndsAQuestion(t *testing.T) {
	for _, args := range [][]string{{"chat"}, {"ask", "What did Rau say?"}} {
		settings, asked := silentModel(t)
		c := atTerminal(t, 80, settings, args...)
		if args[0] == "chat" {
			c.waitFor("/reset")
			c.waitFor(prompt)
			c.keys("What did Rau say?\r")
		}
		<-asked
		c.keys(ctrlC)
		if code := c.code(); code != exitBroken || !strings.Contains(c.shown(), "interrupted") || strings.Contains(c.shown(), "level=WARN") {
			t.Errorf("%s: exit code %d: %s", args[0], code, c.shown())
		}
	}
}

// TestLinesAreWrappedAtATerminal looks at the width of all lines on a narrow
// terminal, and for words that are cut.
func TestLinesAreWrappedAtATerminal(t *testing.T) {
	for _, args := range [][]string{
		{"ask", "Who said the drumbeat of war was sounding loud?"}, {"quotes", "--speaker", "Rau"}, {"verify", "We need to take this really seriously"},
	} {
		c := atTerminal(t, 40, nil, args...)
		if code := c.code(); code != exitAnswered {
			t.Errorf("%v: exit code %d", args, code)
		}
		shown := ansi.Strip(c.shown())
		for line := range strings.SplitSeq(strings.TrimSpace(shown), "\n") {
			if _, after, redrawn := strings.Cut(line, "\r"); redrawn { // the progress bar
				line = after[strings.LastIndex(after, "\r")+1:]
			}
			if n := ansi.StringWidth(line); n > 40 {
				t.Errorf("%v: %q is %d columns wide", args, line, n)
			}
		}
		if !strings.Contains(strings.Join(strings.Fields(shown), " "), "briefing.txt, paragraph") {
			t.Errorf("%v: %s", args, shown)
		}
	}
}
