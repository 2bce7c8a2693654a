package answer

import (
	"slices"

	"whosaid/retrieval"
	"whosaid/retrieval/pattern"
	"whosaid/retrieval/similarity"
)

// deciding are the turns that decided what notes say was: the best of their meeting
// on the same item of the agenda or that tell what the discussion of it comes to, and
// the last on that item that does.
func (d *decider) deciding(piece decided) []retrieval.Statement {
	var out []retrieval.Statement
	onItem := func(s retrieval.Statement) bool {
		return piece.item > 0 && s.Paragraph > piece.item && s.Paragraph < piece.from
	}
	for _, s := range d.byConclusion(d.found.Statements) {
		if inTurns(s) && s.Speaker != "" && s.Document == piece.document && len(out) < besideDecision &&
			(onItem(s.Statement) || concludes.MatchString(s.Text) && d.topic().Match(similarity.NewText(s.Text)).MaxSim >= onALine) {
			out = append(out, s.Statement)
		}
	}
	for _, s := range slices.Backward(d.all(retrieval.Query{Documents: []string{piece.document}})) {
		if onItem(s) && s.SpeakerReason == retrieval.ByLabel && s.Speaker != "" && concludes.MatchString(s.Text) {
			out = append(slices.DeleteFunc(out, func(o retrieval.Statement) bool { return o.ID == s.ID }), s)
			break
		}
	}
	slices.SortStableFunc(out, func(a, b retrieval.Statement) int {
		return int(oneIf(concludes.MatchString(b.Text)) - oneIf(concludes.MatchString(a.Text)))
	})
	return out
}

// besideDecision is how many turns are shown beside a decision at most, but for the one
// that closes its item.
const besideDecision = 2

// byConclusion puts turns first that tell what a discussion comes to.
func (d *decider) byConclusion(scored []retrieval.ScoredStatement) []retrieval.ScoredStatement {
	does := func(s retrieval.ScoredStatement) bool { return inTurns(s) && concludes.MatchString(s.Text) }
	if !slices.ContainsFunc(scored, does) {
		return scored
	}
	sorted := slices.Clone(scored)
	for i := range sorted {
		sorted[i].Score.Rank += comesTo * oneIf(does(sorted[i]))
	}
	slices.SortStableFunc(sorted, func(a, b retrieval.ScoredStatement) int { return similarity.Order(a.Score, b.Score) })
	return sorted
}

// comesTo is what it adds to a turn's rank to tell what a discussion comes to, where
// that is asked for.
const comesTo = .25

// concludes is said by who tells what a discussion comes to.
var concludes = pattern.New(`(?i)\b((you|we|they|i think (you|we)) (do )?have (a |full )?(consensus|agreement|stage)|` +
	`(have|has|there is|there['’]s|that['’]s|is|reached|got) consensus|congratulations|` +
	`to (summari[sz]e|conclude|recap|wrap up)|in (summary|conclusion)|` +
	`so (the )?(conclusion|decision|plan|outcome|consensus|resolution)|(is|are) (approved|accepted|agreed|adopted|carried|rejected)|` +
	`motion (carries|passes|fails)|let['’]?s (go|do|move|keep|stick|say|leave|plan|aim|take|use|start|wait)|` +
	`so (we|i)(['’]ll| will| add| are going| go| keep| move)|(we|you)(['’]ll| will) (go (with|ahead)|move|keep|add|ship|schedule|aim)|` +
	`sounds like (we|you|everyone|everybody|there|a|it)|(not|isn['’]t) going to advance|(resolved|agreed)\b[:,]|no objections?|` +
	`no (clear |real )?(consensus|agreement)|we (will |can )?leave (it|this|that)|(is|are|was) (deferred|postponed|tabled|dropped))\b`)
