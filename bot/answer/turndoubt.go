package answer

import (
	"math"

	"whosaid/retrieval"
	"whosaid/retrieval/question"
	"whosaid/retrieval/similarity"
)

// tellingSigns tell whether the turns of meetings that are shown answer a question as
// people ask it: that they rank first does not.
type tellingSigns struct {
	// lead is by how much the first of all that may answer outranks the one after those
	// that are shown, rank what the first that is shown has.
	lead, rank float64
	// around is how much of the topic stands in its very words around the first that is
	// shown, surpassed by how much more of it stands in the discussion of another that may
	// answer than in those of all that are shown.
	around, surpassed float64
	// words is the logarithm of how many words tell what the question is about.
	words float64
	// whoSaid, named and sided are 1 for a question for who said something, for what
	// somebody named said, and for those who took a side.
	whoSaid, named, sided float64
}

// likely is how likely turns with these signs answer the question, 0 to 1: a logistic
// function, fitted on natural questions about meetings.
func (s tellingSigns) likely() float64 {
	w := tellingWeights
	return 1 / (1 + math.Exp(-(w.constant + w.lead*s.lead + w.rank*s.rank + w.around*s.around + w.surpassed*s.surpassed +
		w.words*s.words + w.whoSaid*s.whoSaid + w.named*s.named + w.sided*s.sided)))
}

// tellingSigns reads the signs of the turns that are shown, one at least, of the ranked
// ones that may answer.
func (d *decider) tellingSigns(told []retrieval.Statement, candidates []retrieval.ScoredStatement) tellingSigns {
	_, sided := d.siding()
	return tellingSigns{
		lead: d.turnSigns(candidates).lead, rank: rankOf(told[0], candidates),
		around: d.topic().Match(d.around(told[0])).Exact, surpassed: d.discussedMore(told, candidates),
		words:   math.Log(float64(1 + len(d.topicWords()))),
		whoSaid: oneIf(d.q.Kind == question.WhoSaid), named: oneIf(d.plan.Sure), sided: oneIf(sided),
	}
}

// rankOf is the rank of one of ranked statements; of any other that of the last.
func rankOf(s retrieval.Statement, ranked []retrieval.ScoredStatement) float64 {
	for _, r := range ranked {
		if r.ID == s.ID {
			return byWords(r)
		}
	}
	return byWords(ranked[len(ranked)-1])
}

// discussedMore is by how much more of the topic stands in its very words in the discussion
// of one of some turns than in that of any that is shown.
func (d *decider) discussedMore(told []retrieval.Statement, candidates []retrieval.ScoredStatement) float64 {
	own, most := 0.0, 0.0
	for _, s := range firstOf(told, shown) {
		own = max(own, d.discussedOf(s))
	}
	for _, s := range candidates {
		most = max(most, d.discussedOf(s.Statement))
	}
	return max(0, most-own)
}

// discussedOf is how much of the topic stands in its very words in the discussion of a turn:
// its heading, and what stands near it below that.
func (d *decider) discussedOf(s retrieval.Statement) float64 {
	doc, ok := d.library.Document(s.Document)
	if !ok {
		return 0
	}
	heading := doc.Section(s.Paragraph)
	var shared similarity.TermSet
	if heading > 0 {
		shared = d.sharedWith(doc, heading)
	}
	for n := max(heading+1, s.Paragraph-sameDiscussion); n <= min(len(doc.Paragraphs), s.Paragraph+sameDiscussion); n++ {
		if n > s.Paragraph && doc.Paragraphs[n-1].Heading {
			break
		}
		shared |= d.sharedWith(doc, n)
	}
	return d.topic().Share(shared)
}

// sharedWith are the topic's words that a paragraph has; each is read once.
func (d *decider) sharedWith(doc *retrieval.Document, n int) similarity.TermSet {
	key := place{doc.Name, n}
	shared, ok := d.shared[key]
	if !ok {
		if d.shared == nil {
			d.shared = map[place]similarity.TermSet{}
		}
		shared = d.topic().Shared(similarity.NewText(doc.Paragraphs[n-1].In(doc.Text)))
		d.shared[key] = shared
	}
	return shared
}

// weighedTurns is a decision on turns of meetings that only shows what comes closest where
// that hardly answers the question, and answers with it where it likely does.
func (d *decider) weighedTurns(out Decision, candidates []retrieval.ScoredStatement) Decision {
	told := out.Statements
	if out.No == Closest {
		told = out.Nearest
	}
	if len(told) == 0 || told[0].SpeakerReason != retrieval.ByLabel || d.topic().Empty() {
		return out
	}
	switch likely := d.tellingSigns(told, candidates).likely(); {
	case out.No == Answered && out.Shape == Tell && likely < hardlyTold:
		return d.refused(Closest, Plain, told)
	case out.No == Closest && out.Why == Plain && likely >= surelyTold && !d.strange():
		return d.told(Tell, told)
	}
	return out
}
