package card

import (
	"fmt"
	"strings"

	"whosaid/bot/discord/message"
	"whosaid/retrieval"
)

// QuotesPerPage is how many statements a page of Quotes shows.
const QuotesPerPage = 5

// Quotes shows page n (from 0) of a list of statements.
func Quotes(title string, statements []retrieval.Statement, n int) []message.Message {
	var blocks []message.Block
	for i, s := range Page(statements, n, QuotesPerPage) {
		blocks = append(blocks, Numbered(n*QuotesPerPage+i+1, s))
	}
	if len(blocks) == 0 {
		blocks = append(blocks, prose("No statement found."))
	}
	return message.Pack(blocks, message.Look{Title: title, Color: blue, Footer: pageOf(n, len(statements))})
}

func pageOf(n, statements int) string {
	pages := max(1, (statements+QuotesPerPage-1)/QuotesPerPage)
	return fmt.Sprintf("page %d of %d · %s", n+1, pages, plural(statements, "statement"))
}

// A Side is one person's part of a comparison.
type Side struct {
	Name       string
	Statements []retrieval.Statement
}

// Compare shows two people's statements on a topic, one after the other.
func Compare(about string, sides ...Side) []message.Message {
	var blocks []message.Block
	for _, side := range sides {
		blocks = append(blocks, heading("__"+message.Bold(message.Plain(side.Name, 120))+"__"))
		if len(side.Statements) == 0 {
			blocks = append(blocks, prose("No statement found."))
		}
		for _, s := range Page(side.Statements, 0, 3) {
			blocks = append(blocks, Statement(s))
		}
	}
	return message.Pack(blocks, message.Look{Title: "On " + about, Color: blue})
}

// Timeline shows page n of statements in the order of their dates.
func Timeline(title string, statements []retrieval.Statement, n int) []message.Message {
	var blocks []message.Block
	for _, s := range Page(statements, n, QuotesPerPage) {
		b := Statement(s)
		b.Lead = "`" + when(s) + "` " + b.Lead
		blocks = append(blocks, b)
	}
	if len(blocks) == 0 {
		blocks = append(blocks, prose("No statement found."))
	}
	return message.Pack(blocks, message.Look{Title: title, Color: blue, Footer: pageOf(n, len(statements))})
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
	ms := message.Pack([]message.Block{prose(strings.Join(lines, "\n"))}, message.Look{Title: plural(len(people), "speaker") + " quoted", Color: blue})
	if len(picture.Data) > 0 {
		ms[0].Files = []message.File{picture}
		ms[0].Embeds[0].Image = picture.Name
	}
	return ms
}
