package plan

import (
	"strings"

	"whosaid/retrieval/names"
)

// inShort reports whether a body is called by its name without the noun that tells
// what kind of body it is: "Harborlight" for Harborlight News. What is written small
// here or is a place is called by that word itself.
func (r *resolver) inShort(body, called string) bool {
	rest, ok := strings.CutPrefix(body, called+" ")
	return ok && called != "" && names.Shared().IsOrgWord(rest) && !r.directory.IsOrdinary(called) && !names.Shared().IsPlace(called)
}
