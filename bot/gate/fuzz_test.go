package gate_test

import (
	"regexp"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"whosaid/bot/gate"
)

// FuzzGate: whatever a model writes, nothing panics, quotations are the
// evidence's, and no marker, markup or unseen character is shown. In pieces
// the same comes out as at once.
func FuzzGate(f *testing.F) {
	all := worlds(f)
	for i, w := range all {
		for k, reply := range append(w.honest, w.lies...) {
			if k%8 == 0 {
				f.Add(reply, uint8(i), uint8(len(reply)))
			}
		}
	}
	f.Add(strings.Repeat("a", 5000)+". Ito said the quay will not last [S1].", uint8(0), uint8(3))
	f.Fuzz(func(t *testing.T, reply string, n, size uint8) {
		w := all[int(n)%len(all)]
		whole := pass(t, w.evidence, reply)
		checkShown(t, w.evidence, whole.Text)
		checkRunes(t, whole.Text)
		g := gate.New(w.evidence)
		for rest := reply; rest != ""; {
			k := min(1+int(size)%16, len(rest))
			g.Write(rest[:k])
			rest = rest[k:]
			if strings.Contains(g.Text(), "[S") {
				t.Errorf("a marker is shown: %s", g.Text())
			}
		}
		if got := g.Close(); got.Text != whole.Text {
			t.Errorf("in pieces:\n%s\nat once:\n%s", got.Text, whole.Text)
		}
	})
}

// checkRunes fails on what cannot be seen.
func checkRunes(t *testing.T, text string) {
	t.Helper()
	if !utf8.ValidString(text) {
		t.Errorf("not UTF-8: %q", text)
	}
	for _, r := range text {
		if r != '\n' && !unicode.IsGraphic(r) {
			t.Errorf("%U is shown in %q", r, text)
		}
	}
}

var anyMarker = regexp.MustCompile(`\[\s*[SsCc]\s?\d`)

// FuzzMarkers: between two honest sentences, nothing that looks like a marker
// is shown or hides them.
func FuzzMarkers(f *testing.F) {
	for _, m := range []string{"[S1]", "[s1]", "[S 1]", "[S1, S2]", "[S1][S2]", "[S0]", "[S99]", "[S-1]", "[[S1]]", "[S1", "S1]", "[C1]", "[S1 and C1]", "[S99999999999999999999]", "[\u0405" + "1]", "【S1】", "[S1](x)", "[]", "[ ]", "[S1;S2]", "(S1)"} {
		f.Add(m)
	}
	w := readWorld(f, "testdata/harbour.txtar")
	f.Fuzz(func(t *testing.T, m string) {
		first, last := "Keiko Ito said nobody should pretend [S1].", "Brandt said eleven ships were lost [S4]."
		r := pass(t, w.evidence, first+"\n"+m+"\n"+last)
		if anyMarker.MatchString(r.Text) {
			t.Errorf("a marker is shown: %s", r.Text)
		}
		if !strings.Contains(r.Text, "nobody should pretend") || !strings.Contains(r.Text, "eleven ships to the storm") {
			t.Errorf("an honest sentence is lost to %q: %s", m, r.Text)
		}
	})
}

func BenchmarkGate(b *testing.B) {
	w := worlds(b)[0]
	reply := strings.Join(w.honest, " ")
	b.SetBytes(int64(len(reply)))
	for b.Loop() {
		g := gate.New(w.evidence)
		g.Write(reply)
		g.Close()
	}
}

// BenchmarkLongReply streams a hundred kilobytes without an end of sentence,
// a few bytes at a time.
func BenchmarkLongReply(b *testing.B) {
	w := worlds(b)[0]
	reply := strings.Repeat("and the quay ", 8000)
	b.SetBytes(int64(len(reply)))
	for b.Loop() {
		g := gate.New(w.evidence)
		for at := 0; at < len(reply); at += 4 {
			g.Write(reply[at:min(at+4, len(reply))])
		}
		g.Close()
	}
}
