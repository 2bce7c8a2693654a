package answer

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"whosaid/bot/cue"
	"whosaid/bot/plan"
	"whosaid/retrieval"
	"whosaid/retrieval/lexicon"
	"whosaid/retrieval/names"
	"whosaid/retrieval/pattern"
	"whosaid/retrieval/question"
	"whosaid/retrieval/similarity"
)

// unknown decides about a question for somebody who is no person of the corpus.
// It is a no where the wording is a name that no document contains, where it has
// a name in it that none contains ("the French president"), and where it is a
// description that fits nobody. A name in passing is silent.
func (d *decider) unknown(asked question.Asked) (out Decision, sure bool) {
	if asked.By == retrieval.ByPronoun {
		return d.refused(SpeakerUnknown, NoReferent, nil), true
	}
	d.found = d.evidence()
	if !d.nameLike(asked) {
		return d.undescribed(asked.Wording)
	}
	sentence, here := d.inPassing(asked.Wording)
	if !here {
		return d.refused(SpeakerUnknown, NoName, d.bearing()), true
	}
	if d.q.Kind == question.WhatSaid && !question.Says(d.q.Verb) {
		return Decision{}, false // a place or body: the documents may tell what it wants
	}
	out = d.refused(SpeakerSilent, Unquoted, statementsOf(d.found.Statements))
	out.Sentence = sentence
	return out, true
}

// undescribed decides about a description that is no person's here: it may be
// somebody's by the attribution of a statement found or, where more is asked,
// by the paragraphs around one. A description in passing is silent.
func (d *decider) undescribed(description string) (out Decision, sure bool) {
	words := similarity.Meaningful(description)
	if !d.namesKnown(description) || len(words) == 0 || d.unheardOf(words) {
		return d.refused(SpeakerUnknown, NoRole, d.bearing()), true
	}
	if d.plan.Related {
		return d.unrelated(description), true
	}
	for _, s := range d.found.Statements[:min(mostDescribed, len(d.found.Statements))] {
		text := strings.Join([]string{s.Speaker, s.SpeakerRole, s.SpeakerAsWritten}, " ")
		if len(d.lacking(text, words, sameDescription)) == 0 {
			return Decision{}, false
		}
	}
	if d.nobodysOffice(description) {
		return d.refused(SpeakerUnknown, NoRole, d.bearing()), true
	}
	more := len(d.topicWords()) > len(words) || len(words) >= tellingWords
	if sentence, here := d.inPassing(description); here && !more {
		out = d.refused(SpeakerSilent, Unquoted, statementsOf(d.found.Statements))
		out.Sentence = sentence
		return out, true
	}
	if more {
		return Decision{}, false // ranked by its words with the others
	}
	return d.refused(SpeakerUnknown, NoRole, d.bearing()), true
}

// unheardOf reports whether whoever is asked for what they said is described by one word
// that is no noun for people or bodies and stands nowhere here: a name in small letters,
// "china".
func (d *decider) unheardOf(words []string) bool {
	return d.q.Kind == question.WhatSaid && len(words) == 1 &&
		!names.IsPersonNoun(words[0]) && !names.IsBodyNoun(words[0]) && !d.inCorpus(words[0])
}

// unrelated decides about whoever is this to somebody, whom the documents mention so
// or not at all. Nobody else's words answer.
func (d *decider) unrelated(description string) Decision {
	sentence, here := d.inPassing(description)
	if !here {
		return d.refused(SpeakerUnknown, NoRole, d.bearing())
	}
	out := d.refused(SpeakerSilent, Unquoted, statementsOf(d.found.Statements))
	out.Sentence = sentence
	return out
}

// namesKnown reports whether the corpus contains all names in a description.
func (d *decider) namesKnown(description string) bool {
	names := question.ProperNames(description)
	for _, w := range similarity.Meaningful(description) {
		if similarity.Nation(w) != nil {
			names = append(names, w)
		}
	}
	return !slices.ContainsFunc(names, func(name string) bool {
		acronym := len(name) > 1 && strings.ToUpper(name) == name // documents may have it in full
		return !acronym && !d.inCorpus(name)
	})
}

// nameLike reports whether a wording can only be a name: all of its words are
// capital, or none is and it is no description, as after "which" it is.
func (d *decider) nameLike(asked question.Asked) bool {
	words := strings.Fields(withoutPlace(plan.Unaddressed(asked.Wording)))
	if d.q.Role != "" && strings.ToLower(asked.Wording) == asked.Wording {
		return false
	}
	if bare := plan.Bare(asked.Wording); question.Spelled(bare) != bare || handle.MatchString(bare) {
		return true
	}
	capitals := 0
	for _, w := range words {
		if r, _ := utf8.DecodeRuneInString(w); unicode.IsUpper(r) || particles[w] {
			capitals++
		}
	}
	if capitals == 0 && len(words) <= longestLower {
		return asked.By != retrieval.ByNominal || d.named(words)
	}
	return capitals == len(words)
}

// withoutPlace is a name in small letters without what it is told to be from: "jo dahl of
// the harbour board". What stands before that has to have a first name and others.
func withoutPlace(wording string) string {
	for _, from := range []string{" of ", " from ", " at "} {
		name, _, ok := strings.Cut(wording, from)
		if first, _, more := strings.Cut(name, " "); ok && more && names.IsGivenName(first) {
			return name
		}
	}
	return wording
}

// handle is a name as people have it in chats alone: "captain_kelp", "ana77".
var handle = pattern.New(`^@?(?:\pL[\pL\d.-]*_[\pL\d_.-]*|\pL{2,}\d+|@\S+)$`)

