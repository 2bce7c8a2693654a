package plan

import (
	"slices"
	"strings"

	"whosaid/retrieval"
	"whosaid/retrieval/people"
	"whosaid/retrieval/question"
)

// genders are those of the titles that say nothing but one.
var genders = map[string]retrieval.Gender{
	"mr": retrieval.Male, "mister": retrieval.Male, "mrs": retrieval.Female, "ms": retrieval.Female, "miss": retrieval.Female,
}

// TitleGender is the gender of a "Mr" or "Mrs" before a name, and the name without it;
// empty where none stands there.
func TitleGender(name string) (retrieval.Gender, string) {
	title, rest, _ := strings.Cut(name, " ")
	return genders[strings.ToLower(strings.TrimSuffix(title, "."))], rest
}

// ofGender leaves out those whom the title before a name cannot mean: "Mrs Ito" is no
// man where the documents tell that he is one, and no plain "Ito" where a man has the
// name. Others of unknown gender stay.
func ofGender(q question.Question, directory *people.Directory) question.Question {
	q.Speakers = slices.Clone(q.Speakers)
	for i, a := range q.Speakers {
		gender, surname := TitleGender(a.Wording)
		other := func(p retrieval.Person) bool { return p.Gender != "" && p.Gender != gender }
		if gender == "" || !slices.ContainsFunc(namesakes(surname, directory), other) {
			continue
		}
		q.Speakers[i].People = slices.DeleteFunc(slices.Clone(a.People), func(p retrieval.Person) bool {
			return other(p) || p.Gender == "" && !strings.HasSuffix(p.Name, " "+surname)
		})
	}
	return q
}

// namesakes are all whom a name by itself may mean.
func namesakes(name string, directory *people.Directory) []retrieval.Person {
	found := slices.Clone(directory.Lookup(name))
	for _, m := range directory.Find(name) {
		if m.Len() == len(name) {
			found = append(found, m.People...)
		}
	}
	return found
}
