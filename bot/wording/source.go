package wording

import (
	"fmt"
	"path"
	"strings"
	"unicode"

	"whosaid/retrieval"
	"whosaid/retrieval/dates"
)

// longestSource is how many letters of a document's name a citation shows.
const longestSource = 60

// sourceName is what a document is called in a citation: its title, or else its
// file's name.
func sourceName(document, title string) string {
	name := title
	if name == "" {
		name = path.Base(document)
	}
	name = strings.Join(strings.FieldsFunc(name, unicode.IsControl), " ")
	if letters := []rune(name); len(letters) > longestSource {
		return strings.TrimSpace(string(letters[:longestSource-1])) + "…"
	}
	return name
}

// place is the source of a statement in brackets: document and paragraph, the
// document only where it is another than that of the citation before.
func (v *Voice) place(s retrieval.Statement) string {
	if v.cited == s.Document {
		return fmt.Sprintf("(%s%s)", ParagraphOf(s.Locator, s.Paragraph), v.alsoIn(s))
	}
	v.cited = s.Document
	name := sourceName(s.Document, s.Title)
	return fmt.Sprintf("(%s%s, %s%s)", name, DateBeside(s, name), ParagraphOf(s.Locator, s.Paragraph), v.alsoIn(s))
}

// ParagraphOf is the number of a paragraph as citations have it, after where in
// its file it stands, if that is known: "page 3, paragraph 9".
func ParagraphOf(locator string, paragraph int) string {
	if locator != "" {
		locator += ", "
	}
	return fmt.Sprintf("%sparagraph %d", locator, paragraph)
}

// sourceOf is a document, locator and paragraph as a sentence has them.
func (v *Voice) sourceOf(document, locator string, paragraph int) string {
	v.cited = document
	return sourceName(document, "") + ", " + ParagraphOf(locator, paragraph)
}

// Source is the source of one statement in brackets: document and paragraph.
func Source(s retrieval.Statement) string { return (&Voice{}).place(s) }

// DateBeside is the date of a statement after the name of its source, with a
// comma; empty where it has none, or the name tells it.
func DateBeside(s retrieval.Statement, name string) string {
	if s.Date == "" || strings.Contains(name, s.Date) {
		return ""
	}
	if d, ok := dates.Parse(s.Date); ok {
		for _, f := range dates.Find(name) {
			if f.Date == d {
				return ""
			}
		}
	}
	return ", " + s.Date
}
