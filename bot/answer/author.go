package answer

import (
	"regexp"
	"slices"
	"strings"

	"whosaid/bot/plan"
	"whosaid/retrieval"
	"whosaid/retrieval/pattern"
)

// withAuthor is a decision that somebody is quoted nowhere, or unknown, as what an
// article tells that they wrote, where there is one.
func (d *decider) withAuthor(out Decision) Decision {
	silent := out.No == SpeakerSilent && out.Why == Unquoted || out.No == SpeakerUnknown && out.Why == NoName
	if !silent || len(d.q.Speakers) != 1 {
		return out
	}
	name := plan.Bare(d.q.Speakers[0].Wording)
	if people := d.q.Speakers[0].People; len(people) == 1 {
		name = people[0].Name
	}
	if written, ok := d.written(name); ok {
		return written
	}
	return out
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
		return containsName(t.sentence.In(t.chunk.Text), name) || d.opensShortly(t)
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
// them most, with the name that they give.
func (d *decider) writtenBy(name string) []Byline {
	var out []Byline
	for _, p := range d.search(retrieval.Query{Text: name, Documents: d.plan.Documents, Passages: rankedPassages}).Passages {
		known := slices.ContainsFunc(out, func(b Byline) bool { return b.Document == p.Document })
		if doc, ok := d.library.Document(p.Document); ok && !known {
			if author := authorCalled(doc, name); author != "" {
				out = append(out, Byline{Document: p.Document, Author: author})
			}
		}
	}
	return out
}

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
	case endsWithNoteOn(doc, name):
		return nameIn(doc.Paragraphs[len(doc.Paragraphs)-1].In(doc.Text), name)
	}
	return ""
}

// endsWithNoteOn reports whether the last paragraph of a document begins with a name and
// tells that they write, and nothing before it names them.
func endsWithNoteOn(doc *retrieval.Document, name string) bool {
	n := len(doc.Paragraphs)
	if n < 2 {
		return false
	}
	last := doc.Paragraphs[n-1]
	return introduces.MatchString(last.In(doc.Text)) && nameIn(last.In(doc.Text)[:min(len(name), last.Len())], name) != "" &&
		!containsName(doc.Text[:last.Start], name)
}

// nameIn is a name as a text spells it; empty where the letters are not there in a row.
func nameIn(text, name string) string {
	return regexp.MustCompile(`(?i)` + regexp.QuoteMeta(name)).FindString(text)
}

// introduces is a note on who wrote an article: "Ana Roe is a columnist".
var introduces = pattern.MustCompile(`^[^.,;:?!"“”]{3,60} (?:is|writes|covers) ` +
	`.*(?i:\b(?:columnist|author|writer|writes|editor|reporter|journalist|correspondent|contributor|contributing|` +
	`podcast|newsletter|tweets|follow (?:him|her|them)|blogs?|blogger|essayist)\b)`)
