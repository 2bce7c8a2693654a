package plan

import (
	"context"
	"slices"
	"strings"

	"whosaid/retrieval"
	"whosaid/retrieval/library"
	"whosaid/retrieval/pattern"
	"whosaid/retrieval/people"
	"whosaid/retrieval/question"
	"whosaid/retrieval/similarity"
)

// New reads a request against a corpus. The error is for what broke.
func New(ctx context.Context, lib *library.Library, r Request) (Plan, error) {
	directory := lib.People()
	res := &resolver{ctx: ctx, library: lib, directory: directory, documents: r.Documents}
	labels := labelled{lib, directory}
	text := calm(bounded(r.Question))
	p := Plan{Turns: r.Turns, Near: r.Near, Talk: talk(text), Foreign: foreign(text), Documents: r.Documents, shown: shownBefore(r.Turns)}
	if asked, ok, err := p.atOnce(ctx, lib, text); ok {
		return asked, err
	}
	text, p.Order = order(summing.ReplaceAllString(text, "what is "))
	text, p.Corrected = res.correctNames(res.apostrophes(text))
	text, taken := res.withRelative(text)
	p.Corrected = append(p.Corrected, taken...)
	text, but := res.others(chosen(text))
	text, p.Group = grouped(text)
	text, organisation := res.unaffiliated(text)
	text, file := res.withoutFile(text)
	if len(file) > 0 && r.Documents == nil {
		p.Documents, res.documents = file, file
	}
	if p.Documents == nil {
		rest, found, likely := res.meeting(text)
		if text, p.Likely = rest, likely; len(found) > 0 {
			p.Documents, res.documents = found, found
		}
	}
	if rest, description := article(text); description != "" {
		found := p.Documents
		if found == nil {
			found = res.described(description)
		}
		if found != nil {
			text, p.Article, p.Documents = rest, description, found
		}
	}
	q := res.parsed(text, res.conversation(r.Turns))
	q = standing(wantedOf(res.respelt(q), text, directory), text, directory)
	q = narrowed(q, r.Speaker, directory)
	q = res.resolve(res.withDescribed(q))
	q = ofGender(res.ofAffiliation(res.organisations(q, text), organisation), directory)
	p.excluded = but
	q, taken = res.wholeNames(q)
	p.Corrected = append(p.Corrected, taken...)
	if q, p.Related = res.related(q); !p.Related {
		q, p.Related = res.office(q)
	}
	p.Question, p.Text = q, res.known(text)
	if r.Beside != "" {
		p.Text += " " + r.Beside
	}
	p.SpokenFor = res.spokenFor
	p.Names = withGroups(labels.with(spelt(q, directory)), directory)
	p.Corrected = append(p.Corrected, respellings(q, directory)...)
	p.Sure, p.Camp = sure(q) || p.Related && len(q.Names()) > 0, camp(q, directory)
	if p.Related {
		p.Camp = nil // the campaign speaks for the owner
	}
	if p.Documents == nil && r.Near != "" && p.Sure && goesOn(q) && res.speaksIn(p.Names, r.Near) {
		p.Documents = []string{r.Near}
	}
	p.Mentioned = mentioned(directory, text, q)
	p.beside, p.rest = named(directory, p.Text)
	p.beside = labels.with(p.beside)
	if p.Organisation = res.organisation; p.Organisation != "" {
		p.Members, p.rest = namesOf(res.members), strings.Replace(p.Text, p.Organisation, " ", 1)
	}
	p.Labels = shortForms(directory, p.Mentioned, p.Names)
	if compares(text) {
		p.Sides, p.Held = sides(directory, text)
		p.Sides = labels.each(p.Sides)
		p.Voices = voices(directory, p.Sides)
	}
	return p, res.err
}

// goesOn reports whether a question asked together with another has no topic of its
// own: "and what did Ito say about it".
func goesOn(q question.Question) bool {
	return len(similarity.Meaningful(q.Search())) < fewOwnWords
}

// fewOwnWords is how many words that tell what it is about a question has at least
// that stands by itself.
const fewOwnWords = 2

// speaksIn reports whether one of some people has a statement in a document.
func (r *resolver) speaksIn(names []string, document string) bool {
	return len(r.library.Statements(retrieval.Query{Speakers: names, Documents: []string{document}})) > 0
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

// named are the people whom a text may mean by name, in order, and the text without
// their names.
func named(directory *people.Directory, text string) (names []string, rest string) {
	rest = text
	for _, m := range directory.Find(text) {
		before := len(names)
		for _, p := range m.People[:min(mostMeant, len(m.People))] {
			if p.Statements > 0 && p.Sort == retrieval.Individual && !slices.Contains(names, p.Name) {
				names = append(names, p.Name)
			}
		}
		if len(names) > before {
			names = joined(names, otherSpellings(m.In(text), m.People, directory))
			rest = strings.Replace(rest, m.In(text), " ", 1)
		}
	}
	return names, rest
}

// mostMeant is how many people one name may mean whose turns are looked at.
const mostMeant = 6

// spelt are the names of those asked about, in every spelling that documents have.
func spelt(q question.Question, directory *people.Directory) []string {
	out := q.Names()
	for _, a := range q.Speakers {
		out = joined(out, otherSpellings(a.Wording, a.People, directory))
	}
	return out
}

// shortForms are the initials and nicks of those mentioned but for those asked about.
func shortForms(directory *people.Directory, mentioned, asked []string) []string {
	var out []string
	for _, name := range mentioned {
		if p, ok := directory.Person(name); ok && !slices.Contains(asked, name) {
			out = append(out, p.Short...)
		}
	}
	return out
}

// summing begins a question that asks for a summary: it is for what there is.
var summing = pattern.New(`(?i)^(?:please\s+)?(?:summari[sz]e|sum up|recap|outline)\s+`)
