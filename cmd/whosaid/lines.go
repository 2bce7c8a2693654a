package main

import (
	"bufio"
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"strings"
)

// fromInput is the text that means: read one a line from standard input.
const fromInput = "-"

// lines calls do with each line of standard input, of whatever length, without
// its line ending, until an answer could not be written.
func (a *app) lines(ctx context.Context, do func(line string) error) error {
	return each(ctx, plainLines(a.in), func(line string) error { return cmp.Or(do(line), a.out.fault()) })
}

// A lineReader returns the next line without its ending, or io.EOF after the
// last.
type lineReader func() (string, error)

// each calls do with each line that next returns. It waits for no line once ctx
// has ended.
func each(ctx context.Context, next lineReader, do func(line string) error) error {
	for {
		line, err := await(ctx, next)
		switch {
		case errors.Is(err, io.EOF):
			return nil
		case err != nil:
			return fmt.Errorf("reading standard input: %w", err)
		}
		if err := do(line); err != nil {
			return err
		}
	}
}

func plainLines(in io.Reader) lineReader {
	r := bufio.NewReader(in)
	return func() (string, error) {
		line, err := r.ReadString('\n')
		if errors.Is(err, io.EOF) && line != "" {
			err = nil
		}
		return strings.TrimRight(line, "\r\n"), err
	}
}

// await is what read returns, or ctx's error if ctx ends first. A read from a
// terminal cannot be ended: it is left alone then.
func await[T any](ctx context.Context, read func() (T, error)) (T, error) {
	type result struct {
		value T
		err   error
	}
	results := make(chan result, 1)
	go func() {
		value, err := read()
		results <- result{value, err}
	}()
	select {
	case r := <-results:
		return r.value, r.err
	case <-ctx.Done():
		return *new(T), ctx.Err()
	}
}
