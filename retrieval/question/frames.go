package question

import (
	"strings"
)

// passive: "was X said by Y", "what was said about X", "which words were
// attributed to Y".
func (p *parser) passive() bool {
	by := p.find(1, func(w string) bool { return w == "by" || w == "from" })
	first := p.word(0)
	if (first == "was" || first == "were" || first == "is" || first == "are") && p.q.Verbatim && by > 0 && by+1 < len(p.tokens) {
		p.q.Kind, p.q.Speakers = DidSay, p.subject(by+1, len(p.tokens))
		return true
	}
	if first == "who" && (p.word(1) == "was" || p.word(1) == "is") && p.find(2, func(w string) bool { return w == "saying" }) > 0 {
		p.saidBy(p.find(2, func(w string) bool { return w == "saying" }))
		return true
	}
	if first == "who" && (p.word(2) == "quoted" || p.word(2) == "cited") {
		p.q.Kind = WhoAbout
		p.q.Topic = p.parts(3, len(p.tokens), quoting, false).text
		return true
	}
	verb := p.find(2, func(w string) bool {
		return w == "said" || w == "reported" || w == "claimed" || w == "stated" || w == "mentioned" || w == "told"
	})
	if first != "what" && first != "was" && first != "were" && first != "anything" || verb < 0 || !being[p.word(verb-1)] && first == "what" {
		return false
	}
	if first == "what" && (p.word(1) == "did" || p.word(1) == "does") {
		return false
	}
	p.q.Verb = p.word(verb)
	if by > verb {
		rest := p.parts(verb+1, by, saying, false)
		p.parts(by+1, len(p.tokens), saying, false) // for the relay, addressee and time it takes out
		end := p.nounEnd(by + 1)
		p.q.Kind, p.q.Speakers, p.q.Topic = WhatSaid, p.subject(by+1, end), strings.TrimSpace(rest.text+" "+p.between(end, len(p.tokens)))
		return true
	}
	p.q.Kind = WhoAbout
	p.q.Topic = strings.TrimSpace(p.between(2, verb-1) + " " + p.parts(verb+1, len(p.tokens), saying, false).text)
	return p.q.Topic != ""
}

// position: "what is X's position on Y", "quotes by X about Y", "X's words on Y".
func (p *parser) position() bool {
	noun := p.find(0, func(w string) bool { return speechNouns[w] })
	if noun < 0 || p.asksOtherwise(noun) {
		return false
	}
	noun = p.ownerOf(noun)
	if len(p.q.Speakers) == 0 && !lists[p.word(0)] {
		return false
	}
	p.q.Kind, p.q.Verb = WhatSaid, p.word(noun)
	if len(p.q.Speakers) == 0 {
		p.q.Kind = WhoAbout
	}
	p.q.Topic = p.parts(noun+1, len(p.tokens), topical, false).text
	return true
}

// asksOtherwise reports whether the noun of speech at a token is not what is
// asked for: "who", "what did ...", "what X said of the speech".
func (p *parser) asksOtherwise(noun int) bool {
	if p.word(0) == "who" || p.word(0) == "whose" || p.find(0, func(w string) bool { return w == "did" || w == "does" }) == 1 {
		return true
	}
	v := p.find(0, func(w string) bool { return w == "said" || w == "say" || w == "says" || w == "told" })
	return v >= 0 && v < noun
}

// ownerOf files whose the noun of speech at a token is, "X's words" or "words
// by X", and returns the last token of both.
func (p *parser) ownerOf(noun int) int {
	start := 0
	for start < noun && (being[p.word(start)] && p.word(start) != "'s" || frameWords[p.word(start)] || p.word(start) == "'s" && start == 1) {
		start++
	}
	possessive := p.word(noun-1) == "'s"
	switch {
	case noun > start && possessive:
		p.q.Speakers = p.subject(start, noun-1)
	case noun > start && p.mentioned(start, noun):
		p.q.Speakers = p.subject(start, noun)
	case ofOwner[p.word(noun+1)]:
		return p.ownerAfter(noun)
	}
	return noun
}

// ownerAfter files those after a noun of speech and its preposition, and returns
// the last token of both; without anybody there it returns the noun.
func (p *parser) ownerAfter(noun int) int {
	from := noun + 2
	for p.word(from) == "by" || p.word(from) == "from" {
		from++
	}
	end := p.nounEnd(from)
	asked := p.subject(from, end)
	if len(asked) == 0 || p.word(noun+1) == "of" && !asked[0].Known() {
		return noun
	}
	p.q.Speakers = asked
	return end - 1
}

var (
	ofOwner = set(`by from of made that`)
	lists   = set(`list show give any all find`)
)

