package question

import (
	"strings"

	"whosaid/retrieval/names"
)

// which: "which minister warned that ...", "which Russian official said ...",
// "what ex-congressman is backing ...".
func (p *parser) which() bool {
	if w := p.word(0); w != "which" && w != "what" {
		return false
	}
	if head := p.roleHead(); head > 0 {
		return p.whichDid(head + 1)
	}
	return p.whichSaid()
}

// whichDid reads "which NOUN did something", of which the verb begins at token
// i. What was said of a plural after "what" is asked for, not who: "what
// visitors said".
func (p *parser) whichDid(i int) bool {
	v := i
	for p.auxiliary(v) || adverbs[p.word(v)] || p.word(v) == "who" || p.word(v) == "that" || p.word(v) == "it" || being[p.word(v)] {
		v++
	}
	many := strings.HasSuffix(p.word(i-1), "s") || p.word(i-1) == "people"
	switch {
	case v >= len(p.tokens) || p.word(0) == "what" && many:
		return false
	case p.sort(v) != noVerb:
		p.role(1, i)
		p.saidBy(v)
		return true
	}
	p.role(1, i)
	p.q.Kind, p.q.Words = WhoSaid, p.between(v, len(p.tokens))
	if many {
		p.q.Kind, p.q.Topic, p.q.Words = WhoAbout, p.q.Words, ""
	}
	return true
}

// roleHead is the noun for people that ends the noun phrase after "which"; 0 if
// there is none. Before it there are no verbs, articles or prepositions but for
// "of the".
func (p *parser) roleHead() int {
	i := 1
	for p.word(i) == "of" || determiner(p.word(i)) {
		i++
	}
	for end := min(len(p.tokens), i+longestRole); i < end; i++ {
		w := p.word(i)
		if names.IsPersonNoun(w) {
			for i+1 < end && names.IsPersonNoun(p.word(i+1)) {
				i++
			}
			return i
		}
		if auxiliary(w) || determiner(w) || leads[w] || p.sort(i) == saying || p.tokens[i].punct() || being[w] {
			return 0
		}
	}
	return 0
}

// longestRole is how many words a description after "which" has at most.
const longestRole = 7

// whichSaid: "which ... said", whatever the noun.
func (p *parser) whichSaid() bool {
	v := p.verbAfter(1)
	if v < 0 || v > 9 || p.auxiliary(1) {
		return false
	}
	for i := 1; i < v; i++ {
		if p.auxiliary(i) && p.word(i) != "has" && p.word(i) != "have" && p.word(i) != "had" && p.word(i) != "was" && p.word(i) != "is" {
			return false
		}
	}
	end := v
	for end > 1 && (p.auxiliary(end-1) || adverbs[p.word(end-1)] || p.word(end-1) == "who" || p.word(end-1) == "that" ||
		p.word(end-1) == "it" || being[p.word(end-1)]) {
		end--
	}
	if end == 1 || p.word(0) == "what" && (determiner(p.word(1)) || !generic[p.word(end-1)] || strings.HasSuffix(p.word(end-1), "s")) {
		return false
	}
	p.role(1, end)
	p.saidBy(v)
	return true
}
