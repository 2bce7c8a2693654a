package main

import (
	"io"
	"log/slog"
	"sync/atomic"
)

// An app is one run of the program.
type app struct {
	env environment
	in  io.Reader
	out *outlet
	err io.Writer
	// flags as given; config is read from them and from the environment
	// before a command starts.
	flags   flags
	config  config
	started bool
	style   style
	log     *slog.Logger
	// progress is nil where nobody looks.
	progress *progress
	// waiting is what is shown while a model is silent.
	waiting atomic.Pointer[meanwhile]
}
