package answer

import (
	"slices"

	"whosaid/retrieval"
	"whosaid/retrieval/pattern"
	"whosaid/retrieval/similarity"
)

// leastAbout is the share of a question that the passages of an article contain at least
// that is about it: whoever asks who is quoted in one article means one.
func (d *decider) leastAbout() float64 {
	if d.plan.Group.Quoted && inOneArticle.MatchString(d.plan.Text) {
		return enoughOfOne
	}
	return enoughAbout
}

// inOneArticle names one article.
var inOneArticle = pattern.MustCompile(`(?i)\b(?:in|by|for) (?:the|that|this) (?:[\w'’-]+ ){0,3}?` +
	`(?:article|story|piece|report|write-?up)\b`)

// enoughAbout is the share of a question that the passages of an article contain
// at least that is about it, enoughOfOne where one article is asked for.
const (
	enoughAbout = .5
	enoughOfOne = .25
)

// holdsTitle reports whether a document calls the speaker of s by one of the offices that
// members hold: those of a party in one house are not each time called by the party.
func (d *decider) holdsTitle(doc *retrieval.Document, s retrieval.Statement) bool {
	if len(d.plan.Group.Titles) == 0 {
		return false
	}
	text := similarity.NewText(d.described(doc, s))
	return slices.ContainsFunc(d.plan.Group.Titles, func(noun string) bool { return d.query(noun).Match(text).MaxSim >= sameWord })
}
