package transcript

import (
	"strings"

	"whosaid/retrieval"
)

// A notes reader reads turns whose labels are learned from the document
// itself: meeting notes, interviews, and what recorders export as text.
type notes struct {
	text  string
	lines []line
	heads [][]candidate
	*belief
	out  retrieval.Transcript
	open *turnInProgress
	// mute is true after a message that is not read, to the next head.
	mute bool
	// exam is who asks and who answers, in the record of a hearing.
	exam examination
	// said is who says what line i begins, in an interview whose questions are bold.
	said map[int]part
	evidence
}

// A turnInProgress is a turn whose end is not found yet.
type turnInProgress struct {
	retrieval.Turn
	form   form
	indent int
	// last is the line of its last words.
	last int
	// quoted is how many marks of a quotation its words have before them, others
	// what has more of them: somebody else's words, unless it has no others.
	quoted int
	others []quotedLine
	// passedOn is true where what follows was passed on from somebody else.
	passedOn bool
}

func readNotes(text string, emphasis []retrieval.Span) *retrieval.Transcript {
	n := &notes{text: text, lines: linesOf(text)}
	n.set(emphasis)
	n.heads = make([][]candidate, len(n.lines))
	for i := range n.lines {
		for _, h := range headsOf(text, &n.lines[i]) {
			n.heads[i] = append(n.heads[i], candidate{head: h, as: labelOf(text, h.label)})
		}
	}
	n.openings()
	n.withoutHeadline()
	n.overTimes()
	n.underTimes()
	n.belief = learn(text, n.heads)
	n.nested()
	n.interview()
	for i := range n.lines {
		n.line(i)
	}
	n.close()
	return n.result()
}

// line takes line i: a new turn, more of the open one, or an end of it.
func (n *notes) line(i int) {
	l := &n.lines[i]
	switch l.kind {
	case blankLine, markerLine:
		return
	case ruleLine, tableLine:
		n.close()
		return
	}
	if n.open != nil && n.open.isChat() && reaction.MatchString(l.In(n.text)) {
		n.out.Skipped++
		return
	}
	if n.examines(i) {
		n.close()
		return
	}
	if p, ok := n.said[i]; ok {
		n.takes(i, p)
		return
	}
	if c := n.head(i); c != nil {
		n.begin(i, c)
		return
	}
	if n.quotes(i) {
		return
	}
	switch {
	case l.kind == headingLine:
		n.headings++
		n.close()
	case n.mute:
		n.out.Skipped++
	case n.open != nil && n.isSystem(i):
		n.out.Skipped++
	case n.open == nil && n.isNotice(i):
		n.skip(l)
	case n.open == nil:
		n.clock(i)
		if !n.fact(i) && n.opensBlock(i) && !n.isAside(i) {
			n.outside()
		}
	case n.isNotice(i):
		n.close()
		n.skip(l)
	case len(n.open.Words) > 0 && !n.open.isChat() && (n.unbelieved(i) || n.isTopic(i) || n.isOtherItem(i)):
		n.close()
		n.outside()
	case n.goesOn(i):
		n.add(i, l.body)
	case n.isAside(i):
		n.clock(i)
		n.time(i)
	default:
		n.close()
		n.outside()
	}
}

// skip counts a line of a program's own.
func (n *notes) skip(l *line) {
	n.out.Skipped++
	n.noticed += l.Len() + 1
}

// opensBlock reports whether line i is the first of its paragraph.
func (n *notes) opensBlock(i int) bool {
	return i == 0 || n.lines[i-1].kind != textLine || n.lines[i].bullet
}

// head is the reading of line i as the beginning of a turn, nil if it is none.
func (n *notes) head(i int) *candidate {
	for k := range n.heads[i] {
		if c := &n.heads[i][k]; (n.believes(c) || n.hasTalk(i, c)) && !n.isFact(c) && !n.isItem(i, c) && !n.pasted(i, c) {
			return c
		}
	}
	return n.known(i)
}

