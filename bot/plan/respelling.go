package plan

import (
	"slices"
	"strings"

	"whosaid/retrieval/names"
	"whosaid/retrieval/people"
	"whosaid/retrieval/question"
)

// respellings are the names asked about that are another spelling of the first name
// of somebody with another surname, with those whom they are taken for.
func respellings(q question.Question, directory *people.Directory) []Correction {
	var made []Correction
	for _, a := range q.Speakers {
		taken := namesOf(quotedOf(a.People))
		for _, name := range otherSpellings(a.Wording, a.People, directory) {
			if !slices.ContainsFunc(taken, func(other string) bool { return sameSurname(name, other) }) {
				taken = append(taken, name)
			}
		}
		if more := len(taken) - len(quotedOf(a.People)); more > 0 {
			made = append(made, Correction{a.Wording, strings.Join(joined(nil, taken), " or ")})
		}
	}
	return made
}

// sameSurname reports whether two names may be one person's: their surnames are
// alike, or one of them has none.
func sameSurname(a, b string) bool {
	first, second := strings.Fields(names.Plain(a)), strings.Fields(names.Plain(b))
	if len(first) < 2 || len(second) < 2 {
		return true
	}
	_, near := people.Misspelt(strings.Trim(first[len(first)-1], "."), strings.Trim(second[len(second)-1], "."))
	return near
}
