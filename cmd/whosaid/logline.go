package main

// A logWriter writes lines to standard error, beside what moves there: a
// progress bar makes room, and a spinner ends.
type logWriter struct{ *app }

func (w logWriter) Write(line []byte) (int, error) {
	w.progress.hide()
	if m := w.waiting.Load(); m != nil {
		m.disturbed.Store(true)
		m.stop()
	}
	return w.err.Write(line)
}
