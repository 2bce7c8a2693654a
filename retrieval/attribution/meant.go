package attribution

import (
	"slices"

	"whosaid/retrieval"
	"whosaid/retrieval/coref"
	"whosaid/retrieval/names"
)

// Meant are the names of those whom a statement of a document calls "he" or "she", where the document makes
// plain who that is: inside quotation marks neither its speaker, who says "I", nor whom it is told, who is
// "you". In a transcript, what stands in other turns does not tell.
func Meant(doc *retrieval.Document, s retrieval.Statement) (all []string) {
	pronouns := pronounsOf(doc.Text, s.Spans)
	if len(pronouns) == 0 || isSpoken(doc) {
		return nil
	}
	cast := coref.Read(doc, quotedIn(doc))
	for _, p := range pronouns {
		r := coref.Reference{Span: p, Previous: s.Speaker, PreviousAt: s.SpeakerStart}
		if slices.ContainsFunc(s.Quoted, func(q retrieval.Span) bool { return q.Contains(p) }) {
			r.Not = []string{s.Speaker, s.Addressee}
		}
		if id := cast.Resolve(r); id.Name != "" && !id.Doubt && !slices.Contains(all, id.Name) {
			all = append(all, id.Name)
		}
	}
	return all
}

// pronounsOf are the pronouns of one person in some spans of a text.
func pronounsOf(text string, spans []retrieval.Span) (all []retrieval.Span) {
	for _, s := range spans {
		for _, w := range names.Split(nil, text, s.Start, s.End) {
			if names.GenderOfPronoun(names.Fold(text[w.Start:w.End])) != "" {
				all = append(all, retrieval.Span{Start: w.Start, End: w.End})
			}
		}
	}
	return all
}

// quotedIn are the insides of all quotations of a document.
func quotedIn(doc *retrieval.Document) (all []retrieval.Span) {
	r := reading{doc: doc, pairs: &marker{text: doc.Text}}
	for i := range doc.Paragraphs {
		for _, q := range r.pairs.quotations(r.span(i), r.span(i+1)) {
			all = append(all, q.Inner)
		}
	}
	return all
}
