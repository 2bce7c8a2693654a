package main

import (
	"fmt"
	"io"
	"strings"
	"sync"
	"time"

	"github.com/charmbracelet/x/ansi"
	"github.com/schollz/progressbar/v3"

	"whosaid/retrieval/library"
)

// A progress shows on one line of a terminal how far something has come. On a
// terminal that cannot move its cursor it shows what is begun, a line each. Its
// methods may be called at the same time; nil shows nothing.
type progress struct {
	out   io.Writer
	plain bool

	mu    sync.Mutex
	label string
	done  int
	bar   *progressbar.ProgressBar
}

// newProgress is nil where nobody looks.
func (a *app) newProgress() *progress {
	if !terminal(a.err) {
		return nil
	}
	return &progress{out: a.err, plain: a.config.plain}
}

// phase shows how far a phase of a refresh has come.
func (p *progress) phase(phase library.Phase, done, total int) {
	label := "Reading the documents"
	switch phase {
	case library.Embedding:
		label = "Embedding the texts"
	case library.Writing:
		label = "Writing the index"
	}
	p.show(label, done, total)
}

// show shows done of total. Another label than before begins another bar in the
// same line; a total of 0 shows nothing.
func (p *progress) show(label string, done, total int) {
	if p == nil || total <= 0 {
		return
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.label != label {
		p.clear()
		p.label, p.done = label, 0
		p.begin(total)
	}
	// Several workers may report in another order than they count.
	if p.bar != nil && done > p.done {
		p.done = done
		_ = p.bar.Set(done) // a courtesy: that it cannot be drawn stops nothing
	}
}

// fixed is the room in columns of what a bar shows besides label, count and the
// bar itself: percentage, edges and spaces.
const fixed = 10

// paceOnly is the room in columns of the rate, without its unit, and of the time
// that has passed and is left: ", 12345 /s" and " [10m10s:10h10m10s]".
const paceOnly = 29

func (p *progress) begin(total int) {
	if p.plain {
		fmt.Fprintln(p.out, p.label)
		return
	}
	count := len(fmt.Sprintf("(%d/%d)", total, total))
	room := columns(p.out) - ansi.StringWidth(p.label) - fixed
	if room < 0 {
		return
	}
	options := []progressbar.Option{
		progressbar.OptionSetWriter(p.out), progressbar.OptionSetDescription(p.label), progressbar.OptionSetElapsedTime(false),
		progressbar.OptionUseANSICodes(true), progressbar.OptionClearOnFinish(),
		progressbar.OptionThrottle(50 * time.Millisecond),
	}
	if room > count+fixed {
		options = append(options, progressbar.OptionShowCount())
		room -= count
	}
	unit := p.label[strings.LastIndexByte(p.label, ' ')+1:]
	pace := len(unit) + paceOnly
	known := total > 1 && room > pace+fixed
	if known {
		options = append(options, progressbar.OptionShowIts(), progressbar.OptionSetItsString(unit))
		room -= pace
	}
	options = append(options, progressbar.OptionSetPredictTime(known))
	p.bar = progressbar.NewOptions(total, append(options, progressbar.OptionSetWidth(max(1, min(40, room))))...)
	_ = p.bar.RenderBlank()
}

// hide takes the bar away until there is progress.
func (p *progress) hide() {
	if p == nil {
		return
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.bar != nil && !p.bar.IsFinished() {
		_ = p.bar.Clear()
	}
}

// end takes the bar away.
func (p *progress) end() {
	if p == nil {
		return
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	p.clear()
}

func (p *progress) clear() {
	if p.bar != nil && !p.bar.IsFinished() {
		_ = p.bar.Exit()
		_ = p.bar.Clear()
	}
	p.bar, p.label = nil, ""
}

// spin shows that something is waited for, and for how long, until stop is
// called. Where nobody looks or the cursor cannot move it shows nothing.
func (a *app) spin(label string) (stop func()) {
	width := columns(a.err)
	if width == 0 || a.config.plain {
		return func() {}
	}
	const rest = 12 // columns for the spinner and the time
	bar := progressbar.NewOptions(-1, progressbar.OptionSetWriter(a.err), progressbar.OptionUseANSICodes(true),
		progressbar.OptionSetDescription(ansi.Truncate(visible(label), max(0, width-rest), "…")), progressbar.OptionSetSpinnerChangeInterval(0))
	ended, gone := make(chan struct{}), make(chan struct{})
	go func() {
		defer close(gone)
		ticker := time.NewTicker(150 * time.Millisecond)
		defer ticker.Stop()
		for {
			_ = bar.RenderBlank()
			select {
			case <-ticker.C:
			case <-ended:
				_ = bar.Clear()
				return
			}
		}
	}()
	return sync.OnceFunc(func() { close(ended); <-gone })
}
