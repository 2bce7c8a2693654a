package answer

import "whosaid/retrieval"

// anonymity is the less, the better the speaker of s is known.
func (d *decider) anonymity(s retrieval.Statement) int {
	p, ok := d.directory.Person(s.Speaker)
	switch {
	case s.Speaker == "":
		return 3
	case ok && p.Sort == retrieval.Anonymous:
		return 2
	case ok && p.Sort == retrieval.Group:
		return 1
	}
	return 0
}
