package main

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
)

func TestWrap(t *testing.T) {
	for name, c := range map[string]struct {
		text  string
		width int
		want  string
	}{
		"no terminal":     {"one two three four", 0, "one two three four"},
		"between words":   {"one two three four", 10, "one two\nthree four"},
		"a line each":     {"one\n\ntwo three four\n", 10, "one\n\ntwo three\nfour\n"},
		"indented":        {"Ann\n  one two three\n", 10, "Ann\n  one two\n  three\n"},
		"a long word":     {"abcdefghijklmn op", 10, "abcdefghij\nklmn op"},
		"wide characters": {"会议将于五月开始", 10, "会议将于五\n月开始"},
		"combining":       {"cafe\u0301 cafe\u0301", 10, "cafe\u0301 cafe\u0301"},
		"a joined space":  {"👩\u2009\u200d and more", 10, "👩\u2009\u200d and mo\nre"},
		"colours":         {"\x1b[1mone two\x1b[0m six", 11, "\x1b[1mone two\x1b[0m six"},
		"a tab":           {"a\tb", 10, "a    b"},
	} {
		if got := wrap(c.text, c.width); got != c.want {
			t.Errorf("%s: %q, want %q", name, got, c.want)
		}
	}
}

// FuzzWrap checks that no line is too wide, and that nothing but white space is
// lost.
func FuzzWrap(f *testing.F) {
	for _, text := range []string{"one two three", "会议将于五月 开始", "a-b-c e\u0301 \u00a0x", "  “one” — two\n\n  three", "👩‍👩‍👧 family", "\ufffd\t.", "0123456789-", "👩\u2009\u200d and"} {
		f.Add(text, 12)
	}
	f.Fuzz(func(t *testing.T, text string, width int) {
		text, width = visible(text), narrowest+abs(width)%100
		got := wrap(text, width)
		for line := range strings.SplitSeq(got, "\n") {
			if n := ansi.StringWidth(line); n > width {
				t.Errorf("%q is %d columns wide, not %d", line, n, width)
			}
		}
		if withoutSpace(got) != withoutSpace(text) {
			t.Errorf("%q lost something of %q", got, text)
		}
	})
}

func abs(n int) int { return max(n, -(n + 1)) }
