//go:build !weaviate

package main

// hasWeaviate tells scripts which build they run.
const hasWeaviate = false
