package bot_test

import (
	"os"
	"testing"

	"whosaid/bot"
	"whosaid/bot/scoreboard"
	"whosaid/retrieval/library"
)

// The least that suites have to reach.
const (
	leastRight       = 0.92
	mostFalseAnswers = 0.08
)

// TestSuites puts the suites on the briefing, and those on a copy of it with
// other names and words, to the bot. Each case comes out as its golden file says.
func TestSuites(t *testing.T) {
	for _, c := range []struct{ name, suite, corpus string }{
		{"briefing", "scoreboard/suite/briefing.yaml", ""},
		{"briefing-held", "scoreboard/suite/briefing-held.yaml", ""},
		{"strait-tuned", "testdata/strait/tuned.yaml", "testdata/strait/docs"},
		{"strait-held", "testdata/strait/held.yaml", "testdata/strait/docs"},
		{"ferry-classes", "testdata/ferry/classes.yaml", "testdata/ferry/docs"},
	} {
		t.Run(c.name, func(t *testing.T) {
			lib := open(t, c.corpus)
			f, err := os.Open(c.suite)
			if err != nil {
				t.Fatal(err)
			}
			defer f.Close()
			suite, err := scoreboard.Read(f)
			if err != nil {
				t.Fatal(err)
			}
			report, err := scoreboard.Run(t.Context(), suite, scoreboard.Subject{Ask: bot.New(lib).Ask, Verify: lib.Verify})
			if err != nil {
				t.Fatal(err)
			}
			right := float64(report.Passed) / float64(report.Cases)
			t.Logf("%d of %d right (%.3f), false answers %.3f, p50 %.2f ms", report.Passed, report.Cases, right,
				report.Figures["false_answers"], report.Figures["p50_ms"])
			checkGolden(t, c.name, report.Results)
			for _, failure := range report.Failures {
				t.Logf("%s: %s", failure.ID, failure.Why)
			}
			if right < leastRight {
				t.Errorf("only %.3f are right; it has to be %.2f", right, leastRight)
			}
			if report.Figures["false_answers"] > mostFalseAnswers {
				t.Errorf("%.3f of the questions without an answer got one", report.Figures["false_answers"])
			}
		})
	}
}

// open opens a corpus with an index of its own; "" is the built-in briefing.
func open(t testing.TB, corpus string) *library.Library {
	t.Helper()
	lib, err := library.Open(t.Context(), library.Config{Corpus: corpus, Data: t.TempDir()})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { lib.Close() })
	return lib
}
