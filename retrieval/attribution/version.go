package attribution

import (
	"errors"
	"io/fs"
	"sync"

	"whosaid/retrieval/english"
	"whosaid/retrieval/names"
	"whosaid/retrieval/rulefile"
)

// Code numbers the code of the rules, those for people included. It is raised
// whenever the code reads a document differently than before.
const Code = 95

// ruleSets are all rule files that a ledger depends on.
func ruleSets() []fs.FS { return []fs.FS{english.RuleFiles(), names.RuleFiles()} }

// version is read once, for it reads all rule files.
var version = sync.OnceValue(func() string {
	v, err := rulefile.Version(Code, ruleSets()...)
	if err != nil {
		return "unreadable"
	}
	return v
})

// Version tells whether a ledger was read by these rules: it changes with
// Code and with every byte of the rule files.
func Version() string { return version() }

// Check reports what is wrong in the rule files, with file and line. A ledger
// read by rules with faults lacks what they say.
func Check() error {
	return errors.Join(english.Check(), names.Check())
}
