//go:build !linux

package room

// inLargePages does nothing where nobody can be asked for them.
func inLargePages(uintptr, uintptr) {}
