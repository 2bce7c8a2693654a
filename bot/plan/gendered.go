package plan

import (
	"slices"
	"strings"

	"whosaid/retrieval"
	"whosaid/retrieval/names"
	"whosaid/retrieval/people"
	"whosaid/retrieval/question"
)

// TitleGender is the gender of a "Mr" or "Mrs" before a name, and the name without it;
// empty where none stands there.
func TitleGender(name string) (retrieval.Gender, string) {
	first, rest, _ := strings.Cut(name, " ")
	title, _ := names.Shared().Title(names.Fold(strings.TrimSuffix(first, ".")))
	if title.Noun != "" {
		return "", rest // "Sen. Ito" is in office, man or woman
	}
	return title.Gender, rest
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
