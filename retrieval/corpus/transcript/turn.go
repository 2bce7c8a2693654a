package transcript

import (
	"strings"

	"whosaid/retrieval"
	"whosaid/retrieval/names"
)

// turnOf is a turn without its words.
func turnOf(text string, c *candidate) retrieval.Turn {
	t := retrieval.Turn{Label: c.as.Span, Name: c.as.name, Organisation: c.as.organisation, Doubt: c.as.doubt, Venue: c.as.venue,
		Offset: c.stamp.offset, When: c.stamp.when, Link: c.stamp.link}
	if full := inOrder(t.Name, c.form.stamped || c.form.foreign != ""); full != "" {
		t.Name = full
		return t
	}
	if name, role, ok := strings.Cut(t.Name, ", "); ok && isRole(role) {
		t.Name, t.Organisation = name, role // "Kim Hodge, Minister for Water"
		return t
	}
	t.Names = severalNames(t.Name)
	if len(t.Names) > 1 {
		t.Name = strings.Join(t.Names[:len(t.Names)-1], ", ") + " and " + t.Names[len(t.Names)-1]
	}
	return t
}

// isRole reports whether what follows a name and a comma is what somebody is.
func isRole(s string) bool {
	key := fold(s)
	return strings.Contains(key, " of ") || strings.Contains(key, " for ") || isPart(key) || names.Shared().TellsPerson(key)
}

// inOrder is the name that a label writes with the surname first: "Okafor,
// Tunde". It is empty for any other, and for two that share a label. Programs,
// which put a time beside each label, name one person in each.
func inOrder(name string, program bool) string {
	last, first, ok := strings.Cut(name, ", ")
	if !ok || !surnamed(last) || !surnamed(first) {
		return ""
	}
	if given := names.IsGivenName(firstWord(first)); given && names.IsGivenName(firstWord(last)) || !given && !program {
		return ""
	}
	return first + " " + last
}

// surnamed reports whether s may be a part of one person's name.
func surnamed(s string) bool {
	if s == "" || strings.Count(s, " ") > 2 || strings.ContainsAny(s, ",.&/+") || strings.Contains(s, " and ") {
		return false
	}
	for w := range strings.FieldsSeq(s) {
		if !capital(w) && !particle(w) {
			return false
		}
	}
	return true
}

// severalNames are the speakers that a label joins: "A, B", "A/B", "A & B".
func severalNames(name string) []string {
	out := strings.FieldsFunc(strings.ReplaceAll(name, " and ", " & "), func(r rune) bool { return strings.ContainsRune(",/&+", r) })
	for i := range out {
		out[i] = strings.TrimSpace(out[i])
		if out[i] == "" || !capital(out[i]) {
			return nil
		}
	}
	if len(out) < 2 {
		return nil
	}
	return out
}
