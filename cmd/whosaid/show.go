package main

import (
	"errors"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"whosaid/bot"
	"whosaid/retrieval"
	"whosaid/retrieval/library"
)

func (a *app) showCommand() *cobra.Command {
	var asJSON bool
	cmd := &cobra.Command{
		Use: "show DOCUMENT[:PARAGRAPH[-LAST]]", SuggestFor: []string{"paragraph", "read", "context", "documents"},
		Short: "Show paragraphs of a document",
		Long: "show prints paragraphs as they stand in the document, or with a document's name alone all of its paragraphs with their " +
			"numbers.\n\n" +
			"Paragraphs count from 1, as in answers. It exits with 1 when there is no such document or paragraph.",
		Example: "  whosaid show briefing.txt:9\n  whosaid show briefing:9-11\n  whosaid show \"briefing.txt, paragraph 9\"",
		Args:    oneArgument("a document"),
		RunE: func(cmd *cobra.Command, args []string) error {
			return a.withLibrary(cmd.Context(), func(lib *library.Library) error { return a.show(lib, args[0], asJSON) })
		},
		ValidArgsFunction: func(cmd *cobra.Command, args []string, typed string) ([]cobra.Completion, cobra.ShellCompDirective) {
			if len(args) > 0 {
				return nil, cobra.ShellCompDirectiveNoFileComp
			}
			return a.complete(cmd, typed, (*bot.Bot).CompleteDocument), cobra.ShellCompDirectiveNoFileComp | cobra.ShellCompDirectiveNoSpace
		},
	}
	cmd.Flags().BoolVar(&asJSON, "json", false, "one JSON object a paragraph")
	return cmd
}

// show prints the paragraphs that text names.
func (a *app) show(lib *library.Library, text string, asJSON bool) error {
	e, err := parseExcerpt(text, lib.Documents())
	if err != nil {
		return err
	}
	doc, e, err := a.locate(lib, e, strings.TrimSpace(text))
	if err != nil {
		return err
	}
	switch n := len(doc.Paragraphs); {
	case e.first > n:
		a.complain(doc.Name + " has " + plural(n, "paragraph"))
		return errNothing
	case e.last > n:
		a.complain(doc.Name + " ends with paragraph " + strconv.Itoa(n))
		e.last = n
	}
	return a.excerpt(doc, e, asJSON)
}

// locate returns the document of an excerpt, which was read from text. A name
// that ends as a paragraph does counts as a name where it is one.
func (a *app) locate(lib *library.Library, e excerpt, text string) (*retrieval.Document, excerpt, error) {
	b := bot.New(lib)
	names, err := cited(b, e.document)
	if whole, none := b.LookupDocument(text); len(names) != 1 && none == nil {
		e, names, err = excerpt{document: text}, whole, nil
	}
	if err != nil {
		return nil, e, a.noExcerpt(b, text, err)
	}
	if len(names) > 1 {
		return nil, e, usage("%q means several documents: %s", e.document, strings.Join(names[:min(len(names), 5)], ", "))
	}
	doc, ok := lib.Document(names[0])
	if !ok { // a refresh took it away just now
		return nil, e, errNothing
	}
	return doc, e, nil
}

// cited are the documents that a citation names: by a name or title, which may be
// cut short, and after it perhaps a date.
func cited(b *bot.Bot, document string) ([]string, error) {
	names, err := b.LookupDocument(document)
	undated := document
	if comma := strings.LastIndex(document, ", "); comma > 0 {
		undated = document[:comma]
	}
	for _, name := range []string{document, undated} {
		if name = strings.TrimSpace(strings.TrimSuffix(name, "…")); err != nil && name != document && name != "" {
			if found, none := b.LookupDocument(name); none == nil && len(found) == 1 {
				return found, nil
			}
		}
	}
	return names, err
}

// noExcerpt tells a paragraph that is none from a document that is not here.
func (a *app) noExcerpt(b *bot.Bot, text string, err error) error {
	if colon := strings.LastIndex(text, ":"); colon > 0 {
		if names, none := b.LookupDocument(text[:colon]); none == nil && len(names) > 0 {
			return usage("%q is no paragraph; write %s:7 or %s:7-9", text[colon+1:], names[0], names[0])
		}
	}
	refusal := (*bot.Refusal)(nil)
	if !errors.As(err, &refusal) {
		return err
	}
	a.complain(refusal.Text)
	return errNothing
}

// A paragraph is one as programs read it.
type paragraph struct {
	retrieval.Passage
	Title   string `json:"title"`
	Heading bool   `json:"heading"`
}

// excerpt prints what is in the document.
func (a *app) excerpt(doc *retrieval.Document, e excerpt, asJSON bool) error {
	first, last := e.first, e.last
	if first == 0 {
		first, last = 1, len(doc.Paragraphs)
	}
	if !asJSON && e.first > 0 {
		return write(a.out, "%s\n", doc.Text[doc.Paragraphs[first-1].Start:doc.Paragraphs[last-1].End])
	}
	for number := first; number <= last; number++ {
		p := doc.Paragraphs[number-1]
		if !asJSON {
			a.printf("%s\n  %s\n\n", coloured{a.style.dim, bot.ParagraphOf(doc.Locate(p.Start), number)}, indent(p.In(doc.Text)))
			continue
		}
		passage := retrieval.Passage{Document: doc.Name, Paragraph: number, Start: p.Start, End: p.End, Text: p.In(doc.Text),
			Locator: doc.Locate(p.Start)}
		if err := writeJSON(a.out, paragraph{passage, doc.Title, p.Heading}); err != nil {
			return err
		}
	}
	return nil
}
