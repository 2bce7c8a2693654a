package bot_test

import (
	"os"
	"regexp"
	"strings"
	"testing"

	"whosaid/bot"
	"whosaid/bot/scoreboard"
	"whosaid/retrieval"
)

// TestAnswersKeepTheContract asks all questions of the briefing's suite: an
// answer is a no exactly when it has a reason, a no shows no statements, and
// what stands in quotation marks stands in the briefing, in the question or is
// a name.
func TestAnswersKeepTheContract(t *testing.T) {
	lib := open(t, "")
	asker := bot.New(lib)
	f, err := os.Open("scoreboard/suite/briefing.yaml")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	suite, err := scoreboard.Read(f)
	if err != nil {
		t.Fatal(err)
	}
	document, ok := lib.Document(lib.Documents()[0])
	if !ok {
		t.Fatal("no briefing")
	}
	for _, c := range suite.Cases {
		if c.Ask == "" {
			continue
		}
		a, err := asker.Ask(t.Context(), bot.Request{Question: c.Ask})
		if err != nil {
			t.Fatal(err)
		}
		if a.Abstained != (a.Reason != bot.Answered) || a.Abstained && len(a.Statements) > 0 || strings.TrimSpace(a.Answer) == "" {
			t.Errorf("%q: abstained %v, reason %q, %d statements, answer %q", c.Ask, a.Abstained, a.Reason, len(a.Statements), a.Answer)
		}
		for _, s := range append(append([]retrieval.Statement{}, a.Statements...), a.Nearest...) {
			checkBytes(t, document, s)
		}
		for _, quoted := range regexp.MustCompile(`"[^"]*"|“[^”]*”`).FindAllString(a.Answer, -1) {
			if words := strings.Trim(quoted, `"“”`); !strings.Contains(document.Text, words) && !strings.Contains(c.Ask, words) {
				t.Errorf("%q: %s is not in the briefing: %s", c.Ask, quoted, a.Answer)
			}
		}
	}
}

// checkBytes fails when a statement's text is not the document's bytes.
func checkBytes(t *testing.T, d *retrieval.Document, s retrieval.Statement) {
	t.Helper()
	var pieces []string
	for _, span := range s.Spans {
		pieces = append(pieces, span.In(d.Text))
	}
	if got := strings.Join(pieces, retrieval.Joint); got != s.Text {
		t.Errorf("statement %s: text %q, document %q", s.ID, s.Text, got)
	}
}

func TestLongQuestions(t *testing.T) {
	asker := bot.New(open(t, ""))
	long := "Who said " + strings.Repeat("that the talks were at a dead end and ", 20_000) + "?"
	a, err := asker.Ask(t.Context(), bot.Request{Question: long})
	if err != nil {
		t.Fatal(err)
	}
	if a.Question != long {
		t.Error("the answer does not repeat the question")
	}
}
