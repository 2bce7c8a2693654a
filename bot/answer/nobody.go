package answer

import (
	"strings"

	"whosaid/retrieval"
	"whosaid/retrieval/pattern"
)

// noneSides says in notes that nobody took a side.
var noneSides = pattern.MustCompile(`(?i)\b(no ?(one|body)|none|nobody)\b[^.?!]{0,60}` +
	`\b(oppos|object|against|concern|disagree|block|support|favou?r)|` +
	`\b(no|without( any)?) (objections?|opposition|concerns?|` +
	`disagreement)\b`)

// nobodySides answers who was against something, or for it, with what a meeting's
// notes tell: that nobody was. Ok is false where a turn takes the side, or no notes
// tell so.
func (d *decider) nobodySides() (out Decision, ok bool) {
	takes, _ := d.sides()
	if _, asked := d.siding(); takes.words == nil || !asked || len(d.plan.Names) > 0 ||
		len(d.answering(d.onSide(d.found.Statements))) > 0 {
		return Decision{}, false
	}
	words := strings.Fields(asksFor.ReplaceAllString(asksAgainst.ReplaceAllString(strings.Join(d.topicWords(), " "), " "), " "))
	for _, p := range d.found.Passages {
		doc, known := d.library.Document(p.Document)
		if !known || !doc.OfMeeting() || len(words) == 0 {
			continue
		}
		for _, s := range Sentences(p.Text) {
			n := doc.ParagraphAt(p.Start + s.Start)
			if !noneSides.MatchString(s.In(p.Text)) || inTurn(doc, doc.Paragraphs[n-1].Span) ||
				len(d.lacking(above(doc, n), words, surelyAlike)) > 0 {
				continue
			}
			out := d.told(Narrate, nil)
			out.Sentence = d.sentenceAt(p.Chunk, s)
			return out, true
		}
	}
	return Decision{}, false
}

// above is the text of a paragraph of notes, of the few before it and of the
// heading they stand below.
func above(doc *retrieval.Document, n int) string {
	text, heading := "", doc.Section(n)
	if heading > 0 {
		text = doc.Paragraphs[heading-1].In(doc.Text)
	}
	for k := max(1, heading+1, n-fewAbove); k <= n; k++ {
		text += "\n" + doc.Paragraphs[k-1].In(doc.Text)
	}
	return text
}

// fewAbove is how many paragraphs before one tell what it is about.
const fewAbove = 4
