package records

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"whosaid/retrieval/yamlfile"
)

// Fields is the companion that tells which fields of a file are an article's
// title, text and so on, where their names do not.
const Fields = "whosaid-fields.yaml"

// A mapping is the names of fields, each folded, for what an article has; the
// first that says anything counts.
type mapping struct {
	title, text, url, date, author, outlet, id []string
	// given is true where the text's fields are the user's own: all of them count.
	given bool
}

// usual are the names that fields usually have, best first.
func usual() mapping {
	return mapping{
		title: strings.Fields("title headline header heading subject name"),
		text: strings.Fields("text body content articlebody maintext fulltext articletext bodytext contenttext contenthtml bodyhtml html " +
			"textcontent article story storytext transcript description summary abstract"),
		url: strings.Fields("url link permalink href sourceurl canonicalurl articleurl weburl externalurl uri"),
		date: strings.Fields("date published publishedat pubdate publishdate publisheddate publicationdate datepublished webpublicationdate " +
			"firstpublicationdate datetime createdat created posted postedat timestamp time"),
		author: strings.Fields("author authors byline creator dccreator writer reporter by"),
		outlet: strings.Fields("outlet source sourcename publisher publication site sitename newspaper website"),
		id:     strings.Fields("id guid uuid slug articleid docid key"),
	}
}

// oneOrMore is a name, or a list of names.
type oneOrMore []string

// UnmarshalYAML reads either.
func (o *oneOrMore) UnmarshalYAML(unmarshal func(any) error) error {
	var one string
	if err := unmarshal(&one); err == nil {
		*o = oneOrMore{one}
		return nil
	}
	var more []string
	if err := unmarshal(&more); err != nil {
		return err
	}
	*o = more
	return nil
}

// mappingOf are the usual names with those of the companion before them.
func mappingOf(companion string) (mapping, error) {
	m := usual()
	if companion == "" {
		return m, nil
	}
	var own struct{ Title, Text, URL, Date, Author, Outlet, ID oneOrMore }
	if err := yamlfile.Strict([]byte(companion), &own); err != nil {
		return m, fmt.Errorf("%s: %s", Fields, strings.TrimSpace(yamlfile.Explain(err)))
	}
	for _, f := range []struct {
		own  oneOrMore
		into *[]string
	}{{own.Title, &m.title}, {own.URL, &m.url}, {own.Date, &m.date}, {own.Author, &m.author}, {own.Outlet, &m.outlet}, {own.ID, &m.id}} {
		*f.into = append(folded(f.own), *f.into...)
	}
	if len(own.Text) > 0 {
		m.text, m.given = folded(own.Text), true
	}
	return m, nil
}

func folded(names []string) []string {
	var out []string
	for _, n := range names {
		out = append(out, fold(n))
	}
	return out
}

// fold is a field's name without case and signs: "publishedAt", "published_at"
// and "Published at" are one.
func fold(name string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, name)
}

// has reports whether one of these names can be the text's.
func (m mapping) has(names []string) bool {
	return slices.ContainsFunc(names, func(n string) bool { return slices.Contains(m.text, fold(n)) })
}
