package attribution_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

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

// hostile are units of text that repeated are hard to read.
func hostile() map[string]string {
	return map[string]string{
		"one-line":         strings.ReplaceAll(article, "\n", " "),
		"cues":             "said he told, ",
		"marks":            "\" ",
		"only-marks":       "\"",
		"marks-by-line":    "\"\n",
		"opened":           "“a ",
		"grave":            "``",
		"apostrophes":      "'",
		"quotes":           `"A b c." `,
		"quotes-unspaced":  `"a"`,
		"quotes-commas":    `"a," he said, `,
		"tags":             "<a ",
		"according":        "according to x, ",
		"no-spaces":        "x",
		"commas":           "a, ",
		"brackets":         "(",
		"lost-openers":     "a.\"\n",
		"asked-quotes":     `"Why?" asked Mr A, who said, `,
		"names-said":       "Ann Lee said. ",
		"surname":          "Smith, ",
		"surname-by-line":  "Smith\n",
		"one-name":         "Ann Smith, Bob Smith, ",
		"titles":           "Mr. Smith said Ms. Smith said ",
		"descriptions":     "the minister said it. ",
		"many-pronouns":    "he said she said ",
		"which-who-that":   "which who that said ",
		"party-in-bracket": "Smith (R-Tex.), ",
	}
}

func repeated(unit string, size int) string { return strings.Repeat(unit, size/len(unit)+1) }

// namesakes are people of one surname, each with a name of their own.
func namesakes(size int) string {
	var b strings.Builder
	r := rand.New(rand.NewPCG(1, 2))
	for b.Len() < size {
		fmt.Fprintf(&b, "Ann %c%s Smith said. ", 'A'+r.IntN(26), strings.Repeat(string(rune('a'+r.IntN(26))), 1+r.IntN(9)))
	}
	return b.String()
}

// BenchmarkGrowth reads hard texts of a size and of sixteen times that size and
// reports how many times longer that took: 16 is linear, 256 the square.
func BenchmarkGrowth(b *testing.B) {
	const small, times = 8 << 10, 16
	for name, unit := range hostile() {
		b.Run(name, func(b *testing.B) { growth(b, repeated(unit, small), repeated(unit, times*small)) })
	}
	b.Run("namesakes", func(b *testing.B) { growth(b, namesakes(small), namesakes(times*small)) })
}

func growth(b *testing.B, one, many string) {
	short, long := document(one), document(many)
	var first, second time.Duration
	for b.Loop() {
		start := time.Now()
		attribution.Read(short)
		middle := time.Now()
		attribution.Read(long)
		first, second = first+middle.Sub(start), second+time.Since(middle)
	}
	b.ReportMetric(float64(second)/float64(first), "times-longer")
}

func BenchmarkRead(b *testing.B) {
	for _, size := range []int{1 << 10, 10 << 10, 100 << 10, 1 << 20, 10 << 20} {
		b.Run(fmt.Sprintf("news-%dK", size>>10), func(b *testing.B) {
			benchmark(b, repeated(article, size)[:size])
		})
	}
	for name, unit := range hostile() {
		b.Run(name, func(b *testing.B) { benchmark(b, repeated(unit, 1<<20)) })
	}
	b.Run("namesakes", func(b *testing.B) { benchmark(b, namesakes(1<<20)) })
}

func benchmark(b *testing.B, text string) {
	doc := document(text)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		attribution.Read(doc)
	}
}
