package lexicon

import "testing"

func BenchmarkDecodeVectors(b *testing.B) {
	for b.Loop() {
		if _, err := decodeVectors(vectorFile); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkDecodeRelations(b *testing.B) {
	n := builtin(b).vectors.n
	for b.Loop() {
		if _, err := decodeRelations(relationFile, n); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkLookup(b *testing.B) {
	l := builtin(b)
	for b.Loop() {
		l.Lookup("estuary")
	}
}

func BenchmarkCosine(b *testing.B) {
	l := builtin(b)
	v, _ := l.Direction(l.Lookup("harbour"))
	id := l.Lookup("estuary")
	for b.Loop() {
		l.Cosine(v, id)
	}
}
