package message

import (
	"strings"
	"testing"
)

func TestAsText(t *testing.T) {
	card := Message{Content: "Before.", Rows: []Row{{Buttons: []Button{{Label: "More", ID: "m"}}}}, Files: []File{{Name: "x.png"}}, Embeds: []Embed{
		{Title: "Who *said* it?", Description: "> We are ready\n" + Link("talks.txt", "https://news.example/a"), Footer: "page 1 of 2"},
		{Description: Escape("[not](https://evil.example)"), Columns: []Column{{"Aiko Ito", "> Yes"}}},
	}}
	got := AsText(card)
	want := "Before.\n\n**Who \\*said\\* it?**\n\n> We are ready\n[talks.txt](<https://news.example/a>)\n\npage 1 of 2\n\n" +
		`\[not\](https\://evil.example)` + "\n\n**Aiko Ito**\n> Yes\n-# The card could not be shown here; this is its text."
	if got.Content != want || len(got.Embeds)+len(got.Rows)+len(got.Files) > 0 {
		t.Errorf("got\n%s\nwant\n%s", got.Content, want)
	}
	if m := AsText(Message{}); m.Content != "" {
		t.Errorf("the text of nothing is %q", m.Content)
	}
}

func TestAsTextIsWithinLimits(t *testing.T) {
	for name, text := range map[string]string{
		"lines":      strings.Repeat("> A line of a quotation, not very long.\n", 90),
		"one line":   strings.Repeat("words that go on ", 240),
		"one word":   strings.Repeat("x", 4000),
		"backslash":  strings.Repeat(`\\`, 2000),
		"wide":       strings.Repeat("\U0001F33E", 2000),
		"after line": "> One.\n" + strings.Repeat("y", 4000),
	} {
		m := AsText(Message{Embeds: []Embed{{Title: "Title", Description: text}}})
		if Len(m.Content) > MaxContent || !strings.HasSuffix(m.Content, cardCut) || !strings.HasPrefix(m.Content, "**Title**") {
			t.Errorf("%s: %d characters: %s", name, Len(m.Content), m.Content)
		}
		if name == "lines" && !strings.Contains(m.Content, ".\n"+cardCut) {
			t.Errorf("%s: cut inside a line: %s", name, m.Content)
		}
	}
}
