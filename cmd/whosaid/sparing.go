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

// sparingOver is sparing where so many statements are a large corpus: over a small one
// there is little to spare, and collecting often takes a tenth of the time.
func sparingOver(statements int) {
	if statements >= largeCorpus {
		sparing()
	}
}

// largeCorpus is how many statements a corpus has at least whose memory counts.
const largeCorpus = 20_000

// comparing is sparing once a command has found out what of a corpus has changed,
// mostly: until then there is little to collect.
func comparing() { collectFrom(briefly, 50) }

// patient is sparing once a command has taken what it needs for tables of so many
// bytes, of which it makes others: until then there is little to collect.
func patient(tables int64) { collectFrom(besideTables+tablesTaken*tables, 50) }

// brief is for a command that is done before there is much to collect, mostly.
func brief() { collectFrom(briefly, 100) }

const (
	// besideTables is how many bytes are taken beside the tables, tablesTaken how many
	// times their own.
	besideTables, tablesTaken = 32 << 20, 4
	// briefly is how many bytes a brief command may take uncollected, or one until it
	// knows how much it has to do.
	briefly = 96 << 20
)

// collectFrom lets the collector run once so many bytes are taken, and from then on
// as often as percent says.
func collectFrom(bytes int64, percent int) {
	debug.SetGCPercent(-1)
	debug.SetMemoryLimit(bytes)
	runtime.AddCleanup(new([64]byte), func(percent int) {
		debug.SetGCPercent(percent)
		debug.SetMemoryLimit(math.MaxInt64)
	}, percent)
}
