package answer

import (
	"slices"

	"whosaid/retrieval"
	"whosaid/retrieval/pattern"
	"whosaid/retrieval/similarity"
)

// members answers a question for a set of people with those of them who speak in
// the article that it is about, a few words of each. Ok is false where no set is
// asked for, no article is about it, or nobody of them speaks there.
func (d *decider) members() (out Decision, ok bool) {
	group := d.plan.Group
	if !group.Asked || d.plan.Article == "" && d.size() < largeCorpus {
		return Decision{}, false
	}
	d.found = d.evidence()
	about, share := d.aboutDocument()
	doc, known := d.library.Document(about)
	if !known || doc.OfMeeting() || d.plan.Article == "" && share < d.leastAbout() {
		return Decision{}, false
	}
	members := d.membersAmong(doc, d.speakersIn(about))
	if group.Quoted && len(d.topicWords()) <= fewTopicWords {
		members = d.asQuoted(members)
	}
	if len(members) == 0 {
		return Decision{}, false
	}
	out = d.told(Brief, statementsOf(firstOf(members, mostListed)))
	if sentence, ok := d.namingMembers(doc); ok {
		out.Shape, out.Sentence = Narrate, sentence
	}
	out.Count, out.Passages = len(members), d.passagesWith(doc, out.Statements)
	return out, true
}

// fewTopicWords is how many words beside those that ask who is quoted tell nothing
// of what: the article does.
const fewTopicWords = 2

// asQuoted are the same speakers in the order of their document, each with the
// first own words that it gives.
func (d *decider) asQuoted(members []retrieval.ScoredStatement) []retrieval.ScoredStatement {
	out := slices.Clone(members)
	for i, m := range out {
		own := d.all(retrieval.Query{Documents: []string{m.Document}, Speakers: []string{m.Speaker}})
		direct := func(s retrieval.Statement) bool { return s.Kind == retrieval.Direct && s.End-s.Start >= leastOwn }
		if at := slices.IndexFunc(own, direct); at >= 0 {
			out[i].Statement = own[at]
		}
	}
	return orderedBy(out, func(s retrieval.ScoredStatement) int { return s.Start })
}

// namingMembers is the sentence of a document that names several of those asked
// for, by their kind, and bears most on the question. Ok is false where none does.
func (d *decider) namingMembers(doc *retrieval.Document) (out Sentence, ok bool) {
	words, most := d.topicWords(), mostOfList
	for i, p := range doc.Paragraphs {
		text := p.In(doc.Text)
		for _, span := range Sentences(text) {
			sentence := span.In(text)
			if len(sentence) > longestFact || !nameList.MatchString(sentence) || !d.namesKind(sentence) {
				continue
			}
			if covers := d.share(words, similarity.NewText(withOffices(sentence)), surelyAlike); covers > most {
				chunk := retrieval.Chunk{Document: doc.Name, Paragraph: i + 1, Start: p.Start, Text: text}
				out, most, ok = d.sentenceAt(chunk, span), covers, true
			}
		}
	}
	return out, ok
}

// namesKind reports whether a text contains a noun for those asked for.
func (d *decider) namesKind(text string) bool {
	terms := similarity.NewText(withOffices(text))
	return slices.ContainsFunc(d.plan.Group.Kinds, func(kind string) bool { return d.query(kind).Match(terms).MaxSim >= sameWord })
}

// nameList is a list of three names or more.
var nameList = pattern.New(`(?:` + fullName + `(?:,? and |, (?:and )?)(?:[\p{Ll} .]{0,20})?){2,}` + fullName)

// fullName is a name of two words or more, with what brackets tell of it.
const fullName = `(?:(?:\p{Lu}[\p{L}'’.-]*|\p{Lu}\.) ?){2,4}(?:\([^)]*\))?`

// mostOfList is the share of the topic's words that a sentence has more than that
// names the members.
const mostOfList = .3

