package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"strings"
)

// fromInput is the text that means: read one a line from standard input.
const fromInput = "-"

// lines calls do with each line of standard input, of whatever length, without
// its line ending.
func (a *app) lines(do func(line string) error) error {
	r := bufio.NewReader(a.in)
	for {
		line, err := r.ReadString('\n')
		if err != nil && !errors.Is(err, io.EOF) {
			return fmt.Errorf("reading standard input: %w", err)
		}
		if err != nil && line == "" {
			return nil
		}
		if e := do(strings.TrimRight(line, "\r\n")); e != nil || err != nil {
			return e
		}
	}
}
