package answer_test

import (
	"os"
	"testing"

	"whosaid/bot/answer"
	"whosaid/bot/plan"
	"whosaid/bot/scoreboard"
	"whosaid/retrieval/library"
)

// A posed question is one of a suite put to a corpus.
type posed struct{ suite, corpus string }

const (
	briefing = "../scoreboard/suite/briefing.yaml"
	strait   = "../testdata/strait/tuned.yaml"
	ferry    = "../testdata/ferry/classes.yaml"
	docs     = "../testdata/ferry/docs"
)

// TestThresholds holds the threshold of relevance against questions whose
// corpus answers them and questions of another corpus: 19 in 20 of the first
// and at most 1 in 8 of the second are above it, and no threshold that is a
// tenth higher or lower tells the two apart better by more than 6 in 100. Questions in words far from the text need a lower one
// than these do.
func TestThresholds(t *testing.T) {
	own := relevances(t, posed{briefing, ""}, posed{strait, "../testdata/strait/docs"}, posed{ferry, docs})
	others := relevances(t, posed{briefing, docs}, posed{ferry, ""})
	answered, falsely := share(own, answer.Answers), share(others, answer.Answers)
	t.Logf("%.3f of %d with an answer, %.3f of %d without one", answered, len(own), falsely, len(others))
	if answered < .95 {
		t.Errorf("only %.3f of the questions with an answer are above the threshold", answered)
	}
	if falsely > .125 {
		t.Errorf("%.3f of the questions without an answer are above the threshold", falsely)
	}
	for _, other := range []float64{answer.Answers - .1, answer.Answers + .1} {
		if better := share(own, other) - share(others, other) - (answered - falsely); better > .06 {
			t.Errorf("a threshold of %.2f is better by %.3f", other, better)
		}
	}
}

// share is how many of the values are at least so high.
func share(values []float64, least float64) float64 {
	n := 0.0
	for _, v := range values {
		if v >= least {
			n++
		}
	}
	return n / float64(len(values))
}

// relevances are those of the best candidates for the questions that suites
// have an answer to, each put to its corpus.
func relevances(t *testing.T, all ...posed) []float64 {
	t.Helper()
	var out []float64
	for _, p := range all {
		lib, err := library.Open(t.Context(), library.Config{Corpus: p.corpus, Data: t.TempDir()})
		if err != nil {
			t.Fatal(err)
		}
		defer lib.Close()
		for _, question := range answerable(t, p.suite) {
			read, err := plan.New(t.Context(), lib, plan.Request{Question: question})
			if err != nil {
				t.Fatal(err)
			}
			if relevance, ok := answer.Relevance(t.Context(), lib, read); ok {
				out = append(out, relevance)
			}
		}
	}
	return out
}

// answerable are the questions of a suite that turn on a topic and have an
// answer.
func answerable(t *testing.T, suite string) []string {
	t.Helper()
	f, err := os.Open(suite)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	s, err := scoreboard.Read(f)
	if err != nil {
		t.Fatal(err)
	}
	var questions []string
	for _, c := range s.Cases {
		if c.Ask != "" && c.Reason == "" && (c.Kind == "who-said" || c.Kind == "what-said" || c.Kind == "who-about") {
			questions = append(questions, c.Ask)
		}
	}
	return questions
}
