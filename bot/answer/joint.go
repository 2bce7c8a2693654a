package answer

import (
	"math"
	"slices"

	"whosaid/retrieval"
	"whosaid/retrieval/similarity"
)

// jointly orders statements further by what only the whole of a question, its
// statement and its article tell. Of equal ones the shorter comes first.
func (d *decider) jointly(scored []retrieval.ScoredStatement, passages []retrieval.ScoredPassage) []retrieval.ScoredStatement {
	if len(d.topicWords()) == 0 {
		return scored
	}
	articles := articlesOf(scored, passages)
	preferred := d.plan.Preferred(d.directory)
	ranked := slices.Clone(scored)
	for i := range ranked {
		s := &ranked[i]
		if inTurns(*s) {
			s.Score.Rank = d.turnRank(*s, articles[s.Document].statement) + senseShare*s.Score.Sense
			continue
		}
		rank := jointShares.rank*s.Score.Rank + d.ofArticle(*s, articles[s.Document]) + d.ofWords(*s) + d.ofSpeaker(s.Statement)
		if d.plan.Near != "" && s.Document == d.plan.Near {
			rank += nearShare
		}
		if !d.plan.Sure && slices.Contains(preferred, s.Speaker) {
			rank += jointShares.preferred
		}
		s.Score.Rank = rank + senseShare*s.Score.Sense
	}
	slices.SortStableFunc(ranked, func(a, b retrieval.ScoredStatement) int { return similarity.Order(a.Score, b.Score) })
	return ranked
}

// An article is what the ranking of statements and passages tells of a document.
type article struct {
	// statement and passage are the ranks of its best ones, 0 where none is found.
	statement, passage float64
	// first is true where the best passage of all is its own.
	first bool
}

// articlesOf are the articles of statements, by document.
func articlesOf(scored []retrieval.ScoredStatement, passages []retrieval.ScoredPassage) map[string]article {
	all := map[string]article{}
	for _, s := range scored {
		a := all[s.Document]
		a.statement = max(a.statement, s.Score.Rank)
		all[s.Document] = a
	}
	for i, p := range passages {
		a := all[p.Document]
		a.passage, a.first = max(a.passage, p.Score.Rank), a.first || i == 0
		all[p.Document] = a
	}
	return all
}

// ofArticle is what a statement's rank gains by its article. Where anybody may
// be meant, what a long article begins with gains less: it sums up what is told
// below.
func (d *decider) ofArticle(s retrieval.ScoredStatement, a article) float64 {
	c := d.coverageOf(s.Document)
	rank := jointShares.statement*a.statement + jointShares.passage*a.passage + jointShares.best*oneIf(a.first) +
		jointShares.lead*d.topic().Mean(c.start())
	if !d.plan.Sure && s.Paragraph <= summed && c.long() && s.SpeakerReason != retrieval.ByLabel {
		rank += jointShares.first
	}
	return rank
}

// ofWords is what a statement's rank gains by how many of the topic's words it
// has itself, what its paragraph covers of them with the article's beginning,
// and what the paragraphs around it do.
func (d *decider) ofWords(s retrieval.ScoredStatement) float64 {
	hit := jointShares.hit
	if d.plan.Sure {
		hit = jointShares.hitNamed
	}
	rank := hit*shareOf(d.topic().Alike(similarity.NewText(s.Text)), halfAlike) + jointShares.fits*d.fits(s.Text) +
		jointShares.length*math.Log(float64(len(s.Text)+10))
	if !d.plan.Sure {
		rank += jointShares.attributed * s.Score.Attributed
	}
	c := d.coverageOf(s.Document)
	return rank + jointShares.paragraph*d.topic().Mean(most(c.paragraph(s.Paragraph), c.start())) +
		jointShares.wide*d.topic().Mean(c.around(s.Paragraph))
}

// shareOf is the share of words that are at least so much alike.
func shareOf(alike []float64, least float64) float64 {
	if len(alike) == 0 {
		return 0
	}
	n := 0.0
	for _, a := range alike {
		n += oneIf(a >= least)
	}
	return n / float64(len(alike))
}

// ofSpeaker is what a statement's rank gains by whose it is, and, the longer
// the question and the more statements there are, by being somebody's own words.
func (d *decider) ofSpeaker(s retrieval.Statement) float64 {
	long := min(1, float64(len(d.topicWords()))/manyWords) * min(1, d.size())
	return long*ownWords(s) + jointShares.unsure*oneIf(!s.SpeakerSure) + jointShares.unnamed*oneIf(d.anonymity(s) >= anonymous)
}

// ownWords is what it counts that a statement gives somebody's own words.
func ownWords(s retrieval.Statement) float64 {
	switch s.Kind {
	case retrieval.Direct:
		return jointShares.direct
	case retrieval.Mixed:
		return jointShares.mixed
	}
	return 0
}

// coverageOf is that of a document; each is made once.
func (d *decider) coverageOf(document string) *coverage { return d.coverageBy(d.topic(), document) }

// coverageBy is that of a document by what it is asked for; each is made once.
func (d *decider) coverageBy(topic *similarity.Query, document string) *coverage {
	key := covering{topic, document}
	if c, ok := d.coverages[key]; ok {
		return c
	}
	if d.coverages == nil {
		d.coverages = map[covering]*coverage{}
	}
	doc, _ := d.library.Document(document)
	d.coverages[key] = newCoverage(topic, doc)
	return d.coverages[key]
}

// covering is what is covered, and the name of what may cover it.
type covering struct {
	topic    *similarity.Query
	document string
}
