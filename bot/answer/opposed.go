package answer

import (
	"slices"

	"whosaid/bot/ballot"
	"whosaid/retrieval"
	"whosaid/retrieval/pattern"
	"whosaid/retrieval/similarity"
)

var (
	// votingAgainst begins what a question takes for granted that somebody voted against.
	votingAgainst = pattern.MustCompile(`(?i)^\W*vot(?:e|es|ed|ing) (?:against|no (?:on|to)|down)\b`)
	// opposes tells that somebody is against something.
	opposes = pattern.MustCompile(`(?i)\b(?:against|oppos\w*|object\w*|vot\w+ (?:no|down)|reject\w*|dissent\w*|` +
		`block\w*|veto\w*|nays?|noes)\b|^\W*no\b`)
	// votedNo tells by itself that somebody voted against something.
	votedNo = pattern.MustCompile(`(?i)\b(?:vot\w+ (?:no|nay|against)|` +
		`(?:the |a |only |lone |sole )+(?:no|nay|dissenting) votes?|dissent\w*)\b`)
)

// tellsOpposed reports whether what was found tells that somebody was against what a
// question says that they voted against: in a sentence that names them, in their own
// words, or by the list of a vote on that.
func (d *decider) tellsOpposed(who retrieval.Person, asked string) bool {
	words := similarity.Meaningful(votingAgainst.ReplaceAllString(asked, ""))
	called := d.calledLike(who)
	for _, name := range d.foundIn() {
		doc, ok := d.library.Document(name)
		if ok && (d.opposedIn(doc, called, words) || d.listedAgainst(doc, called, words)) {
			return true
		}
	}
	return slices.ContainsFunc(d.all(retrieval.Query{Speakers: called}), func(s retrieval.Statement) bool {
		return opposes.MatchString(s.Text) && d.hasOneOf(s.Text, words)
	})
}

// calledLike are the names of somebody, those first that the question means by it.
func (d *decider) calledLike(who retrieval.Person) []string {
	beside, _ := d.plan.Beside()
	all := slices.Concat(d.plan.Names, beside)
	if !slices.Contains(all, who.Name) {
		return []string{who.Name}
	}
	return all
}

// opposedIn reports whether a sentence of a document names somebody, that they are against
// something, and of the words that tell what; these may stand anywhere in the document
// where the sentence tells of a vote.
func (d *decider) opposedIn(doc *retrieval.Document, called, words []string) bool {
	for _, p := range doc.Paragraphs {
		text := p.In(doc.Text)
		if !opposes.MatchString(text) && !votedNo.MatchString(text) {
			continue
		}
		for _, s := range Sentences(text) {
			sentence := s.In(text)
			against := opposes.MatchString(sentence) && d.hasOneOf(text, words) || votedNo.MatchString(sentence) && d.hasOneOf(doc.Text, words)
			if against && slices.ContainsFunc(called, func(name string) bool {
				return namesOne(sentence, name)
			}) {
				return true
			}
		}
	}
	return false
}

// listedAgainst reports whether a vote on something lists somebody among those against it.
func (d *decider) listedAgainst(doc *retrieval.Document, called, words []string) bool {
	return slices.ContainsFunc(ballot.Read(doc), func(b *ballot.Ballot) bool {
		return d.hasOneOf(b.On(), words) && slices.ContainsFunc(b.Entries(), func(e ballot.Entry) bool {
			return e.Side == ballot.Against && slices.ContainsFunc(called, func(name string) bool { return e.Names(doc, name) })
		})
	})
}

// hasOneOf reports whether a text has one of some words, or one that is alike; true for
// no words.
func (d *decider) hasOneOf(text string, words []string) bool {
	return len(words) == 0 || d.share(words, similarity.NewText(text), surelyAlike) > 0
}
