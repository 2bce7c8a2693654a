package people

import "testing"

func FuzzFind(f *testing.F) {
	d := harbour(f)
	for _, q := range []string{"What did the Norwegian finance minister say?", "what did cost's say", `Did "Hagen" say`, "the the of", "Mr. Mr. Ms", "US's U.S. us", "İstanbul's ſaid"} {
		f.Add(q)
	}
	f.Fuzz(func(t *testing.T, q string) {
		end := 0
		for _, m := range d.Find(q) {
			if m.Start < end || m.End > len(q) || m.Len() <= 0 {
				t.Fatalf("mention at %v after %d in %q", m.Span, end, q)
			}
			end = m.End
		}
		d.Lookup(q)
		d.Suggest(q)
	})
}

func FuzzParseAliases(f *testing.F) {
	f.Add([]byte("people:\n  Tom Cost: [Tom Price]\noffices:\n  minister: Preacher\n"))
	f.Add([]byte("people: &a {b: *a}\n"))
	f.Fuzz(func(t *testing.T, data []byte) {
		if a, err := ParseAliases("a.yaml", data); err == nil {
			NewDirectory(nil, nil, a, nil)
		}
	})
}
