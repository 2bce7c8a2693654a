package main

import (
	"bytes"
	"testing"

	"github.com/fatih/color"
)

func TestVisible(t *testing.T) {
	for text, want := range map[string]string{
		"plain, “quoted”\n\tnaïve שלום": "plain, “quoted”\n\tnaïve שלום",
		"a\x1b[2Jb\ac":                  "a\uFFFD[2Jb\uFFFDc",
		"one\r\ntwo\rthree":             "one\ntwo\uFFFDthree",
		"\u202egnp.exe\u202c":           "\uFFFDgnp.exe\uFFFD",
		"\u2066a\u2069 \u009b31m\x7f":   "\uFFFDa\uFFFD \uFFFD31m\uFFFD",
		"half\x9b":                      "half\uFFFD",
		"right-to-left mark \u200f":     "right-to-left mark \u200f",
	} {
		if got := visible(text); got != want {
			t.Errorf("visible(%q) = %q, want %q", text, got, want)
		}
	}
}

func TestWriteKeepsOwnColours(t *testing.T) {
	red := color.New(color.FgRed)
	red.EnableColor()
	var out bytes.Buffer
	if err := write(&out, "%s %s %d", coloured{red, "a\x1b"}, "b\x1b", 3); err != nil {
		t.Fatal(err)
	}
	if want := "\x1b[31ma\uFFFD\x1b[0m b\uFFFD 3"; out.String() != want {
		t.Errorf("wrote %q, want %q", out.String(), want)
	}
}
