package html_test

import (
	"strings"
	"testing"

	"whosaid/retrieval/corpus/formats/article"
	"whosaid/retrieval/corpus/formats/html"
)

// TestCreditOfABlockQuotation: whom a block quotation is of stands after its
// words, whatever element says it.
func TestCreditOfABlockQuotation(t *testing.T) {
	const page = "<html><body><article><p>The race was run in fog by two hundred people.</p>%s<p>The soup was hot.</p></article></body></html>"
	for quotation, want := range map[string]string{
		"<blockquote><p>“It knew the way.”</p><cite>Tessa Rudd, runner</cite></blockquote>":       "“It knew the way.” — Tessa Rudd, runner",
		"<blockquote>“It knew the way.”<footer>— Owen Black, race director</footer></blockquote>": "“It knew the way.” — Owen Black, race director",
		"<blockquote>\n<p>“It knew.”</p>\n<p>“It did.”</p>\n<p>– Tessa Rudd</p>\n</blockquote>":   "“It did.” — Tessa Rudd",
		"<blockquote><p>“It knew the way.”</p><p>The sheep came in third.</p></blockquote>":       "The sheep came in third.",
		"<blockquote><p>It knew the way.</p><cite>Tessa Rudd</cite></blockquote>":                 "> It knew the way. — Tessa Rudd",
		"<blockquote>It knew the way.<br>It was late.</blockquote>":                               "> It knew the way.\n> It was late.",
	} {
		got, err := html.Read(t.Context(), article.File{Raw: []byte(strings.Replace(page, "%s", quotation, 1))}, limits())
		if err != nil || len(got) != 1 {
			t.Fatal(len(got), err)
		}
		if list := listing(got[0]); !strings.Contains(list, "\n"+want+"\nThe soup") {
			t.Errorf("%s: %s", quotation, list)
		}
	}
}
