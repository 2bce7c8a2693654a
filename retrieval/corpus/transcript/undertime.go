package transcript

import "whosaid/retrieval/names"

// underTimes finds names that stand alone on a line under a time, with the words
// below, as recorders write them: "00:03", "Ana Ito", "We start." Under nearly all
// times stands a name, and one of them comes again or all are people's: lines of
// captions are not.
func (n *notes) underTimes() {
	var named []int
	times, labels, sure := 0, map[string]int{}, true
	for i := range n.lines {
		if !n.isTime(i) {
			continue
		}
		times++
		k := n.nextLine(i)
		if k < 0 || len(n.heads[k]) != 1 || !n.heads[k][0].form.plain() || n.lines[k].bullet || trusted(n.text, &n.heads[k][0]) < weak {
			continue
		}
		if words := n.nextLine(k); words > 0 && !n.isTime(words) {
			named = append(named, k)
			labels[n.heads[k][0].as.key]++
			sure = sure && isPerson(&n.heads[k][0])
		}
	}
	if len(named) < leastPairs || 5*len(named) < 4*times || 4*len(labels) > 3*len(named) && !sure {
		return
	}
	for _, k := range named {
		c := &n.heads[k][0]
		c.form.stamped, c.form.foreign, c.opens = true, recorded, true
		c.stamp, _ = stampAt(n.lines[n.lineBefore(k)].In(n.text))
	}
}

// isPerson reports whether a label has a given name first, or none at all.
func isPerson(c *candidate) bool {
	return c.as.name == "" || capital(c.as.name) && names.IsGivenName(firstWord(c.as.key))
}

// isTime reports whether line i is a time and nothing else.
func (n *notes) isTime(i int) bool {
	if n.lines[i].kind != textLine {
		return false
	}
	s := n.lines[i].In(n.text)
	_, k := stampAt(s)
	return k > 0 && k == len(s)
}

// nextLine is the line after line i that is not blank, -1 where it is no text.
func (n *notes) nextLine(i int) int {
	for i++; i < len(n.lines) && n.lines[i].kind == blankLine; {
		i++
	}
	if i < len(n.lines) && n.lines[i].kind == textLine {
		return i
	}
	return -1
}

// lineBefore is the line before line i that is not blank.
func (n *notes) lineBefore(i int) int {
	for i--; i > 0 && n.lines[i].kind == blankLine; {
		i--
	}
	return i
}
