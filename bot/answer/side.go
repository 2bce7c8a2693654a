package answer

import (
	"slices"

	"whosaid/retrieval"
	"whosaid/retrieval/pattern"
	"whosaid/retrieval/similarity"
)

// Words for and against something: in a question, and in what somebody says in a
// meeting.
var (
	asksAgainst = pattern.MustCompile(`(?i)\b(against|oppos\w+|object\w*|disagree\w*|concerns?|concerned|block\w*|pushe?d? ?back|veto\w*|` +
		`worr\w+|critici\w+|dislike\w*|s[kc]eptical|fear(ed|s)?|afraid|refus\w+|stopped|held up|reluctan\w+|hesitant|uneasy|` +
		`(un|not |n['’]?t )(comfortable|happy|convinced|keen)|hated|resist(ed|s)|complain\w*|warn(ed|s)|` +
		`(did|does|do|was|is|were) ?n['’o]?t (like|want|agree|buy|trust|keen|sure|ok|okay|a fan|in favou?r)|` +
		`reservations?)\b`)
	asksFor = pattern.MustCompile(`(?i)\b(support\w*|in favou?r|agree\w*|back(s|ed)|endors\w+|approv\w+|(who('s| is| was| were|) for)|` +
		`on board|second(s|ed)|keen|(ok|okay|fine|happy|cool|comfortable) with)\b`)
	// asksLiking is a question for how somebody named stands to something.
	asksLiking = pattern.MustCompile(`(?i)^\W*(did|does|do)\b.*\b(like|love|want|mind|prefer|favou?r)\b`)
	against    = pattern.MustCompile(`(?i)\b(i|we|i'm|i’m|we're|am|are|still|strongly|would)\b[^.?!]{0,40}\b(` +
		`object|oppose|opposed|against|disagree|concern|concerned|concerns|block|veto|worried|worry|` +
		`s[kc]eptical|hesitant|uncomfortable|uneasy|nervous|afraid|reluctant|` +
		`reservations?|avoid|not (be )?(convinced|comfortable|sure|support|agree|like|want|think|willing|happy|ok|okay|keen|a fan|commit)|` +
		`(don|didn|wouldn|can)['’]t( really| quite)? (think|like|want|support|agree|see|believe|commit)|` +
		`do not( really| quite)? (think|like|want|support|agree|see|believe)|not (quite|really) agree|` +
		`rather (not|keep|wait|have)|hate|dislike)\b|^-1\b|\bnot a fan\b|\bi would not\b|` +
		`\b(bad|terrible|dangerous|not a good|not probably a good|probably not a good) idea\b|` +
		`\bobjections? from (me|us)\b|\bno from (me|us)\b|` +
		`\btoo (quick|fast|soon|early|short|big|risky|late|complex|complicated|dangerous|much work)\b|` +
		shortly + `(against|opposed|not (in favou?r|for it)|disagree[ds]?|object(s|ed)|oppos(es|ed)|hard no|no way)\b`)
	inFavour = pattern.MustCompile(`(?i)\b(i|we|would|also|strongly|explicitly|fully)\b[^.?!]{0,30}\b(support|supportive|agree|second|` +
		`favou?r|like|love|happy|endorse|approve|fine with|ok with|okay with|on board)\b|\+\s?1\b|👍|\bsounds? (good|great)\b|` +
		`\bmakes (a lot of |total |perfect )?sense\b|\bgood idea\b|\bin favou?r\b|` +
		shortly + `(for (it|this|that|both)\b|all for\b|support(s|ed)\b|backs?\b|agree[ds]?\b|on board\b|yes please\b)`)
)

// shortly begins a sentence that takes a side without telling whose it is, as in chats,
// "against. it lags", and in notes, "was in favour".
const shortly = `^\W*(?:(?:is|was|were|am|still|strongly|also|generally|firmly|totally|mostly) )*`

// eitherSide tells of either side.
var eitherSide = pattern.MustCompile(against.String() + "|" + inFavour.String())

// bySide puts turns first that take the side asked for, where a question asks
// who was for or against something.
func (d *decider) bySide(scored []retrieval.ScoredStatement) []retrieval.ScoredStatement {
	takes, opposite := d.sides()
	if takes.words == nil {
		return scored
	}
	if len(d.plan.Names) > 0 && d.q.Asks != "why" {
		takes, opposite = side{of: takes.of | opposite.of}, side{} // whether they do is not known
	}
	sorted := slices.Clone(scored)
	for i := range sorted {
		s := &sorted[i]
		switch taken, worth := d.sideOf(s.Statement); {
		case taken&takes.of != 0:
			s.Score.Rank += worth
		case taken&opposite.of != 0:
			s.Score.Rank -= worth
		}
	}
	slices.SortStableFunc(sorted, func(a, b retrieval.ScoredStatement) int { return similarity.Order(a.Score, b.Score) })
	return sorted
}

// sides are the side that a question asks for, and the other; without words where it
// asks for none.
func (d *decider) sides() (takes, opposite side) {
	s := d.asks.sides.of(d.readSides)
	return s.takes, s.opposite
}

func (d *decider) readSides() sides {
	con, pro := asksAgainst.MatchString(d.q.Text), asksFor.MatchString(d.q.Text)
	if opposed, asked := d.siding(); asked {
		con, pro = opposed, !opposed
	}
	pro = pro || !con && len(d.plan.Names) > 0 && asksLiking.MatchString(d.q.Text)
	switch {
	case con == pro:
		return sides{}
	case con:
		return sides{side{against, takesAgainst}, side{inFavour, takesFor}}
	}
	return sides{side{inFavour, takesFor}, side{against, takesAgainst}}
}

// notOpposed denies that somebody is against something.
var notOpposed = pattern.MustCompile(`(?i)\b(i|we)((['’]m|['’]re| am| are) not| don['’]?t| didn['’]?t| do not| have no| had no)` +
	`( really| strongly)? (against|opposed?|object(ions?)?|concern(s|ed)?|hate|dislike|mind)\b`)

// onSide keeps the turns that take the side asked for, where the question asks
// who took one: somebody who only spoke of it did not.
func (d *decider) onSide(scored []retrieval.ScoredStatement) []retrieval.ScoredStatement {
	takes, _ := d.sides()
	if _, asked := d.siding(); takes.words == nil || !asked || len(d.plan.Names) > 0 {
		return scored
	}
	return slices.DeleteFunc(slices.Clone(scored), func(s retrieval.ScoredStatement) bool {
		_, ok := d.standIn(s.Text, takes.words, d.undone())
		return s.SpeakerReason == retrieval.ByLabel && !ok
	})
}

// takesSide is what it adds to a turn's rank to take the side asked for.
const takesSide = .2
