package answer

import (
	"slices"

	"whosaid/retrieval"
)

// gist answers what one document tells, in short: its beginning, which sums it up, and
// what those quoted say on that. Which one is meant has to be clear.
func (d *decider) gist(documents []string) Decision {
	doc, ok := d.library.Document(documents[0])
	if len(documents) > 1 || !ok {
		return d.refused(NotInCorpus, WhichArticle, nil)
	}
	lead := leadOf(doc)
	if len(lead) == 0 || doc.OfMeeting() { // what a meeting begins with sums up nothing
		return d.refused(NotInCorpus, Plain, nil)
	}
	first := lead[0]
	d.found = d.search(retrieval.Query{Text: first.Text, Documents: documents, Statements: ranked})
	out := d.told(Narrate, firstOf(ofEach(d.namedFirst(statementsOf(d.found.Statements)), first), shown-1))
	out.Passages = lead
	whole := retrieval.Span{Start: first.Start, End: lead[len(lead)-1].End}.In(doc.Text)
	out.Sentence = d.sentenceAt(retrieval.Chunk{Document: doc.Name, Paragraph: first.Paragraph, Start: first.Start, Text: whole,
		Locator: first.Locator}, beginningOf(whole))
	return out
}

// beginningOf are the first sentences of a text, as many as sum something up.
func beginningOf(text string) retrieval.Span {
	all := Sentences(text)
	out := all[0]
	for _, s := range all[1:] {
		if out.Len() >= enoughOpening || s.End-out.Start > longestOpening {
			break
		}
		out.End = s.End
	}
	return out
}

const (
	// enoughOpening is how many bytes of its beginning sum an article up, and
	// longestOpening how many are shown at most.
	enoughOpening  = 130
	longestOpening = 400
)

// leadOf are the first paragraphs of a document that have a sentence, rather than a
// title, a byline or a date.
func leadOf(doc *retrieval.Document) []retrieval.Passage {
	var out []retrieval.Passage
	for i, p := range doc.Paragraphs {
		if text := p.In(doc.Text); !p.Heading && len(text) >= shortestLead && len(Sentences(text)) > 0 && len(out) < fewPassages {
			out = append(out, retrieval.Passage{Document: doc.Name, Paragraph: i + 1, Start: p.Start, End: p.End, Text: text,
				Locator: doc.Locate(p.Start)})
		}
	}
	return out
}

// shortestLead is how many bytes a paragraph has at least that sums a document up.
const shortestLead = 80

// ofEach are the first statements of each speaker who has a name, but for those of a
// passage.
func ofEach(statements []retrieval.Statement, but retrieval.Passage) []retrieval.Statement {
	var out []retrieval.Statement
	for _, s := range statements {
		again := slices.ContainsFunc(out, func(o retrieval.Statement) bool { return o.Speaker == s.Speaker })
		if s.Speaker != "" && !again && !(s.Start < but.End && but.Start < s.End) {
			out = append(out, s)
		}
	}
	return out
}
