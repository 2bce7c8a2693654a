package question

import (
	"slices"
	"strings"

	"whosaid/retrieval"
	"whosaid/retrieval/english"
	"whosaid/retrieval/people"
)

// determiner reports whether a word opens a noun phrase and says nothing by
// itself, as numbers but "one" do.
func determiner(w string) bool {
	return english.Is(w, english.Determiner) && (w == "one" || !english.Is(w, english.Cardinal))
}

// auxiliary reports whether the word at i is an auxiliary, and nobody's name there: in
// "What did May say" May is somebody.
func (p *parser) auxiliary(i int) bool {
	begins := func(m people.Mention) bool { return m.Start == p.tokens[i].Start }
	return auxiliary(p.word(i)) && !slices.ContainsFunc(p.mentionsIn(i, i+1), begins)
}

// auxiliary reports whether a token is an auxiliary, contracted or not.
func auxiliary(w string) bool {
	return w == "'s" || w == "'d" || english.Is(w, english.Auxiliary)
}

var adverbs = set(`actually really exactly ever also first once else publicly specifically openly just recently already originally
	explicitly even now still previously earlier later originally personally officially reportedly n't not supposedly`)

var anyone = set(`anyone anybody someone somebody everyone everybody nobody any people person one somebody`)

// whatSaid: "what did X say about Y", "did X say Y", "how does X describe Y",
// "tell me what X warned about".
func (p *parser) whatSaid() bool {
	asks, i := p.asks()
	if i == 0 && !p.auxiliary(0) {
		return false
	}
	topic := 0
	for topic = i; i > 0 && i < len(p.tokens) && !p.auxiliary(i); i++ {
		if p.sort(i) == saying && !p.insideMention(i) && i > topic {
			break
		}
	}
	if i < len(p.tokens) && p.auxiliary(i) {
		return p.whatDid(asks, topic, i)
	}
	return p.whatX(asks, topic)
}

// whatDid: the auxiliary stands at i, words of the topic from topic to i
// ("what consequences did she mention").
func (p *parser) whatDid(asks string, topic, i int) bool {
	aux := i
	for p.auxiliary(i) || adverbs[p.word(i)] {
		i++
	}
	v := p.subjectVerb(i)
	for v > 0 && p.pluralBehindDid(v) {
		v = p.verb(v+1, min(len(p.tokens), i+14))
	}
	v = p.plainBehindDid(aux, v)
	if v < 0 && p.speaksOf(topic, aux) {
		v = p.find(i+1, func(w string) bool { return light[w] })
	}
	if v <= i {
		return false
	}
	p.q.Asks = asks
	if asks == "" && aux == 0 {
		if anyone[p.word(i)] {
			p.role(i+1, v)
			p.saidBy(v)
			return true
		}
		p.q.Kind, p.q.Speakers = DidSay, p.subject(i, v)
		if p.aboutDocument(i, v) || len(p.q.Speakers) == 0 {
			p.q.Kind, p.q.Speakers = "", nil
			return false
		}
		p.claim(v)
		return true
	}
	if p.aboutDocument(i, v) {
		p.q.Kind, p.q.Topic = Fact, p.parts(v+1, len(p.tokens), topical, false).text
		return true
	}
	lead := p.between(topic, aux)
	if p.aboutThings(asks, i, v) {
		return false
	}
	if !p.saying(i, v) {
		return false
	}
	if lead != "" && !frameWords[strings.ToLower(lead)] && !p.speaksOf(topic, aux) {
		p.q.Topic = strings.TrimSpace(lead + " " + p.q.Topic)
	}
	return true
}

// plainBehindDid passes over a past form at v, which belongs to a clause
// inside the subject, where a plain verb of telling follows: "did those who
// asked not to be named say". The auxiliary stands at aux.
func (p *parser) plainBehindDid(aux, v int) int {
	if p.word(aux) != "did" || v < 0 || !strings.HasSuffix(p.word(v), "ed") {
		return v
	}
	for k := v + 1; k < min(len(p.tokens), v+8); k++ {
		if w := p.word(k); w == "say" || w == "tell" || w == "think" || w == "claim" || w == "warn" || w == "want" {
			return k
		}
	}
	return v
}

// pluralBehindDid reports whether the verb at v is rather a noun: "did the
// talks" has to have a plain verb yet.
func (p *parser) pluralBehindDid(v int) bool {
	return strings.HasSuffix(p.word(v), "s") && !plain(p.word(v)) && sortOf(strings.TrimSuffix(p.word(v), "s")) != noVerb
}

