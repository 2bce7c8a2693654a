package html

import (
	"strings"

	"golang.org/x/net/html"
)

// longestCredit is how many bytes name whom a quotation is of, at most.
const longestCredit = 120

// credit puts whom a block quotation is of, which an element of its own says
// below the words, at the end of the words: "… — Ana Ito, runner".
func credit(body *html.Node) {
	var quotations []*html.Node
	for n := range body.Descendants() {
		if n.Type == html.ElementNode && n.Data == "blockquote" {
			quotations = append(quotations, n)
		}
	}
	for _, q := range quotations {
		last := element(q.LastChild)
		if last == nil || size(last) > longestCredit {
			continue
		}
		said := strings.TrimSpace(content(last))
		name := strings.TrimSpace(strings.TrimLeft(said, "—–-―~ \u00a0"))
		words := element(last.PrevSibling)
		if words == nil && last.PrevSibling != nil {
			words = q // its words are in no element of their own
		}
		if named := last.Data == "cite" || last.Data == "footer"; name == "" || words == nil || !named && name == said {
			continue
		}
		q.RemoveChild(last)
		words.AppendChild(&html.Node{Type: html.TextNode, Data: " — " + name})
	}
}

// element is the nearest element from n back, over white space; nil where words
// stand between or there is none.
func element(n *html.Node) *html.Node {
	for ; n != nil; n = n.PrevSibling {
		if n.Type == html.ElementNode {
			return n
		}
		if n.Type == html.TextNode && strings.TrimSpace(n.Data) != "" {
			return nil
		}
	}
	return nil
}
