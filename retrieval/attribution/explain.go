package attribution

import "whosaid/retrieval"

// An Explanation is a statement with the rule that decided it.
type Explanation struct {
	retrieval.Statement
	// Rule names the rule, Why says it in a sentence.
	Rule, Why string
	// Considered are other readings that were turned down.
	Considered []string
}

// Explain returns the statements of doc, as Read does, each with the rule that
// decided it.
func Explain(doc *retrieval.Document) []Explanation {
	l, drafts := read(doc)
	out := make([]Explanation, len(l.Statements))
	for i, st := range l.Statements {
		d := &drafts[i]
		out[i] = Explanation{Statement: st, Rule: string(d.rule), Why: d.rule.why(), Considered: d.considered}
	}
	return out
}
