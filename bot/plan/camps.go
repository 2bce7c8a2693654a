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
	return append(slices.Clone(found), speakingFor(directory, found[0])...)
}

// speakingFor are those with statements who by a description work for somebody.
func speakingFor(directory *people.Directory, who retrieval.Person) []retrieval.Person {
	if len(who.Surname) < shortName || who.Sort != retrieval.Individual {
		return nil
	}
	var out []retrieval.Person
	surname := strings.ToLower(who.Surname)
	works := func(d string) bool { return mentionsWord(d, surname) && inCamp.MatchString(d) }
	for p := range directory.Quoted() {
		if !strings.EqualFold(p.Surname, who.Surname) && slices.ContainsFunc(append([]string{p.Name}, p.Roles...), works) {
			out = append(out, p)
		}
	}
	return out
}

// voices are, for each of those held against each other, the names of those who speak for
// them.
func voices(directory *people.Directory, sides [][]string) [][]string {
	out := make([][]string, len(sides))
	for i, names := range sides {
		if who, ok := directory.Person(names[0]); ok {
			for _, p := range speakingFor(directory, who) {
				if !slices.Contains(names, p.Name) {
					out[i] = append(out[i], p.Name)
				}
			}
		}
	}
	return out
}
