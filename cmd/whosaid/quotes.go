package main

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"whosaid/retrieval"
	"whosaid/retrieval/attribution"
	"whosaid/retrieval/library"
)

// listing is what `quotes` is asked for.
type listing struct {
	speaker, about, document string
	json, explain            bool
}

func (a *app) quotesCommand() *cobra.Command {
	var k listing
	cmd := &cobra.Command{
		Use: "quotes", SuggestFor: []string{"list", "statements", "quotations"}, Short: "List who said what",
		Long:    "quotes lists statements in document order, or the best first with --about. It exits with 1 when there is none.",
		Example: "  whosaid quotes --speaker \"Wendy Sherman\"\n  whosaid quotes --about NATO --json",
		Args:    noArguments,
		RunE: func(cmd *cobra.Command, _ []string) error {
			return a.withLibrary(cmd.Context(), func(lib *library.Library) error {
				return a.quotes(cmd.Context(), lib, k)
			})
		},
	}
	f := cmd.Flags()
	f.StringVar(&k.speaker, "speaker", "", "only what `name` said")
	f.StringVar(&k.about, "about", "", "only what bears on `topic`, best first")
	f.StringVar(&k.document, "document", "", "only what document `name` holds")
	f.BoolVar(&k.json, "json", false, "one JSON object a statement")
	f.BoolVar(&k.explain, "explain", false, "say which rule decided each statement, and what else was considered")
	return cmd
}

func (a *app) quotes(ctx context.Context, lib *library.Library, k listing) error {
	q, found := a.query(lib, k)
	if !found {
		return errNothing
	}
	statements, err := matching(ctx, lib, q)
	if err != nil {
		return err
	}
	if len(statements) == 0 {
		a.complain("nothing of the kind is quoted here")
		return errNothing
	}
	because := explanations(lib, statements, k.explain)
	for i := range statements {
		if err := a.quote(&statements[i], because, k); err != nil {
			return err
		}
	}
	return nil
}

// query turns names as given into those of the corpus. A name that nobody or
// no document has is told to the person who gave it.
func (a *app) query(lib *library.Library, k listing) (retrieval.Query, bool) {
	q := retrieval.Query{Text: k.about}
	if k.speaker != "" {
		for _, p := range lib.People().Lookup(k.speaker) {
			q.Speakers = append(q.Speakers, p.Name)
		}
		if len(q.Speakers) == 0 {
			a.complain(unknown("nobody is called", k.speaker, lib.People().Suggest(k.speaker)))
			return q, false
		}
	}
	if k.document != "" {
		q.Documents = documentsNamed(lib.Documents(), k.document)
		if len(q.Documents) == 0 {
			a.complain(unknown("no document is called", k.document, nil))
			return q, false
		}
	}
	return q, true
}

func unknown(what, name string, suggestions []string) string {
	s := fmt.Sprintf("%s %q here", what, name)
	if len(suggestions) > 0 {
		s += "; did you mean " + strings.Join(suggestions[:min(3, len(suggestions))], " or ") + "?"
	}
	return s
}

// documentsNamed returns the documents of that name, otherwise those whose
// names hold it, whatever the case.
func documentsNamed(names []string, wanted string) []string {
	if slices.Contains(names, wanted) {
		return []string{wanted}
	}
	var out []string
	for _, n := range names {
		if strings.Contains(strings.ToLower(n), strings.ToLower(wanted)) {
			out = append(out, n)
		}
	}
	return out
}

// bears is the least share of a topic that a statement on it covers.
const bears = .34

// matching returns all statements that pass q's filters: in document order,
// or with a topic those that bear on it, best first.
func matching(ctx context.Context, lib *library.Library, q retrieval.Query) ([]retrieval.Statement, error) {
	if q.Text == "" {
		return lib.Statements(q), nil
	}
	q.Statements = max(1, lib.Status().Statements)
	evidence, err := lib.Search(ctx, q)
	if err != nil {
		return nil, err
	}
	var out []retrieval.Statement
	for _, s := range evidence.Statements {
		if s.Score.Coverage >= bears {
			out = append(out, s.Statement)
		}
	}
	return out, nil
}

// A reason is how a statement came about.
type reason struct {
	Rule       string   `json:"rule"`
	Why        string   `json:"why"`
	Considered []string `json:"considered"`
}

// explanations reads the documents of the statements again, this time saying
// why.
func explanations(lib *library.Library, statements []retrieval.Statement, wanted bool) map[string]reason {
	out := map[string]reason{}
	read := map[string]bool{}
	for i := range statements {
		name := statements[i].Document
		if doc, ok := lib.Document(name); wanted && ok && !read[name] {
			read[name] = true
			for _, e := range attribution.Explain(doc) {
				out[place(&e.Statement)] = reason{e.Rule, e.Why, some(e.Considered)}
			}
		}
	}
	return out
}

// place tells the statements of a corpus apart.
func place(s *retrieval.Statement) string {
	return fmt.Sprintf("%s:%d-%d:%s", s.Document, s.Start, s.End, cmp.Or(s.SpeakerAsWritten, "?"))
}

// quote writes one statement.
func (a *app) quote(s *retrieval.Statement, because map[string]reason, k listing) error {
	r, known := because[place(s)]
	switch {
	case k.json && known:
		return writeJSON(a.out, struct {
			retrieval.Statement
			Explanation reason `json:"explanation"`
		}{wholeStatement(*s), r})
	case k.json:
		return writeJSON(a.out, wholeStatement(*s))
	}
	a.statement(s)
	if known {
		a.printf("  %s: %s\n", r.Rule, r.Why)
		for _, other := range r.Considered {
			a.printf("    not: %s\n", other)
		}
	}
	_, err := fmt.Fprintln(a.out)
	return err
}
