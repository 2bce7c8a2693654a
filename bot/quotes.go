package bot

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"whosaid/retrieval"
	"whosaid/retrieval/people"
)

// A QuotesRequest narrows a list of statements. An empty field narrows
// nothing.
type QuotesRequest struct {
	// Speaker is any name of a person, About a topic, Document any name of a
	// document.
	Speaker, About, Document string
	// Since and Until are the first and the last date, in any form that can be
	// read for sure.
	Since, Until string
	// ByDate puts the statements in the order of their documents' dates.
	ByDate bool
}

// A Listing is what Quotes found: statements, or why there are none.
type Listing struct {
	// Statements stand in document order, or with a topic best first, or by
	// date where that was asked for.
	Statements []retrieval.Statement
	// No says in whole sentences why there are none; empty where there are.
	No string
	// Unclear is true where the No is that a date asked for cannot be read.
	Unclear bool
}

// Quotes lists who said what. A name that nobody or no document has is a
// Listing whose No says so. The error is for what broke.
func (b *Bot) Quotes(ctx context.Context, r QuotesRequest) (Listing, error) {
	q := retrieval.Query{Text: strings.TrimSpace(r.About)}
	var refused *Refusal
	var err error
	if q.Documents, err = b.LookupDocument(r.Document); errors.As(err, &refused) {
		return Listing{No: refused.Text}, nil
	}
	if q.Speakers, err = b.lookupSpeaker(r.Speaker); errors.As(err, &refused) {
		return Listing{No: refused.Text}, nil
	}
	if q.Since, q.Until, err = period(r.Since, r.Until); errors.As(err, &refused) {
		return Listing{No: refused.Text, Unclear: true}, nil
	}
	statements, err := b.matching(ctx, q)
	if err != nil {
		return Listing{}, fmt.Errorf("listing quotations: %w", err)
	}
	if len(statements) == 0 {
		return Listing{No: ended(noStatement(r), b.Unread(q.Documents))}, nil
	}
	if r.ByDate {
		byDate(statements)
	}
	return Listing{Statements: statements}, nil
}

// bearsOnTopic is the least share of a topic that a statement on it covers.
const bearsOnTopic = .34

// matching returns all statements that pass q's filters: in document order,
// or with a topic those that bear on it, best first.
func (b *Bot) matching(ctx context.Context, q retrieval.Query) ([]retrieval.Statement, error) {
	if q.Text == "" {
		return b.library.Statements(q), nil
	}
	q.Statements = max(1, b.library.Status().Statements)
	evidence, err := b.library.Search(ctx, q)
	if err != nil {
		return nil, err
	}
	var out []retrieval.Statement
	for _, s := range evidence.Statements {
		if s.Score.Coverage >= bearsOnTopic {
			out = append(out, s.Statement)
		}
	}
	return out, nil
}

// lookupSpeaker returns the canonical names of those whom a name means. An
// empty name means everybody and returns nil. The error is a *Refusal.
func (b *Bot) lookupSpeaker(name string) ([]string, error) {
	name = strings.TrimSpace(name)
	if name == "" {
		return nil, nil
	}
	directory := b.library.People()
	var names []string
	for _, p := range peopleNamed(directory, name) {
		names = append(names, p.Name)
	}
	if len(names) == 0 {
		no := noPerson(name, corpusName(b.library.Documents()), directory.Suggest(name))
		return nil, &Refusal{ended(no.Text, b.Unread(nil))}
	}
	return names, nil
}

// peopleNamed are those whom a name means: the one who is called just so, with
// all who have it for their surname, otherwise all whom it fits.
func peopleNamed(directory *people.Directory, name string) []retrieval.Person {
	p, ok := directory.Person(name)
	if !ok {
		return directory.Lookup(name)
	}
	out := []retrieval.Person{p}
	for other := range directory.Beginning(strings.ToLower(name)) {
		if other.Name != p.Name && strings.EqualFold(other.Surname, name) {
			out = append(out, other)
		}
	}
	return out
}

// noStatement says that nothing passes what a list was narrowed to.
func noStatement(r QuotesRequest) string {
	text := "No statement"
	for _, part := range []struct{ word, what string }{{" of ", r.Speaker}, {" about ", r.About}, {" in ", r.Document},
		{" since ", r.Since}, {" until ", r.Until}} {
		if what := strings.TrimSpace(part.what); what != "" {
			text += part.word + what
		}
	}
	return text + " was found."
}

// ended is a text with one more sentence, if there is one.
func ended(text, sentence string) string { return strings.TrimSpace(text + " " + sentence) }
