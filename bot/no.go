package bot

import (
	"fmt"
	"slices"
	"strings"

	"whosaid/retrieval"
	"whosaid/retrieval/question"
	"whosaid/retrieval/similarity"
)

// no is an answer that says why there is none.
func (f *finder) no(reason No, text string, nearest []retrieval.Statement) Answer {
	if nearest == nil {
		nearest = []retrieval.Statement{}
	}
	return Answer{
		Answer:     text,
		Abstained:  true,
		Reason:     reason,
		Statements: []retrieval.Statement{},
		Passages:   []retrieval.Passage{},
		Nearest:    nearest[:min(inFull, len(nearest))],
	}
}

// unknown answers a question about somebody who is no person of the corpus:
// one who is only named in passing is silent, and where the documents name a
// place or body they may tell what it wants.
func (f *finder) unknown(asked question.Asked) Answer {
	if asked.By == retrieval.ByPronoun {
		return f.speakerUnknown(asked)
	}
	written, here := f.inPassing(asked.Wording)
	if !here {
		return f.speakerUnknown(asked)
	}
	asked.Wording = written
	f.q.Speakers[0].Wording = written
	if f.q.Kind == question.WhoIs {
		if p, ok := f.introducing(asked.Wording); ok {
			return f.quotedPassage(p)
		}
	}
	if f.q.Kind == question.WhatSaid && !question.Says(f.q.Verb) {
		f.q.Topic = asked.Wording + " " + f.q.Verb + " " + f.q.Topic
		if fact := f.fact(); !fact.Abstained {
			return fact
		}
	}
	return f.silent(f.search(f.anybody(), f.q.Search()))
}

// speakerUnknown: a person asked about is nowhere in the corpus.
func (f *finder) speakerUnknown(asked question.Asked) Answer {
	name := strings.TrimSpace(asked.Wording)
	if asked.By == retrieval.ByPronoun {
		return f.no(SpeakerUnknown, fmt.Sprintf("I cannot tell whom you mean by %s; please give a name.", quote(name)), nil)
	}
	var nearest []retrieval.Statement
	text := noPerson(unaddressed(properly(asked)), f.corpus(), nil).Text
	if asked.By == retrieval.ByNominal && describes(name) && properly(asked) == name {
		text = fmt.Sprintf("Nobody in %s is described as %s.", f.corpus(), name)
	}
	if suggestions := f.directory.Suggest(name); len(suggestions) > 0 {
		text += didYouMean(suggestions[:1])
		nearest = f.all(retrieval.Query{Speakers: suggestions[:1], Documents: f.base.Documents})
	}
	if search := f.q.Search(); len(nearest) == 0 && search != "" {
		found := f.search(f.anybody(), search)
		f.seen = found
		nearest = covering(found.Statements, enoughForFact)
		if len(nearest) > 0 {
			text += " On the matter itself see " + list(mentions(nearest[:min(inFull, len(nearest))])) + "."
		}
	}
	return f.no(SpeakerUnknown, text, nearest)
}

// silent: the people asked about are here, but not quoted, or not on this.
func (f *finder) silent(found retrieval.Evidence) Answer {
	who, names := f.whom(), f.speakers()
	var own []retrieval.Statement
	if len(names) > 0 {
		own = f.all(retrieval.Query{Speakers: names, Documents: f.base.Documents})
	}
	if len(own) == 0 && f.q.Others && len(names) > 0 {
		return f.no(SpeakerSilent, fmt.Sprintf("Nothing else of %s is quoted in %s.", named(who), f.corpus()), statementsOf(found.Statements))
	}
	if len(own) == 0 {
		return f.unquoted(who, statementsOf(found.Statements))
	}
	nearest := among(statementsOf(found.Statements), retrieval.Query{Speakers: names})
	if len(nearest) == 0 {
		nearest = own
	}
	lack := "on that"
	if filters := f.filters(); filters != "" && len(found.Statements) == 0 {
		lack = filters
	}
	text := fmt.Sprintf("%s %s quoted in %s, but not %s. ", upper(named(who)), f.areThey(who), f.corpus(), lack)
	return f.no(SpeakerSilent, text+f.closest(nearest[0]), nearest)
}

// closest shows the nearest thing that those asked about do say.
func (f *finder) closest(s retrieval.Statement) string {
	v := newVoice(f.directory)
	if len(f.q.Names()) == 1 {
		return "The nearest: " + within(v.again(s))
	}
	return "The nearest: " + within(v.say(s))
}

