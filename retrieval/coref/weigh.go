package coref

import (
	"math"
	"strings"

	"whosaid/retrieval"
	"whosaid/retrieval/english"
	"whosaid/retrieval/names"
)

// note adds the mention n, which stands before the pronoun m. others are main
// subjects between them.
func (k *candidate) note(m, n *mention, others int) {
	k.marks[often]++
	if n.slot == quotedSlot {
		return
	}
	if k.marks[onlyQuoted] == 1 {
		k.marks[onlyQuoted] = 0
		k.marks[farther] = math.Log1p(float64(max(m.sentence-n.sentence-2, 0)))
		k.marks[paragraphs] = float64(min(m.paragraph-n.paragraph, 6))
	}
	if n.slot != modifierSlot {
		k.marks[onlyModifier] = 0
	}
	if n.slot == mainSubject && !k.main {
		k.marks[rivals] = float64(min(others, 3))
		if others == 0 {
			k.marks[latestSubject] = 1
			if m.paragraph == n.paragraph {
				k.marks[latestHere] = 1
			}
		}
	}
	k.marks[n.place(m)] = 1
	if m.sentence-n.sentence <= askedFor {
		k.marks[wasAsked] = max(k.marks[wasAsked], oneIf(n.asked))
		k.marks[asked] = max(k.marks[asked], oneIf(n.asks))
	}
}

// askedFor is how many sentences after a question somebody may still answer it.
const askedFor = 2

func oneIf(b bool) float64 {
	if b {
		return 1
	}
	return 0
}

// place is the feature of a mention that is no farther than two sentences, and
// farther for the others.
func (n *mention) place(m *mention) int {
	main := n.slot == mainSubject || n.slot == frontSubject && n.sentence == m.sentence
	switch d := m.sentence - n.sentence; {
	case d <= 0 && main:
		return sameMain
	case d <= 0 && n.slot.subject():
		return sameSub
	case d <= 0:
		return sameOther
	case d == 1 && main:
		return lastMain
	case d == 1 && n.slot.subject():
		return lastSub
	case d == 1 && n.slot == ownerSlot:
		return lastOwner
	case d == 1:
		return lastOther
	case d == 2 && main:
		return earlierMain
	}
	return earlierOther
}

// weigh adds what does not come from single mentions, and sums up.
func (c *Cast) weigh(k *candidate, m *mention, previous, subjects int) {
	k.marks[often] = math.Log1p(k.marks[often])
	if !k.main {
		k.marks[rivals] = float64(min(subjects, 3))
	}
	if c.genderOf(k.who) == "" {
		k.marks[unknownGender] = 1
	}
	if k.who >= len(c.people) {
		k.marks[unnamedPerson] = oneIf(c.anonyms[k.who-len(c.people)].definite)
	} else if c.people[k.who].tentative {
		k.marks[tentatively] = 1
	}
	if k.marks[onlyQuoted] == 1 || k.at < 0 {
		k.marks[onlyModifier] = 0
	}
	if k.who == previous {
		k.marks[spokeLast] = 1
		goes, answers := c.verbBeside(m.Span)
		if k.marks[wasAsked] > 0 || answers > 0 && c.askedIn(m.Start) {
			answers = 0 // "Lowe was asked why. She replied": who asked is another
		}
		if c.questionBefore(m) {
			goes, answers = 1, 0
		}
		k.marks[goesOnSpeaking], k.marks[answersLast] = goes, answers
	}
	if k.at >= 0 {
		n := &c.mentions[k.at]
		if n.paragraph == m.paragraph && n.slot == mainSubject && n.who < len(c.people) && !n.pronoun && c.firstMention(n) {
			k.marks[introduced] = 1
		}
	}
	for i, w := range weights {
		k.score += w * k.marks[i]
	}
}

// askedIn reports whether the sentence around byte at opens with a question that
// is reported: "Asked about", "When questioned on".
func (c *Cast) askedIn(at int) bool {
	from := max(c.paragraph(at).Start, at-4*names.Reach)
	before := c.doc.Text[from:at]
	if i := strings.LastIndexAny(before, ".?!\n”\""); i >= 0 {
		before = before[i+1:]
	}
	before = strings.TrimLeft(before, " ”’")
	first, _, _ := strings.Cut(strings.TrimPrefix(before, "When "), " ")
	if w := english.Lookup(names.Fold(first)); w != nil {
		for _, v := range w.Verbs {
			if v.Inflection == english.Past && v.Takes(english.Question) {
				return true
			}
		}
	}
	return false
}

// questionBefore reports whether the paragraph before the one that m is in ends with a
// question of the author's, which who spoke before it answers.
func (c *Cast) questionBefore(m *mention) bool {
	if m.paragraph < 2 || m.paragraph > len(c.doc.Paragraphs) {
		return false
	}
	before := strings.TrimRight(c.doc.Paragraphs[m.paragraph-2].In(c.doc.Text), " ")
	return strings.HasSuffix(before, "?") && !strings.ContainsAny(before, "“\"”:")
}

// firstMention reports whether n is the first of a person.
func (c *Cast) firstMention(n *mention) bool {
	e := c.people[n.who]
	for _, i := range e.mentions {
		if !c.names[i].heading {
			return c.names[i].Start == n.Start
		}
	}
	return false
}

// verbBeside tells whether the verb beside a pronoun goes on ("he continued") or
// answers ("she replied"): 1 or 0.
func (c *Cast) verbBeside(s retrieval.Span) (goesOn, answers float64) {
	f := strings.Fields(c.doc.Text[s.End:min(len(c.doc.Text), s.End+16)])
	if len(f) == 0 {
		return 0, 0
	}
	verb := strings.Trim(f[0], ",.:;")
	if english.IsForm(verb, english.GoesOn, english.Past|english.Present) {
		return 1, 0
	}
	if english.IsForm(verb, english.Answers, english.Past|english.Present) {
		return 0, 1
	}
	return 0, 0
}
