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
// where the best turn stands, below its heading. Ok is false where the question
// asks for no sides, or nobody took one there.
func (d *decider) takers() (out Decision, ok bool) {
	both := asksBothSides.MatchString(d.plan.Text)
	takes, _ := d.sides()
	if !both && !d.asksTakers() || len(d.plan.Names) > 0 || !d.discusses(d.found.Statements) {
		return Decision{}, false
	}
	discussion := d.discussion(d.found.Statements[0].Statement)
	if !both {
		kept := d.taking(discussion, takes, outrightly)
		return d.told(Tell, kept), len(kept) > 0
	}
	kept := alternately(d.taking(discussion, inFavour, 0), d.taking(discussion, against, 0))
	return d.told(Tell, kept), len(kept) > 1
}

// asksTakers reports whether a question asks for those who took a side, not for words.
func (d *decider) asksTakers() bool {
	takes, _ := d.sides()
	return takes != nil && !d.q.Verbatim && len(d.plan.Names) == 0 && asksWhoSides.MatchString(d.plan.Text)
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
		text := notOpposed.ReplaceAllString(s.Text, " I support ")
		at := side.FindStringIndex(text)
		if slices.Contains(avoided, s.Speaker) || at == nil {
			continue
		}
		rank := d.topic().Match(similarity.NewText(s.Text)).MaxSim
		rank += outright * oneIf(at[0] < saidOutright)
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

const (
	// saidOutright is within how many bytes a turn says which side it takes that is
	// said for that, and outrightly what that adds to its rank.
	saidOutright = 120
	outrightly   = 1
)
