package corpus

import (
	"fmt"
	"strings"
	"testing"
)

// TestMarkdownIsBounded refuses what would take minutes to parse, and says why;
// what people write is far from it.
func TestMarkdownIsBounded(t *testing.T) {
	var list, definitions, items strings.Builder
	for i := range 2500 {
		fmt.Fprintf(&list, "%s- item\n", strings.Repeat(" ", 2*i))
		fmt.Fprintf(&items, "- item %d\n  - and one in it\n\n", i)
	}
	for i := range 200000 {
		fmt.Fprintf(&definitions, "[l%d]: http://example.org/%d\n", i, i)
	}
	for name, c := range map[string]struct{ text, want string }{
		"quotes":          {strings.Repeat(">", 400000) + " x\n", "nested more than 100 deep"},
		"spaced quotes":   {strings.Repeat("> ", 200000) + " x\n", "nested more than 100 deep"},
		"items in a line": {strings.Repeat("- ", 20000) + "x\n", "nested more than 100 deep"},
		"mixed":           {strings.Repeat("> 1. ", 100) + "x\n", "nested more than 100 deep"},
		"list":            {list.String(), "nested more than 100 deep"},
		"definitions":     {"Text.\n\n" + definitions.String(), "more than 10000 link definitions"},
		"a long list":     {items.String(), ""},
		"a quoted mail":   {strings.Repeat(strings.Repeat("> ", 20)+"so she said.\n", 500), ""},
		"a line of stars": {"Text.\n\n" + strings.Repeat("* ", 40) + "\n\nMore.\n", ""},
		"indented code":   {"Text.\n\n" + strings.Repeat(strings.Repeat(" ", 300)+"- x\n", 50), ""},
	} {
		_, err := Parse("a.md", []byte(c.text))
		if c.want == "" && err != nil || c.want != "" && (err == nil || !strings.Contains(err.Error(), c.want)) {
			t.Errorf("%s: %v, want %q", name, err, c.want)
		}
	}
}
