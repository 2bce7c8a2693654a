package main

import (
	"math"
	"runtime"
	"runtime/debug"
)

// sparing makes the collector keep memory half as far above what is in use as it
// does by itself: what reads or serves a large corpus takes a third less, and a
// few hundredths more time.
func sparing() { debug.SetGCPercent(50) }

// patient is sparing once a command has taken what it needs for tables of so many
// bytes, of which it makes others: until then there is little to collect.
func patient(tables int64) {
	debug.SetGCPercent(-1)
	debug.SetMemoryLimit(besideTables + tablesTaken*tables)
	runtime.AddCleanup(new([64]byte), func(int) {
		sparing()
		debug.SetMemoryLimit(math.MaxInt64)
	}, 0)
}

const (
	// besideTables is how many bytes are taken beside the tables, tablesTaken how many
	// times their own.
	besideTables, tablesTaken = 32 << 20, 4
)
