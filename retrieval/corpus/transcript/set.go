package transcript

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
