package answer

import (
	"slices"

	"whosaid/retrieval"
)

// outranking puts the turn first that clearly outranks everybody's on the whole question
// where it is one of those asked about: their own turns are ranked by less than that.
func (d *decider) outranking(own []retrieval.ScoredStatement) []retrieval.ScoredStatement {
	all := d.found.Statements
	if len(all) < 2 || len(own) < 2 || !inTurns(all[0]) || all[0].Score.Rank-all[1].Score.Rank < clearly {
		return own
	}
	at := slices.IndexFunc(own, func(s retrieval.ScoredStatement) bool { return s.ID == all[0].ID })
	if at < 1 {
		return own
	}
	first := own[at]
	first.Score.Rank = own[0].Score.Rank
	return slices.Concat([]retrieval.ScoredStatement{first}, own[:at], own[at+1:])
}

// clearly is by how much a turn outranks the next at least that does so clearly.
const clearly = .2
