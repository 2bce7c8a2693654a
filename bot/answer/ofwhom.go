package answer

import (
	"slices"

	"whosaid/retrieval"
	"whosaid/retrieval/names"
	"whosaid/retrieval/pattern"
	"whosaid/retrieval/question"
)

// asksWhetherDid begins a question for whether somebody, who is named next, did something.
var asksWhetherDid = pattern.MustCompile(`(?i)^\W*(?:so |and |hey |but |wait,? )?(?:did|does|was|is|has|had)\s+$`)

// ofNobody reports whether a question asks whether somebody did something, and all turns
// that answer it are others', who do not name them.
func (d *decider) ofNobody(out Decision) bool {
	if out.Shape != Tell || d.q.Kind != question.Fact || len(out.Statements) == 0 || len(d.plan.Names) > 0 {
		return false
	}
	for _, m := range d.directory.Find(d.plan.Text) {
		if !asksWhetherDid.MatchString(d.plan.Text[:m.Start]) || len(m.People) == 0 || m.People[0].Sort != retrieval.Individual {
			continue
		}
		called := d.calledLike(m.People[0])
		return !slices.ContainsFunc(firstOf(out.Statements, shown), func(s retrieval.Statement) bool {
			return !inTurns(retrieval.ScoredStatement{Statement: s}) || slices.Contains(called, s.Speaker) || namesOne(s.Text, m.In(d.plan.Text)) ||
				slices.ContainsFunc(called, func(name string) bool { return namesOne(s.Text, names.Plain(name)) })
		})
	}
	return false
}

// withWhom is an answer, or the closest where it has nothing of whoever is asked about.
func (d *decider) withWhom(out Decision) Decision {
	if !d.ofNobody(out) {
		return out
	}
	return d.refused(Closest, Plain, out.Statements)
}
