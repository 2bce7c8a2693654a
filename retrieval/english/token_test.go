package english

import (
	"strings"
	"testing"
)

func TestTokens(t *testing.T) {
	for text, want := range map[string]string{
		"Who’s there?":                     "who 's there ?",
		"didn't say 100,000 de-escalation": "did n't say 100,000 de-escalation",
		"the U.S. (and CAN'T)":             "the u.s . ( and ca n't )",
		"O'Malley's “plan”":                "o'malley 's “ plan ”",
		"1,a  'tis":                        "1 , a ' tis",
		"":                                 "",
	} {
		var got []string
		for _, token := range Tokens(text) {
			got = append(got, token.Text)
		}
		if strings.Join(got, " ") != want {
			t.Errorf("%q:\n got %s\nwant %s", text, strings.Join(got, " "), want)
		}
	}
}

func TestCutContraction(t *testing.T) {
	for word, want := range map[string][2]string{
		"didn't": {"did", "n't"}, "she'll": {"she", "'ll"}, "ito's": {"ito", "'s"},
		"o'clock": {"o'clock", ""}, "o'malley's": {"o'malley", "'s"}, "": {},
	} {
		if head, tail := CutContraction(word); head != want[0] || tail != want[1] {
			t.Errorf("%q: %q %q, want %q", word, head, tail, want)
		}
	}
}

// FuzzTokens: tokens are in order, do not overlap, are never empty, and leave
// out nothing but white space.
func FuzzTokens(f *testing.F) {
	f.Add("Who’s there? didn't 1,000 İ's \xff")
	f.Fuzz(func(t *testing.T, text string) {
		at := 0
		for _, k := range Tokens(text) {
			if k.Start < at || k.End <= k.Start || k.End > len(text) || strings.TrimSpace(text[at:k.Start]) != "" {
				t.Fatalf("%q: %+v after %d", text, k, at)
			}
			at = k.End
		}
		if strings.TrimSpace(text[at:]) != "" {
			t.Fatalf("%q: %q is left", text, text[at:])
		}
	})
}
