package question

import "strings"

// code reports whether the stretch between the backticks i and j is no quotation
// but code in the words asked for: it is a name or an expression, and more is
// said around it.
func (p *parser) code(i, j int) bool {
	inner := p.text[p.tokens[i].End:p.tokens[j].Start]
	after := 0
	for _, t := range p.tokens[j+1:] {
		if !t.punct() {
			after++
		}
	}
	if len(strings.Fields(inner)) >= spoken {
		return after >= spoken || strings.ContainsAny(inner, "(){}[]<>=;_/")
	}
	before := i > 0 && !p.tokens[i-1].punct() && !closesLead[p.tokens[i-1].word]
	return after > 0 || before
}

// spoken is how many words people say at least, where a name would have fewer.
const spoken = 3

// closesLead are the words that stand before a quotation that is asked for.
var closesLead = map[string]bool{
	"said": true, "say": true, "says": true, "saying": true, "wrote": true, "write": true, "words": true, "word": true, "used": true,
	"quotation": true, "quote": true, "line": true, "phrase": true, "sentence": true, "called": true, "that": true,
}
