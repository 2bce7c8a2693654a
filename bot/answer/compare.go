package answer

import (
	"maps"
	"slices"

	"whosaid/retrieval"
)

// compare answers with what each of several people said on the topic.
func (d *decider) compare() Decision {
	d.found = d.evidence()
	var sides []Side
	var statements []retrieval.Statement
	ranked := map[string][]retrieval.ScoredStatement{}
	held := d.plan.Sides[:min(mostSides, len(d.plan.Sides))]
	for _, names := range held {
		query := retrieval.Query{Speakers: names, Documents: d.plan.Documents, Text: d.plan.Text, Statements: perSpeaker}
		ranked[names[0]] = d.search(query).Statements
	}
	shared := d.sharedDocument(ranked)
	for _, names := range held {
		if list := inFirst(ranked[names[0]], shared); len(list) > 0 {
			side := Side{names[0], statementsOf(firstOf(list, perSide))}
			sides, statements = append(sides, side), append(statements, side.Statements[0])
		}
	}
	if len(sides) < 2 {
		return d.tellOrClosest(d.found.Statements)
	}
	for _, side := range sides {
		statements = append(statements, side.Statements[1:]...)
	}
	out := d.told(Hold, statements)
	out.Sides = sides
	return out
}

// sharedDocument is the document in which the best statements of several people
// rank highest together, and its best passage.
func (d *decider) sharedDocument(ranked map[string][]retrieval.ScoredStatement) string {
	sums := map[string]float64{}
	for _, p := range slices.Backward(d.found.Passages) {
		sums[p.Document] = passageShare * p.Score.Rank
	}
	for _, list := range ranked {
		best := map[string]float64{}
		for _, s := range list {
			best[s.Document] = max(best[s.Document], s.Score.Rank)
		}
		for document, rank := range best {
			sums[document] += rank
		}
	}
	shared := ""
	for _, document := range slices.Sorted(maps.Keys(sums)) {
		if shared == "" || sums[document] > sums[shared] {
			shared = document
		}
	}
	return shared
}

// inFirst puts the statements of one document first.
func inFirst(scored []retrieval.ScoredStatement, document string) []retrieval.ScoredStatement {
	other := func(s retrieval.ScoredStatement) int {
		if s.Document == document {
			return 0
		}
		return 1
	}
	return orderedBy(scored, other)
}

// mostSides is how many people are held against each other, perSide how many
// statements are shown of each.
const (
	mostSides = 3
	perSide   = 2
	// perSpeaker is how many statements of one of them are looked at.
	perSpeaker = 80
)
