package answer

import (
	"whosaid/retrieval"
	"whosaid/retrieval/similarity"
)

// withFact tells, beside the statements that answer a question for a place, a
// time or an amount, the sentence near the first of them that has one.
func (d *decider) withFact(out Decision) Decision {
	if out.Shape != Tell || len(out.Statements) == 0 || !d.wantsAmount() && d.q.Asks != "where" || d.tells(out.Statements[0]) {
		return out
	}
	first := out.Statements[0]
	if first.SpeakerReason == retrieval.ByLabel {
		return out // what stands around a turn is somebody else's
	}
	doc, ok := d.library.Document(first.Document)
	if !ok {
		return out
	}
	near, ok := d.nearby(doc, first)
	if !ok {
		near, ok = d.inArticle()
	}
	if ok {
		out.Shape, out.Sentence = Narrate, near
	}
	return out
}

// inArticle is the sentence of the article that a question is about that has the
// kind of thing asked for and covers most of the question.
func (d *decider) inArticle() (out Sentence, ok bool) {
	about, _ := d.aboutDocument()
	doc, known := d.library.Document(about)
	if !known || doc.OfMeeting() || d.size() < largeCorpus {
		return Sentence{}, false
	}
	query, most := similarity.NewQuery(d.plan.Text), enoughInArticle
	for i, p := range doc.Paragraphs {
		text := p.In(doc.Text)
		for _, span := range Sentences(text) {
			sentence := span.In(text)
			if len(sentence) > longestFact || d.fits(sentence) < surelyFits {
				continue
			}
			if worth := query.Match(similarity.NewTextIn(sentence, text)).MaxSim; worth > most {
				chunk := retrieval.Chunk{Document: doc.Name, Paragraph: i + 1, Start: p.Start, Text: text}
				out, most, ok = d.sentenceAt(chunk, span), worth, true
			}
		}
	}
	return out, ok
}

// tells reports whether a statement itself has the kind of thing asked for.
func (d *decider) tells(s retrieval.Statement) bool {
	switch d.q.Asks {
	case "when":
		return s.When != "" && d.fits(s.When) >= surelyFits
	case "where":
		return s.Venue != ""
	}
	return d.fits(s.Text) >= surelyFits
}

// nearby is the sentence of the paragraphs around a statement that has the kind
// of thing asked for and covers most of the question; a sentence of its own
// paragraph counts more.
func (d *decider) nearby(doc *retrieval.Document, s retrieval.Statement) (Sentence, bool) {
	query := similarity.NewQuery(d.plan.Text)
	var best Sentence
	most := 0.0
	for i := max(0, s.Paragraph-1-around); i < min(len(doc.Paragraphs), s.Paragraph+around); i++ {
		text := doc.Paragraphs[i].In(doc.Text)
		for _, span := range Sentences(text) {
			sentence := span.In(text)
			if len(sentence) > longestFact || d.fits(sentence) < surelyFits {
				continue
			}
			worth := query.Match(similarity.NewTextIn(sentence, text)).MaxSim
			if i+1 == s.Paragraph {
				worth += ownParagraph
			}
			if worth > most {
				chunk := retrieval.Chunk{Document: doc.Name, Paragraph: i + 1, Start: doc.Paragraphs[i].Start, Text: text}
				best, most = d.sentenceAt(chunk, span), worth
			}
		}
	}
	return best, most >= enoughNearby
}

const (
	// around is how many paragraphs before and after a statement are looked at.
	around = 2
	// ownParagraph is what a sentence of the statement's own paragraph counts
	// more, enoughNearby how much of the question one covers at least.
	ownParagraph = .2
	enoughNearby = .4
	// enoughInArticle is how much of the question a sentence covers at least that stands
	// anywhere else in the article.
	enoughInArticle = .25
)
