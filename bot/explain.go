package bot

import (
	"fmt"
	"strings"

	"whosaid/bot/wording"
	"whosaid/retrieval"
)

// Explain says in a sentence how the speaker of s is known.
func (b *Bot) Explain(s retrieval.Statement) string {
	return wording.New(b.library.People()).Known(s)
}

// Why shows the evidence of an answer and how each speaker is known, a line a
// statement.
func (b *Bot) Why(a Answer) string {
	v := wording.New(b.library.People())
	var lines []string
	statements := a.Statements
	if a.Abstained {
		statements = a.Nearest
		lines = append(lines, fmt.Sprintf("No answer (%s). The nearest evidence:", a.Reason))
	}
	for i, s := range statements {
		line := fmt.Sprintf("%d. %s: %s (%s)", i+1, wording.Source(s), Reported(s, s.Text), s.Kind)
		lines = append(lines, line, "   "+v.Known(s))
	}
	for _, p := range a.Passages {
		lines = append(lines, fmt.Sprintf("Passage (%s, %s): %s", p.Document, wording.ParagraphOf(p.Locator, p.Paragraph), p.Text))
	}
	if len(lines) == 0 {
		return "There is no evidence to show."
	}
	return strings.Join(lines, "\n")
}
