package coref

import (
	"slices"
	"strings"

	"whosaid/retrieval"
	"whosaid/retrieval/names"
)

// mayTakeUp reports whether a description may stand for a person who is not called so:
// nobody whom the document introduces otherwise is an office of it, "Senator Lowe came.
// The governor said", and never is who wrote it.
func (c *Cast) mayTakeUp(who int, d names.Description) bool {
	if who >= len(c.people) {
		return true
	}
	if c.isAuthor(who) || c.isDeputy(who, d) {
		return false
	}
	held := slices.Contains(d.Words, "former") // besides what he is now
	return held || !c.isOffice(d.Head) || !c.hadOnce(who, d.Head) && !c.hasOtherCalling(c.people[who], d.Head)
}

// isOffice reports whether a noun is that of an office, which one person has at a time,
// and no status such as "candidate".
func (c *Cast) isOffice(head string) bool {
	t, ok := c.lex.Title(head)
	return officeKinds[head] > 0 || ok && t.Noun != ""
}

// hasOtherCalling reports whether a person is known by an office or a calling of another
// noun. A status, a conviction, a relation and whose kin somebody is are none.
func (c *Cast) hasOtherCalling(e *entity, head string) bool {
	if slices.ContainsFunc(e.titles, func(t string) bool { return t != head }) {
		return !slices.Contains(e.titles, head)
	}
	return slices.ContainsFunc(e.roles, func(r role) bool {
		h := c.lex.Describe(r.text).Head
		return h != "" && h != head && c.lex.IsPersonNoun(h) && !c.lex.IsRoleAdjective(h) &&
			(!statusNouns[h] || c.isOffice(h)) && !kin[h] && !relations[h]
	})
}

// isAuthor reports whether a line that credits who wrote the document names somebody in
// full. Its author tells of others.
func (c *Cast) isAuthor(who int) bool {
	if len(c.bylines) == 0 || who >= len(c.people) || c.people[who].given == "" {
		return false
	}
	e := c.people[who]
	return slices.ContainsFunc(c.bylines, func(line retrieval.Span) bool {
		words := names.FoldAll(strings.FieldsFunc(line.In(c.doc.Text), func(r rune) bool { return strings.ContainsRune(" ,.;:|", r) }))
		return slices.Contains(words, e.given) && slices.Contains(words, e.surname)
	})
}

// isByline reports whether a credit begins with "By".
func isByline(credit string) bool {
	word, _, _ := strings.Cut(strings.TrimLeft(credit, " *_"), " ")
	return names.Fold(word) == "by"
}
