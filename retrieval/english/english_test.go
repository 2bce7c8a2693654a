package english

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"whosaid/retrieval/rulefile"
)

func TestInflect(t *testing.T) {
	for line, want := range map[string]string{
		"say (said) : that":                       "said say saying says",
		"speak (spoke spoken) : that":             "speak speaking speaks spoke spoken",
		"begin (began begun beginning) : that":    "began begin beginning begins begun",
		"go (went gone) : that":                   "go goes going gone went",
		"have (had) : that":                       "had has have having",
		"put (put put putting) : that":            "put puts putting",
		"echo : that":                             "echo echoed echoes echoing",
		"reply : that":                            "replied replies reply replying",
		"convey : that":                           "convey conveyed conveying conveys",
		"announce : that":                         "announce announced announces announcing",
		"agree : that":                            "agree agreed agreeing agrees",
		"stress : that":                           "stress stressed stresses stressing",
		"vow : that":                              "vow vowed vowing vows",
		"read (read) : that":                      "read reading reads",
		"dub (dubbed/dubd dubbed dubbing) : that": "dub dubbed dubbing dubd dubs",
	} {
		v, err := parseVerb(rulefile.Line{File: verbFile, Number: 1, Text: line})
		if err == nil {
			err = inflectAll([]*Verb{v}, nil)
		}
		if err != nil {
			t.Fatal(err)
		}
		if got := strings.Join(slices.Sorted(maps.Keys(v.forms)), " "); got != want {
			t.Errorf("%s\n got %s\nwant %s", line, got, want)
		}
	}
}

// TestLookup: a longer cue comes before a shorter one, and a verb of which
// nothing is said is no cue.
func TestLookup(t *testing.T) {
	var cues []string
	for _, f := range Lookup("called").Cues {
		cues = append(cues, strings.Join(append([]string{f.Lemma}, f.Particles...), " "))
	}
	if got := strings.Join(cues, ", "); got != "call out, call" {
		t.Errorf("cues of called: %s", got)
	}
	if Lookup("xyzzy") != nil || Is("xyzzy", Day) || !Is("monday", Day) || Is("monday", Month) {
		t.Error("classes of xyzzy, monday")
	}
}

// TestRunInitials: of capital words beside each other, a hyphen between them or not.
func TestRunInitials(t *testing.T) {
	got := RunInitials("the Trans-Harbour Fares Pact and the North Quay met")
	for _, want := range []string{"TH", "THF", "THFP", "FP", "NQ"} {
		if !slices.Contains(got, want) {
			t.Errorf("%q lack %s", got, want)
		}
	}
	if slices.Contains(got, "PN") {
		t.Errorf("%q go over small words", got)
	}
}
