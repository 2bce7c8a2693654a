package transcript

import (
	"slices"
	"strings"
)

// goesOn reports whether line i is more of the open turn.
func (n *notes) goesOn(i int) bool {
	t, l := n.open, &n.lines[i]
	if l.kind == codeLine {
		return true
	}
	if n.isAside(i) || n.isRemark(i) {
		return false
	}
	if t.form.bullet {
		same := l.bullet && l.indent == t.indent && !t.form.alone
		return l.indent > t.indent || same || !l.bullet && t.last == i-1 || t.form.alone && !l.bullet
	}
	switch {
	case t.form.alone || t.form.foreign != "" && t.form.foreign != record:
		return true
	case t.last == i-1 || n.lines[i-1].kind == textLine && !l.bullet:
		return true
	case l.bullet:
		return true
	}
	return isSpoken(n.paragraph(i)) || n.resumes(i)
}

// resumes reports whether the paragraph of whole sentences that line i opens stands
// between two of one speech: nobody else is named before the second. In an interview, of
// two people, such a paragraph tells what they do.
func (n *notes) resumes(i int) bool {
	end := n.paragraphEnd(i)
	next := end + 1
	for next < len(n.lines) && n.lines[next].kind == blankLine {
		next++
	}
	if !n.open.form.bold || n.people < leastPeople || next >= len(n.lines) || n.lines[next].kind != textLine || n.lines[next].bullet {
		return false
	}
	return !n.tellsOf(i) && n.sentences(i, end) && !n.mayBeLabelled(next) && isSpoken(n.paragraph(next))
}

// leastPeople is how many people talk where it is no interview.
const leastPeople = 3

// mayBeLabelled reports whether line i may begin with a label that has a mark of one.
func (n *notes) mayBeLabelled(i int) bool {
	return slices.ContainsFunc(n.heads[i], func(c candidate) bool { return !c.form.plain() })
}

// sentences reports whether the lines of a paragraph are whole sentences.
func (n *notes) sentences(from, to int) bool {
	s := n.text[n.lines[from].Start:n.lines[to].End]
	return capital(s) && strings.HasSuffix(s, ".") && strings.Count(s, " ") > 3
}

// tellsOf reports whether line i begins with somebody who speaks in the document, or
// with "she": what is told of them is nobody's words.
func (n *notes) tellsOf(i int) bool {
	first := fold(strings.Trim(firstWord(n.lines[i].body.In(n.text)), "*_,'’"))
	v := n.voices[first]
	return first == "he" || first == "she" || v != nil && v.count > 0
}

// paragraph is the block of text that line i opens.
func (n *notes) paragraph(i int) string {
	return n.text[n.lines[i].Start:n.lines[n.paragraphEnd(i)].End]
}

// paragraphEnd is the last line of the block that line i opens.
func (n *notes) paragraphEnd(i int) int {
	end := i
	for end+1 < len(n.lines) && n.lines[end+1].kind == textLine {
		end++
	}
	return end
}
