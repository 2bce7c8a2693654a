//go:build unix

package main

import (
	"bytes"
	"errors"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

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
