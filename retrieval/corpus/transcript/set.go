package transcript

import "whosaid/retrieval"

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

// isSet reports whether all of a line is in bold or italics.
func (l *line) isSet() bool { return l.apart.Len() > 0 && l.apart.End == l.End }

// setHead reads the label of a line that begins with one in bold.
func setHead(text string, l *line) head {
	in := cursor{text: text, at: l.apart.Start, end: l.apart.End, form: form{bullet: l.bullet, heading: l.kind == headingLine, bold: true}}
	label := in.inner()
	in.at, in.end = l.apart.End, l.End
	label = in.brackets(label)
	in.after()
	return in.head(label)
}
