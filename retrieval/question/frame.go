package question

import (
	"slices"
	"strings"

	"whosaid/retrieval"
)

// elliptic: "and Lavrov?", "what about Lavrov?", "how about Russia?".
func (p *parser) elliptic() bool {
	start := 0
	for _, lead := range []string{"what about", "how about", "same for", "same question for", "and what about"} {
		if n := p.starts(0, lead); n > 0 {
			start = n
		}
	}
	if start == 0 && (len(p.tokens) > 4 || p.context.Last == nil) {
		return false
	}
	if start == len(p.tokens) {
		return false
	}
	subject := p.subject(start, len(p.tokens))
	if len(subject) == 0 || start == 0 && !p.covered(subject, 0) {
		return false
	}
	p.q.Kind, p.q.FollowUp = WhatSaid, true
	if !subject[0].Known() && p.context.Last != nil && !p.tokens[start].name {
		p.q.Topic = p.between(start, len(p.tokens))
		p.q.Kind, p.q.Speakers = p.context.Last.Kind, elsewhere(p.context.Last.Speakers)
		return true
	}
	p.q.Speakers = subject
	return true
}

// tail: "..., who said that?", "... - whose words are those?".
func (p *parser) tail() bool {
	n := len(p.tokens)
	for i := max(3, n-6); i < n; i++ {
		w := p.word(i)
		said := w == "who" && p.sort(i+1) != noVerb && (i+2 == n || i+3 == n && demonstrative[p.word(n-1)])
		whose := w == "whose" && demonstrative[p.word(n-1)]
		if !said && !whose {
			continue
		}
		p.q.Kind = WhoSaid
		p.tokens = p.tokens[:i]
		p.content(p.parts(0, i, saying, true))
		return true
	}
	return false
}

var demonstrative = set(`that this it these those so they`)

// covered reports whether the first of asked is nearly all of the question
// from token i.
func (p *parser) covered(asked []Asked, i int) bool {
	rest := 0
	for _, t := range p.tokens[i:] {
		if t.Start < asked[0].Start || t.End > asked[len(asked)-1].End {
			rest++
		}
	}
	return rest <= 1 && asked[0].Known()
}

// cleft: "was it X who said ...", "who was it that said ...", "is it true that
// X said ...". It rewrites the tokens into the plain form and goes on.
func (p *parser) cleft() bool {
	for _, lead := range []string{"is it true that", "is it true", "is it correct that", "is it right that", "is it the case that",
		"true or false", "is it a fact that", "am i right that", "am i right in thinking that"} {
		if n := p.starts(0, lead); n > 0 && n < len(p.tokens) {
			p.tokens = p.tokens[n:]
			if p.word(0) == ":" {
				p.tokens = p.tokens[1:]
			}
			return p.declarative()
		}
	}
	if (p.word(0) == "was" || p.word(0) == "is") && p.word(1) == "it" {
		for i := 3; i < len(p.tokens)-1 && i < 10; i++ {
			if (p.word(i) == "who" || p.word(i) == "that") && p.sort(i+1) != noVerb {
				p.q.Kind = DidSay
				p.q.Speakers = p.subject(2, i)
				p.claim(i + 1)
				return true
			}
		}
	}
	return p.whoWasIt()
}

// whoWasIt: "who was it that said", "who was the official who said", "who is
// the one saying". What stands between is the role asked for.
func (p *parser) whoWasIt() bool {
	if p.word(0) != "who" || !being[p.word(1)] {
		return false
	}
	for i := 2; i < len(p.tokens)-1 && i < 10; i++ {
		relative := (p.word(i) == "who" || p.word(i) == "that" || p.word(i) == "which") && p.sort(i+1) != noVerb
		participle := i == 2 && p.word(2) == "it" && p.sort(i+1) != noVerb
		if relative || participle {
			p.role(2, i)
			p.saidBy(i + 1)
			return true
		}
	}
	return false
}

var being = set(`is are was were 's be been being 're gets get got`)

// role takes the description between tokens i and j as the speaker asked for.
func (p *parser) role(i, j int) {
	for i < j && (determiner(p.word(i)) || p.word(i) == "it" || p.word(i) == "of" || p.word(i) == "among") {
		i++
	}
	words := p.between(i, j)
	if words == "" || anyone[strings.ToLower(words)] {
		return
	}
	p.q.Unnamed = p.unnamed(i, j)
	p.q.Role = words
	if p.q.Unnamed || !p.anybodyAtAll(i, j) || p.word(j-1) == "minister" || p.word(j-1) == "ministers" {
		p.q.Speakers = p.members(p.oneOf(p.described(i, j), i, j))
	}
}

// members adds to a group called by its plural ("Democrats") everybody who is
// one.
func (p *parser) members(asked []Asked) []Asked {
	for k := range asked {
		one, plural := strings.CutSuffix(asked[k].Wording, "s")
		if !plural {
			continue
		}
		for _, person := range p.directory.Lookup(one) {
			if !slices.ContainsFunc(asked[k].People, func(q retrieval.Person) bool { return q.Name == person.Name }) {
				asked[k].People = append(asked[k].People, person)
			}
		}
	}
	return asked
}

// oneOf adds to those whom "which RUSSIAN OFFICIAL" finds everybody whom the
// plural means.
func (p *parser) oneOf(asked []Asked, i, j int) []Asked {
	noun := p.word(j - 1)
	if p.q.Unnamed || j-i < 2 || !generic[noun] || strings.HasSuffix(noun, "s") {
		return asked
	}
	for k := range asked {
		for _, person := range p.directory.Lookup("the " + asked[k].Wording + "s") {
			if !slices.ContainsFunc(asked[k].People, func(q retrieval.Person) bool { return q.Name == person.Name }) {
				asked[k].People = append(asked[k].People, person)
			}
		}
	}
	return asked
}

// saidBy reads from the verb at v on: who VERB ... .
func (p *parser) saidBy(v int) {
	verb := p.word(v)
	p.q.Verb = verb
	p.q.Kind = WhoSaid
	rest := p.parts(v+1, len(p.tokens), p.sort(v), true)
	if p.sort(v) == topical || rest.about {
		p.q.Kind = WhoAbout
	}
	if rest.text == "" && !p.q.Verbatim {
		p.q.Kind = List
	}
	p.content(rest)
}

// content files what remains of a complement as words or topic.
func (p *parser) content(rest complement) {
	if low := strings.ToLower(rest.text); vague[low] || demonstrative[low] || determiner(low) {
		rest.text = ""
	}
	switch {
	case p.q.Verbatim:
		p.q.Topic = rest.text
	case p.q.Kind == WhoSaid || p.q.Kind == DidSay && !rest.about:
		p.q.Words = rest.text
	default:
		p.q.Topic = rest.text
	}
}

// claim reads the content of a did-say question from its verb at v on.
func (p *parser) claim(v int) {
	p.q.Verb = p.word(v)
	rest := p.parts(v+1, len(p.tokens), p.sort(v), true)
	rest.about = rest.about || p.sort(v) == topical
	p.content(rest)
}
