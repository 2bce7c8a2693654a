package html

import (
	"encoding/json"
	"strings"

	"golang.org/x/net/html"

	"whosaid/retrieval/corpus/formats/article"
)

// metaOf is what a page says of itself: in JSON-LD first, then in the properties
// for previews, then in its elements. Its title element is left to the reader of
// the main text, who knows where the outlet's name begins in it.
func metaOf(root *html.Node) article.Meta {
	var data, elements article.Meta
	properties := map[string]string{}
	for n := range root.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		switch n.Data {
		case "script":
			if strings.HasPrefix(attribute(n, "type"), "application/ld+json") {
				data = data.Over(linked(content(n)))
			}
		case "meta":
			property(properties, n)
		case "link":
			if attribute(n, "rel") == "canonical" {
				elements.URL = first(elements.URL, address(attribute(n, "href")))
			}
		case "time":
			elements.Date = first(elements.Date, attribute(n, "datetime"))
		}
	}
	return data.Over(tagged(properties)).Over(elements)
}

// property notes what a meta element says.
func property(into map[string]string, n *html.Node) {
	for _, key := range []string{"property", "name", "itemprop", "http-equiv"} {
		if name := strings.ToLower(attribute(n, key)); name != "" && into[name] == "" {
			into[name] = line(attribute(n, "content"))
		}
	}
}

// tagged is what the meta elements of a page say.
func tagged(p map[string]string) article.Meta {
	any := func(names ...string) string {
		for _, name := range names {
			if p[name] != "" {
				return p[name]
			}
		}
		return ""
	}
	m := article.Meta{
		Title:  any("og:title", "twitter:title", "dc.title", "citation_title", "parsely-title"),
		Author: any("author", "article:author", "dc.creator", "citation_author", "parsely-author", "byl", "sailthru.author"),
		Outlet: any("og:site_name", "publisher", "dc.publisher", "application-name"),
		URL:    address(any("og:url", "parsely-link")),
		Date: any("article:published_time", "og:article:published_time", "datepublished", "date", "pubdate", "publish-date", "dc.date",
			"dc.date.issued", "dcterms.created", "citation_publication_date", "parsely-pub-date", "sailthru.date"),
	}
	if strings.Contains(m.Author, "://") {
		m.Author = ""
	}
	return m
}

// deepestData is how many objects of JSON-LD may stand inside each other.
const deepestData = 8

// linked is what JSON-LD says of an article.
func linked(text string) article.Meta {
	var data any
	if json.Unmarshal([]byte(strings.TrimSpace(text)), &data) != nil {
		return article.Meta{}
	}
	return linkedIn(data, deepestData)
}

func linkedIn(data any, deep int) article.Meta {
	var out article.Meta
	if deep == 0 {
		return out
	}
	switch d := data.(type) {
	case []any:
		for _, e := range d {
			out = out.Over(linkedIn(e, deep-1))
		}
	case map[string]any:
		if isArticle(d["@type"]) {
			return article.Meta{
				Title: line(text(d["headline"], d["name"])), URL: address(text(d["url"], d["mainEntityOfPage"])),
				Date:   text(d["datePublished"], d["dateCreated"], d["uploadDate"]),
				Author: line(people(d["author"])), Outlet: line(text(d["publisher"])),
			}
		}
		for _, key := range []string{"@graph", "mainEntity", "mainEntityOfPage"} {
			out = out.Over(linkedIn(d[key], deep-1))
		}
	}
	return out
}

// isArticle reports whether a type of JSON-LD is that of a text.
func isArticle(kind any) bool {
	switch k := kind.(type) {
	case string:
		return strings.HasSuffix(k, "Article") || strings.HasSuffix(k, "Posting") || k == "Report" || k == "Interview"
	case []any:
		for _, e := range k {
			if isArticle(e) {
				return true
			}
		}
	}
	return false
}

// text is the first of these that says anything: a text, or the name or id of an
// object.
func text(values ...any) string {
	for _, v := range values {
		switch v := v.(type) {
		case string:
			if v != "" {
				return v
			}
		case map[string]any:
			if s := text(v["name"], v["@id"], v["url"]); s != "" {
				return s
			}
		case []any:
			if s := text(v...); s != "" {
				return s
			}
		}
	}
	return ""
}

// people are the names of one or several authors.
func people(v any) string {
	list, ok := v.([]any)
	if !ok {
		list = []any{v}
	}
	var names []string
	for _, e := range list {
		if s := text(e); s != "" && !strings.Contains(s, "://") {
			names = append(names, s)
		}
	}
	return strings.Join(names, ", ")
}

// address is a URL of the web, empty for anything else.
func address(s string) string {
	if strings.HasPrefix(s, "https://") || strings.HasPrefix(s, "http://") {
		return strings.TrimSpace(s)
	}
	return ""
}

// line is a text in one line.
func line(s string) string { return strings.Join(strings.Fields(html.UnescapeString(s)), " ") }

func first(a, b string) string {
	if a != "" {
		return a
	}
	return b
}

// content is the text of an element.
func content(n *html.Node) string {
	var b strings.Builder
	for c := range n.Descendants() {
		if c.Type == html.TextNode {
			b.WriteString(c.Data)
		}
	}
	return b.String()
}
