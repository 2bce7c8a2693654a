package transcript

import (
	"strings"

	"golang.org/x/net/html"
)

// discordPage are the messages of a channel in HTML, nil where it is none.
func discordPage(data string) []post {
	if !strings.Contains(data, "chatlog__") {
		return nil
	}
	root, err := html.Parse(strings.NewReader(data))
	if err != nil {
		return nil
	}
	p := &page{}
	p.walk(root)
	return p.posts
}

// A page collects the messages of a channel in HTML.
type page struct {
	posts        []post
	author, when string
	bot          bool
}

func (p *page) walk(n *html.Node) {
	class := " " + attribute(n, "class") + " "
	has := func(name string) bool { return strings.Contains(class, " chatlog__"+name+" ") }
	switch {
	case has("reply"), has("reference"), has("reactions"), has("attachment"), has("embed"), has("system-notification"),
		has("system-notification-content"):
		return // another's words, or nobody's
	case has("message-group"):
		p.author, p.when, p.bot = "", "", false
	case has("author"), has("author-name"):
		p.author = strings.TrimSpace(textOf(n))
	case has("author-tag"), has("bot-label"):
		p.bot = true
	case has("timestamp"):
		p.when = strings.TrimSpace(textOf(n))
	case has("content"):
		words := textOf(n)
		if p.bot {
			words = ""
		}
		p.posts = append(p.posts, post{p.author, p.when, words})
		return
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		p.walk(c)
	}
}

func attribute(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

// textOf is the text of an element; a quotation in it begins with ">".
func textOf(n *html.Node) string {
	switch {
	case n.Type == html.TextNode:
		return n.Data
	case n.Data == "br":
		return "\n"
	}
	var b strings.Builder
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		b.WriteString(textOf(c))
	}
	class := attribute(n, "class")
	if strings.Contains(class, "chatlog__markdown-quote-content") || n.Data == "blockquote" {
		return "\n> " + strings.ReplaceAll(strings.TrimSpace(b.String()), "\n", "\n> ") + "\n"
	}
	return b.String()
}
