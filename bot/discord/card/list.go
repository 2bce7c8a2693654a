package card

import (
	"fmt"
	"strings"

	"whosaid/bot"
	"whosaid/bot/discord/message"
	"whosaid/retrieval"
)

// QuotesPerPage is how many statements a page of Quotes shows.
const QuotesPerPage = 5

// Quotes shows page n (from 0) of a list of statements.
func Quotes(title string, found bot.Listing, n int) []message.Message {
	var blocks []message.Block
	for i, s := range Page(found.Statements, n, QuotesPerPage) {
		blocks = append(blocks, numbered(n*QuotesPerPage+i+1, s))
	}
	return list(title, blocks, found, n)
}

// list is page n of what was found, or why nothing was.
func list(title string, blocks []message.Block, found bot.Listing, n int) []message.Message {
	if found.No != "" {
		return message.Pack([]message.Block{prose(found.No)}, message.Look{Title: title, Color: amber})
	}
	return message.Pack(blocks, message.Look{Title: title, Color: blue, Footer: pageOf(n, len(found.Statements))})
}

func pageOf(n, statements int) string {
	pages := max(1, (statements+QuotesPerPage-1)/QuotesPerPage)
	return fmt.Sprintf("page %d of %d · %s", n+1, pages, plural(statements, "statement"))
}

// Compare shows people's statements on a topic: side by side where they fit
// there, otherwise one after the other.
func Compare(about string, sides ...bot.Side) []message.Message {
	if m, ok := columns(about, sides); ok {
		return []message.Message{m}
	}
	var blocks []message.Block
	for _, side := range sides {
		blocks = append(blocks, heading("__"+message.Bold(message.Plain(side.Name, 120))+"__"))
		blocks = append(blocks, blocksOf(side)...)
	}
	return message.Pack(blocks, message.Look{Title: "On " + about, Color: blue})
}

func blocksOf(s bot.Side) []message.Block {
	if s.No != "" {
		return []message.Block{prose(s.No)}
	}
	var blocks []message.Block
	for _, statement := range Page(s.Statements, 0, 3) {
		blocks = append(blocks, alsoBelow(statementBlock(statement), s.Also[statement.ID]))
	}
	return blocks
}

func columns(about string, sides []bot.Side) (message.Message, bool) {
	e := message.Embed{Title: message.Plain("On "+about, message.MaxTitle), Description: "Side by side:", Color: blue}
	for _, side := range sides {
		text, ok := message.InColumn(blocksOf(side))
		name := message.Plain(side.Name, 120)
		if !ok || name == "" {
			return message.Message{}, false
		}
		e.Columns = append(e.Columns, message.Column{Heading: name, Text: text})
	}
	return message.Message{Embeds: []message.Embed{e}}, true
}

// Timeline shows page n of statements in the order of their dates.
func Timeline(title string, found bot.Listing, n int) []message.Message {
	var blocks []message.Block
	for _, s := range Page(found.Statements, n, QuotesPerPage) {
		b := statementBlock(s)
		b.Lead = "`" + when(s) + "` " + b.Lead
		blocks = append(blocks, b)
	}
	return list(title, blocks, found, n)
}

func when(s retrieval.Statement) string {
	w := message.Plain(s.Date, 40)
	if w == "" {
		w = message.Plain(s.When, 40)
	}
	if w == "" {
		return "undated"
	}
	return strings.ReplaceAll(w, "`", "'")
}

// Speakers shows everybody quoted with the number of statements, as text
// beside the picture of that name.
func Speakers(people []retrieval.Person, picture message.File) []message.Message {
	var lines []string
	for i, p := range people {
		if i == 40 {
			lines = append(lines, fmt.Sprintf("and %d more", len(people)-i))
			break
		}
		lines = append(lines, fmt.Sprintf("%d  %s", p.Statements, message.Plain(p.Name, 80)))
	}
	ms := message.Pack([]message.Block{prose(strings.Join(lines, "\n"))},
		message.Look{Title: plural(len(people), "speaker") + " quoted", Color: blue})
	if len(picture.Data) > 0 {
		ms[0].Files = []message.File{picture}
		ms[0].Embeds[0].Image = picture.Name
	}
	return ms
}
