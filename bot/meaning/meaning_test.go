package meaning

import (
	"slices"
	"testing"
)

func TestMeanings(t *testing.T) {
	for _, c := range []struct {
		a, b                string
		like, near, opposed bool
	}{
		{"closed", "closing", true, false, false},
		{"winter", "winters", true, false, false},
		{"leave", "stay", false, false, true},
		{"safe", "unsafe", false, false, true},
		{"supported", "opposed", false, false, true},
		{"boat", "parliament", false, false, false},
	} {
		if Like(c.a, c.b) != c.like || !c.like && Near(c.a, c.b) != c.near || Opposed(c.a, c.b) != c.opposed {
			t.Errorf("%s, %s: like %v, near %v, opposed %v", c.a, c.b, Like(c.a, c.b), Near(c.a, c.b), Opposed(c.a, c.b))
		}
	}
}

func TestOpposites(t *testing.T) {
	for _, c := range []struct {
		claim, words string
		want         []string
	}{
		{"the workers leave", "the workers stay", []string{"leave"}},
		{"they distrusted him", "they trusted him", []string{"distrusted"}},
		{"they stay and leave", "they stay or leave", nil},
	} {
		if got := Opposites(c.claim, c.words); !slices.Equal(got, c.want) {
			t.Errorf("%q, %q: %q, want %q", c.claim, c.words, got, c.want)
		}
	}
}
