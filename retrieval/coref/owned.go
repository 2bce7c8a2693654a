package coref

import (
	"strings"

	"whosaid/retrieval"
	"whosaid/retrieval/english"
	"whosaid/retrieval/names"
)

// owned resolves whose office or lawyer a description means: "her office" and
// "Lowe's office" are Ann Lowe's office. False where nobody agrees.
func (c *Cast) owned(r Reference, d names.Description) (Identity, bool) {
	at := strings.Index(r.Span.In(c.doc.Text), d.Core)
	if at < 0 || d.Core == "" {
		return Identity{}, false
	}
	start := r.Span.Start + at
	possessive, rest, _ := strings.Cut(d.Core, " ")
	if names.Fold(possessive) == "my" && c.lex.IsPersonNoun(d.Head) {
		name := ofAuthor(d.Core)
		return Identity{Name: name, Sort: d.Sort, Gender: d.Gender, Reason: retrieval.ByNominal, Considered: []string{name}}, true
	}
	var owner Identity
	if names.GenderOfPronoun(names.Fold(possessive)) != "" && english.Is(names.Fold(possessive), english.Possessive) {
		r.Span = retrieval.Span{Start: start, End: start + len(possessive)}
		owner = c.pronoun(r, names.Fold(possessive))
	} else if found := c.namesIn(retrieval.Span{Start: start, End: start + len(d.Core)}); len(found) > 0 && found[0].Start == start {
		behind := c.doc.Text[found[0].End : start+len(d.Core)]
		if rest = strings.TrimLeft(behind, "'’"); rest != behind {
			owner = c.named(&found[0], "", r)
		}
		rest = strings.TrimSpace(strings.TrimPrefix(rest, "s "))
	}
	if owner.Name == "" || owner.Sort != retrieval.Individual || rest == "" {
		return Identity{}, false
	}
	if isThing(c.lex, d) {
		owner.Role, owner.Reason = "", retrieval.ByNominal
		return owner, true
	}
	owner.Name = genitive(owner.Name) + " " + rest
	owner.Sort, owner.Gender, owner.Role, owner.Reason = d.Sort, d.Gender, "", retrieval.ByNominal
	owner.Considered = nil
	return owner, true
}

func genitive(name string) string {
	if strings.HasSuffix(name, "s") {
		return name + "'"
	}
	return name + "'s"
}

// ofAuthor words whose a relation of the author is: "my father".
func ofAuthor(core string) string {
	if rest := core[min(3, len(core)):]; strings.EqualFold(core[:len(core)-len(rest)], "my ") {
		return "the author's " + rest
	}
	return core
}
