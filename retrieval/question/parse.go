package question

import "whosaid/retrieval/people"

// Parse reads a question asked of a corpus whose people are in directory, in
// the course of a conversation. It understands plain English, written with or
// without care; what fits no frame is a Fact about all of its words.
func Parse(text string, directory *people.Directory, context Context) Question {
	p := &parser{text: text, directory: directory, context: context}
	p.q.Text = text
	p.tokens = tokenise(text)
	p.mentions = directory.Find(text)
	p.takeQuotation()
	p.trim()
	p.respell()
	p.q.Every = p.every()
	p.read()
	p.follow()
	return p.q
}

// read finds the question's frame. Each frame returns false, having changed
// nothing, when it does not fit; what fits none is a fact.
func (p *parser) read() {
	if end := p.aside(0, len(p.tokens), noVerb); end > 0 && p.word(end) == "," {
		p.tokens = p.tokens[end+1:]
	}
	if len(p.tokens) == 0 {
		p.q.Kind = Fact
		if p.q.Verbatim {
			p.q.Kind = WhoSaid
		}
		return
	}
	frames := []func() bool{
		p.circumstances, p.elliptic, p.tail, p.cleft, p.list, p.passive, p.position, p.whose, p.who, p.which, p.whatSaid, p.anything,
		p.declarative, p.bare,
	}
	for _, frame := range frames {
		if frame() {
			return
		}
	}
	p.fact()
}
