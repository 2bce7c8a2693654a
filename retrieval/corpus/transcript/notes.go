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
	// rows is the longest run of blocks that are turns, row the present one.
	blocks, labelled, rows, row int
}

// A turnInProgress is a turn whose end is not found yet.
type turnInProgress struct {
	retrieval.Turn
	form   form
	indent int
	// last is the line of its last words, and lastKind what that was.
	last int
}

func readNotes(text string) *retrieval.Transcript {
	n := &notes{text: text, lines: linesOf(text)}
	n.heads = make([][]candidate, len(n.lines))
	for i := range n.lines {
		for _, h := range headsOf(text, &n.lines[i]) {
			n.heads[i] = append(n.heads[i], candidate{head: h, as: labelOf(text, h.label)})
		}
	}
	n.openings()
	n.belief = learn(text, n.heads)
	n.nested()
	for i := range n.lines {
		n.line(i)
	}
	n.close()
	return n.result()
}

// openings notes which lines begin a block.
func (n *notes) openings() {
	for i := range n.lines {
		opens := i == 0 || n.lines[i].bullet
		if i > 0 {
			before := &n.lines[i-1]
			opens = opens || before.kind != textLine || finished(before.In(n.text)) || n.labels(i-1)
		}
		for k := range n.heads[i] {
			n.heads[i][k].opens = opens
		}
	}
}

// labels reports whether a line itself looks like a turn.
func (n *notes) labels(i int) bool {
	for k := range n.heads[i] {
		c := &n.heads[i][k]
		if c.form.sep == ':' && c.opens && trusted(n.text, c) > weak || c.form.alone && c.form.bold {
			return true
		}
	}
	return false
}

// finished reports whether a line ends a sentence or breaks hard.
func finished(s string) bool {
	s = strings.TrimRight(s, "\"'”’»)]*_ ")
	return s == "" || strings.ContainsRune(".!?:…\\", rune(s[len(s)-1])) || strings.HasSuffix(s, "…")
}

// nested counts bullets that are a name, with deeper bullets below.
func (n *notes) nested() {
	seen := map[string]int{}
	for i := range n.lines {
		if n.names(i) {
			seen[n.heads[i][0].as.key]++
		}
	}
	for i := range n.lines {
		if !n.names(i) {
			continue
		}
		c := &n.heads[i][0]
		if v := n.voices[c.as.key]; v != nil && (v.good == likely || v.good > never && seen[c.as.key]+v.count > 1) {
			c.form.foreign = "bullet"
		}
	}
}

// names reports whether line i is a bullet of a few words that stands over
// deeper ones.
func (n *notes) names(i int) bool {
	if !n.lines[i].bullet || len(n.heads[i]) != 1 || !n.heads[i][0].form.plain() {
		return false
	}
	for _, l := range n.lines[i+1:] {
		if l.kind != blankLine {
			return l.bullet && l.indent > n.lines[i].indent
		}
	}
	return false
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
	if c := n.head(i); c != nil {
		n.begin(i, c)
		return
	}
	if n.opensBlock(i) {
		n.blocks++
		n.row = n.goesOnRow()
	}
	switch {
	case l.kind == headingLine:
		n.close()
	case n.open == nil:
		n.fact(i)
	case n.unbelieved(i):
		n.close()
	case n.goesOn(i):
		n.add(i, l.body)
	case n.isAside(i):
	default:
		n.close()
	}
}

func (n *notes) goesOnRow() int {
	if n.open != nil {
		return n.row
	}
	return 0
}

// opensBlock reports whether line i is the first of its paragraph.
func (n *notes) opensBlock(i int) bool {
	return i == 0 || n.lines[i-1].kind != textLine || n.lines[i].bullet
}

// head is the reading of line i as the beginning of a turn, nil if it is none.
func (n *notes) head(i int) *candidate {
	for k := range n.heads[i] {
		if c := &n.heads[i][k]; n.believes(c) && !n.isFact(c) {
			return c
		}
	}
	return n.known(i)
}

// isFact reports whether a label is a part whose words are only names:
// "Presenter: Ana Ito (AI)".
func (n *notes) isFact(c *candidate) bool {
	return isPart(c.as.key) && c.form.sep == ':' && n.voices[c.as.key].returns == 0 && (c.form.heading || c.words.Len() > 0 && areNames(c.words.In(n.text)))
}

// areNames reports whether words are no more than names.
func areNames(s string) bool {
	s = strings.TrimRight(s, "\\ ")
	fields := strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune(" ,()[]&/*_@", r) })
	for _, w := range fields {
		if w != "and" && !particle(w) && !capital(w) {
			return false
		}
	}
	return len(fields) > 0 && len(fields) < 12 && !strings.ContainsAny(s[len(s)-1:], ".!?")
}

