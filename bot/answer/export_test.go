package answer

import (
	"context"

	"whosaid/bot/plan"
	"whosaid/retrieval/library"
)

// Answers is the relevance from which a statement answers.
const Answers = answers

// Relevance is how likely the best candidate for a plan answers it; ok is false
// where there is none.
func Relevance(ctx context.Context, lib *library.Library, p plan.Plan) (relevance float64, ok bool) {
	d := &decider{ctx: ctx, library: lib, directory: lib.People(), plan: p, q: p.Question}
	d.evidence()
	candidates := d.candidates()
	if len(candidates) == 0 {
		return 0, false
	}
	return d.relevance(candidates[0]), true
}
