package answer

import (
	"slices"
	"strings"

	"whosaid/retrieval"
	"whosaid/retrieval/corpus/attendees"
	"whosaid/retrieval/lexicon"
)

// whetherPresent tells whether somebody was at a meeting: by the line that lists them as there
// or as missing, or by their first words there. Where nothing does, it is a no beside the
// list of those who were.
func (d *decider) whetherPresent(doc *retrieval.Document) Decision {
	listed, ok := presentIn(doc)
	if ok {
		if line, found := lineOf(listed, d.isAsked); found {
			return d.lineTold(line)
		}
	}
	for i, p := range doc.Paragraphs {
		missing := Sentence{Document: doc.Name, Paragraph: i + 1, Text: p.In(doc.Text), Start: p.Start, Locator: doc.Locate(p.Start)}
		if line, found := lineOf(missing, func(text string) bool { return attendees.Misses(text) && d.isAsked(text) }); found {
			return d.lineTold(line)
		}
	}
	if said := d.all(retrieval.Query{Documents: []string{doc.Name}, Speakers: d.q.Names()}); len(said) > 0 {
		return d.told(Tell, firstOf(said, 1))
	}
	out := d.refused(NotInCorpus, NotThere, nil)
	out.Sentence, out.Passages = listed, Byline{Sentence: listed}.passages()
	return out
}

// lineTold is an answer that shows lines of a list.
func (d *decider) lineTold(line Sentence) Decision {
	out := d.told(Narrate, nil)
	out.Sentence, out.Passages = line, Byline{Sentence: line}.passages()
	return out
}

// lineOf is the first line of some lines that is one asked for.
func lineOf(all Sentence, asked func(string) bool) (Sentence, bool) {
	at := 0
	for text := range strings.Lines(all.Text) {
		if asked(text) {
			all.Text, all.Start = strings.TrimRight(text, "\r\n"), all.Start+at
			return all, true
		}
		at += len(text)
	}
	return Sentence{}, false
}

// isAsked reports whether a line names one of those asked about: as the question does, by
// the whole name or by what the documents list beside it.
func (d *decider) isAsked(line string) bool {
	words := slices.Collect(lexicon.Words(line))
	for _, asked := range d.q.Speakers {
		for _, p := range asked.People {
			called := slices.Concat([]string{asNamed(asked.Wording, p), p.Name}, p.Short, p.AlsoKnown)
			if slices.ContainsFunc(called, func(name string) bool { return hasAll(words, slices.Collect(lexicon.Words(name))) }) {
				return true
			}
		}
	}
	return false
}

// asNamed are the words of somebody's name that a question has of it, all of the
// question's where it has none: of "cllr osei" the surname.
func asNamed(wording string, p retrieval.Person) string {
	own := slices.Collect(lexicon.Words(p.Name))
	asked := slices.Collect(lexicon.Words(wording))
	if kept := slices.DeleteFunc(asked, func(w string) bool { return !slices.Contains(own, w) }); len(kept) > 0 {
		return strings.Join(kept, " ")
	}
	return wording
}

// hasAll reports whether words are some, and all of these.
func hasAll(words, some []string) bool {
	return len(some) > 0 && !slices.ContainsFunc(some, func(w string) bool { return !slices.Contains(words, w) })
}