// known reads a line that opens with a label of the document and no more than
// a space: "DVH I order it".
func (n *notes) known(i int) *candidate {
	l := &n.lines[i]
	if l.kind != textLine || n.short && false || i > 0 && n.lines[i-1].kind == textLine && !finished(n.lines[i-1].In(n.text)) {
		return nil
	}
	s := l.body.In(n.text)
	end := strings.IndexAny(s, " ;\t")
	if end < 2 || !initials(s[:end]) || !n.short {
		return nil
	}
	v := n.voices[fold(s[:end])]
	rest := strings.TrimLeft(s[end:], " ;\t")
	if v == nil || v.count < 2 || v.good < rare || !capital(rest) && !strings.HasPrefix(rest, "-") {
		return nil
	}
	span := retrieval.Span{Start: l.body.Start, End: l.body.Start + end}
	words := retrieval.Span{Start: l.body.End - len(rest), End: l.body.End}
	return &candidate{head: head{label: span, words: words, form: form{sep: ' '}}, as: labelOf(n.text, span), opens: true}
}

// unbelieved reports whether line i opens with what may be a label, but is not
// taken for one. It is noted.
func (n *notes) unbelieved(i int) bool {
	for k := range n.heads[i] {
		if c := &n.heads[i][k]; unlabelled(n.text, c) && !n.lines[i].bullet {
			n.out.Unbelieved = append(n.out.Unbelieved, c.as.Span)
			return true
		}
	}
	return false
}

// fact notes a line such as "Scribe: Ana Ito".
func (n *notes) fact(i int) {
	for k := range n.heads[i] {
		c := &n.heads[i][k]
		if c.form.sep != ':' || c.as.Len() == 0 {
			continue
		}
		if isCaption(c.as.key) || isPart(c.as.key) {
			n.out.Facts = append(n.out.Facts, retrieval.Fact{Key: c.as.Span, Value: c.words})
		} else if unlabelled(n.text, c) {
			n.out.Unbelieved = append(n.out.Unbelieved, c.as.Span)
		}
		return
	}
}

// begin opens a turn.
func (n *notes) begin(i int, c *candidate) {
	n.close()
	n.blocks++
	n.labelled++
	n.row++
	n.rows = max(n.rows, n.row)
	l := &n.lines[i]
	t := &turnInProgress{form: c.form, indent: l.indent, last: i}
	t.Turn = turnOf(n.text, c)
	t.Start = c.as.Start
	n.open = t
	if c.words.Len() > 0 {
		n.add(i, c.words)
	}
}

// turnOf is a turn without its words.
func turnOf(text string, c *candidate) retrieval.Turn {
	t := retrieval.Turn{Label: c.as.Span, Name: c.as.name, Organisation: c.as.organisation, Doubt: c.as.doubt, Venue: c.as.venue,
		Offset: c.stamp.offset, When: c.stamp.when, Link: c.stamp.link}
	t.Names = severalNames(t.Name)
	if len(t.Names) > 1 {
		t.Name = strings.Join(t.Names[:len(t.Names)-1], ", ") + " and " + t.Names[len(t.Names)-1]
	}
	return t
}

// severalNames are the speakers that a label joins: "A, B", "A/B", "A & B".
func severalNames(name string) []string {
	out := strings.FieldsFunc(strings.ReplaceAll(name, " and ", " & "), func(r rune) bool { return r == ',' || r == '/' || r == '&' || r == '+' })
	for i := range out {
		out[i] = strings.TrimSpace(out[i])
		if out[i] == "" || !capital(out[i]) {
			return nil
		}
	}
	if len(out) < 2 {
		return nil
	}
	return out
}

// add puts words to the open turn.
func (n *notes) add(i int, words retrieval.Span) {
	words = trim(n.text, words)
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

// goesOn reports whether line i is more of the open turn.
func (n *notes) goesOn(i int) bool {
	t, l := n.open, &n.lines[i]
	if l.kind == codeLine {
		return true
	}
	if n.isAside(i) {
		return false
	}
	if t.form.bullet {
		return l.indent > t.indent || !l.bullet && t.last == i-1 || t.form.alone && !l.bullet
	}
	switch {
	case t.form.alone || t.form.foreign != "":
		return true
	case t.last == i-1 || n.lines[i-1].kind == textLine && !l.bullet:
		return true
	case l.bullet:
		return true
	}
	return isSpoken(n.paragraph(i))
}

// paragraph is the block of text that line i opens.
func (n *notes) paragraph(i int) string {
	end := i
	for end+1 < len(n.lines) && n.lines[end+1].kind == textLine {
		end++
	}
	return n.text[n.lines[i].Start:n.lines[end].End]
}

// isAside reports whether line i is a stage direction, a page number, or
// nothing but a link.
func (n *notes) isAside(i int) bool {
	s := strings.Trim(n.lines[i].In(n.text), "*_ \"“”")
	if s == "" || strings.Trim(s, "0123456789-–—. ") == "" {
		return true
	}
	if shut, ok := map[byte]byte{'(': ')', '[': ']'}[s[0]]; ok && strings.TrimRight(s, ".")[len(strings.TrimRight(s, "."))-1] == shut {
		return true
	}
	_, k := stampAt(s)
	return k == len(s)
}

// close ends the open turn, if it has words.
func (n *notes) close() {
	if n.open != nil && len(n.open.Words) > 0 {
		n.out.Turns = append(n.out.Turns, n.open.Turn)
	}
	n.open = nil
}

// result is what was read, nil where the document is no transcript.
func (n *notes) result() *retrieval.Transcript {
	if len(n.out.Turns) == 0 {
		return nil
	}
	n.out.Format = "notes"
	return &n.out
}
