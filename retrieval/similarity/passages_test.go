package similarity_test

import (
	"encoding/json"
	"io"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"whosaid/retrieval/embed"
	"whosaid/retrieval/similarity"
)

// BenchmarkPassages ranks all passages of a test collection for each of its
// questions and reports the mean reciprocal rank of the first right one among
// ten. WHOSAID_EVAL names the folder that holds the collection, xquad-en:
// passages.jsonl with id and text, questions.jsonl with q and relevant.
func BenchmarkPassages(b *testing.B) {
	dir := os.Getenv("WHOSAID_EVAL")
	if dir == "" {
		b.Skip("WHOSAID_EVAL does not name a folder with xquad-en")
	}
	passages := readRows[struct {
		ID   int
		Text string
	}](b, filepath.Join(dir, "xquad-en", "passages.jsonl"))
	questions := readRows[struct {
		Q        string
		Relevant []int
	}](b, filepath.Join(dir, "xquad-en", "questions.jsonl"))
	var texts []string
	var pool []similarity.Candidate
	for _, p := range passages {
		texts = append(texts, p.Text)
		pool = append(pool, similarity.Candidate{Text: similarity.NewText(p.Text)})
	}
	vectors, err := embed.Builtin().Embed(b.Context(), texts)
	if err != nil {
		b.Fatal(err)
	}
	sum, asked := 0.0, 0
	for b.Loop() {
		q := questions[asked%len(questions)]
		asked++
		made, err := embed.Builtin().Embed(b.Context(), []string{q.Q})
		if err != nil {
			b.Fatal(err)
		}
		for i := range pool {
			pool[i].Cosine = dot(made[0], vectors[i])
		}
		for rank, i := range best(q.Q, pool, 10) {
			if slices.Contains(q.Relevant, passages[i].ID) {
				sum += 1 / float64(rank+1)
				break
			}
		}
	}
	b.ReportMetric(sum/float64(asked), "MRR@10")
}

// best returns the numbers of the n best candidates, best first.
func best(query string, pool []similarity.Candidate, n int) []int {
	scores := similarity.NewQuery(query).Rank(pool, similarity.WeightsFor(embed.BuiltinModel))
	order := make([]int, len(scores))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return similarity.Order(scores[a], scores[b]) })
	return order[:min(n, len(order))]
}

func dot(a, b []float32) float64 {
	sum := 0.0
	for i := range a {
		sum += float64(a[i]) * float64(b[i])
	}
	return sum
}

// readRows reads a file of JSON objects.
func readRows[T any](b *testing.B, name string) []T {
	b.Helper()
	f, err := os.Open(name)
	if err != nil {
		b.Fatal(err)
	}
	defer f.Close()
	var rows []T
	for d := json.NewDecoder(f); ; {
		var row T
		if err := d.Decode(&row); err == io.EOF {
			return rows
		} else if err != nil {
			b.Fatal(err)
		}
		rows = append(rows, row)
	}
}
