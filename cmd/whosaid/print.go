package main

import (
	"encoding/json"
	"fmt"
	"io"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/fatih/color"

	"whosaid/bot"
	"whosaid/retrieval"
)

// A style marks parts of what a person reads, or nothing without colour.
type style struct{ strong, dim, good, bad, struck *color.Color }

func newStyle(colour bool) style {
	s := style{color.New(color.Bold), color.New(color.Faint), color.New(color.FgGreen), color.New(color.FgRed),
		color.New(color.FgRed, color.CrossedOut)}
	for _, c := range []*color.Color{s.strong, s.dim, s.good, s.bad, s.struck} {
		if colour {
			c.EnableColor()
		} else {
			c.DisableColor()
		}
	}
	return s
}

// writeJSON writes v as one line, with the documents' characters as they are.
func writeJSON(w io.Writer, v any) error {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	return e.Encode(v)
}

// statement writes one statement for a person to read.
func (a *app) statement(s *retrieval.Statement) {
	who := s.Shown()
	if who == "" {
		who = "(" + bot.UnnamedSpeaker + ")"
	}
	line := ""
	if role := bot.RoleBeside(*s); role != "" {
		line += ", " + role
	}
	for _, c := range bot.Circumstances(*s) {
		line += ", " + c.Word + c.What
	}
	text := bot.Words(*s)
	if s.Kind == retrieval.Direct {
		text = "“" + text + "”"
	}
	text = bot.Reported(*s, text)
	source := oneLine(s.Document) + bot.DateBeside(*s, s.Document) + ", " + bot.ParagraphOf(s.Locator, s.Paragraph)
	a.printf("%s%s\n  %s\n  %s\n", coloured{a.style.strong, who}, line, indent(text),
		coloured{a.style.dim, fmt.Sprintf("%s, %s", source, s.Kind)})
}

// passage writes one passage for a person to read.
func (a *app) passage(p retrieval.Passage) {
	place := fmt.Sprintf("%s, %s", oneLine(p.Document), bot.ParagraphOf(p.Locator, p.Paragraph))
	a.printf("  %s\n  %s\n", indent(clipped(strings.TrimSpace(p.Text), place)), coloured{a.style.dim, place})
}

// longestPassage is how many bytes of a passage are shown.
const longestPassage = 2000

// clipped is the beginning of a passage that is too long to be read, and how to
// see all of it.
func clipped(text, place string) string {
	if len(text) <= longestPassage {
		return text
	}
	begin := strings.ToValidUTF8(text[:longestPassage], "")
	if space := strings.LastIndexByte(begin, ' '); space > longestPassage/2 {
		begin = begin[:space]
	}
	return fmt.Sprintf("%s …\n(the first %s of %s; to see all: whosaid show %s)", begin, size(int64(len(begin))), size(int64(len(text))),
		shellQuoted(place))
}

// oneLine is the name of a file without what would break its line.
func oneLine(name string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) {
			return utf8.RuneError
		}
		return r
	}, name)
}

// indent keeps the lines of text under each other.
func indent(text string) string {
	return strings.ReplaceAll(strings.ReplaceAll(text, "\r\n", "\n"), "\n", "\n  ")
}

// plural is "1 document", "2 documents".
func plural(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	if what == "person" {
		return fmt.Sprintf("%d people", n)
	}
	return fmt.Sprintf("%d %ss", n, what)
}

// wholeStatement is a statement for programs: with its lists, empty or not, with
// its stance, and with the speaker as the document spells the name.
func wholeStatement(s retrieval.Statement) retrieval.Statement {
	if s.Spelled != "" {
		s.Speaker, s.Spelled = s.Spelled, s.Speaker
	}
	s.Spans, s.Quoted, s.Stance = some(s.Spans), some(s.Quoted), bot.StanceOf(s)
	return s
}

func some[T any](list []T) []T {
	if list == nil {
		return []T{}
	}
	return list
}

func size(bytes int64) string {
	switch {
	case bytes >= 1<<20:
		return fmt.Sprintf("%.1f MB", float64(bytes)/(1<<20))
	case bytes >= 1<<10:
		return fmt.Sprintf("%.1f kB", float64(bytes)/(1<<10))
	}
	return plural(int(bytes), "byte")
}
