// Package briefing holds the built-in corpus: one text, as it was published,
// and the alias file that says who is who in it.
package briefing

import _ "embed"

// Name is the name of the only document.
const Name = "briefing.txt"

// Text is the briefing, byte for byte.
//
//go:embed briefing.txt
var Text string

// Aliases is the briefing's alias file, of the form that a corpus folder's
// own alias file has.
//
//go:embed aliases.yaml
var Aliases string