func lastWord(s string) string { return s[strings.LastIndexByte(s, ' ')+1:] }

// someoneElse: the words or the point are there, but another person's.
func (f *finder) someoneElse(statements []retrieval.Statement) Answer {
	own := f.speakers()
	by := func(s retrieval.Statement) bool { return slices.Contains(own, s.Speaker) }
	if slices.ContainsFunc(statements, by) && !slices.ContainsFunc(statements, func(s retrieval.Statement) bool { return !by(s) }) {
		return f.silent(retrieval.Evidence{}) // theirs, but not to whom or when it was asked
	}
	statements = slices.DeleteFunc(slices.Clone(statements), by)
	v := newVoice(f.directory)
	s := statements[0]
	if s.Speaker == "" && f.nearby(s) {
		out := f.answered(fmt.Sprintf("The document does not say outright whose words they are; the paragraph names %s. %s", f.whom(), v.report(s)), statements[:1])
		return out
	}
	if s.Speaker == "" {
		return f.no(SomeoneElse, fmt.Sprintf("Not %s: the document does not say whose words they are. %s", f.whom(), v.report(s)), statements)
	}
	return f.no(SomeoneElse, fmt.Sprintf("Not %s but %s", f.whom(), v.who(s)), statements)
}

// nearby reports whether the paragraph of s names one of those asked about by
// surname.
func (f *finder) nearby(s retrieval.Statement) bool {
	text := f.paragraph(s)
	for _, a := range f.q.Speakers {
		for _, p := range a.People {
			if p.Surname != "" && contains(text, p.Surname) {
				return true
			}
		}
	}
	return false
}

// narration: the words are the document's own.
func (f *finder) narration(v retrieval.Verification, found retrieval.Evidence) Answer {
	text := "Those words are in the corpus, but they are the document's own and nobody's quotation"
	if len(v.Passages) > 0 {
		text += fmt.Sprintf(" (%s, paragraph %d)", v.Passages[0].Document, v.Passages[0].Paragraph)
	}
	text += "."
	if len(v.Passages) > 0 && !f.q.Verbatim {
		text += " It reads: " + mostCovering(v.Passages[0].Text, f.q.Words)
	}
	out := f.no(NotInCorpus, text, statementsOf(found.Statements))
	out.Passages = v.Passages[:min(fewPassages, len(v.Passages))]
	return out
}

// mostCovering is the sentence of a text that holds most of words.
func mostCovering(text, words string) string {
	query := similarity.NewQuery(words)
	best, worth := "", -1.0
	for _, s := range sentences(text) {
		if m := query.Match(similarity.NewText(s.In(text))).MaxSim; m > worth+1e-9 {
			best, worth = s.In(text), m
		}
	}
	return best
}

// notInCorpus: nothing bears on the question.
func (f *finder) notInCorpus(found retrieval.Evidence) Answer {
	text := fmt.Sprintf("Nothing in %s bears on that.", f.corpus())
	nearest := statementsOf(found.Statements)
	switch {
	case len(nearest) == 0 || found.Statements[0].Score.Coverage == 0:
	case found.Statements[0].Score.Coverage < enoughForWords:
		text += " The nearest is " + mentions(nearest[:1])[0] + "."
	default:
		text += " The nearest: " + within(newVoice(f.directory).say(nearest[0]))
	}
	return f.no(NotInCorpus, text, nearest)
}

// whom names those asked about.
func (f *finder) whom() string {
	var names []string
	for _, a := range f.q.Speakers {
		switch {
		case len(a.People) == 1:
			names = append(names, a.People[0].Name)
		case len(a.People) > 1 && strings.EqualFold(a.Wording, a.People[0].Surname):
			names = append(names, a.People[0].Surname)
		case a.Wording != "":
			names = append(names, a.Wording)
		}
	}
	if len(names) == 0 {
		return "anybody"
	}
	return list(names)
}

// filters words relay, addressee and time of the question.
func (f *finder) filters() string {
	var parts []string
	if f.q.Addressee != "" {
		parts = append(parts, "as speaking to "+f.q.Addressee)
	}
	if f.q.Via != "" {
		parts = append(parts, "through "+f.q.Via)
	}
	if f.q.When != "" {
		parts = append(parts, withPreposition(f.q.When, "on"))
	}
	return strings.Join(parts, " ")
}

// corpus is what is searched, as a person would call it.
func (f *finder) corpus() string {
	documents := f.base.Documents
	if len(documents) == 0 {
		documents = f.library.Documents()
	}
	return corpusName(documents)
}
