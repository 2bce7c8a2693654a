package main

import (
	"fmt"
	"io"
	"strings"
)

// A growing text is written as far as it is new. Where it turns out to be
// another text than what was shown, it is shown whole on a new line.
type growing struct {
	out io.Writer
	// columns is where lines are wrapped; 0 for nowhere.
	columns int
	shown   string
}

// show is given all of the text so far.
func (g *growing) show(text string) {
	text = wrap(visible(text), g.columns)
	if rest, grows := strings.CutPrefix(text, g.shown); grows {
		fmt.Fprint(g.out, rest)
	} else {
		fmt.Fprint(g.out, "\n\n"+text)
	}
	g.shown = text
}

// end ends the line.
func (g *growing) end() {
	if g.shown != "" && !strings.HasSuffix(g.shown, "\n") {
		fmt.Fprintln(g.out)
	}
}
