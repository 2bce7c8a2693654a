package main

import (
	"context"
	"errors"
	"fmt"
)

// The exit codes that the command line promises.
const (
	exitAnswered = 0
	exitNothing  = 1 // ask, verify and quotes found nothing, a case of eval failed
	exitUsage    = 2 // bad usage or configuration
	exitBroken   = 3
)

// errNothing ends a command that has said all there is to say, with
// exitNothing.
var errNothing = errors.New("nothing found")

// A usageError is what the caller can put right: arguments or configuration.
type usageError struct{ error }

func (e usageError) Unwrap() error { return e.error }

// usage makes a usageError.
func usage(format string, args ...any) error {
	return usageError{fmt.Errorf(format, args...)}
}

// exit reports err, if there is anything to report, and returns its code.
func (a *app) exit(err error) int {
	if fault := a.out.fault(); fault != nil {
		err = fault
	}
	var wrong usageError
	switch {
	case err == nil:
		return exitAnswered
	case errors.Is(err, errNothing):
		return exitNothing
	case errors.As(err, new(outletError)):
		a.complain(err.Error())
		return exitBroken
	case errors.Is(err, context.Canceled):
		a.complain("interrupted")
		return exitBroken
	case errors.As(err, &wrong) || !a.started:
		a.complain(err.Error())
		return exitUsage
	}
	a.complain(err.Error())
	return exitBroken
}

// complain writes one line to standard error.
func (a *app) complain(what string) {
	_ = write(a.err, "whosaid: %s\n", what)
}
