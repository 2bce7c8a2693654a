package main

import (
	"fmt"
	"io"
	"sync"
)

// An outlet is standard output. It remembers the first write that failed,
// whoever wrote: an answer that was not written whole is none. What a reader
// that has left, such as head, makes of it is the system's: SIGPIPE ends the
// program before it hears of it.
type outlet struct {
	to io.Writer
	mu sync.Mutex
	// err is an outletError; nil as long as all went well.
	err error
}

// An outletError means that the answer could not be written.
type outletError struct{ error }

func (e outletError) Unwrap() error { return e.error }

func (o *outlet) Write(p []byte) (int, error) {
	n, err := o.to.Write(p)
	if err == nil {
		return n, nil
	}
	err = outletError{fmt.Errorf("the answer could not be written: %w", err)}
	o.mu.Lock()
	defer o.mu.Unlock()
	if o.err == nil {
		o.err = err
	}
	return n, err
}

// fault is the first error of a write, nil if there was none.
func (o *outlet) fault() error {
	o.mu.Lock()
	defer o.mu.Unlock()
	return o.err
}
