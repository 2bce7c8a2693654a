package transcript

import (
	"slices"
	"strings"

	"whosaid/retrieval"
	"whosaid/retrieval/pattern"
)

// A quotedLine is a line that is quoted inside a turn, without its marks.
type quotedLine struct {
	line  int
	words retrieval.Span
}

// passing opens what is somebody else's message.
var passing = pattern.New(`^\W{0,3}(?:Forwarded (?:from|message)\b|Fwd:|FWD:|Shared (?:a|this) (?:post|message) (?:from|by)\b)`)

// first adds the words beside a label. What is quoted there is somebody else's;
// what is quoted below "Ana wrote:" is Ana's.
func (n *notes) first(i int, words retrieval.Span) {
	switch s := words.In(n.text); {
	case n.open.form.wrote:
		if k := n.nextLine(i); k > 0 && n.lines[k].quoted > n.open.quoted {
			n.open.quoted++
		}
	case s == "":
	case s[0] == '>' && len(s) > 1 && s[1] == ' ':
		n.open.others = append(n.open.others, quotedLine{i, trim(n.text, retrieval.Span{Start: words.Start + 1, End: words.End})})
	default:
		n.add(i, words)
	}
}

// quotes takes a line that is quoted more often than the turn it stands in, which
// is somebody else's, or less often, which ends the turn.
func (n *notes) quotes(i int) bool {
	l := &n.lines[i]
	if n.open == nil || n.open.isChat() || l.kind != textLine || l.quoted == n.open.quoted {
		return false
	}
	if l.quoted > n.open.quoted {
		n.open.others = append(n.open.others, quotedLine{i, l.body})
		return true
	}
	if k := n.open.last; k == i-1 && n.lines[k].kind == textLine {
		return false // a paragraph goes on without its marks
	}
	n.close()
	n.outside()
	return true
}

// takesQuoted gives a turn without other words what it quotes, unless that stands
// earlier: some write all that is said so.
func (n *notes) takesQuoted() {
	others := n.open.others
	n.open.others = nil
	for _, q := range others {
		if strings.Contains(n.text[:n.open.Start], q.words.In(n.text)) {
			return
		}
	}
	for _, q := range others {
		n.add(q.line, q.words)
	}
}

// passesOn reports whether words, or those before them in a turn, say that what
// follows was passed on.
func (n *notes) passesOn(words retrieval.Span) bool {
	if !n.open.passedOn && len(n.open.Words) == 0 {
		n.open.passedOn = passing.MatchString(words.In(n.text))
	}
	return n.open.passedOn
}

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

// hasTalk reports whether a label that is an ordinary word, and is not believed by
// itself, stands in bold as most labels do, over words that are somebody's own talk.
func (n *notes) hasTalk(i int, c *candidate) bool {
	v := n.voices[c.as.key]
	if v == nil || v.good != weak || answers(c.as.key) || !v.known || !c.form.bold || !c.opens || n.forms[c.form.shape()] < leastLabels {
		return false
	}
	return isTalk(n.wordsOf(i, c))
}

// leastLabels is from how many labels in one shape on an ordinary word in it is a
// label too.
const leastLabels = 6

// wordsOf are the first words of a turn: those beside its label, or the line below.
func (n *notes) wordsOf(i int, c *candidate) string {
	if c.words.Len() > 0 {
		return c.words.In(n.text)
	}
	for i++; i < len(n.lines) && n.lines[i].kind == blankLine; i++ {
	}
	if i >= len(n.lines) || n.lines[i].kind != textLine {
		return ""
	}
	return n.lines[i].body.In(n.text)
}

// earlyWords is within how many words somebody who talks says "I".
const earlyWords = 25

// isTalk reports whether words are somebody's own talk, and no item of a list: they
// begin as answers do, or soon say "I".
func isTalk(words string) bool {
	for k, w := range strings.Fields(inQuotes.ReplaceAllString(words, " ")) {
		w, _, _ = strings.Cut(strings.ReplaceAll(strings.Trim(w, ".,;:!?()*_-—"), "’", "'"), "'")
		if k == 0 && answers(strings.ToLower(w)) || w == "I" {
			return true
		}
		if k == earlyWords {
			break
		}
	}
	return false
}
