package coref

import (
	"slices"
	"sort"
	"strings"

	"whosaid/retrieval"
	"whosaid/retrieval/names"
)

// pronoun resolves he and she by those who are mentioned before it; other
// pronouns only to the one who spoke last.
func (c *Cast) pronoun(r Reference, f string) Identity {
	g := names.GenderOfPronoun(f)
	if g == "" {
		return c.impersonal(r, f)
	}
	m := c.mentionAt(r.Span)
	cands := slices.DeleteFunc(c.antecedents(&m, g, r.Words, c.speaker(r.Previous)), func(k candidate) bool {
		return slices.Contains(r.Not, c.called(k.who))
	})
	if len(cands) == 0 {
		return Identity{}
	}
	bySubject(cands, len(c.people))
	byDescription(cands, len(c.people))
	if c.crosshead(r.Span) {
		byProminence(cands, len(c.people))
	}
	id := c.identity(cands[0].who)
	id.Gender = g
	if at := cands[0].at; at >= 0 {
		c.resolved(&id, r, c.mentions[at].Span)
	}
	id.Considered = []string{id.Name}
	for _, k := range c.others(cands) {
		id.Doubt, id.Considered = true, append(id.Considered, c.called(k))
	}
	return id
}

// bySubject puts the latest main subject first, where it is that of the sentence
// before and a person with a name, and the likeliest candidate stands there as less
// and is not plain: syntax comes before how often somebody is named.
func bySubject(cands []candidate, named int) {
	first := &cands[0].marks
	near := first[sameMain] + first[sameSub] + first[sameOther] + first[lastMain] + first[wasAsked] + first[goesOnSpeaking]
	if likelihood(cands)[0] >= sureFrom || near > 0 {
		return
	}
	for i := range cands {
		k := cands[i]
		clear := k.marks[rivals]+k.marks[answersLast]+k.marks[within]+k.marks[asked]+k.marks[onlyQuoted] == 0
		if k.who < named && k.marks[lastMain] == 1 && clear {
			copy(cands[1:i+1], cands[:i])
			cands[0] = k
			return
		}
	}
}

// byDescription puts who was mentioned last before the sentence of a description first,
// where somebody without a name is the latest main subject and the likeliest candidate is
// named beside it: "Lowe won. The talker has filled his speeches for Holm. He said".
func byDescription(cands []candidate, named int) {
	described := slices.IndexFunc(cands, func(k candidate) bool {
		return k.who >= named && k.marks[unnamedPerson] == 1 && k.marks[lastMain] == 1 && k.marks[latestSubject] == 1
	})
	first := &cands[0].marks
	beside := first[lastOwner] + first[lastOther] + first[lastSub]
	if described < 0 || beside == 0 && first[paragraphs] < 2 || first[sameMain]+first[lastMain]+first[earlierMain]+first[spokeLast] > 0 {
		return
	}
	best := -1
	for i := range cands {
		m := &cands[i].marks
		if cands[i].who >= named || m[lastOwner]+m[lastOther]+m[lastSub]+m[onlyQuoted]+m[within] > 0 {
			continue
		}
		if best < 0 || cands[i].at > cands[best].at {
			best = i
		}
	}
	if best > 0 {
		k := cands[best]
		copy(cands[1:best+1], cands[:best])
		cands[0] = k
	}
}

// byProminence puts whom the document names most first.
func byProminence(cands []candidate, named int) {
	best := 0
	for i := range cands {
		if cands[i].who < named && cands[i].marks[often] > cands[best].marks[often] {
			best = i
		}
	}
	k := cands[best]
	copy(cands[1:best+1], cands[:best])
	cands[0] = k
}

func (c *Cast) identity(who int) Identity {
	id := Identity{Name: c.called(who), Sort: retrieval.Individual, Reason: retrieval.ByPronoun}
	if who >= len(c.people) {
		id.Sort = c.anonyms[who-len(c.people)].sort
		return id
	}
	id.Role = c.people[who].role()
	return id
}

// speaker is who a canonical name means; -1 for none.
func (c *Cast) speaker(name string) int {
	if who := c.find(name); who >= 0 || name == "" {
		return who
	}
	for k, a := range c.anonyms {
		if a.name == name {
			return len(c.people) + k
		}
	}
	return -1
}

// mentionAt is the mention of a pronoun, or one made up for it.
func (c *Cast) mentionAt(span retrieval.Span) mention {
	i := sort.Search(len(c.mentions), func(i int) bool { return c.mentions[i].Start >= span.Start })
	if i < len(c.mentions) && c.mentions[i].Span == span {
		return c.mentions[i]
	}
	m := mention{Span: span, slot: mainSubject, paragraph: c.doc.ParagraphAt(span.Start), pronoun: true}
	if i > 0 {
		m.sentence = c.mentions[i-1].sentence + 1
	}
	return m
}

// impersonal resolves they and it to who spoke last in the same or the preceding
// paragraph, where that can be meant. "I" outside of marks is the author, whom
// nothing says here.
func (c *Cast) impersonal(r Reference, f string) Identity {
	far := c.doc.ParagraphAt(r.Span.Start)-c.doc.ParagraphAt(r.PreviousAt) > 1
	if r.Previous == "" || far || f == "you" || f == "i" || f == "me" || f == "my" {
		return Identity{}
	}
	who := c.find(r.Previous)
	id := Identity{Name: r.Previous, Reason: retrieval.ByPronoun, Considered: []string{r.Previous}}
	switch {
	case who < 0:
		id.Sort = c.sortOf(r.Previous)
		one := f == "it" || f == "its"
		if f == "we" || one && id.Sort != retrieval.Organisation || !one && id.Sort != retrieval.Group {
			return Identity{}
		}
		id.Doubt = one
	default:
		return Identity{}
	}
	c.resolved(&id, r, retrieval.Span{Start: r.PreviousAt, End: r.PreviousAt})
	return id
}

// relative resolves "who" to what stands before it.
func (c *Cast) relative(r Reference) Identity {
	i := sort.Search(len(c.names), func(i int) bool { return c.names[i].End > r.Span.Start }) - 1
	if i < 0 || r.Span.Start-c.names[i].End > names.Reach || c.names[i].paragraph != c.doc.ParagraphAt(r.Span.Start) {
		return Identity{}
	}
	n := &c.names[i]
	between := c.doc.Text[n.End:r.Span.Start]
	apart := len(between) > 4 && !strings.HasPrefix(between, ",") && !strings.HasPrefix(between, " (")
	if n.Possessive || apart || strings.ContainsAny(strings.TrimSuffix(between, ". "), ".?!") {
		return Identity{}
	}
	id := c.named(n, "", r)
	id.Reason = retrieval.ByPronoun
	c.resolved(&id, r, n.Span)
	return id
}

// sortOf says what a description that stands for a speaker is.
func (c *Cast) sortOf(name string) retrieval.Sort { return c.lex.Describe(name).Sort }
