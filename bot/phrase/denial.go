package phrase

import "whosaid/retrieval/pattern"

// verb matches an auxiliary verb and the negation, or what limits, after it.
var verb = pattern.New(`\b(?:is|are|was|were|will|would|has|have|had|can|could|may|might|must|did|does|do) ` +
	`(?:(not )|(only |just |merely ))?`)

// Denials are the lines that say the contrary of one, verb by verb. "Not only" and "not
// just" are no contraries.
func Denials(line string) (all []string) {
	for _, m := range verb.FindAllStringSubmatchIndex(line, -1) {
		switch {
		case m[2] >= 0:
			all = append(all, line[:m[2]]+line[m[3]:])
		case m[4] < 0:
			all = append(all, line[:m[1]]+"not "+line[m[1]:])
		}
	}
	return all
}
