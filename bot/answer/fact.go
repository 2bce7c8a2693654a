package answer

import (
	"cmp"
	"slices"
	"strings"

	"whosaid/retrieval"
	"whosaid/retrieval/pattern"
	"whosaid/retrieval/people"
	"whosaid/retrieval/similarity"
)

// A telling sentence, and the chunk it stands in.
type telling struct {
	chunk    retrieval.Chunk
	sentence retrieval.Span
	// fits is how far it contains the kind of thing asked for.
	fits, worth float64
}

// fact answers from what the documents tell. A question for an amount or a time
// is not answered by statements without one.
func (d *decider) fact() Decision {
	out := d.mostlyTold()
	if out.Shape == Tell && d.wantsAmount() && !d.tellsAmount(out) {
		return d.closest(d.found.Statements)
	}
	return out
}

// mostlyTold is the sentence that covers most of the question, with what was said
// beside it.
func (d *decider) mostlyTold() Decision {
	best, ok := d.mostTelling()
	if good := d.doers(d.answering(d.found.Statements)); (d.q.Asks == "who" || d.wantsSeveral()) && len(good) > 0 {
		return d.tellOrClosest(d.found.Statements)
	}
	if !ok {
		return d.tellOrClosest(d.found.Statements)
	}
	said := d.answering(d.found.Statements)
	turn, inTurn := d.turnAt(best)
	if d.relevanceOf(best) < answers || d.strange() || inTurn && !d.tellsPremise(turn) {
		if len(said) > 0 {
			return d.told(Tell, d.amountFirst(said))
		}
		return d.closest(d.found.Statements)
	}
	if inTurn && d.manyTurns(d.found.Statements) {
		return d.tellOrClosest(d.found.Statements)
	}
	if inTurn {
		return d.told(Tell, firstThen(turn, said))
	}
	out := d.told(Narrate, said)
	out.Sentence = d.sentenceAt(best.chunk, best.sentence)
	if more := d.fitting(best); more != "" {
		out.Sentence.Text += retrieval.Joint + more
	}
	out.Passages = append([]retrieval.Passage{best.chunk.Passage()}, slices.DeleteFunc(out.Passages, func(p retrieval.Passage) bool {
		return p.Document == best.chunk.Document && p.Start == best.chunk.Start
	})...)
	out.Passages = out.Passages[:min(fewPassages, len(out.Passages))]
	return out
}

// mostTelling is the sentence of the best passages that covers most of the
// question; one that contains the kind of thing asked for comes first.
func (d *decider) mostTelling() (telling, bool) {
	all := d.tellings()
	if len(all) == 0 {
		return telling{}, false
	}
	return all[0], true
}

// tellings are the sentences of the best passages that tell something of the question,
// those that tell most first.
func (d *decider) tellings() []telling {
	query := similarity.NewQuery(d.plan.Text)
	var all []telling
	for _, p := range d.found.Passages {
		if p.Score.Coverage < enoughInPassage {
			continue
		}
		for _, s := range Sentences(p.Text) {
			text := s.In(p.Text)
			if !d.tellsItself(p.Chunk, s) {
				continue
			}
			m := query.Match(similarity.NewTextIn(text, p.Text))
			if query.Match(similarity.NewText(text)).MaxSim < enoughInSentence {
				continue
			}
			fits := d.fits(text)
			worth := m.MaxSim + passageShare*p.Score.Rank + rightKind*fits - ofOthers*oneIf(d.namesOthers(text))
			all = append(all, telling{p.Chunk, s, fits, worth})
		}
	}
	slices.SortStableFunc(all, func(a, b telling) int { return cmp.Compare(b.worth, a.worth) })
	return all
}

// namesOthers reports whether a sentence names somebody, and nobody of those whom
// the question names.
func (d *decider) namesOthers(sentence string) bool {
	if len(d.plan.Mentioned) == 0 || slices.ContainsFunc(d.plan.Mentioned, func(name string) bool {
		p, _ := d.directory.Person(name)
		return p.Sort != retrieval.Individual || contains(sentence, cmp.Or(p.Surname, p.Name))
	}) {
		return false
	}
	return slices.ContainsFunc(d.directory.Find(sentence), func(m people.Mention) bool {
		return m.By != retrieval.ByNominal && len(m.People) > 0 && m.People[0].Sort == retrieval.Individual
	})
}

// ofOthers is what a sentence is worth less that names others than the question does.
const ofOthers = .3

// tellsItself reports whether a sentence of a meeting's notes may be told as it
// stands: it goes over no label, and what is in no turn has most of the topic's
// words itself, and is no heading. Of other documents any may, but for the subject of
// a letter.
func (d *decider) tellsItself(c retrieval.Chunk, s retrieval.Span) bool {
	doc, ok := d.library.Document(c.Document)
	if !ok || !doc.OfMeeting() {
		return !ok || doc.Transcript == nil || !isSubject(s.In(c.Text), doc.Title)
	}
	first, last := doc.ParagraphAt(c.Start+s.Start), doc.ParagraphAt(c.Start+s.End-1)
	switch p := doc.Paragraphs[first-1]; {
	case first != last || p.Heading:
		return false
	case inTurn(doc, p.Span):
		return true
	}
	words := d.topicWords()
	return len(words) == 0 || d.share(words, similarity.NewText(s.In(c.Text)), halfAlike) >= mostOfTopic
}

