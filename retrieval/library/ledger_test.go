package library_test

import (
	"bufio"
	"os"
	"strconv"
	"strings"
	"testing"

	"whosaid/retrieval"
	"whosaid/retrieval/library"
)

// A ledgerLine is one line of testdata/briefing.ledger.
type ledgerLine struct {
	optional                                        bool
	paragraph                                       int
	kind, speaker, via, addressee, venue, when, why string
	first, last                                     string
}

func readLedger(t *testing.T, path string) []ledgerLine {
	t.Helper()
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var lines []ledgerLine
	for in := bufio.NewScanner(f); in.Scan(); {
		if text := in.Text(); text != "" && text[0] != '#' {
			lines = append(lines, parseLedgerLine(t, text))
		}
	}
	return lines
}

func parseLedgerLine(t *testing.T, text string) ledgerLine {
	t.Helper()
	f := strings.Split(text, "|")
	if len(f) != 9 {
		t.Fatalf("%q has %d fields, want 9", text, len(f))
	}
	for i := range f {
		f[i] = strings.TrimSpace(f[i])
	}
	number, err := strconv.Atoi(strings.TrimPrefix(f[0], "?"))
	if err != nil {
		t.Fatalf("%q: %v", text, err)
	}
	first, last, ok := strings.Cut(f[8], " ... ")
	if !ok {
		first, last = "*", f[8][strings.LastIndex(f[8], "*")+1:]
	}
	return ledgerLine{f[0][0] == '?', number, f[1], f[2], f[3], f[4], f[5], f[6], f[7],
		strings.TrimSpace(first), strings.TrimSpace(last)}
}

// fits reports whether s is the statement that l describes by its place and
// words; faults compares the rest.
func (l ledgerLine) fits(s retrieval.Statement) bool {
	return s.Paragraph == l.paragraph && string(s.Kind) == l.kind &&
		(l.first == "*" || strings.HasPrefix(s.Text, l.first)) &&
		(l.last == "*" || strings.HasSuffix(s.Text, l.last)) &&
		(l.speaker == "*" || s.Speaker == l.speaker)
}

func (l ledgerLine) faults(s retrieval.Statement) []string {
	var faults []string
	for _, f := range [][3]string{
		{"via", l.via, s.Via}, {"addressee", l.addressee, s.Addressee}, {"venue", l.venue, s.Venue},
		{"when", l.when, s.When}, {"reason", l.why, string(s.SpeakerReason)},
	} {
		if f[1] != "*" && f[1] != f[2] {
			faults = append(faults, f[0]+" is "+strconv.Quote(f[2])+", want "+strconv.Quote(f[1]))
		}
	}
	return faults
}

// TestBriefingLedger compares the briefing's ledger with one written down by
// a reader: every statement there, rightly attributed, and nothing besides.
func TestBriefingLedger(t *testing.T) {
	lib, err := library.Open(t.Context(), library.Config{Data: t.TempDir()})
	if err != nil {
		t.Fatal(err)
	}
	defer lib.Close()
	got := lib.Statements(retrieval.Query{})
	taken := make([]bool, len(got))
	for _, want := range readLedger(t, "testdata/briefing.ledger") {
		at := -1
		for i, s := range got {
			if !taken[i] && want.fits(s) {
				at = i
				break
			}
		}
		switch {
		case at >= 0:
			taken[at] = true
			for _, fault := range want.faults(got[at]) {
				t.Errorf("paragraph %d, %q: %s", want.paragraph, got[at].Text, fault)
			}
		case !want.optional:
			t.Errorf("paragraph %d: no %s statement of %q from %q to %q", want.paragraph, want.kind, want.speaker, want.first, want.last)
		}
	}
	for i, s := range got {
		if !taken[i] {
			t.Errorf("paragraph %d: not in the written ledger: %s %q %q", s.Paragraph, s.Kind, s.Speaker, s.Text)
		}
	}
}
