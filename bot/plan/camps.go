package plan

import (
	"slices"
	"strings"

	"whosaid/retrieval"
	"whosaid/retrieval/pattern"
	"whosaid/retrieval/people"
)

// ofCamp stands right after a name and means those around whoever has it: "Ito's camp".
var ofCamp = pattern.MustCompile(`(?i)^['’]?s?\s+(?:camp|campaign|team|people|side|aides?|staff|advis[eo]rs?)\b`)

// inCamp is said of those who work for whom a name before it or after it means.
var inCamp = pattern.MustCompile(`(?i)\b(?:aide|advis[eo]r|spokes\w+|manager|strategist|surrogate|campaign|staffer|counsel|pollster)\b`)

// withCamp are people, and, where a text asks for the camp of the first of them, those
// who by a description work for them.
func withCamp(directory *people.Directory, text string, at retrieval.Span, found []retrieval.Person) []retrieval.Person {
	if len(found) == 0 || len(found[0].Surname) < shortName || !ofCamp.MatchString(text[at.End:]) {
		return found
	}
	surname := strings.ToLower(found[0].Surname)
	out := slices.Clone(found)
	for p := range directory.Quoted() {
		works := func(d string) bool { return mentionsWord(d, surname) && inCamp.MatchString(d) }
		if !strings.EqualFold(p.Surname, found[0].Surname) && slices.ContainsFunc(append([]string{p.Name}, p.Roles...), works) {
			out = append(out, p)
		}
	}
	return out
}
