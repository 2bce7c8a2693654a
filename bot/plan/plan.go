// Package plan reads a question against a corpus: what is asked, whom it means,
// and what the evidence is ranked by. It decides nothing about the answer.
package plan

import (
	"slices"
	"strings"

	"whosaid/retrieval"
	"whosaid/retrieval/pattern"
	"whosaid/retrieval/people"
	"whosaid/retrieval/question"
)

// A Turn is one question of a conversation and the statements of its answer.
type Turn struct {
	Question   string
	Statements []retrieval.Statement
}

// A Request is one question with what narrows it from outside.
type Request struct {
	Question string
	// Speaker narrows to one person as if the question named it; empty does not.
	Speaker string
	// Documents narrow the evidence; nil means all.
	Documents []string
	// Turns are the conversation so far, oldest first.
	Turns []Turn
	// Beside is another question asked together with this one, whose words help
	// to rank the evidence; empty for none.
	Beside string
	// Near is the document that the other question was answered from, which
	// more likely than others answers this one too; empty for none.
	Near string
}

// A Correction is a name that the question misspells and the one it was taken
// for.
type Correction struct{ Asked, Taken string }

// A Plan is what a question asks of a corpus. It is not changed once made.
type Plan struct {
	// Question is the syntax of the question, with those it asks about resolved.
	Question question.Question
	// Text is what the evidence is ranked by: the whole question.
	Text string
	// Names are canonical names of all that may speak for those asked about,
	// with the groups that they speak in. Empty asks about anybody.
	Names []string
	// Camp are canonical names of those who speak for a person asked about: the
	// campaign, office, aides or supporters with that person's name.
	Camp []string
	// Sure is true where those asked about are named, rather than described:
	// then nobody else's statements answer.
	Sure bool
	// Related is true where those asked about are described by what they are to
	// somebody, "Ito's wife": nobody answers whom the documents do not describe so.
	Related bool
	// Mentioned are canonical names of the people the question mentions in any
	// part, in order.
	Mentioned []string
	// Labels are the initials and nicks of the people mentioned who are not asked
	// about: what others say in a meeting may call them so.
	Labels []string
	// SpokenFor is an organisation for which those asked about speak by their own
	// words alone, empty where a document lists them with it.
	SpokenFor string
	// Organisation is whose people the question asks for where the documents do not
	// tell of everybody whom they are with, and Members are canonical names of those
	// of whom they do: they come first, and others may speak for it too.
	Organisation string
	Members      []string
	// Sides are those held against each other, each with the canonical names
	// that a mention of them may mean.
	Sides [][]string
	// Voices are, for each of the sides, those who speak for it: aides, a campaign.
	Voices [][]string
	// Held is the question without the sides and the words that hold them against
	// each other: what they are compared on.
	Held string
	// Documents narrow the evidence: those of the request, of a file that the
	// question names, or of the article that it describes. Nil means all.
	Documents []string
	// Likely are the documents of when the question may ask about, where it does not
	// say so outright: "in february". They come first. Nil means none.
	Likely []string
	// Article is how the question describes one article, empty where it does
	// not: "the article about the harbour".
	Article string
	// Group is the set of people that the question asks for, if it asks for one.
	Group Group
	// Order is set where the first or the last time is asked for.
	Order Order
	// Byline is set for a question of an article itself: who wrote it, and when.
	// Documents are then those that it may mean.
	Byline Byline
	// Talk is set for what is no question about the documents.
	Talk Talk
	// Foreign is the language of a question that is not in English, empty for
	// one that is.
	Foreign string
	// Corrected are the names that were taken for another.
	Corrected []Correction
	// Turns are the conversation before the question, oldest first.
	Turns []Turn
	// Near is the document from which a question asked together with this one
	// was answered, empty for none.
	Near string

	shown shown
	// excluded are canonical names of those whom the question leaves out: "apart
	// from Ito".
	excluded []string
	// beside are the people whom the question names, rest is it without them.
	beside []string
	rest   string
}

// Topic is the part of the question that tells what the words are about.
func (p Plan) Topic() string { return p.Question.Search() }

