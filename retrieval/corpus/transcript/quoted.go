package transcript

import (
	"regexp"
	"strings"

	"whosaid/retrieval"
)

// A quotedLine is a line that is quoted inside a turn, without its marks.
type quotedLine struct {
	line  int
	words retrieval.Span
}

// passing opens what is somebody else's message.
var passing = regexp.MustCompile(`^\W{0,3}(?:Forwarded (?:from|message)\b|Fwd:|FWD:|Shared (?:a|this) (?:post|message) (?:from|by)\b)`)

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
