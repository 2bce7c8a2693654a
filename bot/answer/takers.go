package answer

import (
	"slices"

	"whosaid/retrieval"
	"whosaid/retrieval/pattern"
	"whosaid/retrieval/similarity"
)

// asksBothSides is a question for those who took either side.
var asksBothSides = pattern.MustCompile(`(?i)\bwho('s|’s| is| was)? (for|in favou?r)( it)?\b.*\bagainst\b|` +
	`\bwho('s|’s| is| was)? against\b.*\b(for|in favou?r)\b|\bfor and against\b|\bpros? and cons?\b`)

// takers answers who took a side in a meeting, or which: with a turn of each who did
// in the discussion of the topic. Ok is false where the question asks for no sides, or
// nobody took one there.
func (d *decider) takers() (out Decision, ok bool) {
	both := asksBothSides.MatchString(d.plan.Text)
	takes, _ := d.sides()
	if !both && !d.asksTakers() || len(d.plan.Names) > 0 {
		return Decision{}, false
	}
	discussion := d.discussed(d.found.Statements)
	if !both {
		kept := d.taking(discussion, takes.words, outrightly)
		return d.told(Tell, kept), len(kept) > 0
	}
	kept := alternately(d.taking(discussion, inFavour, 0), d.taking(discussion, against, 0))
	return d.told(Tell, kept), len(kept) > 1
}

// discussed are the turns of the discussion of the topic: where the best turn stands, or the
// first of the next best that stands below a heading on it; none where there is none.
func (d *decider) discussed(scored []retrieval.ScoredStatement) []retrieval.Statement {
	if d.discusses(scored) {
		return d.discussion(scored[0].Statement)
	}
	for _, s := range firstOf(scored, considered) {
		if inTurns(s) && d.headed(s.Statement) {
			return d.discussion(s.Statement)
		}
	}
	if len(scored) == 0 || !inTurns(scored[0]) {
		return nil
	}
	takes, _ := d.sides()
	return slices.DeleteFunc(d.discussion(scored[0].Statement), func(s retrieval.Statement) bool {
		at, ok := d.standIn(s.Text, takes.words, d.undone())
		return !ok || at.covers < surelyOnTopic
	})
}

// surelyOnTopic is how much of the topic the sentence has at least with which somebody takes
// a side where it is not sure that the discussion is on it.
const surelyOnTopic = .45

// headed reports whether a turn stands below a heading on the topic: with one of its marks,
// or most of its words.
func (d *decider) headed(s retrieval.Statement) bool {
	doc, ok := d.library.Document(s.Document)
	if !ok || doc.Section(s.Paragraph) == 0 {
		return false
	}
	heading := doc.Paragraphs[doc.Section(s.Paragraph)-1].In(doc.Text)
	marks := d.marks()
	return len(marks) > 0 && hasMark(heading, marks) || d.topic().Match(similarity.NewText(heading)).MaxSim >= onHeading
}

// onHeading is how much of the topic a heading covers at least that is on it.
const onHeading = .5

// asksTakers reports whether a question asks for those who took a side, not for words.
func (d *decider) asksTakers() bool {
	takes, _ := d.sides()
	_, asked := d.siding()
	return takes.words != nil && !d.q.Verbatim && len(d.plan.Names) == 0 && asked
}

// discusses reports whether the first of ranked statements is a turn of a discussion of
// the topic.
func (d *decider) discusses(scored []retrieval.ScoredStatement) bool {
	if len(scored) == 0 || !inTurns(scored[0]) {
		return false
	}
	signs := d.turnSigns(scored)
	if d.manyTurns(scored) {
		return signs.likely() >= likelyTurn
	}
	return signs.around >= someAround
}

// someAround is how much of the topic stands at least in its very words around a turn
// of a small corpus that is on it.
const someAround = .4

// discussion are the turns below the heading of one, near it.
func (d *decider) discussion(s retrieval.Statement) []retrieval.Statement {
	doc, ok := d.library.Document(s.Document)
	if !ok {
		return nil
	}
	heading := doc.Section(s.Paragraph)
	return slices.DeleteFunc(d.all(retrieval.Query{Documents: []string{s.Document}}), func(o retrieval.Statement) bool {
		return o.SpeakerReason != retrieval.ByLabel || o.Speaker == "" || doc.Section(o.Paragraph) != heading ||
			abs(o.Paragraph-s.Paragraph) > sameDiscussion
	})
}

// taking are the turns of a discussion that take a side, the first that covers most
// of the topic of each speaker; those whom the question names are left out. Outright is
// what it adds to say so in the first words.
func (d *decider) taking(discussion []retrieval.Statement, side *pattern.Pattern, outright float64) []retrieval.Statement {
	avoided := d.plan.Avoided()
	var scored []retrieval.ScoredStatement
	for _, s := range discussion {
		at, ok := d.standIn(s.Text, side, d.undone())
		if slices.Contains(avoided, s.Speaker) || !ok {
			continue
		}
		rank := d.topic().Match(similarity.NewText(s.Text)).MaxSim
		if outright > 0 {
			rank = at.covers + outright*oneIf(at.outright) + inPassing*rank
		}
		scored = append(scored, retrieval.ScoredStatement{Statement: s, Score: retrieval.Score{Rank: rank}})
	}
	slices.SortStableFunc(scored, func(a, b retrieval.ScoredStatement) int { return similarity.Order(a.Score, b.Score) })
	return statementsOf(firstOfEach(scored))
}

// alternately are the items of two lists by turns.
func alternately[T any](a, b []T) []T {
	var out []T
	for i := range max(len(a), len(b)) {
		if i < len(a) {
			out = append(out, a[i])
		}
		if i < len(b) {
			out = append(out, b[i])
		}
	}
	return out
}

// sameDiscussion is how many paragraphs two turns below one heading are apart at
// most that are of one discussion.
const sameDiscussion = 80

// inPassing is the share that the topic has in a turn's rank wherever it stands there.
const inPassing = .25
