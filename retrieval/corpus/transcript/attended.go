package transcript

import "whosaid/retrieval/corpus/attendees"

// attended reports whether a short document is a meeting's: most who have turns
// stand in its list of those who were there.
func (n *notes) attended() bool {
	if n.turns < leastTurns || n.rows < leastTurns-1 {
		return false
	}
	there := map[string]bool{}
	for _, a := range attendees.Of(n.text) {
		for _, s := range append(a.Short, a.Name, firstWord(a.Name)) {
			there[fold(s)] = true
		}
	}
	listed := 0
	for i := range n.out.Turns {
		if there[fold(n.out.Turns[i].Name)] {
			listed++
		}
	}
	return 2*listed > n.turns && listed > 1
}
