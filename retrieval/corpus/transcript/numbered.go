package transcript

import (
	"strings"

	"whosaid/retrieval/pattern"
)

// numberedLine is the number that records of hearings write before each line.
var numberedLine = pattern.New(`^[ \t]{0,6}\d{1,2}(?:[ \t]{2,}|[ \t]*$)`)

// isNumbered reports whether most lines of a text have their number before them.
func isNumbered(text string) bool {
	numbered, all := 0, 0
	for start := 0; start < len(text) && all < 400; {
		end, next := lineEnd(text, start)
		if s := text[start:end]; strings.TrimSpace(s) != "" {
			all++
			if numberedLine.MatchString(s) {
				numbered++
			}
		}
		start = next
	}
	return numbered > 5 && 4*numbered > 3*all
}
