package lexicon

import (
	"bytes"
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
	l := newLexicon(v, nil)
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
		l := newLexicon(v, nil)
		for id := ID(1); int(id) <= min(v.n, 100); id++ {
			l.Lookup(l.Word(id))
			if d, ok := l.Direction(id); ok {
				l.Cosine(d, id)
			}
		}
	})
}

func FuzzDecodeRelations(f *testing.F) {
	f.Add(relationFile[8:200], uint16(3))
	f.Add([]byte("\x01\x03hut\x02\x01\x09\x00"), uint16(1))
	f.Add([]byte("\x00\x02\x01\x09\x00"), uint16(2))
	f.Fuzz(func(t *testing.T, raw []byte, base uint16) {
		in := &varints{rest: raw}
		r, err := readRelations(in, int(base))
		if err != nil {
			return
		}
		for id := range int(base) + r.extras() {
			for _, e := range r.of(id) {
				if int(e>>3) >= int(base)+r.extras() || Relation(e&7) >= Unrelated {
					t.Fatalf("word %d is related to %d, of %d", id, e>>3, int(base)+r.extras())
				}
			}
		}
	})
}

func TestBrokenRelations(t *testing.T) {
	for name, data := range map[string][]byte{
		"empty":     nil,
		"magic":     []byte("WSR2\x00\x00\x00\x00"),
		"too large": []byte("WSR1\xff\xff\xff\xff"),
		"cut short": relationFile[:len(relationFile)/2],
		"changed":   bytes.Repeat(relationFile[:8], 4),
	} {
		if _, err := decodeRelations(data, 50000); err == nil {
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
