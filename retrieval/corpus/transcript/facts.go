package transcript

import (
	"strings"

	"whosaid/retrieval"
	"whosaid/retrieval/names"
)

// isFact reports whether a label is a part whose words are only names:
// "Presenter: Ana Ito (AI)".
func (n *notes) isFact(c *candidate) bool {
	words := c.words.In(n.text)
	return isPart(c.as.key) && c.form.sep == ':' && (n.voices[c.as.key].returns == 0 || strings.ContainsAny(words, " (")) &&
		(c.form.heading && n.voices[c.as.key].returns == 0 || c.words.Len() > 0 && areNames(words))
}

// pasted reports whether a candidate stands inside a chat's message: in a chat
// that a program wrote, labels have the program's shape.
func (n *notes) pasted(i int, c *candidate) bool {
	return n.open != nil && n.open.isChat() && len(n.open.Words) > 0 && n.lines[i-1].kind == textLine &&
		c.form.foreign == "" && !c.form.stamped && !c.form.bold
}

// isItem reports whether a candidate is the topic of a bullet in the list of a
// turn whose label stands above it in bold, rather than somebody else's label.
func (n *notes) isItem(i int, c *candidate) bool {
	if n.open == nil || !n.open.form.alone || !n.open.form.bold || n.open.form.bullet {
		return false
	}
	if !n.lines[i].bullet || c.form.bold || c.form.foreign != "" {
		return false
	}
	v := n.voices[c.as.key]
	return !v.known && !names.IsGivenName(firstWord(c.as.key))
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
	if l.kind != textLine || i > 0 && n.lines[i-1].kind == textLine && !finished(n.lines[i-1].In(n.text)) {
		return nil
	}
	s := l.body.In(n.text)
	end := strings.IndexAny(s, " ;\t")
	if end < 2 || !initials(s[:end]) || !n.short {
		return nil
	}
	v := n.voices[fold(s[:end])]
	rest := strings.TrimLeft(s[end:], " ;\t")
	if v == nil || v.count == 0 || v.good < rare || !capital(rest) && !strings.HasPrefix(rest, "-") {
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
		c := &n.heads[i][k]
		if unlabelled(n.text, c) && (!n.lines[i].bullet || c.form.bold) && !n.isRow(i, c) || n.dashed(c) {
			n.out.Unbelieved = append(n.out.Unbelieved, c.as.Span)
			return true
		}
	}
	return false
}

// isOtherItem reports whether line i, in a list whose items are turns, is an item with
// a caption in place of a name: "Agreed: we write to them". It is noted as a fact.
func (n *notes) isOtherItem(i int) bool {
	l := &n.lines[i]
	if !n.open.form.bullet || n.open.form.sep != ':' || !l.bullet || l.indent > n.open.indent || len(n.heads[i]) == 0 {
		return false
	}
	c := &n.heads[i][0]
	if c.form.sep != ':' || !isCaption(c.as.key) {
		return false
	}
	n.out.Facts = append(n.out.Facts, retrieval.Fact{Key: c.as.Span, Value: c.words})
	return true
}

// isRow reports whether a candidate begins a line in the middle of a paragraph
// whose turn has its label in bold, and is no name: "UP: hinge, bolt".
func (n *notes) isRow(i int, c *candidate) bool {
	return n.open.form.bold && !c.form.bold && n.open.last == i-1 && trusted(n.text, c) <= rare && n.isMinor(c.form.shape())
}

// dashed reports whether a candidate is a name before a dash, in a document
// that has its labels so: whoever it is, it is not the last speaker.
func (n *notes) dashed(c *candidate) bool {
	return c.form.sep == '-' && c.opens && fewNames(c.as.In(n.text)) && trusted(n.text, c) >= rare && n.forms[c.form.shape()] > mostDashes
}

// mostDashes is up to how many labels before dashes may be chance.
const mostDashes = 8

// isTopic reports whether line i is a few words in bold alone, which head what
// follows and name no speaker: those may be anybody's.
func (n *notes) isTopic(i int) bool {
	for k := range n.heads[i] {
		if c := &n.heads[i][k]; c.form.bold && c.form.alone && c.as.key != "" && strings.Count(c.as.key, " ") < 6 &&
			!strings.ContainsAny(c.as.key[len(c.as.key)-1:], ".!?") {
			return true
		}
	}
	return false
}

// fact notes a line such as "Scribe: Ana Ito", and reports whether it is one.
func (n *notes) fact(i int) bool {
	for k := range n.heads[i] {
		c := &n.heads[i][k]
		if c.form.sep != ':' || c.as.Len() == 0 {
			continue
		}
		if isCaption(c.as.key) || isPart(c.as.key) {
			n.out.Facts = append(n.out.Facts, retrieval.Fact{Key: c.as.Span, Value: c.words})
			return true
		}
		if unlabelled(n.text, c) {
			n.out.Unbelieved = append(n.out.Unbelieved, c.as.Span)
		}
		return false
	}
	return false
}
