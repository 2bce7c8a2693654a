package postings

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"whosaid/retrieval"
	"whosaid/retrieval/quotetext"
)

// corpus is documents of everyday and rare words, some of them statements' words.
func corpus(n int) (texts []string, said [][]retrieval.Statement) {
	r := rand.New(rand.NewPCG(3, 4))
	for i := range n {
		var b strings.Builder
		var statements []retrieval.Statement
		for range r.IntN(40) {
			for range r.IntN(12) {
				fmt.Fprintf(&b, "w%d ", int(500*r.Float64()*r.Float64()*r.Float64()))
			}
			start := b.Len()
			fmt.Fprintf(&b, "“The w%d don’t w%d—it’s $%d.” ", r.IntN(9), r.IntN(200), i)
			spans := []retrieval.Span{{Start: start, End: b.Len() - 4}}
			if r.IntN(3) == 0 {
				spans = append(spans, retrieval.Span{Start: max(0, start-20), End: start + 6})
			}
			statements = append(statements, retrieval.Statement{Spans: spans})
		}
		texts, said = append(texts, b.String()), append(said, statements)
	}
	return texts, said
}

// setOf writes the documents in parts of several segments, with a document of each
// part that is not the corpus's any more, and reads them.
func setOf(t testing.TB, texts []string, said [][]retrieval.Statement) *Set {
	t.Helper()
	var segments []*Segment
	for part := range 3 {
		var raw bytes.Buffer
		w := NewWriter(&raw)
		for i := range texts {
			if i%3 != part {
				continue
			}
			must(t, w.Add(DocumentOf(uint64(i), texts[i], said[i])))
			if i%7 == 0 {
				must(t, w.Close()) // a segment of its own
			}
		}
		must(t, w.Add(DocumentOf(1000, "the w1 that was", nil)))
		must(t, w.Close())
		of, err := Segments(raw.Bytes())
		must(t, err)
		segments = append(segments, of...)
	}
	s, err := NewSet(segments, len(texts), func(_ int, key uint64) int {
		if key == 1000 {
			return -1
		}
		return int(key)
	})
	must(t, err)
	return s
}

func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// TestPlaces: every word is found where it stands, and nowhere else.
func TestPlaces(t *testing.T) {
	texts, said := corpus(40)
	s := setOf(t, texts, said)
	want := map[string][]int32{}
	at := int32(0)
	for i, text := range texts {
		if s.First(i) != at {
			t.Fatalf("document %d begins at %d, not %d", i, s.First(i), at)
		}
		for _, w := range quotetext.Words(text) {
			want[w.Text] = append(want[w.Text], at)
			at++
		}
		at++
	}
	var room []Occurrences
	for word, places := range want {
		w := s.Word(word, room)
		room = w.In
		var got []int32
		for _, o := range w.In {
			for _, p := range o.Places(nil) {
				got = append(got, s.First(int(o.Document))+p)
			}
		}
		if !slices.Equal(got, places) || w.Count != len(places) {
			t.Fatalf("%q: %d places %v, not %v", word, w.Count, got, places)
		}
	}
	for _, absent := range []string{"", "a", "w", "was", "zzz", "€"} {
		if w := s.Word(absent, nil); w.Count != 0 || len(w.In) != 0 {
			t.Errorf("%q is found: %v", absent, w)
		}
	}
}

// TestSpeech: the words of statements are those that share a byte with a span, and
// are counted from document to document.
func TestSpeech(t *testing.T) {
	texts, said := corpus(40)
	s := setOf(t, texts, said)
	spoken := int32(0)
	for i, text := range texts {
		if s.FirstSpoken(i) != spoken || s.SaidBefore(i+1)-s.SaidBefore(i) != len(said[i]) {
			t.Fatalf("document %d: spoken from %d, %d statements", i, s.FirstSpoken(i), s.SaidBefore(i+1)-s.SaidBefore(i))
		}
		speech := s.Speech(i)
		var all, within []int32
		for place, w := range quotetext.Words(text) {
			all = append(all, int32(place))
			n := speech.Index(int32(place))
			if in := inSpans(said[i], w); in != (n >= 0) {
				t.Fatalf("document %d: word %d %q: %d", i, place, w.Text, n)
			} else if !in {
				continue
			}
			if n != spoken-s.FirstSpoken(i) || speech.Place(n) != int32(place) {
				t.Fatalf("document %d: word %d is the %d-th spoken, which is %d", i, place, n, speech.Place(n))
			}
			within = append(within, n)
			spoken++
		}
		if got := speech.Within(all); !slices.Equal(got, within) {
			t.Fatalf("document %d: %v, not %v", i, got, within)
		}
		spoken++
	}
}

