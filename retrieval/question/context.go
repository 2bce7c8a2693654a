package question

import (
	"strings"

	"whosaid/retrieval"
)

// conversation resolves pronouns and "that official" among tokens i..j from
// the conversation; ok is false where they are neither.
func (p *parser) conversation(i, j int) (asked []Asked, ok bool) {
	span := retrieval.Span{Start: p.tokens[i].Start, End: p.tokens[j-1].End}
	wording := span.In(p.text)
	if i+2 == j && p.word(i) == "the" && generic[p.word(i+1)] || j == i+1 && personal[p.word(i)] {
		if named, ok := p.unfound(); ok {
			return named, true
		}
	}
	back := Asked{Span: span, Wording: wording, By: retrieval.ByPronoun}
	word := p.word(j - 1)
	switch {
	case j == i+1 && (word == "she" || word == "her"):
		back.People = p.recent(func(q retrieval.Person) bool { return q.Gender != retrieval.Male && single1(q) })
	case j == i+1 && (word == "he" || word == "him"):
		back.People = p.recent(func(q retrieval.Person) bool { return q.Gender != retrieval.Female && single1(q) })
	case j == i+1 && (word == "they" || word == "them"):
		back.People = p.plural()
	case j == i+1 && word == "it":
		back.People = p.recent(func(q retrieval.Person) bool { return q.Sort == retrieval.Organisation })
	case p.points(i, j) && (generic[word] || word == "guy" || word == "lady" || word == "spokesman"):
		back.People = p.recent(func(q retrieval.Person) bool { return fitsNoun(q, word) })
	case i+2 == j && p.word(i) == "the" && generic[word] && p.context.Last != nil:
		back.People = p.recent(func(q retrieval.Person) bool { return described1(q, word) })
		return []Asked{back}, len(back.People) > 0
	case i+1 < j && p.word(i) == "the" && word == "same":
		back.People = p.recent(func(retrieval.Person) bool { return true })
	default:
		return nil, false
	}
	return []Asked{back}, true
}

// points reports whether tokens i..j begin with a word that points to somebody
// mentioned before; "the" does so before a single noun.
func (p *parser) points(i, j int) bool {
	return j > i+1 && pointing[p.word(i)] && (p.word(i) != "the" || j == i+2 || p.word(i+1) == "same")
}

// personal pronouns mean the person asked about last.
var personal = set(`he him she her they them`)

// unfound is the person whom the last question named and whom the corpus does
// not know as a speaker.
func (p *parser) unfound() ([]Asked, bool) {
	if p.context.Last == nil || len(p.context.Last.Names()) > 0 {
		return nil, false
	}
	unknown := p.context.Last.Unknown()
	if len(unknown) == 0 || unknown[0].By == retrieval.ByPronoun {
		return nil, false
	}
	return elsewhere(unknown[:1]), true
}

// described1 reports whether "the NOUN" can mean somebody of the conversation.
func described1(p retrieval.Person, noun string) bool {
	switch {
	case p.Sort == retrieval.Anonymous, p.Sort == retrieval.Group:
		return true
	case noun == "woman" || noun == "man" || noun == "speaker" || noun == "person":
		return fitsNoun(p, noun)
	}
	return strings.Contains(strings.ToLower(strings.Join(p.Roles, " ")), noun)
}

// circumstances: "where did he say that?", "who was that to?", "who was it?",
// asked of the last answer's statement.
func (p *parser) circumstances() bool {
	if len(p.context.Spoke) == 0 || p.q.Verbatim || len(p.tokens) > 7 {
		return false
	}
	asks := p.circumstance()
	switch {
	case p.whoSpoke():
		asks = "who"
	case asks == "" || !p.circumstanceAlone() && !p.refersBack(1):
		return false
	}
	p.q.Kind, p.q.Asks, p.q.FollowUp = Circumstances, asks, true
	return true
}

// whoSpoke: "who was it?", "who said that?", "who said?".
func (p *parser) whoSpoke() bool {
	if p.word(0) != "who" {
		return false
	}
	switch says := p.sort(1) == saying; len(p.tokens) {
	case 2:
		return says
	case 3:
		return (says || being[p.word(1)]) && demonstrative[p.word(2)]
	}
	return false
}

