package lexicon

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"
)

// small makes a vector file of a few words.
func small() string {
	var b strings.Builder
	words := []string{"sea", "boat"} // most frequent first
	b.WriteString("WSV1\x02\x00\x00\x00\x64\x00\x00\x00")
	b.WriteString("\x00\x3c\x00\x3c\x00\x49\x00\x49") // scales 1, lengths 10
	b.WriteString(strings.Repeat("\x01", 2*Dims))
	b.WriteString("\x01\x00\x00\x00")                                 // boat, sea
	b.WriteString("\x00\x00\x00\x00\x03\x00\x00\x00\x07\x00\x00\x00") // offsets
	b.WriteString(strings.Join(words, ""))
	return b.String()
}

func TestASmallVectorFile(t *testing.T) {
	v, err := decodeVectors(small())
	if err != nil {
		t.Fatal(err)
	}
	l := newLexicon(v, "")
	if l.Lookup("sea") != 1 || l.Lookup("boat") != 2 || l.Lookup("ship") != Unknown {
		t.Errorf("sea %d, boat %d, ship %d", l.Lookup("sea"), l.Lookup("boat"), l.Lookup("ship"))
	}
	if len(l.Related("sea")) != 0 {
		t.Error("without relations nothing should be related")
	}
}

func FuzzDecodeVectors(f *testing.F) {
	whole := small()
	f.Add(whole)
	f.Add(whole[:40])
	f.Add(strings.Replace(whole, "\x07", "\xff", 1))
	f.Fuzz(func(t *testing.T, data string) {
		v, err := decodeVectors(data)
		if err != nil {
			return
		}
		l := newLexicon(v, "")
		for id := ID(1); int(id) <= min(v.n, 100); id++ {
			l.Lookup(l.Word(id))
			if d, ok := l.Direction(id); ok {
				l.Cosine(d, id)
			}
		}
	})
}

// fewRelations makes a relations file of three words, the last of them without a
// vector: the second is an irregular form of the first, and a synonym of the third.
func fewRelations() string {
	return "WSR2\x01\x00\x00\x00\x03\x00\x00\x00" +
		"\x00\x00\x00\x00\x03\x00\x00\x00" +
		"\x00\x00\x00\x00\x01\x00\x00\x00\x03\x00\x00\x00\x04\x00\x00\x00" +
		"hut" + "\x08" + "\x00\x11" + "\x09"
}

func TestFewRelations(t *testing.T) {
	r, err := decodeRelations(fewRelations(), 2)
	if err != nil {
		t.Fatal(err)
	}
	for id, want := range [][]uint32{{1<<3 | uint32(Irregular)}, {uint32(Irregular), 2<<3 | uint32(Synonym)}, {1<<3 | uint32(Synonym)}, nil} {
		if found := r.appendOf(nil, id); !slices.Equal(found, want) {
			t.Errorf("word %d is related to %v, not %v", id, found, want)
		}
	}
	if r.extras() != 1 || r.extra(0) != "hut" || r.extra(1) != "" {
		t.Errorf("%d words without vectors: %q, %q", r.extras(), r.extra(0), r.extra(1))
	}
}

func FuzzDecodeRelations(f *testing.F) {
	f.Add(fewRelations(), uint16(2))
	f.Add(strings.Replace(fewRelations(), "\x11", "\xff", 1), uint16(2))
	f.Add(fewRelations()[:40], uint16(2))
	f.Fuzz(func(t *testing.T, raw string, base uint16) {
		r, err := decodeRelations(raw, int(base))
		if err != nil {
			return
		}
		for id := range int(base) + r.extras() {
			r.extra(id)
			for _, e := range r.appendOf(nil, id) {
				if int(e>>3) >= int(base)+r.extras() || Relation(e&7) >= Unrelated {
					t.Fatalf("word %d is related to %d, of %d", id, e>>3, int(base)+r.extras())
				}
			}
		}
	})
}

func TestBrokenRelations(t *testing.T) {
	for name, data := range map[string]string{
		"empty":       "",
		"magic":       strings.Replace(fewRelations(), "WSR2", "WSR1", 1),
		"too many":    strings.Replace(fewRelations(), "WSR2\x01\x00\x00\x00\x03", "WSR2\x02\x00\x00\x00\x04", 1),
		"cut short":   fewRelations()[:len(fewRelations())-1],
		"goes on":     fewRelations() + "x",
		"other words": strings.Replace(fewRelations(), "\x00\x03\x00", "\x00\x04\x00", 1),
	} {
		if _, err := decodeRelations(data, 2); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
	if _, err := decodeRelations(relationFile, 49999); err == nil {
		t.Error("relations of another lexicon were read")
	}
}

func FuzzWords(f *testing.F) {
	for _, seed := range []string{"", "The U.S. isn't", "1,300.5 x", "O’Neill’s", "é\u0301\u0301", "\xff\xfe", "A.B.", "ﬁ ½ ²", "\ufc5f"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		for w := range Words(text) {
			if w == "" || strings.ContainsAny(w, " \n") || utf8.ValidString(text) && !utf8.ValidString(w) {
				t.Errorf("%q in %q", w, text)
			}
		}
		for w := range Words(strings.ToUpper(text)) {
			if w == "" {
				t.Errorf("an empty word in %q", text)
			}
		}
	})
}
