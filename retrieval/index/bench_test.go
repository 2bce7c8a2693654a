package index

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/blevesearch/bleve/v2"

	"whosaid/retrieval"
	"whosaid/retrieval/embed"
)

// benchTexts is how many statements the benchmarks look among.
const benchTexts = 25000

// benchGeneration is a generation of statements and chunks of made-up sentences,
// and questions of the same words.
func benchGeneration(b *testing.B) (g *Generation, questions []string, vectors []retrieval.Vector) {
	b.Helper()
	r := rand.New(rand.NewPCG(5, 6))
	words := make([]string, 4000)
	for i := range words {
		words[i] = strings.Repeat(string(rune('a'+i%26)), 1+i%2) + string(rune('a'+i/26%26)) + string(rune('a'+i/676)) + "er"
	}
	sentence := func(n int) string {
		out := make([]string, n)
		for i := range out {
			out[i] = words[int(float64(len(words))*r.Float64()*r.Float64())]
		}
		return strings.Join(out, " ")
	}
	e := Entry{Document: &retrieval.Document{Name: "all.txt"}}
	var texts []string
	for i := range benchTexts {
		texts = append(texts, sentence(12+i%20))
		e.Statements = append(e.Statements, retrieval.Statement{Text: texts[i]})
	}
	c := Content{Entries: []Entry{e}}
	keys := make([]Key, len(texts))
	for i, text := range texts {
		keys[i] = KeyOf(text)
	}
	for range 50 {
		questions = append(questions, sentence(8))
	}
	made, err := embed.Builtin().Embed(b.Context(), append(texts, questions...))
	if err == nil {
		err = c.Vectors.Add(keys, made[:len(texts)])
	}
	if err == nil {
		g, err = Make(b.Context(), c, nil)
	}
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { _ = g.Close() })
	return g, questions, made[len(texts):]
}

// BenchmarkLegs compares the ways in which a shelf finds with those of the
// libraries alone, over the same texts.
func BenchmarkLegs(b *testing.B) {
	g, questions, vectors := benchGeneration(b)
	shelf := g.Statements
	bare, err := newNeighbours("bare", g.Vectors, shelf.texts().rows)
	if err != nil {
		b.Fatal(err)
	}
	legs := map[string]func(i int) (int, error){
		"vectors": func(i int) (int, error) {
			hits, err := shelf.near(vectors[i])(b.Context(), 100)
			return len(hits), err
		},
		"bare-chromem": func(i int) (int, error) {
			hits, err := bare.search(b.Context(), vectors[i], 100)
			return len(hits), err
		},
		"words": func(i int) (int, error) {
			hits, err := shelf.byWords(matching(questions[i])).search(b.Context(), 100, nil)
			return len(hits), err
		},
		"bare-bleve": func(i int) (int, error) {
			match := bleve.NewMatchQuery(questions[i])
			match.SetField(textField)
			found, err := shelf.words.index.SearchInContext(b.Context(), bleve.NewSearchRequestOptions(match, 100, 0, false))
			return len(found.Hits), err
		},
		"all": func(i int) (int, error) {
			found, err := shelf.Finder(questions[i], vectors[i], nil).Candidates(b.Context(), 100, nil)
			return len(found), err
		},
	}
	for _, name := range []string{"vectors", "bare-chromem", "words", "bare-bleve", "all"} {
		b.Run(fmt.Sprintf("%s/%d", name, benchTexts), func(b *testing.B) {
			for i := 0; b.Loop(); i++ {
				if n, err := legs[name](i % len(questions)); n == 0 || err != nil {
					b.Fatal(n, err)
				}
			}
		})
	}
}
