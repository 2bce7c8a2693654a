package english

import (
	"strings"
	"testing"
)

func TestSentences(t *testing.T) {
	for text, want := range map[string]string{
		"One ends. Two begins! Three?":                   "One ends.|Two begins!|Three?",
		"Mr. Ito met Gen. Rau. They spoke.":              "Mr. Ito met Gen. Rau.|They spoke.",
		"J. R. Ito came. He left at 3.15 p.m. sharp.":    "J. R. Ito came.|He left at 3.15 p.m. sharp.",
		"He said no. She said \"Yes.\" They left.":       "He said no.|She said \"Yes.\"|They left.",
		"“Stop!” he said. (She did.) Then it was over":   "“Stop!” he said.|(She did.)|Then it was over",
		"a line\nanother line. 12 more":                  "a line|another line.|12 more",
		"1. First item":                                  "1. First item",
		"FLINT, Mich., Oct. 4 — It rose in May. 4 left.": "FLINT, Mich., Oct. 4 — It rose in May.|4 left.",
		"It fell… Then it rose. — Ito":                   "It fell…|Then it rose. — Ito",
		" \n ":                                           "",
	} {
		var got []string
		for _, s := range Sentences(text) {
			got = append(got, text[s.Start:s.End])
		}
		if strings.Join(got, "|") != want {
			t.Errorf("%q:\n got %s\nwant %s", text, strings.Join(got, "|"), want)
		}
	}
}

// FuzzSentences: sentences are in order, do not overlap, and leave out nothing
// but white space.
func FuzzSentences(f *testing.F) {
	f.Add("One ends. Two \"begins!\" Mr. X.\n\xff. A")
	f.Fuzz(func(t *testing.T, text string) {
		at := 0
		for _, s := range Sentences(text) {
			if s.Start < at || s.End <= s.Start || s.End > len(text) || strings.TrimSpace(text[at:s.Start]) != "" {
				t.Fatalf("%q: %v after %d", text, s, at)
			}
			at = s.End
		}
		if strings.TrimSpace(text[at:]) != "" {
			t.Fatalf("%q: %q is left", text, text[at:])
		}
	})
}
