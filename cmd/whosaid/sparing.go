package main

import "runtime/debug"

// sparing makes the collector keep memory half as far above what is in use as it
// does by itself: what reads or serves a large corpus takes a third less, and a
// few hundredths more time.
func sparing() { debug.SetGCPercent(50) }
