package card

import (
	"fmt"
	"strings"

	"whosaid/bot"
	"whosaid/bot/discord/message"
	"whosaid/retrieval"
)

// mostProblems is how many problems a status shows.
const mostProblems = 20

// Status shows the index as it is.
func Status(s retrieval.Status) []message.Message {
	lines := []string{
		plural(s.Documents, "document") + ", " + plural(s.Statements, "statement"),
		plural(s.Chunks, "passage") + ", people: " + fmt.Sprint(s.People),
		"embedder: " + s.Embedder + ", store: " + s.Store,
		"model: " + or(s.Model, bot.NoModelNote),
		or(asOf(s.IndexAsOf), "no index yet") + ", " + size(s.IndexBytes),
	}
	blocks := []message.Block{prose(strings.Join(lines, "\n"))}
	for _, p := range Page(s.Problems, 0, mostProblems) {
		blocks = append(blocks, prose("Problem: "+message.Plain(p, 300)))
	}
	if more := len(s.Problems) - mostProblems; more > 0 {
		blocks = append(blocks, prose(fmt.Sprintf("and %d more; whosaid status lists all.", more)))
	}
	color := green
	if len(s.Problems) > 0 {
		color = amber
	}
	return message.Pack(blocks, message.Look{Title: "Status", Color: color})
}

// Refreshing shows how far a refresh has come; total 0 means not known yet.
func Refreshing(done, total int) message.Message {
	text := "Refreshing. Asking goes on meanwhile."
	if total > 0 {
		text += fmt.Sprintf(" %s %d of %d", bar(done, total), done, total)
	}
	return message.Pack([]message.Block{prose(text)}, message.Look{Title: "Refresh", Color: grey})[0]
}

func bar(done, total int) string {
	full := min(max(done*20/total, 0), 20)
	return strings.Repeat("█", full) + strings.Repeat("░", 20-full)
}

// Change shows what a refresh did.
func Change(c retrieval.Change) []message.Message {
	blocks := []message.Block{prose(fmt.Sprintf("%d added, %d changed, %d removed, %d unchanged, %d skipped. Now %s by %d people.",
		len(c.Added), len(c.Changed), len(c.Removed), c.Unchanged, len(c.Skipped), plural(c.Statements, "statement"), c.People))}
	for _, l := range []struct {
		name  string
		items []string
	}{{"Added", c.Added}, {"Changed", c.Changed}, {"Removed", c.Removed}, {"Skipped", reasons(c.Skipped)}} {
		if len(l.items) > 0 {
			blocks = append(blocks, message.Block{Lead: message.Bold(l.name), Text: names(l.items)})
		}
	}
	if heard := bot.Heard(c.Speakers, mostHeard); len(heard) > 0 {
		blocks = append(blocks, message.Block{Lead: message.Bold("Statements"), Text: names(heard)})
	}
	return message.Pack(blocks, message.Look{Title: "Refreshed", Color: green, Footer: asOf(c.IndexAsOf)})
}

// mostHeard is how many speakers a refresh names.
const mostHeard = 12

func reasons(skipped []retrieval.Skipped) []string {
	var lines []string
	for _, s := range skipped {
		lines = append(lines, s.Document+": "+s.Why)
	}
	return lines
}

func names(items []string) string {
	const most = 15
	var lines []string
	for _, item := range Page(items, 0, most) {
		lines = append(lines, message.Plain(item, 150))
	}
	if len(items) > most {
		lines = append(lines, fmt.Sprintf("and %d more", len(items)-most))
	}
	return strings.Join(lines, "\n")
}

func or(s, instead string) string {
	if s == "" {
		return instead
	}
	return s
}

func size(bytes int64) string {
	if bytes < 1<<20 {
		return fmt.Sprintf("%d KB", (bytes+1023)/1024)
	}
	return fmt.Sprintf("%.1f MB", float64(bytes)/(1<<20))
}
