package transcript

import (
	"strings"

	"whosaid/retrieval"
	"whosaid/retrieval/pattern"
)

var (
	// salutes opens a letter: "SIR – ", "Dear members,".
	salutes = pattern.New(`^(?:(?:SIR|Sir|Madam|Sirs)(?: or Madam)?\s*[-–—,:]\s*|Dear [^.!?,:\n]{1,40}[,:]\s*|To the Editor\s*[:,]\s*)`)
	// closes is the line before the name below a letter.
	closes = pattern.New(`^(?i:(?:with )?(?:(?:my|our|all|very|best|kind|kindest|warm|warmest|many) )*` +
		`(?:regards|wishes|thanks)|yours(?: sincerely| faithfully| truly| ever)?|sincerely|cheers|best|love),?$`)
	// sends opens what somebody wrote to a paper: "Tom Varley writes:".
	sends = pattern.New(`^(?P<name>[^:,.\n]{2,40}?)(?:,? (?:of|from) [^:.\n]{2,30}?)? (?:writes|replies|responds|answers):(?:\s|$)`)
)

// A mailbag reads the letters in a text: each paragraph is a turn of whoever signed
// below it, or of whoever is said to write it.
type mailbag struct {
	text  string
	lines []line
	// body are the paragraphs of a letter whose name is not reached yet.
	body []retrieval.Span
	// open is true inside a letter, signs after the line that closes one.
	open, signs bool
	// writer is who is said to write the next paragraph.
	writer  label
	letters int
	turns   []retrieval.Turn
}

// readLetters reads the letters of a text that is no transcript otherwise; nil where
// there is none with a name. What is between them is read as an article is.
func readLetters(text string) *retrieval.Transcript {
	if !strings.Contains(text, "Dear ") && !strings.Contains(text, "SIR") && !strings.Contains(text, "Sir") &&
		!strings.Contains(text, "o the Editor") && !strings.Contains(text, " writes:") {
		return nil
	}
	m := &mailbag{text: text, lines: linesOf(text)}
	for i := 0; i < len(m.lines); {
		end := i + 1
		if m.lines[i].kind == textLine {
			for end < len(m.lines) && m.lines[end].kind == textLine {
				end++
			}
			m.block(i, end)
		} else if m.lines[i].kind != blankLine {
			m.open, m.writer = false, label{}
		}
		i = end
	}
	if m.letters == 0 {
		return nil
	}
	return &retrieval.Transcript{Format: "letters", Written: true, Turns: m.turns}
}

// block takes the lines of a paragraph.
func (m *mailbag) block(from, to int) {
	first := m.lines[from].In(m.text)
	words := retrieval.Span{Start: m.lines[from].body.Start, End: m.lines[to-1].End}
	if who, n := m.sent(m.lines[from]); n > 0 {
		m.open, m.writer = false, who
		words = trim(m.text, retrieval.Span{Start: m.lines[from].Start + n, End: words.End})
		m.takes(words)
		return
	}
	if m.writer.Len() > 0 {
		m.takes(words)
		return
	}
	if n := len(salutes.FindString(first)); n > 0 {
		m.open, m.signs, m.body = true, false, nil
		words = trim(m.text, retrieval.Span{Start: m.lines[from].Start + n, End: words.End})
	}
	if m.open && words.Len() > 0 {
		m.paragraph(from, to, words)
	}
}

// sent is who is said to write what follows a line's first n bytes.
func (m *mailbag) sent(l line) (who label, n int) {
	s := l.In(m.text)
	at := sends.FindStringSubmatchIndex(s)
	if at == nil {
		return label{}, 0
	}
	who = labelOf(m.text, retrieval.Span{Start: l.Start + at[2], End: l.Start + at[3]})
	if who.name == "" || isCaption(who.key) || wording(who.name, strings.Fields(who.key)) < rare {
		return label{}, 0
	}
	return who, at[1]
}

// takes makes a turn of what somebody is said to write, in one paragraph.
func (m *mailbag) takes(words retrieval.Span) {
	if words.Len() == 0 {
		return
	}
	m.letters++
	start := words.Start
	if m.text[m.writer.Start:words.Start] != "" && strings.Count(m.text[m.writer.Start:words.Start], "\n\n") < 2 {
		start = m.writer.Start
	}
	t := retrieval.Turn{Span: retrieval.Span{Start: start, End: words.End}, Name: m.writer.name, Words: []retrieval.Span{words}}
	t.Label = m.writer.Span
	if start == words.Start {
		t.Label = retrieval.Span{Start: start, End: start}
	}
	m.turns, m.writer = append(m.turns, t), label{}
}

// paragraph takes one of a letter, in which its name may stand below the words.
func (m *mailbag) paragraph(from, to int, words retrieval.Span) {
	for i := from; i < to; i++ {
		s := m.lines[i].In(m.text)
		if closes.MatchString(s) {
			m.keep(retrieval.Span{Start: words.Start, End: m.lines[i].Start})
			m.signs = true
			if i+1 < to {
				m.signed(i + 1)
			}
			return
		}
		alone := i == from && words.Start >= m.lines[i].Start && len(m.body) > 0 && to-from < 5
		below := i > from && finished(m.lines[i-1].In(m.text)) && to-i < 4
		if (alone || below || m.signs && i == from) && m.isName(s) {
			m.keep(retrieval.Span{Start: words.Start, End: m.lines[i].Start})
			m.signed(i)
			return
		}
	}
	m.keep(words)
}

// keep adds words to the letter's.
func (m *mailbag) keep(words retrieval.Span) {
	if words = trim(m.text, words); words.Len() > 0 {
		m.body = append(m.body, words)
	}
}

// isName reports whether a line is the name below a letter; the first name is enough
// after a line that closes it.
func (m *mailbag) isName(s string) bool {
	name, _, _ := strings.Cut(strings.TrimLeft(s, "-–— "), ",")
	fields := strings.Fields(fold(name))
	if len(fields) == 0 || len(fields) > 4 || len(fields) == 1 && !m.signs || strings.ContainsAny(name, "!?:;\"“”()0123456789") {
		return false
	}
	return !strings.HasSuffix(name, ".") && name != strings.ToUpper(name) && wording(name, fields) == likely
}

// signed gives what was kept to the name in line i.
func (m *mailbag) signed(i int) {
	name, _, _ := strings.Cut(strings.TrimLeft(m.lines[i].In(m.text), "-–— "), ",")
	if m.isName(name) {
		for _, words := range m.body {
			m.turns = append(m.turns, retrieval.Turn{Span: words, Label: retrieval.Span{Start: words.Start, End: words.Start},
				Name: untitled(visible(name)), Words: []retrieval.Span{words}})
		}
		m.letters += len(m.body)
	}
	m.open, m.signs, m.body = false, false, nil
}
