package plan

import (
	"cmp"
	"regexp"
	"slices"
	"strings"

	"whosaid/bot/cue"
	"whosaid/retrieval"
	"whosaid/retrieval/names"
	"whosaid/retrieval/pattern"
	"whosaid/retrieval/question"
)

// related asks for whoever the subject of the question describes by what they are to
// somebody, "Ito's wife", among those alone whom the documents describe so: the one
// whose wife she is said other things. Ok is false for another question.
func (r *resolver) related(q question.Question) (out question.Question, ok bool) {
	phrase := subjectPhrase(q)
	owner, noun := relation(phrase)
	if m := ownedName.FindStringSubmatch(phrase); noun == "" && m != nil && relationOf(strings.ToLower(m[2])) != "" {
		return r.relative(q, phrase, m[1], relationOf(strings.ToLower(m[2])), m[3]), true
	}
	if noun == "" || q.Others {
		return q, false
	}
	owners := slices.DeleteFunc(namesakes(owner, r.directory), func(p retrieval.Person) bool { return p.Sort != retrieval.Individual })
	if len(owners) == 0 {
		return q, false
	}
	mostQuoted := slices.MaxFunc(owners, func(a, b retrieval.Person) int { return cmp.Compare(a.Statements, b.Statements) })
	asked := question.Asked{Wording: phrase, By: retrieval.ByNominal}
	for name, roles := range r.descriptions() {
		p, known := r.directory.Person(name)
		related := func(role string) bool { return r.isRelated(p, role, noun, mostQuoted) }
		if known && p.Statements > 0 && mayBe(p, noun, owners) && slices.ContainsFunc(roles, related) {
			asked.People = append(asked.People, p)
		}
	}
	slices.SortFunc(asked.People, func(a, b retrieval.Person) int { return strings.Compare(a.Name, b.Name) })
	q.Speakers, q.Role = []question.Asked{asked}, ""
	return q, true
}

// ownedNoun is a phrase for somebody by what they are to another: "Ann Ito's late wife",
// "the wife of Ann Ito". Its groups are the owner and the noun, or the other way round.
var ownedNoun = pattern.MustCompile(`(?i)^(.+?)['’]s? (?:[a-z]+ )?([a-z-]+)$|^(?:[a-z]+ )?([a-z-]+) (?:of|to) (.+)$`)

// ownedName is a phrase for somebody by that and by their name: "Ito's wife Ann".
var ownedName = pattern.MustCompile(`^(.+?)['’]s? (?:[a-z]+ )?([A-Za-z-]+),? (\p{Lu}[\p{L}.’'-]+(?: \p{Lu}[\p{L}.’'-]+)*)$`)

// relative asks for whoever is called name and is this to the owner: who has the owner's
// surname, or is described so. A whole name tells by itself.
func (r *resolver) relative(q question.Question, phrase, owner, noun, name string) question.Question {
	owners := namesakes(owner, r.directory)
	asked := question.Asked{Wording: phrase, By: retrieval.ByNominal}
	for _, p := range distinct(namesakes(name, r.directory)) {
		kin := slices.ContainsFunc(owners, func(o retrieval.Person) bool {
			related := func(role string) bool { return r.isRelated(p, role, noun, o) }
			family := o.Surname != "" && o.Surname == p.Surname && !unlike[noun]
			return o.Name != p.Name && (family || slices.ContainsFunc(p.Roles, related))
		})
		if p.Sort == retrieval.Individual && (kin || strings.Contains(name, " ")) {
			asked.People = append(asked.People, p)
		}
	}
	q.Speakers, q.Role = []question.Asked{asked}, ""
	return q
}

// relation is the owner and the noun of a phrase that means somebody by what they are
// to the owner; empty where it means nobody so.
func relation(phrase string) (owner, noun string) {
	m := ownedNoun.FindStringSubmatch(phrase)
	if m == nil {
		return "", ""
	}
	noun = relationOf(strings.ToLower(m[2] + m[3]))
	return m[1] + m[4], noun
}

// mayBe reports whether p may be this to one of the owners: of the noun's gender, no
// group of the owner's, and nobody of the owner's name unless the noun is one of kin.
func mayBe(p retrieval.Person, noun string, owners []retrieval.Person) bool {
	_, of := relation(p.Name)
	gender := names.Shared().NominalGender(noun)
	if p.Sort != retrieval.Individual && of != noun || gender != "" && p.Gender != "" && gender != p.Gender {
		return false
	}
	return !unlike[noun] || !slices.ContainsFunc(owners, func(o retrieval.Person) bool { return o.Name == p.Name })
}

// unlike are the relations in which nobody is asked for who has the owner's name.
var unlike = cue.Set("opponent rival colleague boss predecessor successor friend mentor neighbour")

// isRelated reports whether a description of p says that they are this to the owner:
// by the owner's name, or by a pronoun where both have one surname or a document names
// one right after the other.
func (r *resolver) isRelated(p retrieval.Person, description, noun string, owner retrieval.Person) bool {
	words := strings.Fields(strings.ToLower(description))
	is := func(w string) bool { return relationOf(strings.Trim(w, ".,;:")) == noun }
	if p.Name == owner.Name || !slices.ContainsFunc(words, is) {
		return false
	}
	called := owner.Surname
	if called == "" {
		called = owner.Name
	}
	if of, its := relation(strings.TrimSpace(Bare(description))); its == noun && of != "" {
		return mentionsWord(of, strings.ToLower(called))
	}
	if mentionsWord(description, strings.ToLower(called)) {
		return true
	}
	owned := slices.ContainsFunc(words, func(w string) bool { return possessives[w] })
	return owned && (called == p.Surname || r.namedAfter(p, noun, called))
}

var possessives = cue.Set("his her their")

// namedAfter reports whether a document with words of p has "OWNER and his NOUN P".
func (r *resolver) namedAfter(p retrieval.Person, noun, owner string) bool {
	first, _, _ := strings.Cut(names.Plain(p.Name), " ")
	beside := regexp.MustCompile(`\b` + regexp.QuoteMeta(owner) + `\b[^.\n"“”]{0,60}\b(?:his|her|their) (?:\w+ )?` + regexp.QuoteMeta(noun) +
		`,? ` + regexp.QuoteMeta(first) + `\b`)
	return slices.ContainsFunc(r.library.Statements(retrieval.Query{Speakers: []string{p.Name}, Documents: r.documents}),
		func(s retrieval.Statement) bool {
			d, ok := r.library.Document(s.Document)
			return ok && beside.MatchString(d.Text)
		})
}
