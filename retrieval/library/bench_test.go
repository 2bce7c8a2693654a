package library_test

import (
	"fmt"
	"math/rand/v2"
	"runtime"
	"strings"
	"testing"

	"whosaid/retrieval"
	"whosaid/retrieval/library"
)

const vocabulary = `harbour pier board meeting boats storm repair budget council mayor vote tax road bridge school teacher hospital nurse doctor
 station train delay ticket passenger engine driver strike union wage contract factory worker export price market bank loan interest
 river flood dam rain drought farmer crop harvest wheat sheep forest fire smoke rescue crew helicopter island ferry captain sailor
 election candidate party campaign speech debate poll voter ballot promise reform law court judge trial witness police officer theft
 museum painting artist music concert festival crowd stage film actor book writer prize science research climate energy wind solar
 nuclear plant waste water pipe supply border soldier treaty talks minister ambassador embassy visa refugee aid food shelter winter
 open close build break rise fall begin end agree refuse pay lose win fear hope plan change warn help stop bring carry leave return
 early late heavy light cold warm safe dangerous public private local foreign young old new long short serious quiet angry sorry`

// synthetic writes a corpus of n articles with ten statements each.
func synthetic(n int) map[string]string {
	words := strings.Fields(vocabulary)
	random := rand.New(rand.NewPCG(1, 2))
	sentence := func(length int) string {
		out := make([]string, length)
		for i := range out {
			out[i] = words[int(float64(len(words))*random.Float64()*random.Float64())]
		}
		return strings.Join(out, " the ")
	}
	files := map[string]string{}
	for i := range n {
		var b strings.Builder
		for range 10 {
			fmt.Fprintf(&b, "\"The %s,\" said %s %s, the chair of the %s board.\n\n", sentence(9),
				[]string{"Anna", "Peter", "Maria", "Tomas"}[random.IntN(4)], []string{"Hale", "Brook", "Stone", "Reed", "Marsh"}[random.IntN(5)], words[random.IntN(40)])
			fmt.Fprintf(&b, "The %s. The %s.\n\n", sentence(12), sentence(14))
		}
		files[fmt.Sprintf("a%04d.txt", i)] = b.String()
	}
	return files
}

// BenchmarkSearch asks about 15,000 statements and chunks.
func BenchmarkSearch(b *testing.B) {
	lib := open(b, library.Config{Corpus: folder(b, synthetic(900))})
	status := lib.Status()
	b.Logf("%d statements, %d chunks", status.Statements, status.Chunks)
	questions := []string{
		"what was said about the new harbour and the storm", "who warned that the dam would break", "did the minister promise a reform of the tax",
		"why are the trains late", "is the nuclear plant safe in winter", "when will the museum open",
	}
	speaker := lib.Statements(retrieval.Query{})[0].Speaker
	for name, q := range map[string]retrieval.Query{
		"all":      {Statements: 20, Passages: 3},
		"speaker":  {Statements: 20, Speakers: []string{speaker}},
		"document": {Statements: 20, Passages: 3, Documents: []string{"a0007.txt"}},
	} {
		b.Run(name, func(b *testing.B) {
			for i := 0; b.Loop(); i++ {
				q.Text = fmt.Sprint(questions[i%len(questions)], " ", i) // none is asked twice
				if _, err := lib.Search(b.Context(), q); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// sizes are of how many articles the benchmarks' corpora are: what grows with them
// is seen in one run.
var sizes = []int{500, 2000}

// BenchmarkOpen opens an index that is up to date and asks one question.
func BenchmarkOpen(b *testing.B) {
	for _, n := range sizes {
		cfg := library.Config{Corpus: folder(b, synthetic(n)), Data: b.TempDir()}
		open(b, cfg)
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			for b.Loop() {
				lib, err := library.Open(b.Context(), cfg)
				if err == nil {
					_, err = lib.Search(b.Context(), retrieval.Query{Text: "why are the trains late", Statements: 5})
				}
				if err != nil {
					b.Fatal(err)
				}
				_ = lib.Close()
			}
		})
	}
}

// BenchmarkUpdate brings an index on disk up to date after none and after one of
// its documents has changed.
func BenchmarkUpdate(b *testing.B) {
	for _, n := range sizes {
		cfg := library.Config{Corpus: folder(b, synthetic(n)), Data: b.TempDir()}
		update := func(b *testing.B) {
			if _, err := library.Update(b.Context(), cfg); err != nil {
				b.Fatal(err)
			}
		}
		update(b)
		b.Run(fmt.Sprintf("none/%d", n), func(b *testing.B) {
			for b.Loop() {
				update(b)
			}
		})
		b.Run(fmt.Sprintf("one/%d", n), func(b *testing.B) {
			for i := 0; b.Loop(); i++ {
				put(b, cfg.Corpus, "a0007.txt", fmt.Sprintf("\"It is %d below,\" said Ana Silva.", i))
				update(b)
			}
		})
	}
}

// BenchmarkServing refreshes a library that is in use after one document has
// changed, and tells how much memory is in use after it: as much after many
// refreshes as after a few.
func BenchmarkServing(b *testing.B) {
	cfg := library.Config{Corpus: folder(b, synthetic(500)), Data: b.TempDir()}
	lib := open(b, cfg)
	for i := 0; b.Loop(); i++ {
		put(b, cfg.Corpus, fmt.Sprintf("a%04d.txt", i%500), fmt.Sprintf("\"It is %d below,\" said Ana Silva.", i))
		refresh(b, lib)
		if _, err := lib.Search(b.Context(), retrieval.Query{Text: fmt.Sprint("the storm ", i), Statements: 5, Passages: 3}); err != nil {
			b.Fatal(err)
		}
		if v, err := lib.Verify(b.Context(), fmt.Sprintf("It is %d below", i), "Ana Silva"); err != nil || v.Verdict != retrieval.Exact {
			b.Fatal(v.Verdict, err)
		}
	}
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	b.ReportMetric(float64(m.HeapAlloc)/(1<<20), "MB-in-use")
}
