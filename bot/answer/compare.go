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
	for i, names := range held {
		ranked[names[0]] = d.heldBy(names, d.plan.Voices[i])
	}
	shared := d.sharedDocument(d.allJointly(ranked))
	for _, names := range held {
		ranked[names[0]] = inFirst(ranked[names[0]], shared)
	}
	if len(held) == 2 {
		a, b := held[0][0], held[1][0]
		ranked[a], ranked[b] = d.together(ranked[a], ranked[b])
	}
	for _, names := range held {
		if list := ranked[names[0]]; len(list) > 0 && d.onSubject(list[0]) {
			side := Side{list[0].Speaker, d.ofSide(list)}
			sides, statements = append(sides, side), append(statements, side.Statements[0])
		}
	}
	if len(sides) < 2 {
		return d.tellOrClosest(d.found.Statements)
	}
	for _, side := range sides {
		statements = append(statements, side.Statements[1:]...)
	}
	if !d.comparable(held, ranked) {
		return d.refused(Closest, Plain, statements)
	}
	out := d.told(Hold, statements)
	out.Passages = d.passagesBeside(out.Passages, statements)
	out.Sides = sides
	return out
}

// heldBy are the statements of one side on what people are held against each other for,
// best first, and after them those of whoever speaks for it.
func (d *decider) heldBy(names, voices []string) []retrieval.ScoredStatement {
	query := retrieval.Query{Speakers: names, Documents: d.plan.Documents, Text: d.plan.Held, Statements: perSpeaker}
	out := d.amongTurns(d.search(query).Statements)
	if query.Speakers = voices; len(voices) > 0 && !slices.ContainsFunc(out, inTurns) {
		out = append(out, d.search(query).Statements...)
	}
	return out
}

// allJointly are the statements of each side, ranked by what the whole of the question and
// their articles tell too.
func (d *decider) allJointly(ranked map[string][]retrieval.ScoredStatement) map[string][]retrieval.ScoredStatement {
	out := map[string][]retrieval.ScoredStatement{}
	for name, list := range ranked {
		if out[name] = list; !slices.ContainsFunc(list, inTurns) {
			out[name] = d.jointly(list, d.passages)
		}
	}
	return out
}

// passagesBeside are passages with those of the statements' article after the first,
// where that is of it.
func (d *decider) passagesBeside(found []retrieval.Passage, statements []retrieval.Statement) []retrieval.Passage {
	doc, ok := d.library.Document(statements[0].Document)
	if !ok || doc.OfMeeting() || len(found) == 0 || found[0].Document != doc.Name {
		return found
	}
	out := firstOf(found, 1)
	for _, p := range d.passagesWith(doc, statements) {
		if p != found[0] {
			out = append(out, p)
		}
	}
	return firstOf(out, fewPassages)
}

// ofSide are the statements that are shown of one person, best first: without
// titles, and with own words of the same article after a report of them.
func (d *decider) ofSide(list []retrieval.ScoredStatement) []retrieval.Statement {
	shown := d.withoutTitles(statementsOf(firstOf(list, considered)))
	shown = slices.DeleteFunc(shown, func(s retrieval.Statement) bool { return s.Document != shown[0].Document })
	if len(shown) < perSide || shown[0].SpeakerReason == retrieval.ByLabel || reportedOnly(shown[0]) == 0 {
		return firstOf(shown, perSide)
	}
	own := slices.IndexFunc(shown, func(s retrieval.Statement) bool { return s.Document == shown[0].Document && reportedOnly(s) == 0 })
	if own > 0 {
		return []retrieval.Statement{shown[0], shown[own]}
	}
	return firstOf(shown, perSide)
}

// comparable reports whether each of those held against each other likely says
// something of it, as far as turns of meetings tell.
func (d *decider) comparable(held [][]string, ranked map[string][]retrieval.ScoredStatement) bool {
	return !slices.ContainsFunc(held, func(names []string) bool {
		list := ranked[names[0]]
		return d.manyTurns(list) && d.turnSigns(list).likely() < likelySide
	})
}

// amongTurns ranks the turns among statements by what stands around them.
func (d *decider) amongTurns(scored []retrieval.ScoredStatement) []retrieval.ScoredStatement {
	if !slices.ContainsFunc(scored, inTurns) {
		return scored
	}
	return d.jointly(scored, d.passages)
}

// onSubject reports whether a statement, with what stands around it, is about
// what people are held against each other for.
func (d *decider) onSubject(s retrieval.ScoredStatement) bool {
	words := d.topicWords()
	return s.SpeakerReason != retrieval.ByLabel || len(words) == 0 ||
		d.share(words, d.around(s.Statement), halfAlike) >= enoughOnSubject
}

func abs(n int) int { return max(n, -n) }

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
	// enoughOnSubject is the share of the subject's words that stand around a turn
	// at least.
	enoughOnSubject = .5
)
