package index

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

// Ledger and vectors are kept in parts: files that never change. A refresh writes
// what is new into one more and links the others, so that it pays for what
// changed. Now and then parts are put together: so many that what is written
// again stays a small share of all that was ever written.

// A part is a file of a generation of before.
type part struct {
	name string
	// live is how much of it still counts, dead how much does not.
	live, dead int
}

// merged reports which of the parts, in order, are to be written again together
// with so much that is new: those of which less than half counts, and the latest
// ones while they are smaller than what would be written after them.
func merged(parts []part, fresh int) []bool {
	again := make([]bool, len(parts))
	for i, p := range parts {
		if p.live == 0 || p.dead > p.live {
			again[i] = true
			fresh += p.live
		}
	}
	for i := len(parts) - 1; i >= 0 && (again[i] || parts[i].live < 2*fresh); i-- {
		if !again[i] {
			again[i] = true
			fresh += parts[i].live
		}
	}
	return again
}

// nextPart is the name of a part that no part of the generation of before has.
func nextPart(stem string, before []string) string {
	last := 0
	for _, name := range before {
		var n int
		if _, err := fmt.Sscanf(strings.TrimPrefix(name, stem), "-%d.bin", &n); err == nil {
			last = max(last, n)
		}
	}
	return fmt.Sprintf("%s-%06d.bin", stem, last+1)
}

// takeOver puts a file of another folder into a new one: as a link where the file
// system has them.
func takeOver(from, to, name string) error {
	source, target := filepath.Join(from, name), filepath.Join(to, name)
	if os.Link(source, target) == nil {
		return nil
	}
	if err := copyFile(source, target); err != nil {
		return fmt.Errorf("index: %w", err)
	}
	return nil
}
