package question

import "strings"

// anything: "anything from X on Y", "something by X", "X on Y".
func (p *parser) anything() bool {
	i := 0
	for frameWords[p.word(i)] || anyThings[p.word(i)] {
		i++
	}
	if w := p.word(i); i > 0 && (w == "from" || w == "by") {
		i++
	} else if i > 0 && p.word(0) != "quote" {
		return false
	}
	end := p.nounEnd(i)
	if end >= len(p.tokens) && i == 0 || end == i {
		return false
	}
	if w := p.word(end); i == 0 && w != "on" && w != "about" && w != "regarding" {
		return false
	}
	asked := p.subject(i, end)
	if len(asked) == 0 || i == 0 && !asked[0].Known() {
		return false
	}
	p.q.Kind, p.q.Speakers = WhatSaid, asked
	p.q.Topic = p.parts(end, len(p.tokens), topical, false).text
	return true
}

var anyThings = set(`anything something everything everythin all any quotes things stuff`)

// declarative: "X said Y", "so X warned that Y?".
func (p *parser) declarative() bool {
	v := p.verbAfter(-1)
	if asks, _ := p.asks(); v < 1 || v > 9 || asks != "" || interrogative[p.word(0)] {
		return false
	}
	end := v
	for end > 0 && (p.auxiliary(end-1) || adverbs[p.word(end-1)]) {
		end--
	}
	asked := p.subject(0, end)
	if len(asked) == 0 || !asked[0].Known() && !p.tokens[0].name && !determiner(p.word(0)) {
		return false
	}
	p.q.Kind, p.q.Speakers = DidSay, asked
	p.claim(v)
	return true
}

var interrogative = set(`what which who whom whose how when where why`)

// bare: a quotation or a name and nothing else.
func (p *parser) bare() bool {
	if p.q.Verbatim {
		p.q.Kind = WhoSaid
		p.q.Topic = strings.TrimSpace(strings.ReplaceAll(p.between(0, p.find(0, isQuotation)), `"`, ""))
		if p.find(0, isQuotation) < 0 || len(strings.Fields(p.q.Topic)) < 3 {
			p.q.Topic = ""
		}
		return true
	}
	asked := p.subject(0, len(p.tokens))
	if len(asked) == 0 || !asked[0].Known() || p.share(asked, 0) < 0.7 {
		return false
	}
	p.q.Kind, p.q.Speakers = WhatSaid, asked
	return true
}

func isQuotation(w string) bool { return w == quotation }