// begin opens a turn.
func (n *notes) begin(i int, c *candidate) {
	n.close()
	l := &n.lines[i]
	t := &turnInProgress{form: c.form, indent: l.indent, last: i, quoted: l.quoted}
	t.Turn = turnOf(n.text, c)
	if who := n.exam.of(c.label.In(n.text)); who != "" {
		t.Name, t.Names, t.form.foreign = who, nil, record
	}
	t.Start = c.as.Start
	n.open = t
	n.mute = c.form.foreign == private || isBot(c.label.In(n.text))
	if n.mute {
		n.open = nil
		n.out.Skipped++
		return
	}
	n.first(i, c.words)
}

// isChat reports whether a turn is a message.
func (t *turnInProgress) isChat() bool {
	return isMessage(t.form.foreign)
}

// add puts words to the open turn.
func (n *notes) add(i int, words retrieval.Span) {
	words = trim(n.text, words)
	if n.passesOn(words) {
		return
	}
	if rest, ok := strings.CutPrefix(words.In(n.text), "… "); ok && len(n.open.Words) > 0 {
		words.Start = words.End - len(rest) // as scribes mark what goes on
	}
	if n.open.isChat() || n.open.form.stamped && emojis.MatchString(words.In(n.text)) {
		words = ownWords(n.text, words)
	}
	for words.Len() > 0 && n.text[words.End-1] == '\\' {
		words = trim(n.text, retrieval.Span{Start: words.Start, End: words.End - 1})
	}
	if words.Len() == 0 {
		return
	}
	t := n.open
	if k := len(t.Words); k > 0 && strings.TrimSpace(n.text[t.Words[k-1].End:words.Start]) == "" {
		t.Words[k-1].End = words.End
	} else {
		t.Words = append(t.Words, words)
	}
	t.End, t.last = words.End, i
}

// isAside reports whether line i is a stage direction, a page number, or
// nothing but a link.
func (n *notes) isAside(i int) bool {
	s := strings.Trim(n.lines[i].In(n.text), "*_ \"“”")
	if s == "" || strings.Trim(s, "0123456789-–—. ") == "" {
		return true
	}
	if s[0] == '(' && strings.HasSuffix(strings.TrimRight(s, "."), ")") || s[0] == '[' && strings.HasSuffix(strings.TrimRight(s, "."), "]") {
		return true
	}
	_, isTime := wholeTime(undashed(s))
	return isTime || stampOfLink(s).link != ""
}

// clock counts a line that is a time of a recording and nothing else.
func (n *notes) clock(i int) {
	s := n.lines[i].body.In(n.text)
	if st, k := stampAt(s); k == len(s) && st.offset != "" {
		n.clocks++
	}
}

// time gives a turn the time that stands below its label, before any words.
func (n *notes) time(i int) {
	if n.open == nil || len(n.open.Words) > 0 || n.open.Offset != "" || n.open.When != "" {
		return
	}
	st := stampOfLink(n.lines[i].body.In(n.text))
	n.open.Offset, n.open.When, n.open.Link = st.offset, st.when, st.link
}

// close ends the open turn, if it has words.
func (n *notes) close() {
	if n.open != nil && len(n.open.Words) == 0 {
		n.takesQuoted()
	}
	if n.open != nil && len(n.open.Words) > 0 {
		n.out.Turns = append(n.out.Turns, n.open.Turn)
		n.inside(n.text, n.open)
	}
	n.open, n.mute = nil, false
}

// result is what was read, nil where the document is no transcript.
func (n *notes) result() *retrieval.Transcript {
	if !n.enough(len(n.text)) && !n.attended() {
		return nil
	}
	n.out.Format = n.format()
	return &n.out
}

// set gives lines the words that they begin with in bold or italics.
func (n *notes) set(emphasis []retrieval.Span) {
	k := 0
	for i := range n.lines {
		l := &n.lines[i]
		for k < len(emphasis) && emphasis[k].Start < l.Start {
			k++
		}
		if k < len(emphasis) && emphasis[k].Start == l.body.Start && l.body.Len() > 0 {
			l.apart = retrieval.Span{Start: l.body.Start, End: min(emphasis[k].End, l.End)}
		}
	}
}
