package index

import (
	"slices"
	"strings"
	"testing"

	"whosaid/retrieval"
)

// TestWindowsOf holds what a statement is embedded by beside its whole text: each
// sentence, a short one with the next.
func TestWindowsOf(t *testing.T) {
	long := "The crane at the old harbour failed its inspection for the third year in a row."
	other := "Nobody on the council had been told that the money was spent on paint instead."
	for text, want := range map[string][]string{
		long:                        nil,
		long + " " + other:          {long, other},
		"Right. " + long:            {"", long},
		"":                          nil,
		"So. " + long + " " + other: {"So. " + long, long, other},
	} {
		want = slices.DeleteFunc(slices.Clone(want), func(w string) bool { return w == "" })
		if got := windowsOf(text); !slices.Equal(got, want) {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
	endless := strings.Repeat("one word after another ", 60) + ". " + long
	for _, w := range windowsOf(endless) {
		if len(w) > mostWindow {
			t.Errorf("a window of %d bytes", len(w))
		}
	}
}

// TestCloseness holds that a statement is as close as the closest of its windows, and
// that vectors of another length compare with none.
func TestCloseness(t *testing.T) {
	var vs Vectors
	a, b, c := KeyOf("a"), KeyOf("b"), KeyOf("c")
	if err := vs.Add([]Key{a, b, c}, []retrieval.Vector{{1, 0}, {0, 1}, {-1, 0}}); err != nil {
		t.Fatal(err)
	}
	var raw strings.Builder
	if err := writeVectors(&raw, vs.keys(), vs); err != nil {
		t.Fatal(err)
	}
	table, err := readVectors([]byte(raw.String()))
	if err != nil {
		t.Fatal(err)
	}
	row := func(key Key) uint32 { at, _ := table.Find(key); return uint32(at) }
	w := &Windows{vectors: table, rows: []uint32{row(a), row(b), row(c)}, ends: []int{2, 3, 3}}
	got := w.Closeness(retrieval.Vector{1, 0})
	if len(got) != 3 || got[0] < .99 || got[1] != 0 || got[2] != 0 {
		t.Errorf("closeness %v, want 1, 0 and 0", got)
	}
	if got := w.Closeness(retrieval.Vector{1, 0, 0}); got != nil {
		t.Errorf("a vector of another length is %v close", got)
	}
}
