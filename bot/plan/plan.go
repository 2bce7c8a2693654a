// Package plan reads a question against a corpus: what is asked, whom it means,
// and what the evidence is ranked by. It decides nothing about the answer.
package plan

import (
	"context"
	"regexp"
	"slices"
	"strings"

	"whosaid/retrieval"
	"whosaid/retrieval/library"
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
	// Mentioned are canonical names of the people the question mentions in any
	// part, in order.
	Mentioned []string
	// SpokenFor is an organisation for which those asked about speak by their own
	// words alone, empty where a document lists them with it.
	SpokenFor string
	// Sides are those held against each other, each with the canonical names
	// that a mention of them may mean.
	Sides [][]string
	// Documents narrow the evidence: those of the request, of a file that the
	// question names, or of the article that it describes. Nil means all.
	Documents []string
	// Article is how the question describes one article, empty where it does
	// not: "the article about the harbour".
	Article string
	// Order is set where the first or the last time is asked for.
	Order Order
	// Talk is set for what is no question about the documents.
	Talk Talk
	// Foreign is the language of a question that is not in English, empty for
	// one that is.
	Foreign string
	// Corrected are the names that were taken for another.
	Corrected []Correction
	// Turns are the conversation before the question, oldest first.
	Turns []Turn

	shown shown
}

// New reads a request against a corpus. The error is for what broke.
func New(ctx context.Context, lib *library.Library, r Request) (Plan, error) {
	directory := lib.People()
	res := &resolver{ctx: ctx, library: lib, directory: directory, documents: r.Documents}
	text := calm(bounded(r.Question))
	p := Plan{Turns: r.Turns, Talk: talk(text), Foreign: foreign(text), Documents: r.Documents, shown: shownBefore(r.Turns)}
	if p.Talk != None {
		p.Text = text
		return p, nil
	}
	text, p.Order = order(text)
	text, p.Corrected = res.correctNames(res.apostrophes(text))
	text, file := res.withoutFile(text)
	if len(file) > 0 && r.Documents == nil {
		p.Documents, res.documents = file, file
	}
	if p.Documents == nil {
		if rest, found := res.meeting(text); len(found) > 0 {
			text, p.Documents, res.documents = rest, found, found
		}
	}
	text, p.Article = article(text)
	q := res.parsed(text, conversation(r.Turns, directory))
	q = res.respelt(q)
	q = narrowed(q, r.Speaker, directory)
	q = res.resolve(res.withDescribed(q))
	q = res.organisations(q, text)
	p.Question, p.Text = q, res.known(text)
	if r.Beside != "" {
		p.Text += " " + r.Beside
	}
	p.SpokenFor = res.spokenFor
	p.Names = withGroups(q.Names(), directory)
	p.Sure, p.Camp = sure(q), camp(q, directory)
	p.Mentioned = mentioned(directory, text, q)
	if compares(text) {
		p.Sides = sides(directory, text)
	}
	if p.Article != "" && p.Documents == nil {
		p.Documents = res.described(p.Article)
	}
	return p, res.err
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

// asksWho begins a question for people.
var asksWho = regexp.MustCompile(`(?i)^\W*(so |and |hey )?(who|which)\b`)

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
// asks for what else somebody said, or who else.
func (p Plan) Fresh(s retrieval.Statement) bool {
	switch {
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

// sure reports whether everybody asked about is named, and not by a role.
func sure(q question.Question) bool {
	return q.Role == "" && len(q.Speakers) > 0 &&
		!slices.ContainsFunc(q.Speakers, func(a question.Asked) bool { return a.By == retrieval.ByNominal || !a.Known() })
}

// mentioned are the individuals, bodies and groups with statements that a text
// mentions, and those asked about, each once, in order.
func mentioned(directory *people.Directory, text string, q question.Question) []string {
	var names []string
	add := func(p retrieval.Person) {
		if p.Statements > 0 && !slices.Contains(names, p.Name) {
			names = append(names, p.Name)
		}
	}
	for _, m := range directory.Find(text) {
		for _, p := range m.People[:min(1, len(m.People))] {
			add(p)
		}
	}
	for _, a := range q.Speakers {
		for _, p := range a.People[:min(1, len(a.People))] {
			add(p)
		}
	}
	return names
}

// sides are the people with statements that a text mentions, a side each mention.
func sides(directory *people.Directory, text string) [][]string {
	var all [][]string
	seen := map[string]bool{}
	for _, m := range directory.Find(text) {
		found := m.People
		if m.By != retrieval.BySurname {
			found = found[:min(1, len(found))]
		}
		var names []string
		for _, p := range found {
			if p.Statements > 0 && !seen[p.Name] {
				names = append(names, p.Name)
			}
			seen[p.Name] = true
		}
		if len(names) > 0 {
			all = append(all, names)
		}
	}
	return all
}

// longest is how many bytes of a question are read.
const longest = 2000

// bounded is the beginning of a question that is too long to be one.
func bounded(text string) string {
	if len(text) <= longest {
		return text
	}
	return strings.ToValidUTF8(text[:longest], "")
}

// calm is a question that was typed in capitals, in small letters; any other as
// it is.
func calm(text string) string {
	if len(strings.Fields(text)) < 3 || strings.ToUpper(text) != text {
		return text
	}
	return strings.ToLower(text)
}

// Bare is a phrase without a leading article.
func Bare(s string) string {
	for _, article := range []string{"the ", "The ", "a ", "an "} {
		s = strings.TrimPrefix(s, article)
	}
	return s
}