// membersAmong are those of some speakers, each with a statement, who are of the
// kind asked for: people, or else groups. Where a document calls no two of them
// so, it has other words for it, and all may be meant.
func (d *decider) membersAmong(doc *retrieval.Document, speakers []retrieval.ScoredStatement) []retrieval.ScoredStatement {
	people := slices.DeleteFunc(slices.Clone(speakers), func(s retrieval.ScoredStatement) bool {
		return !d.isPerson(s.Speaker) || d.askedBeside(s.Speaker)
	})
	members := slices.DeleteFunc(slices.Clone(people), func(s retrieval.ScoredStatement) bool { return !d.isMember(doc, s.Statement) })
	titled := slices.DeleteFunc(slices.Clone(people), func(s retrieval.ScoredStatement) bool { return !d.holdsTitle(doc, s.Statement) })
	switch {
	case len(members) >= fewestMembers:
		return members
	case len(titled) >= fewestMembers:
		return titled
	case len(people) >= fewestMembers:
		if private := slices.DeleteFunc(slices.Clone(people), d.public); d.plan.Group.Private && len(private) > 0 {
			return private
		}
		return people
	}
	return speakers
}

// public reports whether the speaker of s is quoted so often that nobody would take
// them for one of the public.
func (d *decider) public(s retrieval.ScoredStatement) bool {
	p, _ := d.directory.Person(s.Speaker)
	return p.Statements > mostOfPublic
}

// mostOfPublic is how many statements one of the public has at most.
const mostOfPublic = 8

// isPerson reports whether a speaker is a person with a name.
func (d *decider) isPerson(name string) bool {
	p, ok := d.directory.Person(name)
	return ok && p.Sort == retrieval.Individual
}

// askedBeside reports whether the question names a person for another part than a
// member: "which critics of Ito spoke".
func (d *decider) askedBeside(name string) bool {
	p, _ := d.directory.Person(name)
	return len(p.Surname) >= minSurname && !slices.Contains(d.q.Names(), name) && containsName(d.plan.Text, p.Surname)
}

// minSurname is how many bytes a surname has at least that is looked for.
const minSurname = 4

// fewestMembers is how many members a document names at least whom a plural asks
// for.
const fewestMembers = 2

// passagesWith are the passages of a document that together contain the most of
// some statements.
func (d *decider) passagesWith(doc *retrieval.Document, statements []retrieval.Statement) []retrieval.Passage {
	found := d.search(retrieval.Query{Text: d.plan.Text, Documents: []string{doc.Name}, Passages: offeredPassages}).Passages
	var out []retrieval.Passage
	rest := slices.Clone(statements)
	for range min(fewPassages, len(found)) {
		inside := func(p retrieval.ScoredPassage, s retrieval.Statement) bool {
			return s.Start >= p.Start && s.End <= p.End
		}
		best := orderedBy(found, func(p retrieval.ScoredPassage) int {
			n := 0
			for _, s := range rest {
				n -= int(oneIf(inside(p, s)))
			}
			return n
		})[0]
		out = append(out, best.Passage())
		found = slices.DeleteFunc(found, func(p retrieval.ScoredPassage) bool { return p.ID == best.ID })
		rest = slices.DeleteFunc(rest, func(s retrieval.Statement) bool { return inside(best, s) })
	}
	return out
}

// aboutDocument is the document that the question is about, and the share of the
// question that its passages contain.
func (d *decider) aboutDocument() (name string, share float64) {
	if len(d.plan.Documents) == 1 {
		return d.plan.Documents[0], 1
	}
	most := 0.0
	seen := map[string]bool{}
	for _, p := range d.found.Passages {
		if worth := p.Score.Rank + d.topic().Mean(d.coverageOf(p.Document).start()); !seen[p.Document] && worth > most {
			name, share, most = p.Document, p.Score.Document, worth
		}
		seen[p.Document] = true
	}
	return name, share
}

// isMember reports whether a document says of the speaker of s that they are of
// the kind asked for, or of the body.
func (d *decider) isMember(doc *retrieval.Document, s retrieval.Statement) bool {
	group := d.plan.Group
	if slices.ContainsFunc(group.Kinds, anybody) || len(group.Kinds)+len(group.Of) == 0 {
		return true
	}
	text := similarity.NewText(d.described(doc, s))
	called := func(noun string) bool { return d.query(noun).Match(text).MaxSim >= sameWord }
	if len(group.Titles) > 0 && !d.holdsTitle(doc, s) {
		return false
	}
	if len(group.Kinds) == 0 {
		return d.share(group.Of, text, sameWord) >= mostOfBody
	}
	return slices.ContainsFunc(group.Kinds, called)
}

// mostOfBody is the share of a body's name that a member's description has at
// least.
const mostOfBody = .5

// anybody reports whether a noun says no more than that people are meant.
func anybody(noun string) bool { return noun == "person" || noun == "folk" || noun == "guy" }