func inSpans(statements []retrieval.Statement, w quotetext.Word) bool {
	for _, s := range statements {
		for _, span := range s.Spans {
			if w.Start < span.End && w.End > span.Start {
				return true
			}
		}
	}
	return false
}

// TestStarts: read from where a block begins, the words are those of the whole
// document.
func TestStarts(t *testing.T) {
	texts, said := corpus(40)
	s := setOf(t, texts, said)
	for i, text := range texts {
		words, starts := quotetext.Words(text), s.Starts(i)
		if len(starts) != (len(words)+Stride-1)/Stride {
			t.Fatalf("document %d: %d blocks of %d words", i, len(starts), len(words))
		}
		for n, start := range starts {
			if words[n*Stride].Start != int(start) {
				t.Errorf("document %d: block %d begins at %d, not %d", i, n, start, words[n*Stride].Start)
			}
		}
	}
}

// TestDocumentsAreWhole: a set wants each document once.
func TestDocumentsAreWhole(t *testing.T) {
	var raw bytes.Buffer
	w := NewWriter(&raw)
	must(t, w.Add(DocumentOf(0, "One.", nil)))
	must(t, w.Add(DocumentOf(1, "Two.", nil)))
	must(t, w.Close())
	segments, err := Segments(raw.Bytes())
	must(t, err)
	for name, number := range map[string]func(int, uint64) int{
		"one twice":   func(int, uint64) int { return 0 },
		"one missing": func(_ int, key uint64) int { return -int(key) },
		"one too far": func(_ int, key uint64) int { return int(key) + 1 },
	} {
		if _, err := NewSet(segments, 2, number); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
}

// FuzzSegments reads what is no index of words, or a damaged one: an error, or
// answers without a place that no document has.
func FuzzSegments(f *testing.F) {
	texts, said := corpus(3)
	var raw bytes.Buffer
	w := NewWriter(&raw)
	for i := range texts {
		must(f, w.Add(DocumentOf(uint64(i), texts[i], said[i])))
	}
	must(f, w.Close())
	f.Add(raw.Bytes(), "w1")
	f.Add([]byte(magic), "the")
	f.Fuzz(func(t *testing.T, raw []byte, word string) {
		segments, err := Segments(raw)
		if err != nil {
			return
		}
		n := 0
		for _, s := range segments {
			n += s.Len()
		}
		if n > 1000 {
			return
		}
		next := -1
		s, err := NewSet(segments, n, func(int, uint64) int { next++; return next })
		if err != nil {
			return
		}
		for _, o := range s.Word(word, nil).In {
			for _, p := range s.Speech(int(o.Document)).Within(o.Places(nil)) {
				_ = s.Speech(int(o.Document)).Place(p)
			}
			_, _ = s.Starts(int(o.Document)), s.At(s.First(int(o.Document)))
		}
	})
}

// FuzzBlocks cuts any text where a block would begin: the words from there on are
// those of the whole text.
func FuzzBlocks(f *testing.F) {
	for _, text := range []string{"The govern-\nment won’t pay $1,000.50, it’s “[t]he U.S.\f way”", "a-b c\u00adc 1.5.6 x.y.z ´´ [a]b", "well-\nknown well- known"} {
		f.Add(text, 3)
	}
	f.Fuzz(func(t *testing.T, text string, n int) {
		all := quotetext.Words(text)
		if n < 0 || n >= len(all) {
			return
		}
		from := all[n].Start
		rest := quotetext.Words(text[from:])
		for i := range rest {
			rest[i].Start, rest[i].End = rest[i].Start+from, rest[i].End+from
		}
		if !slices.Equal(rest, all[n:]) {
			t.Fatalf("%q from word %d: %v, not %v", text, n, rest, all[n:])
		}
	})
}
