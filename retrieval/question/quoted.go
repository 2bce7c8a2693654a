package question

import (
	"strings"

	"whosaid/retrieval"
)

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
	before := i > 0 && !p.tokens[i-1].punct() && p.sort(i-1) == noVerb && !closesLead[p.tokens[i-1].word]
	return after > 0 || before
}

// spoken is how many words people say at least, where a name would have fewer.
const spoken = 3

// closesLead are the words besides verbs of speech that stand before a quotation
// that is asked for.
var closesLead = set("words word used quotation quote line phrase sentence that")

// takeQuotation replaces the first stretch in quotation marks by one token.
func (p *parser) takeQuotation() {
	for i, t := range p.tokens {
		closers, ok := marks[t.word]
		if !ok || single(t.word) && !p.opens(i) {
			continue
		}
		for j := i + 2; j < len(p.tokens); j++ {
			if !strings.Contains(closers, p.tokens[j].word) || single(p.tokens[j].word) && !p.closes(j) {
				continue
			}
			if t.word == "`" && p.tokens[j].word == "`" && p.code(i, j) {
				break
			}
			inner := retrieval.Span{Start: t.End, End: p.tokens[j].Start}
			p.q.Words, p.q.Verbatim = strings.TrimSpace(inner.In(p.text)), true
			whole := token{Span: retrieval.Span{Start: t.Start, End: p.tokens[j].End}, word: quotation}
			p.tokens = append(append(p.tokens[:i:i], whole), p.tokens[j+1:]...)
			return
		}
	}
}

func single(mark string) bool { return mark == "'" || mark == "‘" || mark == "’" || mark == "`" }

// opens and closes tell single quotation marks from apostrophes.
func (p *parser) opens(i int) bool {
	return (i == 0 || p.tokens[i-1].End < p.tokens[i].Start) && i+1 < len(p.tokens) && p.tokens[i+1].Start == p.tokens[i].End
}

func (p *parser) closes(j int) bool {
	return p.tokens[j-1].End == p.tokens[j].Start && (j+1 == len(p.tokens) || p.tokens[j+1].Start > p.tokens[j].End || p.tokens[j+1].punct())
}
