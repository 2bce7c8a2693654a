package bot

import (
	"fmt"
	"slices"
	"strings"

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
	if good := f.whoDoes(found); len(good) > 0 {
		return f.told(good)
	}
	best, ok := f.mostTelling(found.Passages)
	if !ok || f.strange() {
		if good := f.bearing(covering(found.Statements, f.enough(enoughForFact))); len(good) > 0 && !f.strange() && f.tells(good[0]) {
			return f.told(good)
		}
		return f.notInCorpus(found)
	}
	f.seen.Passages = found.Passages[:min(fewPassages, len(found.Passages))]
	if reply, ok := f.replyTo(best); ok {
		return reply
	}
	out := f.answered(f.tell(best), []retrieval.Statement{})
	out.Passages = []retrieval.Passage{best.chunk.Passage()}
	for _, p := range passagesOf(f.seen.Passages) {
		if p.Start != best.chunk.Start || p.Document != best.chunk.Document {
			out.Passages = append(out.Passages, p)
		}
	}
	out.Passages = out.Passages[:min(fewPassages, len(out.Passages))]
	return out
}

// replyTo answers with what was said in reply, where the most telling sentence
// is itself a question and another speaker's words stand in the next
// paragraph.
func (f *finder) replyTo(t telling) (Answer, bool) {
	asked := t.sentence.In(t.chunk.Text)
	d, ok := f.library.Document(t.chunk.Document)
	if !ok || !strings.HasSuffix(asked, "?") {
		return Answer{}, false
	}
	paragraph := d.ParagraphAt(t.chunk.Start + t.sentence.Start)
	var next []retrieval.Statement
	for _, s := range f.all(retrieval.Query{Documents: []string{t.chunk.Document}}) {
		if s.Paragraph == paragraph+1 && s.Speaker != "" {
			next = append(next, s)
		}
	}
	if len(next) == 0 {
		return Answer{}, false
	}
	out := f.told(next)
	out.Answer = fmt.Sprintf("Paragraph %d asks: %s %s", paragraph, asked, out.Answer)
	return out, true
}

// tells reports whether a statement answers a question for a fact: with an
// amount where one is asked for, with the very word where there is only one.
func (f *finder) tells(s retrieval.Statement) bool {
	if f.wantsAmount() && f.fits(s.Text) <= f.tooLittle() {
		return false
	}
	words := meaningful(f.q.Search())
	return len(words) > 1 || len(f.lacking(s.Text, words, allOfOne)) == 0
}

// whoDoes are statements that hold every word of a question who does
// something, each speaker's first.
func (f *finder) whoDoes(found retrieval.Evidence) []retrieval.Statement {
	if f.q.Asks != "who" || f.strange() {
		return nil
	}
	words := meaningful(f.q.Search())
	var kept []retrieval.Statement
	for _, s := range found.Statements {
		if s.Score.Coverage >= sameWords && len(f.lacking(s.Text, words, surelyAlike)) == 0 {
			kept = append(kept, s.Statement)
		}
	}
	return firstOfEach(kept)
}

// tell shows a sentence as it stands, with whose words it holds where it does
// not name them itself.
func (f *finder) tell(t telling) string {
	paragraph := t.chunk.Paragraph
	if d, ok := f.library.Document(t.chunk.Document); ok {
		paragraph = d.ParagraphAt(t.chunk.Start + t.sentence.Start)
	}
	text := t.sentence.In(t.chunk.Text)
	answer := fmt.Sprintf("In %s, paragraph %d: %s", t.chunk.Document, paragraph, text)
	span := retrieval.Span{Start: t.chunk.Start + t.sentence.Start, End: t.chunk.Start + t.sentence.End}
	said := ""
	for _, s := range f.all(retrieval.Query{Documents: []string{t.chunk.Document}}) {
		if s.Speaker == "" || !span.Overlaps(retrieval.Span{Start: s.Start, End: s.End}) {
			continue
		}
		if p, _ := f.directory.Person(s.Speaker); contains(text, s.Speaker) || p.Surname != "" && contains(text, p.Surname) {
			return answer
		}
		said = s.Speaker
	}
	if said == "" {
		return answer
	}
	return answer + " That is according to " + newVoice(f.directory).meant(said) + "."
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
// enough; where an amount is asked for, the sentence or the one behind it has
// to hold one.
func (f *finder) mostTelling(passages []retrieval.ScoredPassage) (telling, bool) {
	query := similarity.NewQuery(f.q.Search())
	best, ok := telling{}, false
	for _, p := range passages {
		if p.Score.Coverage < enoughForFact {
			continue
		}
		for _, s := range f.tellings(p.Text) {
			t := telling{p.Chunk, s, query.Match(similarity.NewText(s.In(p.Text))).MaxSim}
			fits := f.fits(s.In(p.Text))
			if !f.verbatimWord(s.In(p.Text)) {
				continue
			}
			if t.worth < f.enoughInSentence() || f.defined() != "" && t.worth < wholly || f.wantsAmount() && fits <= f.tooLittle() {
				continue
			}
			t.worth += p.Score.Coverage/4 + rightKind*fits - longWinded*float64(strings.Count(s.In(p.Text), ". "))
			if !ok || t.worth > best.worth+1e-9 {
				best, ok = t, true
			}
		}
	}
	return best, ok
}

// verbatimWord reports whether a sentence holds the one word of a question who
// did something as the question has it: who was "fired" is in no sentence on
// fire.
func (f *finder) verbatimWord(sentence string) bool {
	words := meaningful(f.q.Search())
	return f.q.Asks != "who" || len(words) != 1 || contains(sentence, words[0])
}

// tooLittle is what a sentence with an amount has to be worth more than: where
// things are counted, any number is not enough.
func (f *finder) tooLittle() float64 {
	if f.q.Asks == "how many" {
		return someNumber
	}
	return 0
}

// enoughInSentence is how much of the question the sentence itself has to
// cover: nearly all, where that is one word.
func (f *finder) enoughInSentence() float64 {
	switch n := len(meaningful(f.q.Search())); {
	case f.votes():
		return someOfMany
	case n == 1:
		return allOfOne
	case n == 2:
		return mostOfTwo + f.crowded()
	}
	return someOfMany
}

const (
	allOfOne   = 0.85
	mostOfTwo  = 0.5
	someOfMany = 0.4
	// longWinded is what a second sentence takes off.
	longWinded = 0.15
)

// shortAnswer is how many words a sentence has at most that needs the one
// before it.
const shortAnswer = 6

// tellings are the sentences of a text and, where a measure is asked for, each
// with the one behind it in the same paragraph that goes on from it.
func (f *finder) tellings(text string) []retrieval.Span {
	all := sentences(text)
	if !f.wantsAmount() || f.q.Asks == "how many" {
		return all
	}
	for i := range len(all) - 1 {
		pair := retrieval.Span{Start: all[i].Start, End: all[i+1].End}
		if second := all[i+1].In(text); !strings.Contains(pair.In(text), "\n") && (hasStandIn(second) || len(strings.Fields(second)) <= shortAnswer) {
			all = append(all, pair)
		}
	}
	return all
}
