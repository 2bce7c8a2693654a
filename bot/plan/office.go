package plan

import (
	"iter"
	"maps"
	"slices"
	"strings"

	"whosaid/bot/cue"
	"whosaid/retrieval"
	"whosaid/retrieval/pattern"
	"whosaid/retrieval/question"
)

// office asks for whoever holds the office that is the subject of the question, "the
// harbour director", "Ito's spokesman", among those alone whom the documents describe
// so: whoever holds another one, or owns it, said other things. Ok is false for another
// question.
func (r *resolver) office(q question.Question) (out question.Question, ok bool) {
	phrase := subjectPhrase(q)
	if phrase == "" || q.Unnamed || q.Others || len(q.Speakers) != 1 || !byRole(q.Speakers[0]) || !definite(q.Text, phrase) {
		return q, false
	}
	noun := officeNoun(phrase)
	if noun == "" || r.library.Status().Statements > tooMany {
		return q, false
	}
	words, owner, ok := r.descriptionWords(r.ofHolder(phrase))
	if !ok {
		return q, false
	}
	words = slices.DeleteFunc(words, func(w string) bool { return ranks[strings.ToLower(w)] || owner != "" && officeNoun(w) == noun })
	held := r.holding(words, owner, phrase)
	if len(held) == 0 && (owner == "" || q.Speakers[0].Wording == phrase) {
		held = only(q.Speakers[0].People, func(p retrieval.Person) bool { return p.Sort != retrieval.Organisation && r.describedAs(p, noun) })
	}
	if len(held) == 0 {
		held = r.forOwner(words, noun, owner)
	}
	if owner == "" && (len(held) > mostAlike || len(held) == 0 && len(words) >= manyWords) {
		return q, false // so many words may describe who is called otherwise here
	}
	q.Speakers = []question.Asked{{Wording: phrase, People: held, By: retrieval.ByNominal}}
	q.Role = ""
	return q, true
}

// forOwner are those who hold an office for an owner by what a pronoun tells, or who
// speak for the owner where a spokesman is asked for.
func (r *resolver) forOwner(words []string, noun, owner string) []retrieval.Person {
	var held []retrieval.Person
	if owner != "" {
		held = r.serving(words, owner)
	}
	if len(held) == 0 && noun == "spokesman" && owner != "" {
		held = r.unowned(noun, owner)
	}
	if len(held) == 0 && noun == "spokesman" {
		held = r.campaigns(owner)
	}
	return held
}

// manyWords is how many words of a description rank statements by themselves.
const manyWords = 3

// ofHolder is a phrase for whoever serves the holder of an office, "the harbour
// director's spokesman", with the holder's name where one alone holds it.
func (r *resolver) ofHolder(phrase string) string {
	owner, rest, ok := strings.Cut(strings.ReplaceAll(phrase, "’", "'"), "'s ")
	if !ok || officeNoun(owner) == "" || slices.ContainsFunc(strings.Fields(owner), cue.IsPreposition) {
		return phrase
	}
	words, of, ok := r.descriptionWords(owner)
	if !ok {
		return phrase
	}
	if holders := r.holding(words, of, owner); len(holders) == 1 {
		return holders[0].Name + "'s " + rest
	}
	return phrase
}

// ranks are words before an office that another may stand for.
var ranks = cue.Set("top chief senior lead main longtime old current new own")

// unowned are those who are quoted with an office of nobody in particular, "the
// spokeswoman", in documents that are about the owner rather than anybody else.
func (r *resolver) unowned(noun, owner string) []retrieval.Person {
	var held []retrieval.Person
	for p := range r.directory.Quoted() {
		bare := slices.ContainsFunc(p.Roles, func(role string) bool {
			return officeNoun(role) == noun && !strings.Contains(Bare(strings.TrimSpace(role)), " ")
		})
		about := func(d string) bool { return r.isAbout(d, owner, p) }
		if bare && p.Sort == retrieval.Individual && p.Surname != owner && slices.ContainsFunc(p.Documents, about) {
			held = append(held, p)
		}
	}
	return held
}

// fewestNamed is how often a document names somebody at least that it is about.
const fewestNamed = 3

