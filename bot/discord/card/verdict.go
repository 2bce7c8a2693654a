package card

import (
	"strings"

	"whosaid/bot"
	"whosaid/bot/discord/message"
	"whosaid/bot/verdict"
	"whosaid/retrieval"
)

// Verdict shows what checking a quotation found.
func Verdict(v bot.Verdict) []message.Message {
	blocks := []message.Block{
		{Lead: "**" + v.Title + ".** " + upper(marked(v.Sentence))},
		{Text: v.Quotation, Quoted: true, Lead: "-# checked:"},
	}
	if len(v.Wording.Edits) > 0 && !v.Joined {
		blocks = append(blocks, message.Block{Lead: differenceLead(v.Untrue) + "\n" + difference(v.Wording.Edits)})
	}
	for _, s := range Page(v.Statements, 0, perPage) {
		blocks = append(blocks, statementBlock(s))
	}
	if len(v.Statements) == 0 {
		for _, p := range Page(v.Passages, 0, 2) {
			blocks = append(blocks, passage(p))
		}
	}
	if v.Unread != "" {
		blocks = append(blocks, prose(v.Unread))
	}
	return message.Pack(blocks, message.Look{Color: verdictColor(v.Verdict)})
}

// differenceLead says how a difference is marked; untrue is for words that nobody
// asserts.
func differenceLead(untrue bool) string {
	if untrue {
		return "**The difference**, ~~not in the document~~ **in the document**"
	}
	return "**The difference**, ~~not said~~ **said**"
}

// Verdicts shows several verdicts, those of the quotations in one message.
func Verdicts(vs []bot.Verdict) []message.Message {
	var ms []message.Message
	for _, v := range vs {
		ms = append(ms, Verdict(v)...)
	}
	return ms
}

// longestName is how much of a name is shown in a sentence.
const longestName = 120

// marked is a sentence in Markdown.
func marked(parts []verdict.Part) string {
	var b strings.Builder
	for _, p := range parts {
		if p.Strong {
			b.WriteString(message.Bold(message.Plain(p.Text, longestName)))
			continue
		}
		b.WriteString(message.Escape(p.Text))
	}
	return b.String()
}

func upper(s string) string {
	if s == "" {
		return ""
	}
	return strings.ToUpper(s[:1]) + s[1:]
}

// mostOfDifference is how many characters of a difference are shown, mostOfEdit
// how many of one stretch of it.
const mostOfDifference, mostOfEdit = 700, 160

// difference is a quotation in Markdown with the words that were not said struck
// out and those that were in bold.
func difference(edits []retrieval.Edit) string {
	var b strings.Builder
	add := func(words string) {
		if words != "" && b.Len() < mostOfDifference {
			b.WriteString(" " + words)
		}
	}
	for _, e := range edits {
		add(message.Escape(message.Plain(e.There, mostOfEdit)))
		add(struck(e.Claimed))
		add(message.Bold(message.Plain(e.Said, mostOfEdit)))
	}
	if b.Len() >= mostOfDifference {
		b.WriteString(" …")
	}
	return strings.TrimSpace(b.String())
}

// struck is text, escaped, struck out. It loses the sign that would end that.
func struck(text string) string {
	e := message.Escape(message.Plain(strings.ReplaceAll(text, "~", " "), mostOfEdit))
	if e == "" {
		return ""
	}
	return "~~" + e + "~~"
}

func verdictColor(v retrieval.Verdict) int {
	switch v {
	case retrieval.Exact:
		return green
	case retrieval.Near:
		return amber
	case retrieval.Misattributed, retrieval.Altered, retrieval.Denied, retrieval.NotAsserted:
		return red
	}
	return grey
}
