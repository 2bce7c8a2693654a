// Package rulefile reads the embedded lists that rules work by, and tells one
// state of them from another.
package rulefile

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io/fs"
	"strings"
)

// A Line is one line of a rule file that says something: no comment, not
// empty, without white space around it.
type Line struct {
	// File is the name of the file, Number that of the line, from 1.
	File   string
	Number int
	Text   string
}

// Errorf is an error that names file and line.
func (l Line) Errorf(format string, args ...any) error {
	return fmt.Errorf("%s:%d: "+format, append([]any{l.File, l.Number}, args...)...)
}

// Lines returns the lines of a file that say something. A line that begins
// with # is a comment.
func Lines(files fs.FS, name string) ([]Line, error) {
	raw, err := fs.ReadFile(files, name)
	if err != nil {
		return nil, fmt.Errorf("rule file: %w", err)
	}
	var out []Line
	number := 0
	for line := range strings.Lines(string(raw)) {
		number++
		if text := strings.TrimSpace(line); text != "" && text[0] != '#' {
			out = append(out, Line{name, number, text})
		}
	}
	return out, nil
}

// Version identifies rules: the number of their code and the names and bytes
// of all their files. It is short, and the same on every machine.
func Version(code int, sets ...fs.FS) (string, error) {
	sum := sha256.New()
	for _, files := range sets {
		err := fs.WalkDir(files, ".", func(name string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() {
				return err
			}
			raw, err := fs.ReadFile(files, name)
			if err != nil {
				return err
			}
			fmt.Fprintf(sum, "%q %d\n", name, len(raw))
			sum.Write(raw)
			return nil
		})
		if err != nil {
			return "", fmt.Errorf("rule files: %w", err)
		}
	}
	return fmt.Sprintf("%d-%s", code, hex.EncodeToString(sum.Sum(nil)[:6])), nil
}

// A Seen finds what a list has twice.
type Seen map[string]Line

// Add notes what a line is about; the error names the line that was first.
func (s Seen) Add(what string, l Line) error {
	if first, ok := s[what]; ok {
		return l.Errorf("%q stands in line %d already", what, first.Number)
	}
	s[what] = l
	return nil
}
