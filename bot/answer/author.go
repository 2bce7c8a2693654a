package answer

import (
	"regexp"
	"slices"
	"strings"

	"whosaid/bot/plan"
	"whosaid/retrieval"
	"whosaid/retrieval/pattern"
)

// withAuthor is a decision that somebody is quoted nowhere, is unknown or said nothing
// that answers, as what an article tells that they wrote, where there is one.
func (d *decider) withAuthor(out Decision) Decision {
	if written, ok := d.whoWrote(out); ok {
		return written
	}
	if name := d.mayWrite(out); name != "" {
		if written, ok := d.written(name); ok {
			return written
		}
	}
	return out
}

// mayWrite is the name of the one person asked about, where a decision leaves open
// whether they wrote the answer; empty for nobody.
func (d *decider) mayWrite(out Decision) string {
	if name := d.describedWriter(); name != "" {
		return name
	}
	silent := out.No == SpeakerSilent && out.Why == Unquoted || out.No == SpeakerUnknown && out.Why == NoName ||
		out.No == Closest && out.Why == Plain && d.individual()
	if !silent || len(d.q.Speakers) != 1 {
		return ""
	}
	if people := d.q.Speakers[0].People; len(people) == 1 {
		return people[0].Name
	}
	return plan.Bare(d.q.Speakers[0].Wording)
}

// written answers what somebody said who is quoted nowhere, and wrote an article: with
// the sentence of it that tells most of the topic, which is the article's, as what it
// says. Ok is false where nothing by them tells of it.
func (d *decider) written(name string) (out Decision, ok bool) {
	credits := d.writtenBy(name)
	if len(credits) == 0 || len(d.topicWords()) == 0 {
		return Decision{}, false
	}
	documents := make([]string, len(credits))
	for i, b := range credits {
		documents[i] = b.Document
	}
	before := d.found
	d.found = d.search(retrieval.Query{Text: strings.Join(d.topicWords(), " "), Documents: documents, Passages: rankedPassages})
	all := slices.DeleteFunc(d.tellings(), func(t telling) bool {
		return nameIn(t.sentence.In(t.chunk.Text), name) != "" || d.opensShortly(t) || d.inNote(t)
	})
	if len(all) == 0 || d.relevanceOf(all[0]) < answers {
		d.found = before
		return Decision{}, false
	}
	best := all[0]
	out = d.told(Narrate, nil)
	out.Sentence = d.sentenceAt(best.chunk, best.sentence)
	out.Credits = credits[slices.Index(documents, out.Sentence.Document):][:1]
	return out, true
}

// writtenBy are the documents that tell that somebody wrote them, among those that name
// them most or have a note on them, with the name that they give.
func (d *decider) writtenBy(name string) []Byline {
	var out []Byline
	named := d.search(retrieval.Query{Text: name, Documents: d.plan.Documents, Passages: rankedPassages}).Passages
	noted := d.search(retrieval.Query{Text: name + asNoted, Documents: d.plan.Documents, Passages: rankedPassages}).Passages
	for _, p := range slices.Concat(named, noted) {
		known := slices.ContainsFunc(out, func(b Byline) bool { return b.Document == p.Document })
		if doc, ok := d.library.Document(p.Document); ok && !known {
			if author := authorCalled(doc, name); author != "" {
				out = append(out, Byline{Document: p.Document, Author: author})
			}
		}
	}
	return out
}

// inNote reports whether a sentence stands in the note on the writer of its document.
func (d *decider) inNote(t telling) bool {
	doc, ok := d.library.Document(t.chunk.Document)
	return ok && t.chunk.Start+t.sentence.Start >= len(doc.Text)-len(noteOf(doc))
}

// asNoted are words that stand in a note on a writer beside the name.
const asNoted = " is an author, editor, columnist"

// opensShortly reports whether a sentence stands in a first paragraph that is too short
// to sum a document up: its title, in sentence case too.
func (d *decider) opensShortly(t telling) bool {
	doc, ok := d.library.Document(t.chunk.Document)
	return ok && len(doc.Paragraphs) > 1 && t.chunk.Start+t.sentence.Start < doc.Paragraphs[0].End && doc.Paragraphs[0].Len() < shortestLead
}

// authorCalled is the name that a document gives to whoever wrote it, where that has
// all of a name: as its author, in its byline, or in a note at its end. Empty where it
// gives none.
func authorCalled(doc *retrieval.Document, name string) string {
	switch line := bylineOf(doc).Sentence.Text; {
	case containsName(doc.Author, name):
		return doc.Author
	case containsName(line, name):
		return nameIn(line, name)
	case containsName(headed(doc), name) && !namedBelow(doc, name):
		return nameIn(headed(doc), name)
	case endsWithNoteOn(doc, name):
		return nameIn(noteOf(doc), name)
	}
	return ""
}

// headed is the name before the colon of an article's title, "Ana Roe: The Ferry Must
// Sail": whoever says what stands there, or wrote it. Empty where there is none.
func headed(doc *retrieval.Document) string {
	if len(doc.Paragraphs) == 0 {
		return ""
	}
	title := doc.Title
	if first := doc.Paragraphs[0]; title == "" && first.Len() < shortestLead {
		title = first.In(doc.Text)
	}
	name, rest, ok := strings.Cut(title, ": ")
	if !ok || strings.TrimSpace(rest) == "" || len(strings.Fields(name)) > longestName {
		return ""
	}
	return name
}

// namedBelow reports whether an article names somebody by the last word of a name below its
// title: it tells of them then, and is not by them.
func namedBelow(doc *retrieval.Document, name string) bool {
	words := strings.Fields(name)
	return len(words) > 0 && containsName(doc.Text[doc.Paragraphs[0].End:], words[len(words)-1])
}

// endsWithNoteOn reports whether the note at the end of a document begins with a name,
// and nothing before it names them.
func endsWithNoteOn(doc *retrieval.Document, name string) bool {
	note := noteOf(doc)
	return note != "" && strings.HasPrefix(note, nameIn(note, name)) && nameIn(note, name) != "" &&
		nameIn(doc.Text[:len(doc.Text)-len(note)], name) == ""
}

// nameIn is a name as a text spells it, with or without an initial in its middle; empty
// where the words are not there in a row.
func nameIn(text, name string) string {
	var parts []string
	for _, word := range strings.Fields(name) {
		parts = append(parts, regexp.QuoteMeta(word))
	}
	return regexp.MustCompile(`(?i)` + strings.Join(parts, `\s+(?:\p{L}\.\s+)?`)).FindString(text)
}

// introduces is a note on who wrote an article: "Ana Roe is a columnist".
var introduces = pattern.MustCompile(`^(?:[^.,;:?!"“”]|\b\p{Lu}\.){3,60} (?:is|writes|covers) ` +
	`.*(?i:\b(?:columnist|author|writer|writes|editor|reporter|journalist|correspondent|contributor|contributing|` +
	`podcast|newsletter|tweets|follow (?:him|her|them)|blogs?|blogger|essayist)\b)`)
