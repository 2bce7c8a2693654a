package people

import (
	"strings"

	"whosaid/retrieval"
	"whosaid/retrieval/english"
)

// owned resolves whose office or lawyer a description means: "her office" and
// "Lowe's office" are Ann Lowe's office. False where nobody agrees.
func (c *Cast) owned(r Reference, d description) (Identity, bool) {
	at := strings.Index(r.Span.In(c.doc.Text), d.core)
	if at < 0 || d.core == "" {
		return Identity{}, false
	}
	start := r.Span.Start + at
	possessive, rest, _ := strings.Cut(d.core, " ")
	if fold(possessive) == "my" && c.lex.personNoun(d.head) {
		name := ofAuthor(d.core)
		return Identity{Name: name, Sort: d.sort, Gender: d.gender, Reason: retrieval.ByNominal, Considered: []string{name}}, true
	}
	var owner Identity
	if pronounGender[fold(possessive)] != "" && english.Is(fold(possessive), english.Possessive) {
		r.Span = retrieval.Span{Start: start, End: start + len(possessive)}
		owner = c.pronoun(r, fold(possessive))
	} else if names := c.namesIn(retrieval.Span{Start: start, End: start + len(d.core)}); len(names) > 0 && names[0].Start == start {
		behind := c.doc.Text[names[0].End : start+len(d.core)]
		if rest = strings.TrimLeft(behind, "'’"); rest != behind {
			owner = c.named(&names[0], "", r)
		}
		rest = strings.TrimSpace(strings.TrimPrefix(rest, "s "))
	}
	if owner.Name == "" || owner.Sort != retrieval.Individual || rest == "" {
		return Identity{}, false
	}
	if c.lex.thing(d) {
		owner.Role, owner.Reason = "", retrieval.ByNominal
		return owner, true
	}
	owner.Name = genitive(owner.Name) + " " + rest
	owner.Sort, owner.Gender, owner.Role, owner.Reason = d.sort, d.gender, "", retrieval.ByNominal
	owner.Considered = nil
	return owner, true
}

func genitive(name string) string {
	if strings.HasSuffix(name, "s") {
		return name + "'"
	}
	return name + "'s"
}
