package prompts_test

import (
	"fmt"
	"strings"
	"testing"

	"whosaid/prompts"
)

// read reads a reply in pieces of n bytes.
func read(reply string, n int) (lines []prompts.Line) {
	var r prompts.Reply
	for len(reply) > n {
		lines = append(lines, r.Write(reply[:n])...)
		reply = reply[n:]
	}
	return append(append(lines, r.Write(reply)...), r.Close()...)
}

// TestReply: the form, and what is read as leniently.
func TestReply(t *testing.T) {
	for reply, want := range map[string]string{
		"S6: it is old":                          "0 [6] it is old",
		"S6":                                     "0 [6] ",
		"S6.\nC2: it rained.":                    "0 [6] /1 [2] it rained",
		"[S6] it is old":                         "0 [6] it is old",
		"1. **S6**: it is old\n2) S7: it is new": "0 [6] it is old/0 [7] it is new",
		"- s6 - it is old":                       "0 [6] it is old",
		"S1, S4: both":                           "0 [1 4] both",
		"[S1][S4] both":                          "0 [1 4] both",
		"S1 and S4: both":                        "0 [1 4] both",
		"It is old [S6].":                        "0 [6] It is old",
		"NONE":                                   "2 [] ",
		"The documents do not say.":              "2 [] ",
		"SEARCH: old boats":                      "3 [] old boats",
		`["S6: it is old", "C2"]`:                "0 [6] it is old/1 [2] ",
		`{"lines": [{"id": "S6", "text": "it is old"}]}`: "0 [6] it is old",
		"```json\n[{\"S6\": \"it is old\"}]\n```":        "0 [6] it is old",
		"Once upon a time. S6 was a boat.":               "",
		"S6 is a boat":                                   "",
		"":                                               "",
	} {
		for _, n := range []int{1, 7, 1000} {
			var got []string
			for _, l := range read(reply, n) {
				got = append(got, fmt.Sprint(int(l.Kind), " ", l.Numbers, " ", l.Words))
			}
			if strings.Join(got, "/") != want {
				t.Errorf("%q by %d: %q, want %q", reply, n, got, want)
			}
		}
	}
}

func FuzzReply(f *testing.F) {
	for _, s := range []string{"S6: it is old", "[S1][S2] x", `[{"S6": "x"}]`, "```json\n{\"a\":[\"C1: x\"]}", "SEARCH: x\nNONE", "1. S1, S4: x"} {
		f.Add(s, 3)
	}
	f.Fuzz(func(t *testing.T, reply string, n int) {
		for _, l := range read(reply, max(n, 1)) {
			if (l.Kind == prompts.Said || l.Kind == prompts.Told) && len(l.Numbers) == 0 || strings.Contains(l.Words, "\n") && reply[0] != '[' {
				t.Errorf("%q: %+v", reply, l)
			}
		}
	})
}
