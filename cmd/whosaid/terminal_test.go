//go:build unix

package main

import (
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"syscall"
	"testing"

	"github.com/charmbracelet/x/ansi"
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
			if code := c.code(); code != exitAnswered || strings.Contains(c.shown(), "briefing") || !strings.HasSuffix(c.shown(), "\n") {
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

// slowModel is a server of OpenAI's protocol. It tells of each question, and
// says its text once it may, or nothing if the client leaves before.
func slowModel(t *testing.T, text string) (settings []string, asked <-chan bool, may chan<- bool) {
	questions, permits := make(chan bool, 10), make(chan bool)
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		_, _ = io.Copy(io.Discard, r.Body) // only then the end of the connection is noticed
		questions <- true
		select {
		case <-permits:
			speak(w, text, 1)
		case <-r.Context().Done():
		}
	}))
	t.Cleanup(server.Close)
	return []string{"OPENAI_BASE_URL=" + server.URL + "/v1", "WHOSAID_MODEL=slow"}, questions, permits
}

// TestCtrlCEndsAQuestion interrupts a question that a model does not answer.
func TestCtrlCEndsAQuestion(t *testing.T) {
	for _, args := range [][]string{{"chat"}, {"ask", "What did Rau say?"}} {
		settings, asked, _ := slowModel(t, "")
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

// TestEvidenceStandsWhileAModelIsSilent looks at the screen before and after a
// model's first word.
func TestEvidenceStandsWhileAModelIsSilent(t *testing.T) {
	for _, term := range []string{"xterm", "dumb"} {
		settings, asked, may := slowModel(t, "the threat of battle in the OSCE location is currently above the past in the last thirty years [S1].")
		c := atTerminal(t, 60, append(settings, "TERM="+term), "ask", "What did Rau say?")
		<-asked
		c.waitFor("From the evidence, while slow writes:")
		c.waitFor("threat of battle")
		if term == "xterm" {
			c.waitFor("slow writes")
		}
		may <- true
		c.waitFor("is currently above the past")
		if code := c.code(); code != exitAnswered {
			t.Errorf("TERM=%s: exit code %d: %s", term, code, c.shown())
		}
		if term == "dumb" && strings.Contains(c.shown(), "\x1b") {
			t.Errorf("a terminal that cannot do it is told to move its cursor: %q", c.shown())
		}
	}
}

func TestNoColour(t *testing.T) {
	c := atTerminal(t, 80, []string{"NO_COLOR=1"}, "quotes", "--speaker", "Rau")
	if code := c.code(); code != exitAnswered || strings.Contains(c.shown(), "\x1b[1m") {
		t.Errorf("exit code %d: %q", code, c.shown())
	}
}

// TestLinesFitTheTerminal looks at the width of all lines, a progress bar's
// among them, and for words that are cut.
func TestLinesFitTheTerminal(t *testing.T) {
	for _, width := range []int{24, 40, 80} {
		for _, args := range [][]string{
			{"ask", "Who said the drumbeat of war was sounding loud?"}, {"quotes", "--speaker", "Rau"}, {"verify", "We need to take this really seriously"},
		} {
			c := atTerminal(t, width, nil, args...)
			if code := c.code(); code != exitAnswered {
				t.Errorf("%v: exit code %d", args, code)
			}
			shown := ansi.Strip(c.shown())
			for _, line := range strings.FieldsFunc(shown, func(r rune) bool { return r == '\n' || r == '\r' }) {
				if n := ansi.StringWidth(line); n > width {
					t.Errorf("%v: %q is %d columns wide, not %d", args, line, n, width)
				}
			}
			if !strings.Contains(strings.Join(strings.Fields(shown), " "), "briefing.txt, paragraph") {
				t.Errorf("%v: %s", args, shown)
			}
		}
	}
}
