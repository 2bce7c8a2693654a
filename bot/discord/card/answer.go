package card

import (
	"strings"

	"whosaid/bot"
	"whosaid/bot/copies"
	"whosaid/bot/discord/message"
	"whosaid/retrieval"
)

// perPage is how many statements one page of an answer shows.
const perPage = 4

// nearest is how many of the nearest statements an answer of no shows.
const nearest = 2

// Answer shows an answer: the prose, then its first quotations.
func Answer(a bot.Answer) []message.Message {
	blocks := []message.Block{prose(a.Answer)}
	for _, s := range Page(a.Statements, 0, perPage) {
		blocks = append(blocks, alsoBelow(statementBlock(s), a.Also[s.ID]))
	}
	if near := Page(a.Nearest, 0, nearest); a.Abstained && len(near) > 0 {
		blocks = append(blocks, heading("**The nearest the documents have:**"))
		for _, s := range near {
			blocks = append(blocks, alsoBelow(statementBlock(s), a.Also[s.ID]))
		}
	}
	return message.Pack(blocks, look(a))
}

// alsoBelow is a statement's block with where else its words stand.
func alsoBelow(b message.Block, all []copies.Copy) message.Block {
	if also := bot.AlsoIn(all); also != "" {
		b.Trail += "\n-# " + message.Escape(message.Plain(also, longestAlso))
	}
	return b
}

// longestAlso is how many characters tell where else a statement stands.
const longestAlso = 300

// Growing shows an answer that is still being written.
func Growing(text string) message.Message {
	return message.Pack([]message.Block{prose(text)}, message.Look{Color: grey, Footer: "still writing"})[0]
}

// More shows page n (from 0) of an answer's statements, or of its passages
// when there are no more statements.
func More(a bot.Answer, n int) []message.Message {
	var blocks []message.Block
	for i, s := range Page(Shown(a), n, perPage) {
		blocks = append(blocks, alsoBelow(numbered(n*perPage+i+1, s), a.Also[s.ID]))
	}
	if len(blocks) == 0 {
		for _, p := range a.Passages {
			blocks = append(blocks, passage(p))
		}
	}
	return message.Pack(blocks, message.Look{Title: "More on: " + a.Question, Color: blue, Footer: asOf(a.IndexAsOf)})
}

// Shown are the statements that an answer's card draws from: those that
// answer, or where nothing does, the nearest.
func Shown(a bot.Answer) []retrieval.Statement {
	if a.Abstained {
		return a.Nearest
	}
	return a.Statements
}

// HasMore reports whether More has something on page n.
func HasMore(a bot.Answer, n int) bool {
	return len(Page(Shown(a), n, perPage)) > 0 || n == 1 && len(Shown(a)) <= perPage && len(a.Passages) > 0
}

// Page returns page n (from 0) of xs, size a page.
func Page[T any](xs []T, n, size int) []T {
	from := min(max(n, 0)*size, len(xs))
	return xs[from:min(from+size, len(xs))]
}

func look(a bot.Answer) message.Look {
	color := blue
	if a.Abstained {
		color = amber
	}
	return message.Look{Title: a.Question, Color: color, Footer: footer(asOf(a.IndexAsOf), engine(a))}
}

func engine(a bot.Answer) string {
	switch model, ok := strings.CutPrefix(a.Engine, "llm:"); {
	case a.Degraded:
		return bot.DegradedNote
	case ok:
		return "prose by " + model + ", quotations from the documents"
	}
	return ""
}
