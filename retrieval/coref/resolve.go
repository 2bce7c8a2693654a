package coref

import (
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"whosaid/retrieval"
	"whosaid/retrieval/english"
	"whosaid/retrieval/names"
)

// Resolve says who a mention means.
func (c *Cast) Resolve(r Reference) Identity {
	id := c.resolve(r)
	if !names.IsNounPhrase(id.Role) || id.Sort == retrieval.Individual && !c.lex.TellsPerson(id.Role) {
		id.Role = ""
	}
	return id
}

func (c *Cast) resolve(r Reference) Identity {
	if r.Span.Start < 0 || r.Span.End > len(c.doc.Text) || r.Span.Len() <= 0 {
		return Identity{}
	}
	text := strings.TrimSpace(r.Span.In(c.doc.Text))
	switch f := names.Fold(text); {
	case f == "":
		return Identity{}
	case f == "who" || f == "whom" || f == "whose" || f == "which" || f == "that":
		return c.relative(r)
	case names.IsPronoun(f):
		return c.pronoun(r, f)
	case english.Is(f, english.QuestionWord|english.FormOfBe):
		return Identity{} // "What would she say?", "I am told": nobody
	}
	if id, ok := c.joint(r.Span); ok {
		return id
	}
	if n, role := c.head(r.Span); n != nil {
		return c.named(n, role, r)
	}
	if n := c.apposed(r.Span); n != nil {
		return c.named(n, names.WithoutArticle(text), r)
	}
	if id, ok := c.label(r, text); ok {
		return id
	}
	return c.nominal(r, text)
}

// label resolves a surname that is a word of its own too: in capitals, as before
// the turns of a transcript, or without an article ("North said"), but for a
// place's.
func (c *Cast) label(r Reference, text string) (Identity, bool) {
	first, _ := utf8.DecodeRuneInString(text)
	capitals := strings.ToUpper(text) == text
	if len(text) < 3 || !unicode.IsUpper(first) || strings.ContainsAny(text, " .") {
		return Identity{}, false
	}
	who := c.bySurname[names.Fold(text)]
	if len(who) != 1 {
		return Identity{}, false
	}
	e := c.people[who[0]]
	if !capitals && c.lex.Kind(text).Place && !c.namedShortly(e, r.Span) {
		return Identity{}, false
	}
	return e.identity(e.role(), retrieval.BySurname), true
}

// shortly is how many paragraphs before a place's name somebody of that name was
// named, where it is the person's: "Mark Dayton", and then "Dayton said".
const shortly = 4

// namedShortly reports whether e is named a few paragraphs before a mention.
func (c *Cast) namedShortly(e *entity, at retrieval.Span) bool {
	i := c.lastBefore(e, at.Start)
	return i >= 0 && c.doc.ParagraphAt(at.Start)-c.names[i].paragraph <= shortly
}

// apposed is the name that a comma sets off right after a mention that is a
// description of one person: "the head of the port, Ann Lowe.".
func (c *Cast) apposed(span retrieval.Span) *occurrence {
	i := sort.Search(len(c.names), func(i int) bool { return c.names[i].Start >= span.End })
	if i == len(c.names) || c.doc.Text[span.End:c.names[i].Start] != ", " || !c.names[i].IsFull() || !c.closed(c.names[i].End) {
		return nil
	}
	d := c.lex.Describe(span.In(c.doc.Text))
	if d.Head == "" || d.Plural || d.Sort != retrieval.Anonymous || !c.lex.IsPersonNoun(d.Head) && !kin[d.Head] {
		return nil
	}
	return &c.names[i]
}
