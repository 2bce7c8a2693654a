//go:build unix

// Package ratio compares what a whole question costs with what chromem-go and bleve
// alone take to look among the same texts, in one run.
package ratio

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/blevesearch/bleve/v2"
	"github.com/philippgille/chromem-go"

	"whosaid/bot"
	"whosaid/retrieval"
	"whosaid/retrieval/embed"
	"whosaid/retrieval/index"
	"whosaid/retrieval/lexicon"
	"whosaid/retrieval/library"
)

// perArticle is how many statements an article has.
const perArticle = 10

// A world makes up articles, in words that are as frequent as they are in English,
// and questions about them.
type world struct {
	*rand.Rand
	words []string
}

func newWorld(b *testing.B) world {
	b.Helper()
	english, err := lexicon.English()
	if err != nil {
		b.Fatal(err)
	}
	w := world{Rand: rand.New(rand.NewPCG(7, 8))}
	for id := lexicon.ID(1); len(w.words) < 20000; id++ {
		if word := english.Word(id); word == strings.ToLower(word) && strings.Trim(word, "abcdefghijklmnopqrstuvwxyz") == "" {
			w.words = append(w.words, word)
		}
	}
	return w
}

// word is one of the first n, as frequent as its rank tells.
func (w world) word(n int) string {
	return w.words[int(float64(n)*w.Float64()*w.Float64()*w.Float64())]
}

func (w world) sentence(words int) string {
	out := make([]string, words)
	for i := range out {
		out[i] = w.word(len(w.words))
	}
	return strings.Join(out, " ")
}

func (w world) name() string {
	given := [...]string{"Anna", "Peter", "Maria", "Tomas", "Lena", "Omar", "Ines", "Hugo", "Petra", "Carl"}
	first, last := [...]string{"Hal", "Bro", "Sto", "Mar", "Fal", "Nov", "Ort", "Zel"}, [...]string{"ton", "by", "wick", "ford", "man", "ley", "sen", "ini"}
	return given[w.IntN(len(given))] + " " + first[w.IntN(len(first))] + last[w.IntN(len(last))]
}

// article writes one, and returns a question about it.
func (w world) article(path string) (question string, err error) {
	var text strings.Builder
	for range perArticle {
		said, name := w.sentence(12+w.IntN(16)), w.name()
		fmt.Fprintf(&text, "\"The %s,\" said %s, the chair of the %s board.\n\nThe %s.\n\n", said, name, w.word(3000), w.sentence(20))
		words := strings.Fields(said)
		if question = fmt.Sprintf("Who said the %s?", strings.Join(words[2:8], " ")); w.IntN(2) == 0 {
			question = fmt.Sprintf("What did %s say about %s and %s?", name, words[3], words[9])
		}
	}
	return question, os.WriteFile(path, []byte(text.String()), 0o600)
}

// BenchmarkBeside asks questions over 20,000 and 100,000 statements, and tells how
// much time of the processors that takes, in parts of a scan of chromem-go's over the
// same vectors and of a query of bleve's over the same texts too.
func BenchmarkBeside(b *testing.B) {
	for _, statements := range []int{20000, 100000} {
		b.Run(strconv.Itoa(statements), func(b *testing.B) {
			w := newWorld(b)
			cfg := library.Config{Corpus: b.TempDir(), Data: b.TempDir()}
			var questions []string
			for i := range statements / perArticle {
				question, err := w.article(filepath.Join(cfg.Corpus, fmt.Sprintf("a%05d.txt", i)))
				if err != nil {
					b.Fatal(err)
				}
				questions = append(questions, question)
			}
			lib, err := library.Open(b.Context(), cfg)
			if err != nil {
				b.Fatal(err)
			}
			defer lib.Close()
			asker := bot.New(lib)
			compare(b, questions, bare(b, cfg.Data), func(ctx context.Context, question string) error {
				_, err := asker.Ask(ctx, bot.Request{Question: question})
				return err
			})
			byKind(b, w, questions, asker)
		})
	}
}

