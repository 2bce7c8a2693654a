package main

import (
	"fmt"
	"strings"
	"sync"
	"sync/atomic"

	"whosaid/bot"
)

// A display shows one answer as it grows. At a terminal the answer that the
// evidence makes stands there until a model begins to write. Its methods may be
// called at the same time.
type display struct {
	*app
	mu     sync.Mutex
	grown  growing
	before *meanwhile // nil where nothing is shown
	closed bool
}

// A meanwhile is what is shown while a model is silent.
type meanwhile struct {
	text          string // the evidence's own answer
	shown         string // all of it as on the screen
	width, height int
	stop          func()      // ends the spinner
	disturbed     atomic.Bool // something else was written below it
}

func (a *app) newDisplay() *display {
	return &display{app: a, grown: growing{out: a.out, columns: columns(a.out)}}
}

// evidence shows what the evidence answers until the model has written
// something.
func (d *display) evidence(answer bot.Answer) {
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.closed || d.before != nil {
		return
	}
	m := &meanwhile{text: answer.Answer}
	m.width, m.height = terminalSize(d.out)
	heading := fmt.Sprintf("From the evidence, while %s writes:", d.config.model)
	m.shown = wrap(visible(heading+"\n"+answer.Answer), m.width)
	fmt.Fprintln(d.out, d.style.dim.Sprint(m.shown))
	m.stop = d.spin(d.config.model + " writes")
	d.before = m
	d.waiting.Store(m)
}

// show is given all of the answer so far.
func (d *display) show(text string) {
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.closed || text == "" {
		return
	}
	if m := d.before; m != nil && m.shown != "" {
		d.waiting.Store(nil)
		m.stop()
		switch {
		case d.erase(m):
		case m.text == text: // it stands there
			d.grown.shown = wrap(visible(text), d.grown.columns)
		default:
			fmt.Fprintln(d.out)
		}
		m.shown = ""
	}
	d.grown.show(text)
}

// erase takes what was shown meanwhile from the screen, if it surely is all on
// it and nothing else is in its place.
func (d *display) erase(m *meanwhile) bool {
	rows := strings.Count(m.shown, "\n") + 1
	width, height := terminalSize(d.out)
	if d.config.plain || m.disturbed.Load() || width != m.width || height != m.height || width < narrowest || rows >= height {
		return false
	}
	fmt.Fprintf(d.out, "\x1b[%dA\r\x1b[J", rows)
	return true
}

// end ends the answer; what comes later is not shown.
func (d *display) end() {
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.before != nil {
		d.waiting.Store(nil)
		d.before.stop()
	}
	if !d.closed {
		d.grown.end()
	}
	d.closed = true
}
