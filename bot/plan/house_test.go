package plan

import (
	"slices"
	"strings"
	"testing"
)

// Members of a body that makes laws are called by their titles; what a question asks of
// each of several people is no part of whom it asks for.
func TestGrouped(t *testing.T) {
	for question, want := range map[string]string{
		"who objected to the dike and what did they say":              "who objected to the dike",
		"who backed the harbour plan, and what did each of them say?": "who backed the harbour plan",
		"which pilots are worried about the lock, and why":            "which pilots are worried about the lock",
		"who said the lock leaks":                                     "who said the lock leaks",
	} {
		if got, g := grouped(question); got != want || g.Asked != (got != question) {
			t.Errorf("%q is read as %q, %+v", question, got, g)
		}
	}
	for question, want := range map[string]bool{
		"which members of congress spoke about the dike": true, "which lawmakers spoke": true, "which members spoke": false,
	} {
		if _, g := grouped(question); slices.Contains(g.Kinds, "senator") != want {
			t.Errorf("%q asks for %v", question, g.Kinds)
		}
	}
}

// The members of a party in one house hold its office.
func TestTitles(t *testing.T) {
	for question, want := range map[string]string{"which senate democrats objected": "senator", "which democrats objected": ""} {
		_, g := grouped(question)
		if got := strings.Join(g.Titles, " "); got != want || !slices.Contains(g.Kinds, "democrat") {
			t.Errorf("%q asks for %v with the titles %q", question, g.Kinds, got)
		}
	}
}
