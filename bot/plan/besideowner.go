package plan

import (
	"slices"
	"strings"

	"whosaid/retrieval"
	"whosaid/retrieval/names"
	"whosaid/retrieval/pattern"
)

// besideName is a possessor after a name and "and", and the words that tell of whom:
// "Ito and Delft's mayor", in which Ito owns nothing.
var besideName = pattern.MustCompile(`(?i)([\w'’.-]+)\s+(?:and|or|versus|vs\.?)\s+(([\w'’.-]+)['’]s\s+((?:[\w-]+\s+){0,2}[\w-]+))`)

// besideOwner words a description by a possessor so that the name before it is none of
// its possessors: "Ito and the mayor of Delft".
func (r *resolver) besideOwner(text string) string {
	m := besideName.FindStringSubmatchIndex(text)
	if m == nil {
		return text
	}
	group := func(i int) string { return text[m[2*i]:m[2*i+1]] }
	person := func(p retrieval.Person) bool { return p.Sort == retrieval.Individual }
	words := strings.Fields(group(4))
	role := slices.IndexFunc(words, func(w string) bool { return names.Shared().IsRoleNoun(names.Singular(strings.ToLower(w))) })
	if role < 0 || !slices.ContainsFunc(r.directory.Lookup(group(1)), person) {
		return text
	}
	rest := append([]string{"the"}, words[:role+1]...)
	rest = append(append(rest, "of", group(3)), words[role+1:]...)
	return text[:m[4]] + strings.Join(rest, " ") + text[m[5]:]
}
