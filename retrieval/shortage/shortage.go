// Package shortage tells errors that pass from those that say something about
// the file that they are of.
package shortage

import (
	"errors"
	"slices"
	"syscall"
)

// Is reports whether err says that the system or the process has run out of
// something for now, such as descriptors. The file is there, and whole.
func Is(err error) bool {
	return slices.ContainsFunc([]error{syscall.EMFILE, syscall.ENFILE, syscall.ENOMEM},
		func(short error) bool { return errors.Is(err, short) })
}
