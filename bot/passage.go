package bot

import (
	"fmt"
	"slices"
	"strings"

	"whosaid/retrieval"
	"whosaid/retrieval/similarity"
)

// manyPassages is how many passages are looked at for a fact.
const manyPassages = 8

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
	best, ok := f.telling(found.Passages)
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

// A telling sentence and the chunk it stands in.
type telling struct {
	chunk    retrieval.Chunk
	sentence retrieval.Span
	worth    float64
}

// telling is the sentence that covers most of the question, one that holds
// the kind of thing asked for before others. The chunk as a whole has to cover
// enough.
func (f *finder) telling(passages []retrieval.ScoredPassage) (telling, bool) {
	query := similarity.NewQuery(f.q.Search())
	best, ok := telling{}, false
	for _, p := range passages {
		if p.Score.Coverage < enoughForFact {
			continue
		}
		for _, s := range sentences(p.Text) {
			t := telling{p.Chunk, s, query.Match(similarity.NewText(s.In(p.Text))).MaxSim + p.Score.Coverage/2}
			if fits(f.q.Asks, s.In(p.Text)) {
				t.worth += rightKind
			}
			if !ok || t.worth > best.worth+1e-9 {
				best, ok = t, true
			}
		}
	}
	return best, ok
}

// rightKind is what it is worth that a sentence holds a number, a place or a
// time where one is asked for.
const rightKind = 0.3

// fits reports whether a sentence holds the kind of thing asked for.
func fits(asks, sentence string) bool {
	switch asks {
	case "how many", "how much", "how old", "how far":
		return strings.ContainsAny(sentence, "0123456789") || holdsAny(sentence, counts)
	case "how long":
		return holdsDuration(sentence)
	case "when":
		return holdsAny(sentence, times) || strings.ContainsAny(sentence, "0123456789")
	case "where":
		return holdsPlace(sentence)
	}
	return false
}

var (
	counts    = wordSet("two three four five six seven eight nine ten dozen dozens hundred hundreds thousand thousands million millions billion half first second third")
	durations = wordSet("second seconds minute minutes hour hours hrs day days week weeks month months year years hour-long minute-long overnight")
	times     = wordSet(`monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
		october november december yesterday today tomorrow tonight week month year morning evening ago`)
)

func wordSet(words string) map[string]bool {
	set := map[string]bool{}
	for _, w := range strings.Fields(words) {
		set[w] = true
	}
	return set
}

func holdsAny(sentence string, set map[string]bool) bool {
	for _, w := range strings.Fields(strings.ToLower(sentence)) {
		if set[strings.Trim(w, `.,;:!?"'()`)] {
			return true
		}
	}
	return false
}

// holdsDuration reports whether a sentence has a number before a unit of time.
func holdsDuration(sentence string) bool {
	words := strings.Fields(strings.ToLower(sentence))
	for i, w := range words[:max(0, len(words)-1)] {
		number := counts[w] || w[0] >= '0' && w[0] <= '9'
		if number && durations[strings.Trim(words[i+1], `.,;:!?"'()`)] {
			return true
		}
	}
	return false
}

// holdsPlace reports whether a sentence has a name behind a preposition of
// place.
func holdsPlace(sentence string) bool {
	words := strings.Fields(sentence)
	for i, w := range words[:max(0, len(words)-1)] {
		if next := words[i+1]; (w == "in" || w == "at" || w == "near" || w == "outside") && next[0] >= 'A' && next[0] <= 'Z' {
			return true
		}
	}
	return false
}
