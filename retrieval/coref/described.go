package coref

import (
	"slices"
	"sort"
	"strings"

	"whosaid/retrieval"
	"whosaid/retrieval/english"
	"whosaid/retrieval/names"
)

func definite(phrase string) bool { return strings.HasPrefix(strings.ToLower(phrase), "the ") }

// takenUp is the person that a description with an article takes up without
// saying what the document calls him: "Ms Lowe won. The mayor said": -1 where
// it stands for itself.
func (c *Cast) takenUp(span retrieval.Span, d names.Description) int {
	if !definite(span.In(c.doc.Text)) || !characterises(c.lex, d) {
		return -1
	}
	m := c.mentionAt(span)
	k := c.antecedents(&m, d.Gender, nil, -1)
	if len(k) == 0 || k[0].marks[farther] > 0 || len(c.others(k)) > 0 || !c.mayTakeUp(k[0].who, d) {
		return -1
	}
	return k[0].who
}

// description notes the description of one person whose head is ws[i], where
// it is a subject: "the mayor of Vik said".
func (s *sweep) description(i int) {
	f := s.folded(i)
	if names.Singular(f) != f || s.spaced(i) && (s.ws[i+1].Capital || s.p.Lex.IsPersonNoun(s.folded(i+1))) {
		return // several, or a title before a name
	}
	from := s.phraseStart(i)
	if from < 0 || from > 0 && s.apposition(from) {
		return
	}
	to := i + 1
	if s.spaced(i) && names.IsComplement(s.p.At(s.ws[to])) {
		for to++; to < i+7 && s.spaced(to-1) && !finite(s.p.At(s.ws[to])); {
			to++
		}
	}
	slot := s.slotOf(from, to)
	if slot != mainSubject && slot != frontSubject {
		return
	}
	span := retrieval.Span{Start: s.ws[from].Start, End: s.ws[to-1].End}
	if s.apposedName(to) {
		return
	}
	who := s.c.whoIs(span)
	if who < 0 {
		return
	}
	s.c.insert(mention{Span: span, who: who, slot: slot, sentence: s.sentence, paragraph: s.paragraph})
}

// apposition reports whether the noun phrase from ws[from] on is set off from a
// name before it by a comma.
func (s *sweep) apposition(from int) bool {
	before := s.ws[from-1]
	gap := strings.TrimLeft(s.c.doc.Text[before.End:s.ws[from].Start], " ")
	return strings.HasPrefix(gap, ",") && (before.Capital || s.nearName(before.End))
}

// owner notes the possessive of a person by his office: "the mayor's roots".
func (s *sweep) owner(i int) {
	from := s.phraseStart(i)
	if from < 0 || names.Fold(s.p.At(s.ws[from])) != "the" {
		return
	}
	span := retrieval.Span{Start: s.ws[from].Start, End: s.ws[i].End}
	id, ok := s.c.byRole(Reference{Span: span}, s.c.lex.Describe(span.In(s.c.doc.Text)))
	if ok {
		s.c.insert(mention{Span: span, who: s.c.find(id.Name), slot: ownerSlot, sentence: s.sentence, paragraph: s.paragraph})
	}
}

// apposedName reports whether a comma and a name follow a description, which is
// then mentioned by the name: "his opponent, Ann Lowe, won".
func (s *sweep) apposedName(to int) bool {
	text := s.c.doc.Text
	if to >= len(s.ws) || !strings.HasPrefix(text[s.ws[to-1].End:], ", ") {
		return false
	}
	k := sort.Search(len(s.c.names), func(i int) bool { return s.c.names[i].Start >= s.ws[to].Start })
	return k < len(s.c.names) && s.c.names[k].Start == s.ws[to].Start
}

// nearName reports whether a name ends at a place: what a comma sets off
// after it is an apposition.
func (s *sweep) nearName(at int) bool {
	for k := max(s.next-1, 0); k <= s.next && k < len(s.c.names); k++ {
		if s.c.names[k].End == at {
			return true
		}
	}
	return false
}

// phraseStart is the index of the determiner that begins the noun phrase with
// the head ws[i], -1 if there is none.
func (s *sweep) phraseStart(i int) int {
	for k := i - 1; k >= 0 && k > i-7; k-- {
		if s.c.doc.Text[s.ws[k].End:s.ws[k+1].Start] != " " && !s.ws[k].Possessive {
			return -1
		}
		f := names.Fold(s.p.At(s.ws[k]))
		switch {
		case names.IsArticle(f) && f != "these" && f != "those" || f == "one" || f == "another" || english.Is(f, english.Possessive):
			return k
		case s.ws[k].Possessive && s.ws[k].Capital:
			for k > 0 && s.ws[k-1].Capital && s.c.doc.Text[s.ws[k-1].End:s.ws[k].Start] == " " {
				k--
			}
			return k
		case names.IsPreposition(f) || names.IsConjunction(f) || english.Is(f, english.Auxiliary|english.Subordinator):
			return -1
		}
	}
	return -1
}

// whoIs is the person that a description means, or a new one without a name;
// -1 where it describes nobody.
func (c *Cast) whoIs(span retrieval.Span) int {
	text, ok := c.lex.NounPhrase(span.In(c.doc.Text))
	d := c.lex.Describe(text)
	if !ok || d.Head == "" || d.Plural || d.Sort == retrieval.Organisation || d.Sort == retrieval.Group {
		return -1
	}
	if d.Definite {
		if id, ok := c.byRole(Reference{Span: span}, d); ok {
			return c.find(id.Name)
		}
	}
	for k := len(c.anonyms) - 1; k >= max(0, len(c.anonyms)-anonymsWeighed); k-- {
		if a := &c.anonyms[k]; a.name == ofAuthor(d.Core) || d.Definite && a.head == d.Head && names.Subset(d.Modifiers, a.words) {
			return len(c.people) + k
		}
	}
	if who := c.takenUp(span, d); who >= 0 {
		return who
	}
	c.anonyms = append(c.anonyms, anonym{ofAuthor(d.Core), d.Head, d.Words, d.Gender, d.Sort, definite(span.In(c.doc.Text))})
	return len(c.people) + len(c.anonyms) - 1
}

// anonymsWeighed is how many descriptions before one are held against it.
const anonymsWeighed = 32

// insert adds a mention that may begin before the last ones: a description has
// names inside.
func (c *Cast) insert(m mention) {
	k := len(c.mentions)
	for k > 0 && c.mentions[k-1].Start > m.Start {
		k--
	}
	c.mentions = slices.Insert(c.mentions, k, m)
}
