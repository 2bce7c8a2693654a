package answer

import (
	"regexp"
	"slices"

	"whosaid/retrieval"
	"whosaid/retrieval/similarity"
)

// Words for and against something: in a question, and in what somebody says in a
// meeting.
var (
	asksAgainst = regexp.MustCompile(`(?i)\b(against|oppos\w+|object\w*|disagree\w*|concerns?|concerned|block\w*|pushe?d? ?back|veto\w*|` +
		`worr\w+|critici\w+|dislike\w*)\b`)
	asksFor = regexp.MustCompile(`(?i)\b(support\w*|in favou?r|agree\w*|back(s|ed)|endors\w+|approv\w+|(who('s| is| was| were|) for))\b`)
	against = regexp.MustCompile(`(?i)\b(i|we|i'm|i’m|we're|am|are|still|strongly|would)\b[^.?!]{0,40}\b(object|oppose|opposed|against|` +
		`disagree|concern|concerned|concerns|block|veto|worried|worry|skeptical|sceptical|hesitant|uncomfortable|reservations?|` +
		`not (convinced|comfortable|sure|support|agree|like|want|think)|` +
		`don['’]t (think|like|want|support|agree|see)|do not (think|like|want|support|agree|see)|` +
		`rather not)\b|^-1\b|\bnot a fan\b|\bi would not\b`)
	inFavour = regexp.MustCompile(`(?i)\b(i|we|would|also|strongly|explicitly|fully)\b[^.?!]{0,30}\b(support|supportive|agree|second|` +
		`favou?r|like|love|happy|endorse|approve)\b|\+\s?1\b|👍|\bsounds? (good|great)\b|\bmakes (a lot of |total |perfect )?sense\b|` +
		`\bgood idea\b`)
)

// bySide puts turns first that take the side asked for, where a question asks
// who was for or against something.
func (d *decider) bySide(scored []retrieval.ScoredStatement) []retrieval.ScoredStatement {
	con, pro := asksAgainst.MatchString(d.q.Text), asksFor.MatchString(d.q.Text)
	if con == pro {
		return scored
	}
	takes := inFavour
	if con {
		takes = against
	}
	sorted := slices.Clone(scored)
	for i := range sorted {
		s := &sorted[i]
		if s.SpeakerReason == retrieval.ByLabel && takes.MatchString(s.Text) {
			s.Score.Rank += takesSide
		}
	}
	slices.SortStableFunc(sorted, func(a, b retrieval.ScoredStatement) int { return similarity.Order(a.Score, b.Score) })
	return sorted
}

// takesSide is what it adds to a turn's rank to take the side asked for.
const takesSide = .2
