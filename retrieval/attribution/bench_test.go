package attribution_test

import (
	"fmt"
	"strings"
	"testing"

	"whosaid/retrieval"
	"whosaid/retrieval/attribution"
)

// article is one page of news in the making.
const article = `The harbour will stay closed until spring, Mayor Ines Calder said on Tuesday.
"We looked at every crane on the pier," Calder told reporters at a briefing. "Not one of them is safe."
Engineers had warned for years that the oldest piles were "hollow as a drum", but the council voted twice against repairs.
According to the port authority, some 40 ships a week will have to unload elsewhere, and two ferry lines may stop for good.
Piet Oosthuizen, who runs the fish market, called the decision "a slap in the face" and accused the mayor of ignoring traders.
He said he would take the city to court, adding that his lawyers were "ready for a long winter".
The mayor's office did not respond to questions. A spokesman later stated that talks with the traders would go on next week.
`

func document(text string) *retrieval.Document {
	doc := &retrieval.Document{Name: "a.txt", Text: text}
	at := 0
	for line := range strings.Lines(text) {
		trimmed := strings.TrimSpace(line)
		if trimmed != "" {
			start := at + strings.Index(line, trimmed)
			doc.Paragraphs = append(doc.Paragraphs, retrieval.Paragraph{Span: retrieval.Span{Start: start, End: start + len(trimmed)}})
		}
		at += len(line)
	}
	return doc
}

func BenchmarkRead(b *testing.B) {
	for _, size := range []int{1 << 10, 100 << 10, 1 << 20, 10 << 20} {
		b.Run(fmt.Sprintf("news-%dK", size>>10), func(b *testing.B) {
			benchmark(b, strings.Repeat(article, size/len(article)+1)[:size])
		})
	}
	hostile := map[string]string{
		"one-line":       strings.Repeat(strings.ReplaceAll(article, "\n", " "), 800),
		"cues":           strings.Repeat("said he told, ", 70000),
		"marks":          strings.Repeat(`" `, 500000),
		"opened":         strings.Repeat("“a ", 250000),
		"quotes":         strings.Repeat(`"A b c." `, 100000),
		"apostrophes":    `"` + strings.Repeat("'", 1<<20),
		"tags":           strings.Repeat("<a ", 300000),
		"according":      strings.Repeat("according to x, ", 60000),
		"no-spaces":      strings.Repeat("x", 1<<20),
		"commas":         strings.Repeat("a, ", 350000),
		"lost-openers":   strings.Repeat("a.\"\n", 250000),
		"asked-quotes":   strings.Repeat(`"Why?" asked Mr A, who said, `, 36000),
		"names-said":     strings.Repeat("Ann Lee said. ", 75000),
		"many-pronouns":  strings.Repeat("he said she said ", 60000),
		"which-who-that": strings.Repeat("which who that said ", 50000),
	}
	for name, text := range hostile {
		b.Run(name, func(b *testing.B) { benchmark(b, text) })
	}
}

func benchmark(b *testing.B, text string) {
	doc := document(text)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		attribution.Read(doc)
	}
}