// circumstance is what the question's first words ask of a statement: "where",
// "when", "whom" or "how"; "" for anything else.
func (p *parser) circumstance() string {
	first, second := p.word(0), p.word(1)
	switch {
	case first == "where" || first == "when" || first == "whom" || first == "how":
		return first
	case first == "who", first == "to" && (second == "whom" || second == "who"), first == "through" && second == "whom":
		return "whom"
	case first == "on" && second == "what", first == "what" && (second == "day" || second == "date"):
		return "when"
	}
	return ""
}

// circumstanceAlone: "where?", "when?", "to whom?".
func (p *parser) circumstanceAlone() bool {
	switch first := p.word(0); len(p.tokens) {
	case 1:
		return first == "where" || first == "when"
	case 2:
		return first == "to" && p.circumstance() == "whom"
	}
	return false
}

// refersBack reports whether the words from token i on are only a pronoun, a
// verb of speech and "that".
func (p *parser) refersBack(i int) bool {
	that, spoken := false, false
	for _, t := range p.tokens[i:] {
		switch w := t.word; {
		case demonstrative[w]:
			that = true
		case sortOf(w) == saying, sortOf(w) == topical:
			spoken = true
		case auxiliary(w), personal[w], w == "to", w == "whom", w == "who", w == "day", w == "date", w == "what", w == "exactly":
		default:
			return false
		}
	}
	return that && (spoken || len(p.tokens) <= 4)
}

// elsewhere is asked without its places, which lie in another question.
func elsewhere(asked []Asked) []Asked {
	var moved []Asked
	for _, a := range asked {
		a.Span = retrieval.Span{}
		moved = append(moved, a)
	}
	return moved
}

var pointing = set(`that this the same`)

func single1(p retrieval.Person) bool {
	return p.Sort == retrieval.Individual || p.Sort == retrieval.Anonymous || p.Sort == ""
}

// fitsNoun reports whether somebody can be called by a general noun.
func fitsNoun(p retrieval.Person, noun string) bool {
	switch noun {
	case "woman", "lady":
		return p.Gender == retrieval.Female
	case "man", "guy", "spokesman":
		return p.Gender == retrieval.Male
	case "officials", "leaders", "ministers", "authorities":
		return p.Sort == retrieval.Group
	}
	return true
}

// recent is the latest speaker of the conversation who fits: first whom the
// last question asked about, then who spoke in the last answer. A person of
// known gender comes before one whose gender is not known.
func (p *parser) recent(fits func(retrieval.Person) bool) []retrieval.Person {
	var candidates []retrieval.Person
	if last := p.context.Last; last != nil {
		for _, a := range last.Speakers {
			if len(a.People) > 0 {
				candidates = append(candidates, a.People[0])
			}
		}
	}
	candidates = append(candidates, p.context.Spoke...)
	for _, known := range []bool{true, false} {
		for _, c := range candidates {
			if fits(c) && (c.Gender != "") == known {
				return []retrieval.Person{c}
			}
		}
	}
	return nil
}

// plural is whom "they" means: the last group, or else all who were asked
// about together.
func (p *parser) plural() []retrieval.Person {
	if group := p.recent(func(q retrieval.Person) bool {
		return q.Sort == retrieval.Group ||
			q.Sort == retrieval.Organisation
	}); len(group) > 0 {
		return group
	}
	if last := p.context.Last; last != nil && len(last.Names()) > 0 {
		var all []retrieval.Person
		for _, a := range last.Speakers {
			all = append(all, a.People...)
		}
		return all
	}
	return p.context.Spoke[:min(1, len(p.context.Spoke))]
}

// follow fills what a follow-up leaves out from the question before.
func (p *parser) follow() {
	last := p.context.Last
	if last == nil || !p.q.FollowUp || p.q.Kind == Circumstances {
		return
	}
	if p.q.Topic == "" {
		p.q.Topic = last.Topic
	}
	if p.q.Words == "" && len(p.q.Speakers) > 0 && last.Words != "" {
		p.q.Words, p.q.Verbatim, p.q.Kind = last.Words, last.Verbatim, DidSay
		return
	}
	switch last.Kind {
	case DidSay, WhatSaid, WhoIs:
		p.q.Kind = last.Kind
	}
	p.q.Verb = last.Verb
}