// isSubject reports whether a sentence is the subject of a letter, or of a reply to one.
func isSubject(sentence, title string) bool {
	bare := func(s string) string { return strings.TrimSpace(replies.ReplaceAllString(strings.TrimSpace(s), "")) }
	return title != "" && bare(sentence) == bare(title)
}

// replies is what mail programs put before the subject of a reply.
var replies = pattern.MustCompile(`^(?i:(?:re|aw|fwd?|sv)(?:\[\d+\])?:\s*)+`)

// mostOfTopic is the share of the topic's words that a sentence of notes has at
// least that is told as it stands.
const mostOfTopic = .6

// fitting is a sentence of the same chunk with the kind of thing asked for,
// nearest to the telling one; empty where that has it itself, or none does.
func (d *decider) fitting(t telling) string {
	if t.fits >= surelyFits {
		return ""
	}
	best, away := "", len(t.chunk.Text)
	for _, s := range Sentences(t.chunk.Text) {
		distance := max(s.Start-t.sentence.End, t.sentence.Start-s.End)
		if text := s.In(t.chunk.Text); distance >= 0 && distance < away && len(text) <= longestFact && d.fits(text) >= surelyFits {
			best, away = text, distance
		}
	}
	return best
}

// surelyFits is how far a sentence contains the kind of thing asked for that
// answers; longestFact how many bytes one has at most that is added.
const (
	surelyFits  = 1
	longestFact = 400
)

// relevanceOf is how likely a sentence answers the question.
func (d *decider) relevanceOf(t telling) float64 {
	if d.wantsAmount() && d.fits(t.sentence.In(t.chunk.Text)) <= d.tooLittle() {
		return 0
	}
	return min(1, t.worth/2)
}

// tellsAmount reports whether the statements of an answer have the amount or time
// asked for, or a sentence beside the first does.
func (d *decider) tellsAmount(out Decision) bool {
	return d.withFact(out).Shape == Narrate ||
		slices.ContainsFunc(out.Statements, func(s retrieval.Statement) bool { return d.fits(s.Text) > d.tooLittle() })
}

// tooLittle is what a sentence with an amount has to be worth more than: where
// things are counted, any number is not enough.
func (d *decider) tooLittle() float64 {
	if d.q.Asks == "how many" {
		return someNumber
	}
	return 0
}

// What a passage's rank adds to the worth of its sentences, and what the kind of
// thing asked for does.
const (
	passageShare = .5
	rightKind    = .5
)

// sentenceAt is a sentence of a chunk as answers show it.
func (d *decider) sentenceAt(c retrieval.Chunk, span retrieval.Span) Sentence {
	out := Sentence{Document: c.Document, Paragraph: c.Paragraph, Text: span.In(c.Text), Locator: c.Locator}
	doc, ok := d.library.Document(c.Document)
	if !ok {
		return out
	}
	whole := retrieval.Span{Start: c.Start + span.Start, End: c.Start + span.End}
	out.Paragraph = doc.ParagraphAt(whole.Start)
	for _, s := range d.library.Statements(retrieval.Query{Documents: []string{c.Document}}) {
		if s.Speaker == "" || !whole.Overlaps(retrieval.Span{Start: s.Start, End: s.End}) {
			continue
		}
		p, _ := d.directory.Person(s.Speaker)
		if contains(out.Text, s.Speaker) || p.Surname != "" && contains(out.Text, p.Surname) ||
			s.SpeakerAsWritten != "" && contains(out.Text, s.SpeakerAsWritten) {
			return out
		}
		out.Speaker = s.Speaker
	}
	return out
}

// mostCovering is the sentence of a text that covers most of the words asked
// about.
func (d *decider) mostCovering(text string) string {
	query := similarity.NewQuery(d.q.Words)
	best, worth := "", -1.0
	for _, s := range Sentences(text) {
		if m := query.Match(similarity.NewText(s.In(text))).MaxSim; m > worth+1e-9 {
			best, worth = s.In(text), m
		}
	}
	return best
}

// turnAt is the turn that a telling sentence stands in: what somebody says is
// told as theirs, without the label. Ok is false where nobody known says it.
func (d *decider) turnAt(t telling) (retrieval.Statement, bool) {
	whole := retrieval.Span{Start: t.chunk.Start + t.sentence.Start, End: t.chunk.Start + t.sentence.End}
	for _, s := range d.library.Statements(retrieval.Query{Documents: []string{t.chunk.Document}}) {
		if s.SpeakerReason == retrieval.ByLabel && s.Speaker != "" && whole.Overlaps(retrieval.Span{Start: s.Start, End: s.End}) {
			return s, true
		}
	}
	return retrieval.Statement{}, false
}

// firstThen are a statement and after it the others.
func firstThen(first retrieval.Statement, others []retrieval.Statement) []retrieval.Statement {
	rest := slices.DeleteFunc(slices.Clone(others), func(s retrieval.Statement) bool { return s.ID == first.ID })
	return append([]retrieval.Statement{first}, rest...)
}
