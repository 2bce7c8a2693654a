package answer

import (
	"strings"

	"whosaid/retrieval"
	"whosaid/retrieval/pattern"
	"whosaid/retrieval/question"
	"whosaid/retrieval/similarity"
)

// describedWriter is whoever wrote an article whose note at its end tells all by which a
// question describes the one it asks about: "that economics professor from Lund". Empty
// where the question names somebody, or no note fits.
func (d *decider) describedWriter() string {
	words := similarity.Meaningful(d.undirected())
	if len(words) < fewWords || d.err != nil {
		return ""
	}
	found := d.search(retrieval.Query{Text: strings.Join(words, " "), Documents: d.plan.Documents, Passages: rankedPassages})
	for _, p := range found.Passages {
		doc, ok := d.library.Document(p.Document)
		if !ok {
			continue
		}
		note := noteOf(doc)
		if name := notedName.FindString(note); name != "" && len(d.lacking(withOffices(note), words, sameDescription)) == 0 {
			return strings.TrimSpace(name)
		}
	}
	return ""
}

// undirected is the description of whom a question asks about, where that is nobody known
// to be quoted; empty for any other.
func (d *decider) undirected() string {
	switch {
	case d.plan.Related || len(d.plan.Names) > 0 && d.any(retrieval.Query{Speakers: d.plan.Names}):
	case len(d.q.Speakers) == 1 && d.q.Speakers[0].By == retrieval.ByNominal:
		return d.q.Speakers[0].Wording
	case len(d.q.Speakers) == 0:
		return d.q.Via
	}
	return ""
}

// noteOf is the note on its writer that a document ends with; empty where it has none.
func noteOf(doc *retrieval.Document) string {
	n := len(doc.Paragraphs)
	if n < 2 {
		return ""
	}
	text := doc.Paragraphs[n-1].In(doc.Text)
	for _, line := range []string{text, text[strings.LastIndexByte(text, '\n')+1:]} {
		if introduces.MatchString(line) {
			return line
		}
	}
	return ""
}

// notedName is the name at the beginning of a note on a writer.
var notedName = pattern.MustCompile(`^` + writerName + `\b`)

// whoWrote answers who said something that no statement tells, or one of another article
// than the best passage's alone, with the sentence that tells most of it, where the note
// at the end of its article tells whose words it is. Ok is false for any other question.
func (d *decider) whoWrote(out Decision) (written Decision, ok bool) {
	if d.q.Kind != question.WhoSaid && d.q.Kind != question.WhoAbout || d.err != nil || !d.leavesWriter(out) {
		return Decision{}, false
	}
	best, ok := d.mostWritten(out.No == Answered)
	doc, known := d.library.Document(best.chunk.Document)
	if !ok || !known || d.relevanceOf(best) < likelyWritten {
		return Decision{}, false
	}
	name := strings.TrimSpace(notedName.FindString(noteOf(doc)))
	if name == "" || !endsWithNoteOn(doc, name) {
		return Decision{}, false
	}
	written = d.told(Narrate, nil)
	written.Sentence = d.sentenceAt(best.chunk, best.sentence)
	written.Credits = []Byline{{Document: doc.Name, Author: name}}
	return written, written.Sentence.Speaker == ""
}

// leavesWriter reports whether a decision leaves open whether somebody wrote it: it is no
// answer, or none from the article of the best passage.
func (d *decider) leavesWriter(out Decision) bool {
	if out.No == Answered && out.Shape == Tell && len(out.Statements) > 0 && len(d.found.Passages) > 0 {
		return out.Statements[0].Document != d.found.Passages[0].Document
	}
	return out.No == Closest || out.No == NotInCorpus
}

// mostWritten is the sentence that tells most of the question, in the article of the best
// passage if only that counts, where no title and no note on its writer does.
func (d *decider) mostWritten(inBest bool) (telling, bool) {
	for _, t := range d.tellings() {
		if (!inBest || t.chunk.Document == d.found.Passages[0].Document) && !d.opensShortly(t) && !d.inNote(t) {
			return t, true
		}
	}
	return telling{}, false
}

// likelyWritten is how relevant a sentence of an article is at least that answers who said
// something.
const likelyWritten = .5
