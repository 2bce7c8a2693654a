package embed_test

import (
	"context"
	"errors"
	"math"
	"strings"
	"testing"

	"whosaid/retrieval"
	"whosaid/retrieval/embed"
)

func embedAll(t testing.TB, texts ...string) []retrieval.Vector {
	t.Helper()
	vectors, err := embed.Builtin().Embed(context.Background(), texts)
	if err != nil {
		t.Fatal(err)
	}
	if len(vectors) != len(texts) {
		t.Fatalf("%d vectors for %d texts", len(vectors), len(texts))
	}
	return vectors
}

func dot(a, b retrieval.Vector) float64 {
	sum := 0.0
	for i := range a {
		sum += float64(a[i]) * float64(b[i])
	}
	return sum
}

func TestBuiltinVectorsAreUnitVectors(t *testing.T) {
	for i, v := range embedAll(t, "The harbour froze over.", "xyzzyx", "42", strings.Repeat("boats and nets ", 500)) {
		if len(v) != 512 || math.Abs(dot(v, v)-1) > 1e-5 {
			t.Errorf("vector %d has %d dimensions and length² %v", i, len(v), dot(v, v))
		}
	}
}

func TestBuiltinVectorOfNothingIsZero(t *testing.T) {
	for _, v := range embedAll(t, "", "the of and", "—…") {
		if len(v) != 512 || dot(v, v) != 0 {
			t.Errorf("length² %v", dot(v, v))
		}
	}
}

func TestBuiltinVectorsTellTopicsApart(t *testing.T) {
	v := embedAll(t, "The trawlers stayed in port because of the storm",
		"Fishing boats were kept in the harbour by the gale", "The orchestra hired a new conductor")
	if near, far := dot(v[0], v[1]), dot(v[0], v[2]); near < far+.1 {
		t.Errorf("the same topic %.2f, another %.2f", near, far)
	}
}

func TestBuiltinStopsWhenCancelled(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if v, err := embed.Builtin().Embed(ctx, []string{"boats"}); !errors.Is(err, context.Canceled) || len(v) != 0 {
		t.Errorf("%d vectors, error %v", len(v), err)
	}
}

func BenchmarkBuiltin(b *testing.B) {
	text := strings.Repeat("The trawlers stayed in port for a third day because of the storm, the harbour master told reporters. ", 7)
	embedAll(b, text)
	b.ReportAllocs()
	for b.Loop() {
		embedAll(b, text)
	}
}