// named reports whether words written small are a name once they are written
// large: one whose first word is a first name.
func (d *decider) named(words []string) bool {
	var large []string
	for _, w := range words {
		r, n := utf8.DecodeRuneInString(w)
		large = append(large, string(unicode.ToUpper(r))+w[n:])
	}
	text := strings.Join(large, " ")
	found := d.directory.Find(text)
	return len(words) > 1 && len(found) == 1 && found[0].Len() == len(text) && len(found[0].People) == 0 && found[0].By != retrieval.ByNominal
}

// longestLower is how many words a name in small letters has at most.
const longestLower = 3

var particles = cue.Set("de da di du von van der den la le el al bin ibn")

// bearing are the statements found that bear on the question.
func (d *decider) bearing() []retrieval.Statement {
	var kept []retrieval.Statement
	for _, s := range d.found.Statements {
		if d.relevance(s) >= answers {
			kept = append(kept, s.Statement)
		}
	}
	return kept
}

// silent decides about people whom the documents mention and nowhere quote. Ok
// is false where anybody asked about is quoted, or nobody is asked about.
func (d *decider) silent() (out Decision, ok bool) {
	if !d.plan.Sure || !d.individual() && (len(d.topicWords()) > 0 || !d.namedExactly()) {
		return Decision{}, false
	}
	if d.any(retrieval.Query{Speakers: d.plan.Names, Documents: d.plan.Documents}) {
		return Decision{}, false
	}
	if d.q.Others {
		return d.refused(SpeakerSilent, NothingElse, nil), true
	}
	out = d.refused(SpeakerSilent, Unquoted, statementsOf(d.found.Statements))
	for _, a := range d.q.Speakers {
		for _, p := range a.People {
			if s, ok := d.naming(p.Name); ok && out.Sentence.Text == "" {
				out.Sentence = s
			}
		}
	}
	return out, true
}

// individual reports whether anybody asked about is a person with a name.
func (d *decider) individual() bool {
	for _, a := range d.q.Speakers {
		if slices.ContainsFunc(a.People, func(p retrieval.Person) bool { return p.Sort == retrieval.Individual }) {
			return true
		}
	}
	return false
}

// namedExactly reports whether the question has nothing but the name of whoever
// is asked about first.
func (d *decider) namedExactly() bool {
	a := d.q.Speakers[0]
	return len(a.People) > 0 && strings.EqualFold(plan.Bare(a.Wording), plan.Bare(a.People[0].Name))
}

// someoneElse: the very words are there, but another person's. Where nobody is
// named for them, they may be those of whom the paragraph names.
func (d *decider) someoneElse(statements []retrieval.Statement) Decision {
	if statements[0].Speaker == "" {
		return d.refused(SomeoneElse, Unattributed, statements)
	}
	return d.refused(SomeoneElse, Plain, statements)
}

// narration: the words are the document's own.
func (d *decider) narration(v retrieval.Verification) Decision {
	out := d.refused(NotInCorpus, Narration, nil)
	out.Passages = v.Passages[:min(fewPassages, len(v.Passages))]
	if len(v.Passages) > 0 {
		p := v.Passages[0]
		out.Sentence = Sentence{Document: p.Document, Paragraph: p.Paragraph, Locator: p.Locator, Text: d.mostCovering(p.Text)}
	}
	return out
}

// longestName is how many words a name has at most that is looked for.
const longestName = 6

// inPassing is the first sentence among the best passages that contains a name
// as the question has it.
func (d *decider) inPassing(name string) (Sentence, bool) {
	name = plan.Bare(name)
	if n := len(strings.Fields(name)); n == 0 || n > longestName || lexicon.IsStopWord(strings.ToLower(name)) {
		return Sentence{}, false
	}
	return d.naming(name)
}

// naming is a sentence that contains a name.
func (d *decider) naming(name string) (Sentence, bool) {
	forms := []string{name}
	if long := question.Spelled(name); long != name {
		forms = []string{strings.ToUpper(name), long}
	}
	found := d.search(retrieval.Query{Text: strings.Join(forms, " "), Documents: d.plan.Documents, Passages: fewPassages})
	for _, p := range found.Passages {
		for _, s := range Sentences(p.Text) {
			if slices.ContainsFunc(forms, func(form string) bool { return containsName(s.In(p.Text), form) }) {
				return d.sentenceAt(p.Chunk, s), true
			}
		}
	}
	return Sentence{}, false
}

// containsName reports whether a text contains all words of a name in a row,
// whatever the case of its letters.
func containsName(text, name string) bool {
	words := func(s string) string {
		return " " + strings.Join(strings.FieldsFunc(strings.ToLower(s),
			func(r rune) bool { return !unicode.IsLetter(r) && !strings.ContainsRune("-'’", r) }), " ") + " "
	}
	return strings.Contains(words(text), words(name))
}

// introducing is the first paragraph of the corpus that names somebody.
func (d *decider) introducing(name string) (retrieval.Passage, bool) {
	found := d.search(retrieval.Query{Text: name, Passages: fewPassages})
	for _, p := range found.Passages {
		doc, ok := d.library.Document(p.Document)
		if !ok {
			continue
		}
		for i, paragraph := range doc.Paragraphs {
			if text := paragraph.In(doc.Text); contains(text, name) {
				return retrieval.Passage{Document: doc.Name, Paragraph: i + 1, Start: paragraph.Start, End: paragraph.End, Text: text,
					Locator: doc.Locate(paragraph.Start)}, true
			}
		}
	}
	return retrieval.Passage{}, false
}
