package people

import (
	"encoding/binary"
	"slices"
	"strings"

	"whosaid/retrieval"
	"whosaid/retrieval/names"
)

// Terms are classes and words. A class is what one or more documents say of
// somebody, all the same. Its term begins with its family, so that in order the
// classes of a family stand together.
const (
	classMark = 'c'
	wordMark  = 'w'
	// listedKind is set in the kind of a class whose person a document lists, or
	// gives initials or a nick.
	listedKind = 0x10
)

func wordTerm(text string) string { return string(wordMark) + text }

// wordOf is the text of a word's term.
func wordOf(term []byte) string { return string(term[min(1, len(term)):]) }

// classTerm is the term of the class of p.
func classTerm(p *retrieval.Person, kind int) string {
	speaks := 0
	if p.Listed {
		kind |= listedKind
		speaks = min(p.Statements, 1)
	} else if len(p.Short) > 0 {
		kind |= listedKind
	}
	out := append([]byte(familyTerm(familyOf(p.Name, kind))), byte(kind))
	out = appendText(out, p.Name)
	for _, n := range []int{slices.Index(sorts, p.Sort), slices.Index(genders, p.Gender), speaks, flag(p.Listed)} {
		out = binary.AppendUvarint(out, uint64(max(n, 0)))
	}
	out = appendText(out, p.Surname)
	for _, list := range [][]string{p.Mentions, p.Roles, p.Affiliations, p.Short, p.AlsoKnown} {
		out = appendList(out, list)
	}
	return string(out)
}

func flag(b bool) int {
	if b {
		return 1
	}
	return 0
}

// familyTerm is how the terms of the classes of a family begin.
func familyTerm(family string) string { return string(appendText([]byte{classMark}, family)) }

// familyOf is the family of a name: persons who may be one another are of one
// family, and so are others that may be.
func familyOf(name string, kind int) string {
	if kind &^= listedKind; kind == kindOther || kind == kindSpeaker {
		return "o" + names.Fold(names.Plain(names.WithoutArticle(name)))
	}
	n := names.Name{Tokens: strings.Fields(names.Plain(name))}
	return "s" + n.Surname()
}

// A class is one with what putting people together needs of it.
type class struct {
	family string
	// kinship is the family's number.
	kinship int
	kind    int
	person  retrieval.Person
	// tokens are the words of the name, folded them folded.
	tokens, folded []string
	// called is the name folded.
	called string
	// found is the entry that it was found to be, while its family was what it was
	// at version.
	found, version int
}

// readClass reads a class from its term; nil for none. Families has the numbers of
// families so far.
func readClass(term []byte, families map[string]int) *class {
	if len(term) == 0 || term[0] != classMark {
		return nil
	}
	r := reading{term[1:]}
	c := &class{family: r.text(), found: -1}
	n, ok := families[c.family]
	if !ok {
		n = len(families)
		families[c.family] = n
	}
	c.kinship = n
	if len(r.left) == 0 {
		return nil
	}
	c.kind, r.left = int(r.left[0]&^listedKind), r.left[1:]
	p := &c.person
	p.Name = r.text()
	p.Sort, p.Gender = sorts[r.number()%len(sorts)], genders[r.number()%len(genders)]
	p.Statements, p.Listed = r.number(), r.number() == 1
	p.Surname = r.text()
	for _, list := range []*[]string{&p.Mentions, &p.Roles, &p.Affiliations, &p.Short, &p.AlsoKnown} {
		*list = r.list()
	}
	c.tokens = strings.Fields(names.Plain(p.Name))
	c.folded, c.called = names.FoldAll(c.tokens), names.Fold(p.Name)
	if named := c.kind == kindOther || c.kind == kindSpeaker; p.Name == "" || !named && len(c.tokens) == 0 || c.kind > kindWaiting {
		return nil
	}
	return c
}

// familyIn is the family of a class, by its term, and whether it is of those whom
// documents list; false for a word.
func familyIn(term []byte) (family []byte, listed, ok bool) {
	if len(term) == 0 || term[0] != classMark {
		return nil, false, false
	}
	r := reading{term[1:]}
	family = r.bytes()
	return family, len(r.left) > 0 && r.left[0]&listedKind != 0, true
}
