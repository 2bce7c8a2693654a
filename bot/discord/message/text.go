package message

import (
	"strings"

	"whosaid/retrieval/pattern"
)

// maxText is how much of a card AsText shows.
const maxText = MaxContent - 100

// cardRefused stands under the text of a card.
const (
	cardRefused = "-# The card could not be shown here; this is its text."
	cardCut     = "-# The card could not be shown here; this is the beginning of its text."
)

// AsText returns m as plain text without embeds, buttons and files, for where
// those are refused. Its links show no preview. What does not fit is left out
// from the end of a line on, which is said below it.
func AsText(m Message) Message {
	parts := []string{m.Content}
	for _, e := range m.Embeds {
		parts = append(parts, e.text()...)
	}
	text := join(gap, parts...)
	if text == "" {
		return Message{}
	}
	if Len(text) <= maxText {
		return Message{Content: text + "\n" + cardRefused}
	}
	return Message{Content: wholeLines(text) + "\n" + cardCut}
}

func (e Embed) text() []string {
	parts := []string{Bold(e.Title), e.Description}
	for _, c := range e.Columns {
		parts = append(parts, Bold(c.Heading)+"\n"+c.Text)
	}
	for i, p := range parts {
		parts[i] = target.ReplaceAllString(p, "$1](<$2>)")
	}
	return append(parts, Escape(e.Footer))
}

// target is where a link that Link made leads to. A bracket of document text
// is escaped.
var target = pattern.New(`([^\\])\]\((https?://[^()<>\s]+)\)`)

// wholeLines is as much of Markdown text as fits, up to the end of a line; of
// a first line that is too long itself, up to a space.
func wholeLines(text string) string {
	cut := text[:prefix(text, maxText)]
	if i := strings.LastIndexByte(cut, '\n'); i > 0 {
		return strings.TrimRight(cut[:i], "\n")
	}
	if i := strings.LastIndexByte(cut, ' '); i > 0 {
		cut = cut[:i]
	}
	return trimBackslashes(cut)
}
