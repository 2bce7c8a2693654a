package coref

import "whosaid/retrieval"

// resolved notes which mention told who is meant.
func (c *Cast) resolved(id *Identity, r Reference, at retrieval.Span) {
	id.At = at
	if p := c.doc.ParagraphAt(at.Start); p != c.doc.ParagraphAt(r.Span.Start) {
		id.Resolved = p
	}
}

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
	// Not are canonical names of those whom "he" and "she" do not mean, such as whoever says "I" in the
	// same words and whoever is told them.
	Not []string
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

// identity is that of a person, by a role and a reason.
func (e *entity) identity(role string, by retrieval.Reason) Identity {
	name := e.name()
	return Identity{Name: name, Sort: retrieval.Individual, Role: role, Gender: e.gender, Reason: by, Considered: []string{name}}
}

// named is whom a name means that has a role beside it, "" for none.
func (c *Cast) named(n *occurrence, role string, r Reference) Identity {
	if !c.lex.TellsPerson(role) {
		role = ""
	}
	who := c.bearer(n, role)
	e := c.people[who]
	id := e.identity(role, retrieval.BySurname)
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
	id.Doubt = len(id.Considered) > 1 && c.strangeRole(n, role)
	return id
}
