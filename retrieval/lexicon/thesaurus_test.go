package lexicon

import (
	"strings"
	"testing"
)

func listedTogether(l *Lexicon, word, other string) bool {
	for _, e := range l.Listed(word) {
		if l.Word(e.ID) == other {
			return true
		}
	}
	return false
}

func TestListed(t *testing.T) {
	l := builtin(t)
	for _, c := range []struct {
		word, other string
		want        bool
	}{
		{"harbor", "anchorage", true},
		{"anchorage", "harbor", true},
		{"minister", "preacher", true},
		{"ministers", "preacher", true}, // by its base
		{"gave", "grant", true},
		{"harbour", "cello", false},
		{"harbour", "harbour", false},
		{"xyzzyx", "harbour", false},
	} {
		if got := listedTogether(l, c.word, c.other); got != c.want {
			t.Errorf("%s and %s are listed together: %t", c.word, c.other, got)
		}
	}
}

func TestListedBothWays(t *testing.T) {
	l := builtin(t)
	for id := ID(1); id <= 3000; id += 7 {
		word := l.Word(id)
		for _, e := range l.thesaurus.list(nil, int(id-1)) {
			if !listedTogether(l, l.Word(e.ID), word) {
				t.Errorf("%s lists %s, but not the other way round", word, l.Word(e.ID))
			}
		}
	}
}

func TestGradeOf(t *testing.T) {
	for _, c := range []struct {
		alike float64
		want  Grade
		ok    bool
	}{{.05, 0, false}, {.1, 0, true}, {.17, 1, true}, {.2, 2, true}, {.9, 3, true}} {
		if got, ok := GradeOf(c.alike); got != c.want || ok != c.ok {
			t.Errorf("GradeOf(%v) = %d, %t", c.alike, got, ok)
		}
	}
}

func TestBrokenThesauri(t *testing.T) {
	for name, data := range map[string]string{
		"empty":     "",
		"magic":     "WST2\x00\x00\x00\x00\x00\x00\x00\x00",
		"cut short": thesaurusFile[:1000],
		"too large": "WST1\xff\xff\xff\xff\x00\x00\x00\x00",
	} {
		if _, err := decodeThesaurus(data, 50000); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
	if _, err := decodeThesaurus(thesaurusFile, 1000); err == nil {
		t.Error("the thesaurus of a larger lexicon was read")
	}
}

func FuzzDecodeThesaurus(f *testing.F) {
	f.Add("WST1\x02\x00\x00\x00" + "\x00\x00\x00\x00\x01\x00\x00\x00\x02\x00\x00\x00" + "\x07\x03")
	f.Add("WST1\x01\x00\x00\x00" + "\x00\x00\x00\x00\xff\x00\x00\x00")
	f.Add("WST1\x00\x00\x00\x00" + strings.Repeat("\x00", 4))
	f.Fuzz(func(t *testing.T, data string) {
		th, err := decodeThesaurus(data, 50000)
		if err != nil {
			return
		}
		for id := range min(th.n, 100) {
			for _, e := range th.list(nil, id) {
				if int(e.ID) < 1 || int(e.ID) > th.n || e.Grade >= Grades {
					t.Fatalf("word %d is listed with %d, grade %d, of %d", id, e.ID, e.Grade, th.n)
				}
			}
		}
	})
}
