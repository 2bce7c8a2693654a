package answer

import (
	"slices"

	"whosaid/retrieval"
	"whosaid/retrieval/question"
)

// withCast is a decision on a question for several people whose evidence begins
// with a statement of each speaker of the document that the question is about.
func (d *decider) withCast(out Decision) Decision {
	if d.plan.Article == "" && d.q.Kind != question.List && !d.wantsSeveral() || len(d.found.Passages) == 0 {
		return out
	}
	out.Evidence = d.found
	documents := d.plan.Documents
	if len(documents) != 1 {
		documents = []string{d.found.Passages[0].Document}
	}
	inside := d.search(retrieval.Query{Text: d.plan.Text, Documents: documents, Statements: perSpeaker}).Statements
	cast := firstOfEach(slices.DeleteFunc(inside, func(s retrieval.ScoredStatement) bool { return s.Speaker == "" }))
	out.Evidence.Statements = append(cast[:min(mostCast, len(cast))], out.Evidence.Statements...)
	return out
}

// mostCast is how many speakers of one document the evidence begins with.
const mostCast = 14
