// Package attribution reads a document's ledger: who said what, where and how
// the text tells. It works by rules over a lexicon of reporting verbs
// (verbs.txt) and word classes (classes.txt), both in package english and open to a linguist's edits.
//
// The order is: marks are paired, each quotation becomes one token, sentences
// are cut, cues are found with their frames, then complement, extent and
// subject of each; last the quotations that no cue covers. A statement's kind
// is derived from how much of it stands inside marks.
package attribution

import "whosaid/retrieval"

// A Ledger is what a document says people said.
type Ledger struct {
	// Statements are in document order.
	Statements []retrieval.Statement
	// People are the document's speakers and the others it names.
	People []retrieval.Person
}

// Read returns the ledger of doc. It depends on doc alone, keeps nothing and
// may run concurrently.
func Read(doc *retrieval.Document) Ledger {
	if v := visibleOf(doc); v != nil {
		l, _ := read(v.Document)
		for i := range l.Statements {
			v.restore(&l.Statements[i])
		}
		return l
	}
	l, _ := read(doc)
	return l
}

func read(doc *retrieval.Document) (Ledger, []draft) {
	switch t := doc.Transcript; {
	case t != nil && t.Written:
		drafts, quoted := draftsOfLetters(doc)
		return ledgerOf(doc, drafts, quoted)
	case t != nil:
		return ledgerOf(doc, draftsOfTurns(doc), nil)
	}
	drafts, quoted := draftsOf(doc)
	return ledgerOf(doc, drafts, quoted)
}

// draftsOf reads the statements of doc, without their people, and what stands
// inside quotation marks.
func draftsOf(doc *retrieval.Document) ([]draft, []retrieval.Span) {
	return draftsWithout(doc, "")
}

// draftsWithout reads doc without one of the rules for where the author's own words
// begin, named by its id; "" stands for none.
func draftsWithout(doc *retrieval.Document, rule string) ([]draft, []retrieval.Span) {
	r := reading{doc: doc, pairs: &marker{text: doc.Text}, cutter: &tokeniser{text: doc.Text}, shapes: headingShapes(doc)}
	r.f.without = rule
	if doc.Transcript == nil {
		r.spoken = turns(doc)
	}
	for i := range doc.Paragraphs {
		r.paragraph(i)
	}
	return r.f.withoutPulled(doc.Text), r.quoted
}

// A reading is a document that is being read, paragraph by paragraph.
type reading struct {
	doc    *retrieval.Document
	pairs  *marker
	cutter *tokeniser
	shapes headings
	spoken []turn
	f      flow
	quoted []retrieval.Span // the insides of all quotations
}

// span is paragraph i, empty outside of the document.
func (r *reading) span(i int) retrieval.Span {
	if i < 0 || i >= len(r.doc.Paragraphs) {
		return retrieval.Span{}
	}
	return r.doc.Paragraphs[i].Span
}

// paragraph reads paragraph i: as part of a mail, a table or a turn where it is one.
func (r *reading) paragraph(i int) {
	text, p, next := r.doc.Text, r.span(i), r.span(i+1)
	quotes := r.pairs.quotations(p, next)
	for _, q := range quotes {
		r.quoted = append(r.quoted, q.Inner)
	}
	switch {
	case r.doc.Transcript == nil && r.f.mail(text, i+1, p, next) || r.f.setOff(text, i+1, r.span(i-1), p) || r.f.table(text, i+1, p) ||
		r.spoken == nil && r.doc.Transcript == nil && (r.f.posted(text, i+1, p) || r.f.creditedBlock(text, i+1, p, next, r.cutter)):
	case r.spoken != nil && r.spoken[i].words.Len() > 0:
		r.f.turn(text, i+1, r.spoken[i], func() { r.sentences(i, quotes) })
	default:
		r.sentences(i, quotes)
	}
}

// sentences reads the sentences of paragraph i.
func (r *reading) sentences(i int, quotes []quotation) {
	text := r.doc.Text
	for _, piece := range pieces(text, r.span(i), quotes) {
		tokens := r.cutter.tokens(piece.Span, piece.quotes)
		if r.f.credit(text, i+1, tokens) || r.f.pullCredit(text, i+1, tokens, r.cutter) || r.shapes.skips(i, tokens) {
			break
		}
		list := sentences(text, tokens)
		if r.spoken == nil || r.spoken[i].words.Len() == 0 {
			r.f.tell(text, list)
		}
		r.f.read(text, i+1, list)
	}
}

// draftsOfLetters reads written texts: each turn is one statement, and what it
// reports others to have said is another, as in an article.
func draftsOfLetters(doc *retrieval.Document) ([]draft, []retrieval.Span) {
	reported, quoted := draftsOf(doc)
	var out []draft
	for i := range doc.Transcript.Turns {
		t := &doc.Transcript.Turns[i]
		out = append(out, draft{spans: t.Words, quotes: t.Words, kind: retrieval.Direct, speaker: t.Label, rule: turnRule, said: t,
			paragraph: doc.ParagraphAt(t.Start)})
	}
	for _, d := range reported {
		if !speaksOfSelf(d.speaker.In(doc.Text)) {
			out = append(out, d)
		}
	}
	return out, quoted
}