// Avoided are canonical names of people whom the question names for another part
// in what was said than its speaker: whoever asks who said something of Ito does
// not look for Ito.
func (p Plan) Avoided() []string {
	if p.Sure || len(p.Question.Speakers) == 0 && p.Question.Kind != question.WhoSaid && !asksWho.MatchString(p.Text) {
		return nil
	}
	var others []string
	for _, name := range p.Mentioned {
		if !slices.Contains(p.Names, name) {
			others = append(others, name)
		}
	}
	return others
}

// Beside are canonical names of the people whom the question names in another
// part than its speaker and who may have spoken all the same, and the question
// without their names: "what edge cases worried Ito". Whoever asks for somebody does
// not mean those he names.
func (p Plan) Beside() (names []string, rest string) {
	if p.Organisation != "" {
		return p.Members, p.rest
	}
	if p.Sure || p.Question.Kind == question.WhoSaid ||
		asksWho.MatchString(p.Text) || asksPeople.MatchString(p.Text) || ofGroup.MatchString(p.Text) {
		return nil, p.Text
	}
	return p.beside, p.rest
}

// ofGroup is a question for what a meeting did.
var ofGroup = pattern.New(`(?i)\b(did|do|have|has|are|were|was) (we|they|(the|our) [\w-]+) `)

// asksPeople is a question for people.
var asksPeople = pattern.New(`(?i)\b(who(m|se)?|any(one|body))\b`)

// asksWho begins a question for people.
var asksWho = pattern.New(`(?i)^\W*(so |and |hey )?(who|which)\b`)

// Preferred are canonical names of those whose statements rank first: those
// asked about, but for groups where one person in a role is asked for.
func (p Plan) Preferred(directory *people.Directory) []string {
	if p.Question.Role == "" {
		return p.Names
	}
	var individuals []string
	for _, name := range p.Names {
		if who, ok := directory.Person(name); !ok || who.Sort == retrieval.Individual {
			individuals = append(individuals, name)
		}
	}
	return individuals
}

// Filter are the question's relay, addressee and time as filters of a query,
// together with its documents.
func (p Plan) Filter() retrieval.Query {
	return retrieval.Query{
		Documents: p.Documents, Via: Bare(p.Question.Via), Addressee: Bare(p.Question.Addressee), When: Bare(p.Question.When),
	}
}

// Unknown is the first of those asked about by a name that nobody of the corpus
// has; ok is false where somebody is known, or nobody asked about.
func (p Plan) Unknown() (asked question.Asked, ok bool) {
	unknown := p.Question.Unknown()
	if len(unknown) == 0 || len(p.Question.Names()) > 0 {
		return question.Asked{}, false
	}
	return unknown[0], true
}

// Fresh reports whether the question may be answered with s: always, unless it
// asks for what else somebody said, or who else, or leaves out the speaker.
func (p Plan) Fresh(s retrieval.Statement) bool {
	switch {
	case slices.Contains(p.excluded, s.Speaker):
		return false
	case !p.Question.Others:
		return true
	case len(p.Question.Speakers) > 0:
		return !p.shown.statements[s.ID]
	}
	return !p.shown.speakers[s.Speaker]
}

// LastShown is the best statement of the latest answer that has one.
func (p Plan) LastShown() (retrieval.Statement, bool) {
	for _, t := range slices.Backward(p.Turns) {
		if len(t.Statements) > 0 {
			return t.Statements[0], true
		}
	}
	return retrieval.Statement{}, false
}

// Bare is a phrase without a leading article.
func Bare(s string) string {
	for _, article := range []string{"the ", "The ", "a ", "an "} {
		s = strings.TrimPrefix(s, article)
	}
	return s
}

// A Byline is what a question asks of an article itself, rather than of what it tells.
type Byline string

const (
	NoByline  Byline = ""
	Writer    Byline = "writer"    // who wrote it
	Published Byline = "published" // when it was published
	Publisher Byline = "publisher" // who published it
	Headline  Byline = "headline"  // what it is called
	Gist      Byline = "gist"      // what it tells, in short
	Present   Byline = "present"   // who was there
)