// byKind tells what questions for anybody and for one speaker take, and checks of
// words that nobody said.
func byKind(b *testing.B, w world, questions []string, asker *bot.Bot) {
	var anybody, speaker, nowhere []string
	for _, question := range questions {
		if strings.HasPrefix(question, "Who") {
			anybody = append(anybody, question)
		} else {
			speaker = append(speaker, question)
		}
		nowhere = append(nowhere, w.sentence(6+w.IntN(8)))
	}
	ask := func(ctx context.Context, question string) error {
		_, err := asker.Ask(ctx, bot.Request{Question: question})
		return err
	}
	b.Run("anybody", func(b *testing.B) { measured(b, anybody, ask) })
	b.Run("speaker", func(b *testing.B) { measured(b, speaker, ask) })
	b.Run("nowhere", func(b *testing.B) {
		measured(b, nowhere, func(ctx context.Context, words string) error {
			_, err := asker.Verify(ctx, words, "")
			return err
		})
	})
}

// measured runs one way, and tells how much time of the processors it takes.
func measured(b *testing.B, questions []string, ask asking) time.Duration {
	b.ResetTimer()
	before, next := processors(b), 0
	for b.Loop() {
		next += 37 // none is asked twice in a row
		if err := ask(b.Context(), questions[next%len(questions)]); err != nil {
			b.Fatal(err)
		}
	}
	each := (processors(b) - before) / time.Duration(b.N)
	b.ReportMetric(float64(each.Microseconds())/1000, "cpu-ms/op")
	return each
}

// An asking answers a question in one way.
type asking func(ctx context.Context, question string) error

// compare runs the ways one after the other, the whole one last.
func compare(b *testing.B, questions []string, alone map[string]asking, whole asking) {
	took := map[string]time.Duration{}
	for _, name := range []string{"chromem", "bleve"} {
		b.Run(name, func(b *testing.B) { took[name] = measured(b, questions, alone[name]) })
	}
	b.Run("ask", func(b *testing.B) {
		mine := measured(b, questions, whole)
		for name, other := range took {
			b.ReportMetric(float64(mine)/float64(other), "of-"+name)
		}
	})
}

// processors is the time that this process has had of the processors.
func processors(b *testing.B) time.Duration {
	b.Helper()
	var used syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &used); err != nil {
		b.Fatal(err)
	}
	return time.Duration(used.Utime.Nano() + used.Stime.Nano())
}

// bare are the two libraries over the vectors and the full text of an index.
func bare(b *testing.B, data string) map[string]asking {
	b.Helper()
	stores, err := filepath.Glob(filepath.Join(data, "corpus-*"))
	if err != nil || len(stores) != 1 {
		b.Fatal("no index", err)
	}
	g, err := index.NewStore(stores[0]).Open(b.Context())
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { _ = g.Close() })
	words, err := bleve.OpenUsing(filepath.Join(stores[0], g.Name, "statements.bleve"), map[string]any{"read_only": true})
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { _ = words.Close() })
	vectors := collection(b, g.Vectors)
	return map[string]asking{
		"chromem": func(ctx context.Context, question string) error {
			made, err := embed.Builtin().Embed(ctx, []string{question})
			if err == nil {
				_, err = vectors.QueryEmbedding(ctx, index.Unit(made[0]), 10, nil, nil)
			}
			return err
		},
		"bleve": func(ctx context.Context, question string) error {
			match := bleve.NewMatchQuery(question)
			match.SetField("text")
			_, err := words.SearchInContext(ctx, bleve.NewSearchRequestOptions(match, 10, 0, false))
			return err
		},
	}
}

// collection is one of chromem-go's with all vectors of a table.
func collection(b *testing.B, vectors *index.Table) *chromem.Collection {
	b.Helper()
	none := func(context.Context, string) ([]float32, error) { return nil, errors.New("vectors are given") }
	c, err := chromem.NewDB().CreateCollection("bare", nil, none)
	if err != nil {
		b.Fatal(err)
	}
	for row := range vectors.Len() {
		v := retrieval.Vector(vectors.Row(row).Vector(vectors.Dimensions()))
		if err := c.AddDocument(b.Context(), chromem.Document{ID: strconv.Itoa(row), Embedding: v}); err != nil {
			b.Fatal(err)
		}
	}
	b.Logf("%d vectors of %d numbers", c.Count(), vectors.Dimensions())
	return c
}
