package main

import (
	"os"
	"strings"

	"github.com/charmbracelet/x/ansi"
	"github.com/mattn/go-isatty"
	"golang.org/x/term"
)

// narrowest is the width in columns below which wrapping would not help.
const narrowest = 10

// columns is the width of the terminal that f is; 0 where it is none.
func columns(f any) int {
	width, _ := terminalSize(f)
	return width
}

// terminalSize is how many columns and lines the terminal f has; 0 where it is
// none.
func terminalSize(f any) (width, height int) {
	if !terminal(f) {
		return 0, 0
	}
	file, _ := asFile(f)
	width, height, err := term.GetSize(int(file.Fd()))
	if err != nil {
		return 0, 0
	}
	return width, height
}

// wrap breaks the lines of text that are wider than width columns, between
// words where that can be. What is broken off is indented as its line. Colours
// take no room, wide characters take two columns. A width below narrowest, such
// as that of what is no terminal, breaks nothing.
func wrap(text string, width int) string {
	if width < narrowest {
		return text
	}
	lines := strings.Split(strings.ReplaceAll(text, "\t", "    "), "\n")
	for i, line := range lines {
		body := strings.TrimLeft(line, " ")
		indent := line[:min(len(line)-len(body), width/2)]
		room := width - len(indent)
		// Hardwrap breaks the few lines that Wrap leaves too wide, such as a hyphen after a word that fills the line.
		body = ansi.Hardwrap(betweenWords(body, room), room, true)
		lines[i] = indent + strings.ReplaceAll(body, "\n", "\n"+indent)
	}
	return strings.Join(lines, "\n")
}

// betweenWords breaks line between words. Where more than white space would be
// lost, such as a mark on a space, it breaks nothing.
func betweenWords(line string, width int) string {
	if wrapped := ansi.Wrap(line, width, ""); withoutSpace(wrapped) == withoutSpace(line) {
		return wrapped
	}
	return line
}

// withoutSpace is text without white space.
func withoutSpace(text string) string { return strings.Join(strings.Fields(text), "") }

// asFile is the file that f is or writes to.
func asFile(f any) (*os.File, bool) {
	if o, ok := f.(*outlet); ok {
		f = o.to
	}
	file, ok := f.(*os.File)
	return file, ok
}

// terminal reports whether a person looks at or types into f.
func terminal(f any) bool {
	file, ok := asFile(f)
	return ok && (isatty.IsTerminal(file.Fd()) || isatty.IsCygwinTerminal(file.Fd()))
}
