package english

import "strings"

// Set is a set of the words in a list, as they stand there; white space is
// between them.
func Set(list string) map[string]bool {
	out := map[string]bool{}
	for w := range strings.FieldsSeq(list) {
		out[w] = true
	}
	return out
}
