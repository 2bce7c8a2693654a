package html

import (
	"strings"

	"golang.org/x/net/html"

	"whosaid/retrieval/pattern"
)

// furniture is how the parts of a page call themselves that are not its text.
var furniture = pattern.New(`(?i)(?:^|[\s_-])(?:` + strings.Join(strings.Fields(`
	cookies? consent gdpr ccpa newsletter subscribe subscription signup sign-up paywall share sharing social related
	recirculation recommended recommendations trending most-?read most-?popular read-?next up-?next
	more-?(?:from|on|stories) breadcrumbs? comments? disqus promo promotion advert advertisement ads? adslot sponsored
	outbrain taboola sidebar menu navbar navigation nav popup modal overlay banner masthead skip-?link skip-?to-?content
	toolbar pagination pager footer site-?header site-?footer screen-?reader-?text visually-?hidden sr-only
	print-only`), "|") + `)(?:$|[\s_-])`)

// roles are the parts of a page that are marked as not its text.
const roles = " navigation banner contentinfo complementary dialog alertdialog search menu menubar toolbar "

// hiding is a style that hides an element.
var hiding = pattern.New(`(?i)display\s*:\s*none|visibility\s*:\s*hidden`)

// clean takes what is not the text of a page out of its tree.
func clean(body *html.Node) {
	words := size(body)
	var gone []*html.Node
	var look func(n *html.Node, inside bool)
	look = func(n *html.Node, inside bool) {
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			if c.Type != html.ElementNode {
				continue
			}
			if isFurniture(c, inside) && !holdsText(c, words) || isHidden(c) {
				gone = append(gone, c)
				continue
			}
			look(c, inside || c.Data == "article" || c.Data == "main")
		}
	}
	look(body, false)
	for _, n := range gone {
		n.Parent.RemoveChild(n)
	}
}

// isFurniture reports whether an element is none of the page's text by what it
// is or calls itself. Inside an article a header is part of it.
func isFurniture(n *html.Node, inside bool) bool {
	switch n.Data {
	case "nav", "dialog":
		return true
	case "header", "footer", "aside":
		return !inside || n.Data == "aside" && furniture.MatchString(names(n))
	case "form", "p", "blockquote", "h1", "h2", "td", "tr", "tbody", "span", "a", "em", "strong", "b", "i", "cite", "q", "li", "body":
		return false
	}
	return strings.Contains(roles, " "+attribute(n, "role")+" ") && attribute(n, "role") != "" || furniture.MatchString(names(n))
}

// names are what an element calls itself: its classes, its id where that is no
// heading turned into one, and its own name where that is made up ("amp-ad").
func names(n *html.Node) string {
	id := attribute(n, "id")
	if strings.Count(id, "-")+strings.Count(id, "_") > 1 {
		id = ""
	}
	if strings.Contains(n.Data, "-") {
		id += " " + n.Data
	}
	return attribute(n, "class") + " " + id
}

// isHidden reports whether a reader does not see an element.
func isHidden(n *html.Node) bool {
	return attribute(n, "aria-hidden") == "true" || has(n, "hidden") || hiding.MatchString(attribute(n, "style"))
}

// holdsText reports whether an element contains most of the page's text, or what
// is marked as the article: then its name is not what it says.
func holdsText(n *html.Node, words int) bool {
	for c := range n.Descendants() {
		if c.Type == html.ElementNode && (c.Data == "article" || c.Data == "main" || c.Data == "h1") && n.Data != "header" && n.Data != "nav" {
			return true
		}
	}
	return 2*size(n) > words && n.Data != "nav"
}

// size is the number of bytes of the text of an element.
func size(n *html.Node) int {
	total := 0
	for c := range n.Descendants() {
		if c.Type == html.TextNode && c.Parent.Data != "script" && c.Parent.Data != "style" {
			total += len(strings.TrimSpace(c.Data))
		}
	}
	return total
}

func attribute(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

func has(n *html.Node, key string) bool {
	for _, a := range n.Attr {
		if a.Key == key {
			return true
		}
	}
	return false
}
