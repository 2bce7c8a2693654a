package records

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
	"time"

	"whosaid/retrieval/corpus/formats/article"
	"whosaid/retrieval/corpus/formats/html"
	"whosaid/retrieval/corpus/formats/plain"
	"whosaid/retrieval/pattern"
)

// A record is what a file says of one article, by the folded names of the fields.
type record map[string]string

// first is the first of these fields that says anything.
func (r record) first(names []string) string {
	for _, n := range names {
		if s := strings.TrimSpace(r[n]); s != "" {
			return s
		}
	}
	return ""
}

// text is that of the article: of the usual fields the first, of the user's own
// all.
func (r record) text(m mapping) string {
	if !m.given {
		return r.first(m.text)
	}
	var parts []string
	for _, n := range m.text {
		if s := strings.TrimSpace(r[n]); s != "" {
			parts = append(parts, s)
		}
	}
	return strings.Join(parts, "\n\n")
}

// article is a record as an article. Its part is what the record is called by,
// or else its number.
func (r record) article(m mapping, number int, limits article.Limits) article.Article {
	part := partOf(r.first(m.id), number)
	meta := article.Meta{Title: line(r.first(m.title)), URL: address(r.first(m.url)), Author: line(r.first(m.author)),
		Outlet: line(r.first(m.outlet)), Date: dateOf(r.first(m.date))}
	a, err := Body(r.text(m), meta, limits)
	if err != nil {
		return article.Article{Part: part, Fault: err}
	}
	a.Part = part
	return a
}

// markup tells a text that is written in HTML.
var markup = pattern.New(`(?i)</?(?:p|br|div|h[1-6]|ul|ol|li|blockquote|em|strong|b|i|a|span|q)(?:\s[^<>]*)?/?>`)

// Body is the article of a text, which may be written in HTML.
func Body(text string, meta article.Meta, limits article.Limits) (article.Article, error) {
	switch {
	case strings.TrimSpace(text) == "":
		return article.Article{}, article.ErrEmpty
	case limits.Text > 0 && int64(len(text)) > limits.Text:
		return article.Article{}, article.TooMuch("its text is", limits.Text)
	case !markup.MatchString(text):
		text = strings.ToValidUTF8(text, "\uFFFD")
		return article.Article{Text: text, Paragraphs: plain.Paragraphs(text), Meta: meta}, nil
	}
	b := article.Builder{Limit: limits.Text}
	if err := html.Fragment(&b, strings.ToValidUTF8(text, "\uFFFD")); err != nil {
		return article.Article{}, err
	}
	return b.Article(meta)
}

// longestPart is how many bytes a name has at most that a part is called by.
const longestPart = 40

var plainName = pattern.New(`^[A-Za-z0-9][A-Za-z0-9._-]*$`)

func partOf(id string, number int) string {
	if len(id) <= longestPart && plainName.MatchString(id) {
		return id
	}
	return strconv.Itoa(number)
}

// line is a text in one line.
func line(s string) string {
	return strings.Join(strings.Fields(strings.ToValidUTF8(s, "\uFFFD")), " ")
}

// address is a URL of the web, empty for anything else.
func address(s string) string {
	if strings.HasPrefix(s, "https://") || strings.HasPrefix(s, "http://") {
		return line(s)
	}
	return ""
}

// Times in seconds from 1990 on, and in milliseconds.
const (
	firstSecond = 631152000
	lastSecond  = 4102444800
)

// dateOf is a date as a document has it; one in seconds since 1970 is written
// out.
func dateOf(s string) string {
	n, err := strconv.ParseFloat(s, 64)
	switch {
	case err != nil:
		return line(s)
	case n > 1000*firstSecond && n < 1000*lastSecond:
		n /= 1000
	case n < firstSecond || n > lastSecond:
		return line(s)
	}
	return time.Unix(int64(n), 0).UTC().Format(time.RFC3339)
}

// A gathering makes the articles of a file, up to its limits.
type gathering struct {
	mapping  mapping
	limits   article.Limits
	articles []article.Article
	// read counts the records, found those with a text.
	read, found int
	text        int64
	faults      int
}

// add makes an article of a record; one without a text is none.
func (g *gathering) add(r record) {
	g.read++
	if r.text(g.mapping) == "" {
		return
	}
	g.found++
	a := r.article(g.mapping, g.read, g.limits)
	if g.text += int64(len(a.Text)); g.limits.Text > 0 && g.text > g.limits.Text {
		a = article.Article{Part: a.Part, Fault: article.TooMuch("with the articles before it, its text is", g.limits.Text)}
	}
	g.articles = append(g.articles, a)
}

// mostFaults is how many records that cannot be read are named.
const mostFaults = 100

// fault names a record that cannot be read.
func (g *gathering) fault(part string, why error) {
	if g.faults++; g.faults <= mostFaults {
		g.articles = append(g.articles, article.Article{Part: part, Fault: why})
	}
}

// errNoText means that no field of a file can be an article's text.
var errNoText = errors.New("no articles in it")

// all are the articles. Fields are the names of what the file has.
func (g *gathering) all(fields []string) ([]article.Article, error) {
	if g.found > 0 {
		if len(g.articles) == 1 {
			g.articles[0].Part = ""
		}
		return g.articles, nil
	}
	if len(g.articles) > 0 {
		return nil, g.articles[0].Fault
	}
	if g.mapping.has(fields) || len(fields) == 0 {
		return nil, article.ErrEmpty
	}
	return nil, fmt.Errorf("%w: none of its fields (%s) is a text by its name; %s can tell which", errNoText, shown(fields), Fields)
}

// mostShown is how many fields an error names, longestShown how many letters of
// each.
const mostShown, longestShown = 8, 30

func shown(fields []string) string {
	var out []string
	for _, f := range fields[:min(mostShown, len(fields))] {
		letters := []rune(line(f))
		out = append(out, string(letters[:min(longestShown, len(letters))]))
	}
	if len(fields) > mostShown {
		out = append(out, "...")
	}
	return strings.Join(out, ", ")
}
