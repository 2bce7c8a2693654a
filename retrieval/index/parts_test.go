package index

import (
	"bytes"
	"testing"
)

func TestWhichPartsArePutTogether(t *testing.T) {
	for name, c := range map[string]struct {
		parts []part
		fresh int
		want  string
	}{
		"rule: one large and a little new":                  {[]part{{live: 100}}, 1, "."},
		"rule: the latest while they are small":             {[]part{{live: 100}, {live: 11}, {live: 3}, {live: 1}}, 1, "..++"},
		"rule: one after the other":                         {[]part{{live: 100}, {live: 4}, {live: 2}, {live: 1}}, 1, ".+++"},
		"rule: none counts":                                 {[]part{{live: 100}, {dead: 9}, {live: 30}}, 1, ".+."},
		"rule: less than half counts":                       {[]part{{live: 40, dead: 60}, {live: 90}}, 1, "+."},
		"rule: what is written again counts as what is new": {[]part{{live: 100}, {live: 40, dead: 60}}, 20, "++"},
		"nothing was there":                                 {nil, 10, ""},
		"nothing is new":                                    {[]part{{live: 100}, {live: 3}}, 0, ".."},
	} {
		got := ""
		for _, again := range merged(c.parts, c.fresh) {
			got += map[bool]string{true: "+", false: "."}[again]
		}
		if want := c.want; got != want {
			t.Errorf("%s: %q, want %q", name, got, want)
		}
	}
}

// TestPartsStayFew adds one thing a time: there are as many parts as the number
// has doubled at most, and each thing is written as often at most.
func TestPartsStayFew(t *testing.T) {
	var parts []part
	written := 0
	const things = 1000
	for range things {
		var kept []part
		fresh := 1
		for i, again := range merged(parts, 1) {
			if again {
				fresh += parts[i].live
			} else {
				kept = append(kept, parts[i])
			}
		}
		written += fresh
		if parts = append(kept, part{live: fresh}); len(parts) > 10 {
			t.Fatalf("%d parts", len(parts))
		}
	}
	if written > 10*things {
		t.Errorf("%d written for %d", written, things)
	}
}

func TestNextPart(t *testing.T) {
	for want, before := range map[string][]string{
		"ledger-000001.bin": nil, "ledger-000008.bin": {"ledger-000007.bin", "ledger-000002.bin"}, "ledger-1000000.bin": {"ledger-999999.bin"},
	} {
		if got := nextPart("ledger", before); got != want {
			t.Errorf("after %q comes %s, want %s", before, got, want)
		}
	}
}

// FuzzCards reads cards that are none: what can be read is written as it was.
func FuzzCards(f *testing.F) {
	var out bytes.Buffer
	if err := writeCards(&out, []Card{{Name: "a.txt", Stamp: "\x00\x01", Meeting: true, Statements: 3, place: place{1, 2, 3, 4}}, {Name: "b.txt"}}); err != nil {
		f.Fatal(err)
	}
	f.Add(out.Bytes())
	f.Fuzz(func(t *testing.T, raw []byte) {
		cards, ok := readCards(string(raw))
		if !ok {
			return
		}
		var out bytes.Buffer
		if err := writeCards(&out, cards); err != nil {
			t.Fatal(err)
		}
		back, ok := readCards(out.String())
		if !ok || len(back) != len(cards) {
			t.Fatalf("%d cards of %d come back", len(back), len(cards))
		}
		for i := range back {
			if back[i].Name != cards[i].Name || back[i].place != cards[i].place {
				t.Fatalf("%+v is %+v", cards[i], back[i])
			}
		}
	})
}

// FuzzColumns reads columns that are none: an error, never a panic, and no number
// that leads nowhere.
func FuzzColumns(f *testing.F) {
	var out bytes.Buffer
	c := Columns{Speaker: []uint32{0, 1}, Kind: []uint32{1, 1}, Date: []uint32{0, 0}, In: []uint32{1, 0}, rows: []uint32{0, 2},
		chunkRows: []uint32{1}, texts: []string{"", "Ada"}}
	if err := (&columnsMade{Columns: c, old: &Columns{}}).write(&out); err != nil {
		f.Fatal(err)
	}
	f.Add(out.Bytes(), 2, 1)
	f.Add(out.Bytes(), 1<<62, 1)
	f.Fuzz(func(t *testing.T, raw []byte, statements, chunks int) {
		c, ok := readColumns(raw, statements, chunks, 3)
		if !ok {
			return
		}
		for i := range statements {
			_, _, _ = c.Text(c.Speaker[i]), c.Text(c.Kind[i]), c.Text(c.Date[i])
			if c.rows[i] >= 3 {
				t.Fatal(c.rows[i])
			}
		}
	})
}