// isAbout reports whether a document names somebody more often than anybody else who
// is quoted there but one, twice as often at least.
func (r *resolver) isAbout(document, surname string, but retrieval.Person) bool {
	d, ok := r.library.Document(document)
	if !ok || surname == "" {
		return false
	}
	named := strings.Count(d.Text, surname)
	for _, s := range r.library.Statements(retrieval.Query{Documents: []string{document}}) {
		p, known := r.directory.Person(s.Speaker)
		if known && p.Surname != "" && p.Surname != surname && p.Name != but.Name && 2*strings.Count(d.Text, p.Surname) > named {
			return false
		}
	}
	return named >= fewestNamed
}

// campaigns are the campaigns, offices and teams with somebody's surname, which speak
// for them where no spokesman is named.
func (r *resolver) campaigns(surname string) []retrieval.Person {
	if surname == "" {
		return nil
	}
	surname = strings.ReplaceAll(strings.ToLower(surname), "’", "'")
	return only(r.directory.Described(surname), func(p retrieval.Person) bool {
		last := lastWord(p.Name)
		return p.Statements > 0 && (last == "campaign" || last == "office" || last == "team") &&
			mentionsWord(p.Name, surname)
	})
}

// definite reports whether a phrase in a text means one in particular: after "the", or
// by whose it is.
func definite(text, phrase string) bool {
	the := "the " + phrase
	for i := range max(0, len(text)-len(the)+1) {
		if strings.EqualFold(text[i:i+len(the)], the) && !inWord(text, i-1) {
			return true
		}
	}
	return owned.MatchString(phrase)
}

var owned = pattern.New(`(?i)['’]s? `)

// holding are those one of whose descriptions is the office: with its noun, all of
// its words and its owner, and no former one or deputy unless that is asked. Whoever
// holds it without a part or place comes alone where the phrase has neither, then
// those who are quoted, persons first.
func (r *resolver) holding(words []string, owner, phrase string) []retrieval.Person {
	described := r.descriptions()
	noun := officeNoun(phrase)
	exact := r.directory.Lookup("the " + phrase)
	held := distinct(only(slices.Concat(exact, slices.Collect(r.called(described))), func(p retrieval.Person) bool {
		known := owner == "" && slices.ContainsFunc(exact, func(e retrieval.Person) bool { return e.Name == p.Name })
		return slices.ContainsFunc(append(slices.Clone(p.Roles), described[p.Name]...), func(d string) bool {
			return officeNoun(d) == noun && !lesser(d, phrase) && (known || r.fits(words, owner, d) > 0)
		})
	}))
	if len(held) == 0 {
		held = distinct(only(exact, func(p retrieval.Person) bool { // by the words of an alias file
			return p.Sort == retrieval.Individual && !mentionsWord(phrase, strings.ToLower(p.Surname))
		}))
	}
	for _, fits := range []func(retrieval.Person) bool{
		func(p retrieval.Person) bool { return strings.Contains(phrase, " ") && isBare(p, phrase) },
		func(p retrieval.Person) bool { return p.Statements > 0 && p.Sort == retrieval.Individual },
		func(p retrieval.Person) bool { return p.Statements > 0 },
	} {
		if some := only(held, fits); len(some) > 0 {
			held = some
		}
	}
	return held
}

// called are the people with the names of descriptions.
func (r *resolver) called(described map[string][]string) iter.Seq[retrieval.Person] {
	return slices.Values(r.directory.Called(maps.Keys(described)))
}

// isBare reports whether a role of somebody is a phrase and no more.
func isBare(p retrieval.Person, phrase string) bool {
	return slices.ContainsFunc(p.Roles, func(role string) bool { return strings.EqualFold(Bare(plainTitles(role)), phrase) })
}

// describedAs reports whether a description of somebody has a noun.
func (r *resolver) describedAs(p retrieval.Person, noun string) bool {
	return slices.ContainsFunc(append(slices.Clone(p.Roles), p.Name), func(d string) bool { return officeNoun(d) == noun })
}

// lesser reports whether a description is that of one who no longer holds an office,
// or stands in for another, where the phrase asks for neither.
func lesser(description, phrase string) bool {
	return slices.ContainsFunc(strings.Fields(strings.ToLower(description)), func(w string) bool {
		return lesserWords[w] && !mentionsWord(phrase, w)
	})
}

var lesserWords = cue.Set("former deputy vice assistant associate ex acting late then")

// distinct are people, each name once.
func distinct(found []retrieval.Person) []retrieval.Person {
	var out []retrieval.Person
	for _, p := range found {
		if !slices.ContainsFunc(out, func(o retrieval.Person) bool { return o.Name == p.Name }) {
			out = append(out, p)
		}
	}
	return out
}
