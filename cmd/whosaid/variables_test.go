package main

import (
	"os"
	"regexp"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestVariablesAreThoseExplained holds that no variable which .env.example
// explains, or the configuration reads, is called unknown, and none but these is
// known.
func TestVariablesAreThoseExplained(t *testing.T) {
	want := slices.Sorted(slices.Values(variables()))
	for file, pattern := range map[string]string{"../../.env.example": `(?m)^(WHOSAID_\w+)=`, "config.go": `get(?:\(|, )"(WHOSAID_\w+)"\)`} {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, found := range regexp.MustCompile(pattern).FindAllStringSubmatch(string(text), -1) {
			got = append(got, found[1])
		}
		slices.Sort(got)
		if d := cmp.Diff(want, slices.Compact(got)); d != "" {
			t.Errorf("the variables known are not those of %s:\n%s", file, d)
		}
	}
}
