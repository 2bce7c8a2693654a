package main

import (
	"fmt"
	"io"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/fatih/color"
)

// visible is text as a terminal may have it. Documents, their names and their
// speakers' may hold characters that move the cursor, colour, ring, or turn
// the direction of what follows: each becomes U+FFFD, as do bytes that are not
// UTF-8. Line ends and tabs stay. What programs read goes out as it is.
func visible(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) && r != '\n' && r != '\t' || turns(r) {
			return utf8.RuneError
		}
		return r
	}, strings.ReplaceAll(text, "\r\n", "\n"))
}

// turns reports whether r embeds, overrides or isolates a direction of writing.
func turns(r rune) bool {
	return r >= '\u202a' && r <= '\u202e' || r >= '\u2066' && r <= '\u2069'
}

// coloured is text, made visible, in a colour of ours; nil for none.
type coloured struct {
	colour *color.Color
	text   string
}

func (c coloured) String() string {
	if c.colour == nil {
		return visible(c.text)
	}
	return c.colour.Sprint(visible(c.text))
}

// write writes for a person to read: strings among args are made visible, and
// at a terminal lines are wrapped. Everything that text mode shows goes through
// it, in whole lines.
func write(w io.Writer, format string, args ...any) error {
	for i, arg := range args {
		if text, ok := arg.(string); ok {
			args[i] = visible(text)
		}
	}
	_, err := io.WriteString(w, wrap(fmt.Sprintf(format, args...), columns(w)))
	return err
}

// printf writes to standard output for a person to read. That it could not be
// written is known at the end; see outlet.
func (a *app) printf(format string, args ...any) { _ = write(a.out, format, args...) }
