// Package card turns what the bot knows into Discord messages: answers,
// verdicts on quotations, lists, the state of the index.
package card

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"whosaid/bot"
	"whosaid/bot/discord/message"
	"whosaid/retrieval"
)

// Colours that read on dark and on light.
const (
	blue  = 0x4C72B0
	green = 0x3BA55D
	amber = 0xC98A1B
	red   = 0xC0504D
	grey  = 0x7F8794
)

// statementBlock shows one statement: speaker and role, how and to whom it was
// said, the words as a block quote, and where they stand.
func statementBlock(s retrieval.Statement) message.Block {
	return message.Block{Lead: lead(s), Text: bot.Words(s), Quoted: true, Trail: source(s)}
}

// numbered is statementBlock with its number in a list above it.
func numbered(n int, s retrieval.Statement) message.Block {
	b := statementBlock(s)
	b.Lead = strconv.Itoa(n) + `\. ` + b.Lead
	return b
}

func lead(s retrieval.Statement) string {
	who := message.Bold(message.Plain(s.Speaker, 120))
	if who == "" {
		who = "*" + bot.UnnamedSpeaker + "*"
	}
	if role := message.Plain(bot.RoleBeside(s), 160); role != "" {
		who += ", " + message.Escape(role)
	}
	if how := circumstances(s); how != "" {
		who += " (" + how + ")"
	}
	return who
}

// circumstances say in brackets what else the text tells of a statement.
func circumstances(s retrieval.Statement) string {
	parts := reported(s)
	for _, c := range bot.Circumstances(s) {
		if v := message.Plain(c.What, 60); v != "" {
			parts = append(parts, c.Word+message.Escape(v))
		}
	}
	return strings.Join(parts, "; ")
}

// reported says that the words of s are not all in quotation marks, and by what
// cue they are told, where they are not or the speaker does not assert them.
func reported(s retrieval.Statement) []string {
	var parts []string
	if v := message.Plain(bot.CueBeside(s), 60); v != "" {
		parts = append(parts, "told by “"+message.Escape(v)+"”")
	}
	if s.Kind == retrieval.Indirect {
		parts = append(parts, "reported, not in quotation marks")
	}
	return parts
}

func source(s retrieval.Statement) string {
	label := place(s.Document, s.Title, bot.ParagraphOf(s.Locator, s.Paragraph))
	line := message.Link(label, message.Fragment(s.URL, firstSpan(s)))
	if date := message.Plain(s.Date, 40); date != "" {
		line += " · " + message.Escape(date)
	}
	return "-# " + line
}

// firstSpan is the statement's words up to its first interruption, the part
// that stands in the source in one piece.
func firstSpan(s retrieval.Statement) string {
	words, _, _ := strings.Cut(s.Text, retrieval.Joint)
	return words
}

func place(document, title, paragraph string) string {
	name := title
	if name == "" {
		name = document
	}
	return message.Plain(name, 120) + ", " + paragraph
}

// passage shows a passage that is nobody's quotation.
func passage(p retrieval.Passage) message.Block {
	source := place(p.Document, "", bot.ParagraphOf(p.Locator, p.Paragraph))
	return message.Block{Text: p.Text, Quoted: true, Trail: "-# " + message.Escape(source)}
}

// prose is a paragraph of the bot's own words, in plain text.
func prose(text string) message.Block { return message.Block{Text: text} }

// heading is a line of the bot's own between blocks.
func heading(markdown string) message.Block { return message.Block{Lead: markdown} }

func asOf(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return "index as of " + t.UTC().Format("2006-01-02 15:04 UTC")
}

func footer(parts ...string) string {
	var kept []string
	for _, p := range parts {
		if p != "" {
			kept = append(kept, p)
		}
	}
	return strings.Join(kept, " · ")
}

func plural(n int, word string) string {
	if n == 1 {
		return "1 " + word
	}
	return fmt.Sprintf("%d %ss", n, word)
}
