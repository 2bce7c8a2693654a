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

// setOff begins each line of the block quotations that have no quotation marks with
// ">", as mail and Markdown do: what extracts the article forgets what they were.
func setOff(n *html.Node) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		switch {
		case c.Type != html.ElementNode:
		case c.Data != "blockquote":
			setOff(c)
		case !strings.ContainsAny(content(c), "“”\"«»„"):
			markLines(c)
		}
	}
}

// markLines puts ">" before each line of the blocks in n.
func markLines(n *html.Node) {
	inner := false
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type == html.ElementNode && kindOf(c) == block {
			inner = true
			markLines(c)
		}
	}
	if inner || n.FirstChild == nil {
		return
	}
	n.InsertBefore(&html.Node{Type: html.TextNode, Data: "> "}, n.FirstChild)
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type == html.ElementNode && c.Data == "br" && c.NextSibling != nil {
			n.InsertBefore(&html.Node{Type: html.TextNode, Data: "> "}, c.NextSibling)
		}
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
