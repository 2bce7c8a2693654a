package bot_test

import (
	"cmp"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"

	"whosaid/bot/scoreboard"
)

var update = flag.Bool("update", false, "write what the suites' cases come out as into testdata/golden")

// checkGolden compares how the cases of a suite came out, one a line, with
// testdata/golden/NAME.golden: a case that got better while another got worse
// shows, where the figures stay.
func checkGolden(t *testing.T, name string, results []scoreboard.Result) {
	t.Helper()
	golden := filepath.Join("testdata", "golden", name+".golden")
	var got strings.Builder
	for _, r := range results {
		got.WriteString(outcome(r) + "\n")
	}
	if *update {
		if err := os.WriteFile(golden, []byte(got.String()), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if diff := gocmp.Diff(string(want), got.String()); diff != "" {
		t.Errorf("cases come out otherwise; if that is meant, go test ./bot -run TestSuites -update:\n%s", diff)
	}
}

// fewShown is how many statements of an answer a golden file has.
const fewShown = 3

// outcome is a case and what came of it in one line: whether that is right, the
// kind of no or verdict, the first statements.
func outcome(r scoreboard.Result) string {
	judged := "wrong"
	if r.Passed {
		judged = "right"
	}
	columns := []string{fmt.Sprintf("%-24s %s %-15s", r.Case.ID, judged, cmp.Or(r.Outcome, "answered"))}
	for _, s := range r.Statements[:min(fewShown, len(r.Statements))] {
		columns = append(columns, fmt.Sprintf("%s %d", cmp.Or(s.Speaker, "?"), s.Paragraph))
	}
	return strings.TrimSpace(strings.Join(columns, " | "))
}
