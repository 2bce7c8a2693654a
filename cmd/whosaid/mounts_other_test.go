//go:build !linux

package main

// mountPrograms are none where mounts of one's own cannot be made.
func mountPrograms() map[string]func() { return nil }
