package card

import (
	"whosaid/bot/discord/message"
	"whosaid/retrieval"
)

// Context shows where a statement stands: the paragraph before, its own, the
// one after, and how its speaker was worked out. Doc may be nil when the
// document is gone.
func Context(s retrieval.Statement, doc *retrieval.Document, explanation string) []message.Message {
	blocks := []message.Block{statementBlock(s)}
	if explanation != "" {
		blocks = append(blocks, message.Block{Lead: "**How the speaker is known**", Text: explanation})
	}
	if doc == nil {
		blocks = append(blocks, heading("-# The document is no longer in the index."))
	} else {
		blocks = append(blocks, neighbours(s, doc)...)
	}
	return message.Pack(blocks, message.Look{Title: "Context", Color: grey})
}

func neighbours(s retrieval.Statement, doc *retrieval.Document) []message.Block {
	var blocks []message.Block
	for _, n := range []struct {
		number int
		name   string
	}{{s.Paragraph - 1, "**The paragraph before**"}, {s.Paragraph, "**Its paragraph**"}, {s.Paragraph + 1, "**The paragraph after**"}} {
		if n.number < 1 || n.number > len(doc.Paragraphs) {
			continue
		}
		text := doc.Paragraphs[n.number-1].In(doc.Text)
		blocks = append(blocks, message.Block{Lead: n.name, Text: text, Quoted: true})
	}
	return blocks
}
