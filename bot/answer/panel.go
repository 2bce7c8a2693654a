package answer

import (
	"slices"

	"whosaid/retrieval"
	"whosaid/retrieval/pattern"
)

// ofPanel asks for several people with what each of them says, without a noun for
// them: "who all went after her", "the mood among delegates".
var ofPanel = pattern.New(`(?i)\b(mood|reactions?)\b.*\b(among|from|of|to)\b|^\W*who( all)? (went after|came out|` +
	`backs?|backed|opposes?|opposed|supports?|supported|attacked|criticised|criticized|slammed|praised)\b`)

// asPanel is a decision on a question for several people that tells briefly what
// each of them says in the article that the question is about, where two or more
// speak there.
func (d *decider) asPanel(out Decision) Decision {
	if out.No == NotInCorpus || out.Shape != Tell && out.No != Closest || !d.wantsSeveral() ||
		!ofPanel.MatchString(d.plan.Text) && !asksPeople(d.plan.Text) {
		return out
	}
	scored := d.candidates()
	if len(scored) == 0 || d.relevance(scored[0]) < answers || inTurns(scored[0]) {
		return out
	}
	about := scored[0].Document
	if len(d.found.Passages) > 0 {
		about = d.found.Passages[0].Document
	}
	speakers := d.speakersIn(about)
	if len(speakers) < 2 {
		return out
	}
	return d.told(Brief, statementsOf(firstOf(speakers, mostOnPanel)))
}

// speakersIn are those who speak in a document, each with what they say that
// bears most on the question, in their own words if there are any: people first,
// and whom the question names left out.
func (d *decider) speakersIn(document string) []retrieval.ScoredStatement {
	inside := d.search(retrieval.Query{Text: d.plan.Text, Documents: []string{document}, Statements: perSpeaker}).Statements
	avoided := d.plan.Avoided()
	inside = slices.DeleteFunc(inside, func(s retrieval.ScoredStatement) bool {
		return s.Speaker == "" || slices.Contains(avoided, s.Speaker) || d.inTitle(s.Statement)
	})
	return orderedBy(firstOfEach(orderedBy(inside, reported)), func(s retrieval.ScoredStatement) int {
		return 2*min(1, d.anonymity(s.Statement)) + reported(s)
	})
}

// reported is 0 for a statement in its speaker's own words, 1 for any other.
func reported(s retrieval.ScoredStatement) int { return reportedOnly(s.Statement) }

func reportedOnly(s retrieval.Statement) int {
	if s.Kind == retrieval.Indirect || s.End-s.Start < leastOwn {
		return 1
	}
	return 0
}

// mostOnPanel is how many people one answer tells of briefly.
const mostOnPanel = 5