// whose: "whose words are these: ...", "whose view is it that ...".
func (p *parser) whose() bool {
	if p.word(0) != "whose" {
		return false
	}
	p.q.Kind = WhoSaid
	i := 1
	for i < len(p.tokens) &&
		(speechNouns[p.word(i)] || being[p.word(i)] || frameWords[p.word(i)] || p.tokens[i].punct() && p.word(i) != quotation) {
		i++
	}
	rest := p.parts(i, len(p.tokens), saying, true)
	p.content(rest)
	return true
}

// who: "who said ...", "who spoke about ...", "who did X tell ...", "who is X".
func (p *parser) who() bool {
	if !p.asksWho() {
		return false
	}
	i := p.passElse(p.passAsides(1))
	if done := p.passes(i, doing); done > i && p.word(done) == "n't" {
		i = done + 1
	} else if done > i && p.toldWhom(done) {
		return true
	}
	for perfect[p.word(i)] || adverbs[p.word(i)] {
		i++
	}
	switch {
	case p.sort(i) == quoting && i == 1:
		p.q.Kind = WhoAbout
		p.q.Topic = p.parts(i+1, len(p.tokens), saying, false).text
	case p.sort(i) != noVerb:
		p.saidBy(i)
	case p.whoIs(i), p.whoInRole(i):
	default:
		p.whoOfFact(i)
	}
	return true
}

// asksWho reports whether the question begins with "who", "to whom" or
// "anybody", and passes over "to".
func (p *parser) asksWho() bool {
	first := p.word(0)
	if first == "to" && (p.word(1) == "whom" || p.word(1) == "who") {
		p.tokens = p.tokens[1:]
		return true
	}
	return first == "who" || first == "whom" || anyone[first]
}

// passAsides passes over what stands between commas from token i on: "who,
// according to X, said ...".
func (p *parser) passAsides(i int) int {
	for p.word(i) == "," {
		end := p.aside(i+1, len(p.tokens), noVerb)
		if end == i+1 {
			break
		}
		if i = end; p.word(i) == "," {
			i++
		}
	}
	return i
}

// passElse passes over "else", "all", "in the" and adverbs from token i on, and
// notes that others than those already named are asked for.
func (p *parser) passElse(i int) int {
	for p.word(i) == "else" || p.word(i) == "all" || p.word(i) == "in" && p.word(i+1) == "the" || adverbs[p.word(i)] {
		p.q.Others = p.q.Others || p.word(i) == "else"
		i++
	}
	return i
}

// passes is the token after i where that is one of the words, otherwise i.
func (p *parser) passes(i int, words map[string]bool) int {
	if words[p.word(i)] {
		return i + 1
	}
	return i
}

var (
	doing   = set(`did does do`)
	perfect = set(`has have had 's was is are were 'd 've`)
)

// toldWhom: "who did X tell ...", of which the subject begins at token i.
func (p *parser) toldWhom(i int) bool {
	v := p.subjectVerb(i)
	if v <= 0 || !p.saying(i, v) {
		return false
	}
	p.q.Asks = "whom"
	return true
}

// whoIs: "who is X", of which X begins at token i.
func (p *parser) whoIs(i int) bool {
	if i <= 1 || i >= len(p.tokens) {
		return false
	}
	asked := p.subject(i, len(p.tokens))
	if len(asked) == 0 || p.share(asked, i) < 0.6 || !asked[0].Known() && !p.namesOne(i) {
		return false
	}
	p.q.Kind, p.q.Speakers = WhoIs, asked
	return true
}

// whoInRole: "who in the government said ...", of which the role begins at
// token i.
func (p *parser) whoInRole(i int) bool {
	v := p.verbAfter(i - 1)
	if v <= 0 || v >= i+5 || p.insideMention(v) || p.sort(v) != saying {
		return false
	}
	p.role(i, v)
	p.saidBy(v)
	return true
}

// whoOfFact asks for somebody by what happened, which begins at token i: "who
// won", or by words said: "who \"...\"".
func (p *parser) whoOfFact(i int) {
	p.q.Kind = Fact
	if rest := p.parts(i, len(p.tokens), saying, false); !p.q.Verbatim {
		p.q.Topic, p.q.Asks = rest.text, "who"
	} else {
		p.q.Kind = WhoSaid
	}
	if p.q.Addressee != "" && talks[p.lastWord(p.q.Topic)] {
		p.q.Kind, p.q.Topic, p.q.Asks = List, "", ""
	}
}

// namesOne reports whether what begins at token i is a name or a description
// with an article, rather than an adjective: "who was tired".
func (p *parser) namesOne(i int) bool {
	return determiner(p.word(i)) || i < len(p.tokens) && p.tokens[i].name || p.mentioned(i, len(p.tokens))
}

// talks are things given to those who are told something.
var talks = set(`interview interviews statement statements briefing speech remarks comment comments talk`)

func (p *parser) lastWord(s string) string {
	words := strings.Fields(strings.ToLower(s))
	if len(words) == 0 {
		return ""
	}
	return words[len(words)-1]
}
