package people

import (
	"slices"
	"strings"

	"whosaid/retrieval/english"
	"whosaid/retrieval/names"
)

// withRole are roles with one more, unless one of them ends in it; one that it
// ends in gives way to it.
func withRole(roles []string, role string) []string {
	if role == "" || slices.ContainsFunc(roles, func(r string) bool { return strings.HasSuffix(names.Fold(r), names.Fold(role)) }) {
		return roles
	}
	roles = slices.Clone(roles)
	if k := slices.IndexFunc(roles, func(r string) bool { return strings.HasSuffix(names.Fold(role), " "+names.Fold(r)) }); k >= 0 {
		roles[k] = role
		return roles
	}
	return append(roles, role)
}

// tidyRole is a role without the conjunction or possessive that the sentence
// has before it; empty for a relative clause.
func tidyRole(role string) string {
	words := strings.Fields(role)
	for len(words) > 0 && (names.IsConjunction(names.Fold(words[0])) || english.Is(names.Fold(words[0]), english.Possessive)) {
		words = words[1:]
	}
	if len(words) == 0 || names.Fold(words[0]) == "who" || names.Fold(words[0]) == "that" {
		return ""
	}
	return strings.Join(words, " ")
}
