// Command whosaid answers questions about who said what in a set of documents,
// on the command line and in Discord.
package main

import (
	"context"
	"os"
	"os/signal"
	"syscall"
)

func main() {
	ctx, stop := untilStopped()
	code := run(ctx, os.Args[1:], environment{os.Getenv, os.Environ()}, os.Stdin, os.Stdout, os.Stderr)
	stop()
	os.Exit(code)
}

// untilStopped returns a context that the first signal to stop ends; a second
// one ends what does not listen.
func untilStopped() (context.Context, context.CancelFunc) {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	context.AfterFunc(ctx, stop)
	return ctx, stop
}
