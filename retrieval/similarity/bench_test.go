package similarity_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"whosaid/retrieval/lexicon"
	"whosaid/retrieval/similarity"
)

// vocabulary is the number of words of the lexicon that have vectors.
const vocabulary = 50000

// passages makes n texts of 60 words, which are as frequent as in real text.
func passages(b *testing.B, n int) []similarity.Candidate {
	b.Helper()
	words, err := lexicon.English()
	if err != nil {
		b.Fatal(err)
	}
	draw := rand.NewZipf(rand.New(rand.NewPCG(1, 2)), 1.05, 30, vocabulary-1)
	out := make([]similarity.Candidate, n)
	for i := range out {
		var text strings.Builder
		for range 60 {
			fmt.Fprint(&text, words.Word(lexicon.ID(draw.Uint64()+1)), " ")
		}
		out[i].Text = similarity.NewText(text.String())
	}
	return out
}

const question = "fishing boats delayed by harbour ice"

func BenchmarkNewQuery(b *testing.B) {
	similarity.NewQuery(question)
	b.ReportAllocs()
	for b.Loop() {
		similarity.NewQuery(question)
	}
}

func BenchmarkRank100Passages(b *testing.B) {
	candidates := passages(b, 100)
	b.ReportAllocs()
	for b.Loop() {
		similarity.NewQuery(question).Rank(candidates, similarity.WeightsFor(""))
	}
}

func BenchmarkRank1000Passages(b *testing.B) {
	candidates := passages(b, 1000)
	for b.Loop() {
		similarity.NewQuery(question).Rank(candidates, similarity.WeightsFor(""))
	}
}

func BenchmarkNewText(b *testing.B) {
	text := strings.Repeat("The trawlers stayed in port for a third day because of the storm, the harbour master told reporters. ", 7)
	similarity.NewText(text)
	for b.Loop() {
		similarity.NewText(text)
	}
}
