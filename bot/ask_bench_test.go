package bot_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"whosaid/bot"
)

// BenchmarkAsk asks questions of the briefing, which is ranked whole, and of a corpus
// of made-up articles about as large as a year of a small newspaper: 240 documents,
// 12 quotations each.
func BenchmarkAsk(b *testing.B) {
	b.Run("briefing", func(b *testing.B) {
		askAll(b, "", "Who said the drumbeat of war was sounding loud?", "What did Rau say about the risk of war?",
			"Did Ryabkov say the talks had reached a dead end?", "Who spoke about NATO?", "How many soldiers are there?",
			"What did Angela Merkel say?")
	})
	b.Run("articles", func(b *testing.B) {
		askAll(b, invented(b, 240), "Who said the harbour wall would hold?", "What did Ada Brook say about ferries and fares?",
			"Did Carl Dunn say the bridge was closed?", "Who spoke about the strike?", "How many boats are there?",
			"What did Angela Stone say about tea?")
	})
}

// askAll asks questions of a corpus, one after the other.
func askAll(b *testing.B, corpus string, questions ...string) {
	asker := bot.New(open(b, corpus))
	for i := 0; b.Loop(); i++ {
		if _, err := asker.Ask(b.Context(), bot.Request{Question: questions[i%len(questions)]}); err != nil {
			b.Fatal(err)
		}
	}
}

// invented makes n articles and returns their folder.
func invented(tb testing.TB, n int) string {
	dir := tb.TempDir()
	given := []string{"Ada", "Carl", "Ines", "Omar", "Petra", "Hugo", "Lena"}
	family := []string{"Brook", "Dunn", "Falk", "Haddad", "Novak", "Ortiz", "Weiss", "Young", "Zeller"}
	nouns := []string{"harbour", "bridge", "ferry", "school", "market", "strike", "budget", "boat", "river", "tunnel", "museum", "clinic", "festival"}
	verbs := []string{"will hold", "has to close", "costs too much", "needs new staff", "was never safe", "opens on Monday", "is worth the wait"}
	for i := range n {
		var text strings.Builder
		for j := range 12 {
			k := i*12 + j
			name := given[k%len(given)] + " " + family[(k/3)%len(family)]
			fmt.Fprintf(&text, "\"The %s %s and the %s %s,\" said %s, the town's officer for %ss.\n\n", nouns[k%len(nouns)], verbs[k%len(verbs)],
				nouns[(k/2)%len(nouns)], verbs[(k/5)%len(verbs)], name, nouns[(k/7)%len(nouns)])
			fmt.Fprintf(&text, "About %d people came to the %s that day, and the talk went on.\n\n", k, nouns[(k/4)%len(nouns)])
		}
		if err := os.WriteFile(filepath.Join(dir, fmt.Sprintf("article-%03d.txt", i)), []byte(text.String()), 0o644); err != nil {
			tb.Fatal(err)
		}
	}
	return dir
}
