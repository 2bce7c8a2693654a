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
	pairs := &marker{text: doc.Text}
	cutter := &tokeniser{text: doc.Text}
	var f flow
	var quoted []retrieval.Span
	var spoken []turn
	if doc.Transcript == nil {
		spoken = turns(doc)
	}
	shapes := headingShapes(doc)
	for i, p := range doc.Paragraphs {
		var next retrieval.Span
		if i+1 < len(doc.Paragraphs) {
			next = doc.Paragraphs[i+1].Span
		}
		quotes := pairs.quotations(p.Span, next)
		for _, q := range quotes {
			quoted = append(quoted, q.Inner)
		}
		read := func() {
			for _, piece := range pieces(doc.Text, p.Span, quotes) {
				tokens := cutter.tokens(piece.Span, piece.quotes)
				if f.credit(doc.Text, i+1, tokens) || f.pullCredit(doc.Text, i+1, tokens, cutter) || shapes.skips(i, tokens) {
					break
				}
				f.read(doc.Text, i+1, sentences(doc.Text, tokens))
			}
		}
		var before retrieval.Span
		if i > 0 {
			before = doc.Paragraphs[i-1].Span
		}
		if doc.Transcript == nil && f.mail(doc.Text, i+1, p.Span, next) || f.setOff(doc.Text, i+1, before, p.Span) || f.table(doc.Text, i+1, p.Span) {
			continue
		}
		if spoken != nil && spoken[i].words.Len() > 0 {
			f.turn(doc.Text, i+1, spoken[i], read)
			continue
		}
		read()
	}
	return f.out, quoted
}
