package question

import (
	"strings"

	"whosaid/retrieval/people"
)

type parser struct {
	text      string
	directory *people.Directory
	context   Context
	tokens    []token
	mentions  []people.Mention
	q         Question
}

// quotation stands for the quoted words among the tokens.
const quotation = `""`

// marks holds opening quotation marks and what may close them.
var marks = map[string]string{
	`"`: `"”“`, "“": `”"“`, "”": `”"`, "„": "“”", "«": "»", "'": "'’", "‘": "’'", "`": "'`’",
}

// trim drops politeness before the question and signs after it.
func (p *parser) trim() {
	for changed := true; changed && len(p.tokens) > 0; {
		changed = false
		if t := p.tokens[0]; t.punct() && t.word != quotation || fillers[t.word] && len(p.tokens) > 1 {
			p.tokens, changed = p.tokens[1:], true
			continue
		}
		for _, phrase := range preambles {
			if n := p.starts(0, phrase); n > 0 && n < len(p.tokens) {
				p.tokens, changed = p.tokens[n:], true
				break
			}
		}
	}
	for len(p.tokens) > 0 {
		n := p.closing()
		if n == 0 {
			return
		}
		p.tokens = p.tokens[:len(p.tokens)-n]
	}
}

// closing is how many tokens at the end belong to no question.
func (p *parser) closing() int {
	last := p.tokens[len(p.tokens)-1]
	if last.punct() && last.word != quotation || closers[last.word] && len(p.tokens) > 1 {
		return 1
	}
	for _, phrase := range asides {
		n := len(strings.Fields(phrase))
		if at := len(p.tokens) - n; at > 1 && p.starts(at, phrase) > 0 && !wanting[p.word(at-1)] {
			return n
		}
	}
	return 0
}

// starts returns how many tokens phrase takes at i, 0 if it does not stand
// there.
func (p *parser) starts(i int, phrase string) int {
	words := strings.Fields(phrase)
	if i+len(words) > len(p.tokens) {
		return 0
	}
	for k, w := range words {
		if p.tokens[i+k].word != w {
			return 0
		}
	}
	return len(words)
}

// between is the question's text from token i to before token j.
func (p *parser) between(i, j int) string {
	if i >= j {
		return ""
	}
	return strings.TrimSpace(p.text[p.tokens[i].Start:p.tokens[j-1].End])
}

// word is the word at i, "" outside.
func (p *parser) word(i int) string {
	if i < 0 || i >= len(p.tokens) {
		return ""
	}
	return p.tokens[i].word
}

// fillers may stand before a question without meaning anything.
var fillers = set(`so well ok okay hey hi hello please um uh and but also then now yes no thanks bot`)

// closers may stand after it.
var closers = set(`please thanks then right correct yes no`)

// asides tell after a question how sure the asker is of it, in the words of their
// tokens; wanting are words that they complete: "what should I think".
var (
	asides  = []string{"i think", "i believe", "i guess", "i suppose", "if i recall", "if i remember", "iirc", "or something", "or whatever"}
	wanting = set(`what how should would could can do did than as`)
)

// preambles are polite openings, in the words of their tokens.
var preambles = []string{
	"can you", "could you", "would you", "will you", "tell me", "tell us", "let me know", "do you know", "i want to know",
	"i would like to know", "i 'd like to know", "i'd like to know", "i need to know", "i wonder", "i was wondering", "i am wondering",
	"i 'm wondering",
	"remind me", "find out", "any idea", "any chance you know", "does anybody know", "does anyone know", "quick question",
	"in the briefing", "in the article", "in the document", "in the text", "in this article", "in this document", "in this text",
	"according to the article", "according to the document", "according to the briefing", "according to the text", "exactly",
	"i 'm curious", "just", "to me", "me", "do we know", "help me find", "explain",
}
