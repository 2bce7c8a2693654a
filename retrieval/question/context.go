package question

import (
	"whosaid/retrieval"
)

// conversation resolves pronouns and "that official" among tokens i..j from
// the conversation; ok is false where they are neither.
func (p *parser) conversation(i, j int) (asked []Asked, ok bool) {
	span := retrieval.Span{Start: p.tokens[i].Start, End: p.tokens[j-1].End}
	wording := span.In(p.text)
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
	case j > i+1 && pointing[p.word(i)] && (generic[word] || word == "guy" || word == "lady" || word == "spokesman"):
		back.People = p.recent(func(q retrieval.Person) bool { return fitsNoun(q, word) })
	case i+1 < j && p.word(i) == "the" && word == "same":
		back.People = p.recent(func(retrieval.Person) bool { return true })
	default:
		return nil, false
	}
	return []Asked{back}, true
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
	if group := p.recent(func(q retrieval.Person) bool { return q.Sort == retrieval.Group || q.Sort == retrieval.Organisation }); len(group) > 0 {
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
	if last == nil || !p.q.FollowUp {
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
