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

// A Reference is a mention of a speaker, an addressee or a relay.
type Reference struct {
	// Span is the mention: a noun phrase with or without its role,
	// apposition and relative clause, or a pronoun.
	Span retrieval.Span
	// Words are what is attributed to it. Nobody named in them is meant by
	// a pronoun outside. The zero value excludes nobody.
	Words []retrieval.Span
	// Previous is the canonical name of who spoke last before this mention,
	// and PreviousAt where that was. Empty when nobody did.
	Previous   string
	PreviousAt int
}

// An Identity is who a mention means.
type Identity struct {
	// Name is canonical; empty when nobody agrees: it is never guessed.
	Name string
	Sort retrieval.Sort
	// Role is the description at the mention, or else the fullest known.
	Role string
	// Gender is empty when unknown.
	Gender retrieval.Gender
	// Reason is how the name is known; empty when Name is.
	Reason retrieval.Reason
	// Resolved is the paragraph of the mention that told, where it is not the
	// mention's own paragraph; otherwise 0.
	Resolved int
	// At is where that mention stands; empty when the mention tells itself.
	At retrieval.Span
	// Doubt is true where somebody else may be meant as well.
	Doubt bool
	// Considered are the candidates in order of preference, the chosen first.
	Considered []string
}

// Resolve says who a mention means.
func (c *Cast) Resolve(r Reference) Identity {
	id := c.resolve(r)
	if !names.IsNounPhrase(id.Role) {
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
	if len(text) < 3 || !unicode.IsUpper(first) || strings.ContainsAny(text, " .") || !capitals && c.lex.Kind(text).Place {
		return Identity{}, false
	}
	who := c.bySurname[names.Fold(text)]
	if len(who) != 1 {
		return Identity{}, false
	}
	e := c.people[who[0]]
	return Identity{Name: e.name(), Sort: retrieval.Individual, Role: e.role(), Gender: e.gender, Reason: retrieval.BySurname, Considered: []string{e.name()}}, true
}

// apposed is the name that a comma sets off right behind a mention that is a
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

func (c *Cast) named(n *occurrence, role string, r Reference) Identity {
	who := c.bearer(n, role)
	e := c.people[who]
	id := Identity{Name: e.name(), Sort: retrieval.Individual, Role: role, Gender: e.gender, Reason: retrieval.BySurname, Considered: []string{e.name()}}
	switch {
	case n.IsFull():
		id.Reason = retrieval.ByName
	case n.Titled:
		id.Reason = retrieval.ByTitle
	}
	if id.Role == "" {
		id.Role = e.role()
	}
	for _, other := range latest(c.bySurname[e.surname]) {
		if other != who {
			id.Considered = append(id.Considered, c.people[other].name())
		}
	}
	return id
}

// role is the first description of a person that says something: two words or
// more, not a relation ("his aide").
func (e *entity) role() string {
	for _, r := range e.roles {
		first, rest, several := strings.Cut(r.text, " ")
		if several && rest != "" && !english.Is(names.Fold(first), english.Possessive) {
			return names.WithoutArticle(r.text)
		}
	}
	return ""
}

// namesIn are the names that lie inside span, in order.
func (c *Cast) namesIn(span retrieval.Span) []occurrence {
	i := sort.Search(len(c.names), func(i int) bool { return c.names[i].Start >= span.Start })
	j := i
	for j < len(c.names) && c.names[j].End <= span.End {
		j++
	}
	return c.names[i:j]
}

// find returns the entity of that canonical name, -1 if there is none.
func (c *Cast) find(name string) int {
	if i, ok := c.byName[name]; ok {
		return i
	}
	return -1
}