// aboutThings reports whether a question for a number, place or time is about
// what happened: its subject i..v is nobody who is quoted by name, and its
// verb at v no plain verb of speech.
func (p *parser) aboutThings(asks string, i, v int) bool {
	if !counts(asks) && asks != "where" && asks != "when" {
		return false
	}
	asked := p.subject(i, v)
	if len(asked) > 0 && asked[0].By == retrieval.ByPronoun {
		return false
	}
	if len(asked) == 0 || !asked[0].Known() {
		return counts(asks) || !plain(p.word(v))
	}
	return !plain(p.word(v)) && !p.isPerson(i, v)
}

// speaksOf reports whether tokens i..j hold a noun of speech ("what answer did
// she give").
func (p *parser) speaksOf(i, j int) bool {
	for ; i < j; i++ {
		if speechNouns[p.word(i)] || p.word(i) == "reason" || p.word(i) == "reasons" {
			return true
		}
	}
	return false
}

// light verbs mean little beside a noun of speech.
var light = set(`give use make have offer issue deliver provide`)

// counts reports whether a question asks for a number.
func counts(asks string) bool { return strings.HasPrefix(asks, "how ") }

// saying files subject i..v, verb v and its complement as what-said.
func (p *parser) saying(i, v int) bool {
	asked := p.subject(i, v)
	if len(asked) == 0 && !anyone[p.word(i)] {
		return false
	}
	p.q.Kind, p.q.Verb, p.q.Speakers = WhatSaid, p.word(v), asked
	p.q.Topic = p.parts(v+1, len(p.tokens), p.sort(v), false).text
	if len(asked) == 0 {
		p.q.Kind = WhoAbout
	}
	return true
}

// whatX: "what X said about Y", "everything X said".
func (p *parser) whatX(asks string, i int) bool {
	v := p.verbAfter(i)
	if v < 0 || v <= i || v > i+9 {
		return false
	}
	end := v
	for end > i && (p.auxiliary(end-1) || adverbs[p.word(end-1)] || being[p.word(end-1)]) {
		end--
	}
	if end == i {
		return false
	}
	if asked := p.subject(i, end); counts(asks) && (len(asked) == 0 || !asked[0].Known()) {
		return false
	}
	p.q.Asks = asks
	return p.saying(i, end) && p.after(v)
}

// after files the complement of the verb at v.
func (p *parser) after(v int) bool {
	p.q.Verb = p.word(v)
	p.q.Topic = p.parts(v+1, len(p.tokens), p.sort(v), false).text
	return true
}

// asks reads the question word and returns where what follows begins.
func (p *parser) asks() (string, int) {
	for _, lead := range []string{"how many", "how much", "how long", "how often", "how far", "how old"} {
		if n := p.starts(0, lead); n > 0 {
			return lead, n
		}
	}
	switch w := p.word(0); w {
	case "what", "which", "everything", "anything", "something":
		p.q.Others = p.q.Others || p.word(1) == "else"
		if p.word(1) == "else" || p.word(1) == "all" || p.word(1) == "exactly" {
			return "", 2
		}
		return "", 1
	case "how", "where", "when", "why":
		return w, 1
	case "list", "quote", "show", "give", "repeat", "summarise", "summarize":
		i := 1
		for p.word(i) == "me" || p.word(i) == "us" || p.word(i) == "what" || p.word(i) == "everything" || p.word(i) == "all" ||
			p.word(i) == "that" {
			i++
		}
		return "", i
	case "on", "about", "in", "at", "to", "with":
		if p.word(1) == "what" || p.word(1) == "which" {
			return "", 2
		}
	}
	return "", 0
}

// fact is every other question.
func (p *parser) fact() {
	asks, i := p.asks()
	p.q.Kind, p.q.Asks = Fact, asks
	for i < len(p.tokens)-1 && (p.auxiliary(i) || frameWords[p.word(i)]) {
		i++
	}
	end := len(p.tokens)
	for end > i+1 && (happens[p.word(end-1)] || being[p.word(end-1)]) && (asks == "how long" || asks == "where" || asks == "when") {
		end--
	}
	p.q.Topic = p.parts(i, end, noVerb, true).text
	if p.q.When != "" {
		p.q.Topic, p.q.When = p.q.Topic+" "+p.q.When, "" // of what happened, not of what was said
	}
}

// happens are words that only ask where, when or how long something was.
var happens = set(`last lasted take takes took place happen happens happened held occur occurred start started begin begun`)

// frameWords carry no topic of their own at the beginning of a question.
var frameWords = set(`what which who how when where why is are was were did does do has have had the a an any there it that this these those
	me us list show give tell find get all some of about anything something quote can you please's following`)
