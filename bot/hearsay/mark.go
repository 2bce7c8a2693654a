package hearsay

import "whosaid/retrieval"

// Mark tells of each match of a check whether its words are only passed on, and by which
// sentence they are denied. Document gives a document by its name.
func Mark(v retrieval.Verification, document func(name string) (*retrieval.Document, bool)) retrieval.Verification {
	for i, s := range v.Statements {
		doc, ok := document(s.Document)
		if !ok || i >= len(v.Matches) {
			continue
		}
		if in, denied := Denial(doc, s); denied {
			v.Matches[i].Disputed = in.In(doc.Text)
		}
		v.Matches[i].Repeated = Repeated(doc, s, v.Matches[i].Words)
	}
	return v
}
