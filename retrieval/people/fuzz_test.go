package people

import (
	"testing"
	"unicode/utf8"

	"whosaid/retrieval"
)

func FuzzCast(f *testing.F) {
	f.Add(article, 10, 20)
	f.Add("Mr. and Mrs. O’Neil-Sañchez Jr., the U.S.’ “Ex-President of", 0, 3)
	f.Add("A.A.A.A.A.A.A.A.A.A. Bb Bb Bb Bb Bb Bb said Bb (R-Tex.", 4, 60)
	f.Add("the the of of his Sen. Sen. Sen.", 0, 32)
	f.Fuzz(func(t *testing.T, text string, from, to int) {
		if !utf8.ValidString(text) {
			return
		}
		doc := document(text)
		c := Read(doc, quotations(text))
		for _, n := range c.names {
			if n.Start < 0 || n.End > len(text) || n.Start >= n.End {
				t.Fatalf("name %q at %d:%d of %d bytes", n.tokens, n.Start, n.End, len(text))
			}
		}
		id := c.Resolve(Reference{Span: retrieval.Span{Start: from, End: to}, Previous: "Ilse Brandt"})
		if (id.Name == "") != (id.Reason == "") {
			t.Errorf("name %q, reason %q", id.Name, id.Reason)
		}
	})
}

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
