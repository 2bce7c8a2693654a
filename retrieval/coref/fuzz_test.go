package coref

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
				t.Fatalf("name %q at %d:%d of %d bytes", n.Tokens, n.Start, n.End, len(text))
			}
		}
		id := c.Resolve(Reference{Span: retrieval.Span{Start: from, End: to}, Previous: "Ilse Brandt"})
		if (id.Name == "") != (id.Reason == "") {
			t.Errorf("name %q, reason %q", id.Name, id.Reason)
		}
	})
}
