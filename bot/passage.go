package bot

import (
	"fmt"
	"slices"

	"whosaid/retrieval"
	"whosaid/retrieval/similarity"
)

// manyPassages is how many passages are looked at for a fact.
const manyPassages = 16

// fact answers from what the documents tell, in their own words.
func (f *finder) fact() Answer {
	text := f.q.Search()
	if text == "" {
		text = f.q.Text
	}
	query := f.anybody()
	query.Text, query.Statements, query.Passages = text, manyStatements, manyPassages
	found := f.ranked(query)
	f.seen = found
	best, ok := f.mostTelling(found.Passages)
	if !ok || f.strange() {
		if good := f.bearing(covering(found.Statements, f.enough(enoughForFact))); len(good) > 0 && !f.strange() {
			return f.told(good)
		}
		return f.notInCorpus(found)
	}
	f.seen.Passages = found.Passages[:min(fewPassages, len(found.Passages))]
	paragraph := best.chunk.Paragraph
	if d, ok := f.library.Document(best.chunk.Document); ok {
		paragraph = d.ParagraphAt(best.chunk.Start + best.sentence.Start)
	}
	answer := fmt.Sprintf("In %s, paragraph %d: %s", best.chunk.Document, paragraph, best.sentence.In(best.chunk.Text))
	out := f.answered(answer, []retrieval.Statement{})
	out.Passages = []retrieval.Passage{best.chunk.Passage()}
	for _, p := range passagesOf(f.seen.Passages) {
		if p.Start != best.chunk.Start || p.Document != best.chunk.Document {
			out.Passages = append(out.Passages, p)
		}
	}
	out.Passages = out.Passages[:min(fewPassages, len(out.Passages))]
	return out
}

// introducing is the first paragraph that names somebody.
func (f *finder) introducing(name string) (retrieval.Passage, bool) {
	found := f.search(f.anybody(), name)
	for _, document := range f.library.Documents() {
		d, ok := f.library.Document(document)
		if !ok || !slices.ContainsFunc(found.Passages, func(p retrieval.ScoredPassage) bool { return p.Document == document }) {
			continue
		}
		for i, p := range d.Paragraphs {
			if contains(p.In(d.Text), name) {
				return retrieval.Passage{Document: document, Paragraph: i + 1, Start: p.Start, End: p.End, Text: p.In(d.Text)}, true
			}
		}
	}
	return retrieval.Passage{}, false
}

// quotedPassage answers with a paragraph as it stands.
func (f *finder) quotedPassage(p retrieval.Passage) Answer {
	out := f.answered(fmt.Sprintf("In %s, paragraph %d: %s", p.Document, p.Paragraph, p.Text), []retrieval.Statement{})
	out.Passages = []retrieval.Passage{p}
	return out
}

// wholly is how much of a question for a definition a sentence has to cover.
const wholly = 0.75

// A telling sentence and the chunk it stands in.
type telling struct {
	chunk    retrieval.Chunk
	sentence retrieval.Span
	worth    float64
}

// mostTelling is the sentence that covers most of the question, one that holds
// the kind of thing asked for before others. The chunk as a whole has to cover
// enough.
func (f *finder) mostTelling(passages []retrieval.ScoredPassage) (telling, bool) {
	query := similarity.NewQuery(f.q.Search())
	best, ok := telling{}, false
	for _, p := range passages {
		if p.Score.Coverage < enoughForFact {
			continue
		}
		for _, s := range sentences(p.Text) {
			t := telling{p.Chunk, s, query.Match(similarity.NewText(s.In(p.Text))).MaxSim + p.Score.Coverage/2}
			if f.defined() != "" && t.worth < wholly+p.Score.Coverage/2 {
				continue
			}
			t.worth += rightKind * f.fits(s.In(p.Text))
			if !ok || t.worth > best.worth+1e-9 {
				best, ok = t, true
			}
		}
	}
	return best, ok
}
