package transcript

import (
	"strings"

	"whosaid/retrieval"
	"whosaid/retrieval/pattern"
)

// A part is the words of a line of an interview, and whose they are: empty for
// nobody who is named.
type part struct {
	who   string
	words retrieval.Span
}

const personForm = `((?:(?:Dr|Prof|Professor|Sir|Mrs?|Ms)\.? )?\p{Lu}[\p{L}'’-]+` +
	`(?: (?:de|van|von|der|den|la|le|di|da|bin|al|\p{Lu}\.|\p{Lu}[\p{L}'’-]+)){1,3})`

var (
	// interviewed finds who is interviewed, in the title or the lines below.
	interviewed = pattern.MustCompile(`(?:[Ii]nterview(?:ing)?|[Cc]onversation|Q ?& ?A|[Qq]uestions|[Tt]alk(?:ing)?|[Cc]hat) ` +
		`(?:with|for|to) ` + personForm + `(?: and \p{Lu})?`)
	// talked finds who talks to whoever asks: "Lola Fontaine talks to Gus Marlow".
	talked = pattern.MustCompile(personForm + ` (?:talks|talked|speaks|spoke) (?:to|with) ` + personForm)
	// interviewing finds who asks.
	interviewing = pattern.MustCompile(`[Ii]nterview(?:ed)? by ` + personForm)
)

// leastQuestions is from how many questions in bold on a document is an interview.
const leastQuestions = 2

// interview finds the questions in bold, each over an answer without a label, of an
// interview that tells who is interviewed: by the label of another answer, or in
// its first lines.
func (n *notes) interview() {
	n.exam.answers, n.exam.asks = n.told(interviewed, 1), n.told(interviewing, 1)
	if n.exam.answers == "" && n.exam.asks == "" {
		n.exam.answers, n.exam.asks = n.told(talked, 1), n.told(talked, 2)
	}
	questions, open := map[int]part{}, 0
	for i := range n.lines {
		if p, ok := n.boldQuestion(i); ok {
			questions[i] = p
			if strings.HasSuffix(p.words.In(n.text), "?") {
				open++
			}
			if n.exam.asks == "" {
				n.exam.asks = p.who
			}
		}
	}
	if open < leastQuestions {
		return
	}
	if n.exam.answers == "" {
		n.exam.answers = n.labelled(questions)
	}
	if n.exam.answers == "" {
		return
	}
	n.said = map[int]part{}
	for i, p := range questions {
		p.who = n.exam.asks
		n.said[i] = p
		if k := n.nextLine(i); k > 0 && len(questions[k].who) == 0 && questions[k].words.Len() == 0 && n.head(k) == nil {
			n.said[k] = part{n.exam.answers, n.lines[k].body}
		}
	}
}

// told is the person whom one of the first lines names by a group of a form, alone.
func (n *notes) told(form *pattern.Pattern, group int) string {
	seen := 0
	for i := 0; i < len(n.lines) && seen < 6; i++ {
		if n.lines[i].kind == blankLine {
			continue
		}
		seen++
		s := n.lines[i].In(n.text)
		if len(s) >= longestTeller {
			continue
		}
		if m := form.FindStringSubmatch(s); m != nil && !strings.Contains(m[0], " and ") {
			return untitled(m[group])
		}
	}
	return ""
}

// longestTeller is how many bytes a line is shorter than that tells who talks.
const longestTeller = 300

// boldQuestion reads a line that is a question in bold, with who asks it where it
// says so: "**Ana Ito: Why?**".
func (n *notes) boldQuestion(i int) (part, bool) {
	l := &n.lines[i]
	s := l.body.In(n.text)
	mark := emphasis(s)
	if l.isSet() {
		return n.question(l.body)
	}
	if l.kind != textLine || len(mark) < 2 || len(s) < 2*len(mark)+3 || !strings.HasSuffix(s, mark) || strings.Count(s, mark) != 2 {
		return part{}, false
	}
	return n.question(retrieval.Span{Start: l.body.Start + len(mark), End: l.body.End - len(mark)})
}

// question reads what is a line of its own in bold.
func (n *notes) question(words retrieval.Span) (part, bool) {
	words = trim(n.text, words)
	p := part{words: words}
	if k := colonAt(words.In(n.text)); k > 0 {
		before := retrieval.Span{Start: words.Start, End: words.Start + k}
		c := candidate{head: head{label: before}, as: labelOf(n.text, before)}
		if name := before.In(n.text); name == "Q" || trusted(n.text, &c) == likely {
			p.words = trim(n.text, retrieval.Span{Start: before.End + 1, End: words.End})
			p.who = c.as.name
		}
	}
	return p, strings.HasSuffix(p.words.In(n.text), "?") || p.who != "" && p.words.Len() > 0
}

// labelled is who has a label in bold, where it is one person, besides whoever asks.
func (n *notes) labelled(questions map[int]part) string {
	who := ""
	for i := range n.heads {
		if _, ok := questions[i]; ok || len(n.heads[i]) == 0 {
			continue
		}
		c := &n.heads[i][0]
		if !c.form.bold || c.form.sep != ':' || !n.believes(c) || fold(c.as.name) == fold(n.exam.asks) {
			continue
		}
		if who != "" && fold(who) != fold(c.as.name) {
			return ""
		}
		who = c.as.name
	}
	return who
}

// isRemark reports whether line i is an editor's, in italics or bold, in an interview
// with questions in bold.
func (n *notes) isRemark(i int) bool {
	s := n.lines[i].In(n.text)
	mark := emphasis(s)
	if n.said != nil && n.lines[i].isSet() {
		return true
	}
	return n.said != nil && mark != "" && len(s) > 2*len(mark) && strings.HasSuffix(s, mark) && strings.Count(s, mark) == 2
}

// takes begins the turn of a part of an interview.
func (n *notes) takes(i int, p part) {
	n.close()
	at := retrieval.Span{Start: p.words.Start, End: p.words.Start}
	n.open = &turnInProgress{form: form{foreign: record, bold: true, alone: true}, indent: n.lines[i].indent, last: i}
	n.open.Turn = retrieval.Turn{Span: at, Label: at, Name: p.who}
	n.add(i, p.words)
}
