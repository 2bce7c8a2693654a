package coref

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"whosaid/retrieval"
	"whosaid/retrieval/english"
	"whosaid/retrieval/names"
)

// otherBearer reports whether a surname with an office before it is not e's, whom the
// document introduces as somebody else: as kin ("Tom Lund, his father"), or with a
// title that tells no office ("Mr. Tom Lund"). Who has an office himself may be meant.
func (c *Cast) otherBearer(n *occurrence, e *entity) bool {
	if n.Title == "" || n.IsFull() || e.given == "" || len(e.titles) > 0 {
		return false
	}
	p := &names.Parser{Lex: c.lex, Text: c.doc.Text}
	other := false
	for _, i := range e.mentions {
		m := &c.names[i]
		if !m.IsFull() || m.heading {
			continue
		}
		if c.tellsOffice(p.RolesOf(c.paragraph(m.Start), m.Span)) {
			return false
		}
		other = other || m.Titled && m.Title == "" || c.isKin(m)
	}
	return other
}

// tellsOffice reports whether one of the roles is an office that stands before names too.
func (c *Cast) tellsOffice(roles []string) bool {
	return slices.ContainsFunc(roles, func(role string) bool {
		head := c.lex.Describe(role).Head
		t, ok := c.lex.Title(head)
		return head != "" && !kin[head] && (ok && t.Noun != "" || officeKinds[head] > 0)
	})
}

// isKin reports whether a name is introduced by whose kin it is: "his father" before or
// after it, or "the father of the mayor"; or by that it is no kin: "no relation".
func (c *Cast) isKin(n *occurrence) bool {
	if n.kin {
		return true
	}
	rest := c.doc.Text[n.End:min(len(c.doc.Text), n.End+kinReach)]
	after, ok := strings.CutPrefix(rest, ", ")
	if !ok {
		after, ok = strings.CutPrefix(rest, " (")
	}
	if !ok {
		return false
	}
	words := strings.Fields(after)
	if len(words) > 1 && words[0] == "no" && strings.HasPrefix(words[1], "relation") {
		return true
	}
	if len(words) > 0 && english.Is(names.Fold(words[0]), english.Possessive) {
		return len(words) > 1 && kin[strings.TrimRight(words[1], ",.;)")]
	}
	if ownersKin(words) {
		return true
	}
	if len(words) > 0 && words[0] == "the" {
		words = words[1:]
	}
	return len(words) > 2 && kin[words[0]] && words[1] == "of" && tellsWhose(words[2])
}

// ownersKin reports whether words begin with whose kin somebody is: "the builder's uncle".
func ownersKin(words []string) bool {
	for i := 0; i+1 < len(words) && i < 3; i++ {
		if strings.HasSuffix(words[i], "'s") || strings.HasSuffix(words[i], "’s") {
			return kin[strings.TrimRight(words[i+1], ",.;)")]
		}
	}
	return false
}

// kinReach is how many bytes after a name are read for whose kin it is.
const kinReach = 48

// tellsWhose reports whether a person follows with that word: "the mayor", "Ann Lowe";
// a "father of three" is nobody's.
func tellsWhose(word string) bool {
	first, _ := utf8.DecodeRuneInString(word)
	return word == "the" || unicode.IsUpper(first) || english.Is(word, english.Possessive)
}

// ownKin reports whether e is named in full before n in its sentence, and n is his kin:
// "Bill Lund said his father, Trustee Lund, knew".
func (c *Cast) ownKin(n *occurrence, e *entity) bool {
	return n.kin && slices.ContainsFunc(e.mentions, func(i int) bool {
		m := &c.names[i]
		return m.End < n.Start && m.paragraph == n.paragraph &&
			!strings.ContainsAny(retrieval.Span{Start: m.End, End: n.Start}.In(c.doc.Text), ".?!")
	})
}
