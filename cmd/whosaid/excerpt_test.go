package main

import "testing"

// TestCitationsCanBePastedBack reads the forms that answers, lists and people
// write a place in.
func TestCitationsCanBePastedBack(t *testing.T) {
	want := map[string]excerpt{
		"a.txt:3":                           {"a.txt", 3, 3},
		"a.txt: 3":                          {"a.txt", 3, 3},
		"a.txt:3-5":                         {"a.txt", 3, 5},
		"a.txt, paragraph 3":                {"a.txt", 3, 3},
		"a.txt paragraph 3":                 {"a.txt", 3, 3},
		"a.txt, Paragraph 3":                {"a.txt", 3, 3},
		"(a.txt, paragraph 3)":              {"a.txt", 3, 3},
		"(a.txt, paragraph 3).":             {"a.txt", 3, 3},
		"a.txt, paragraph 3.":               {"a.txt", 3, 3},
		"a.txt, paragraph 3, direct":        {"a.txt", 3, 3},
		"  a.txt, paragraph 3, indirect":    {"a.txt", 3, 3},
		"[a.txt, paragraph 3]":              {"a.txt", 3, 3},
		"a.txt, paragraph 3, at 00:08:13":   {"a.txt", 3, 3},
		"a.txt, paragraphs 2 and 5":         {"a.txt", 2, 5},
		"(a.txt, paragraphs 2, 3 and 5)":    {"a.txt", 2, 5},
		"a.txt, paragraphs 2–5":             {"a.txt", 2, 5},
		"a.txt ¶3":                          {"a.txt", 3, 3},
		"The 9:30 notes, paragraph 3":       {"The 9:30 notes", 3, 3},
		"Notes (final), paragraph 3":        {"Notes (final)", 3, 3},
		"Who said it, and why, paragraph 3": {"Who said it, and why", 3, 3},
		"a.txt":                             {document: "a.txt"},
		"Notes (final)":                     {document: "Notes (final)"},
		"paragraph 3.txt":                   {document: "paragraph 3.txt"},
	}
	for text, want := range want {
		if got, err := parseExcerpt(text, nil); err != nil || got != want {
			t.Errorf("%q is %+v, %v; want %+v", text, got, err, want)
		}
	}
	for _, text := range []string{"a.txt:0", "a.txt, paragraph 0", "a.txt:3-1", "(a.txt, paragraphs 5 and 2)"} {
		if got, err := parseExcerpt(text, nil); err == nil {
			t.Errorf("%q is %+v", text, got)
		}
	}
}
