package wording

import "testing"

// Lists and tables of who is there are told in one line, without their marks.
func TestListsInOneLine(t *testing.T) {
	for text, want := range map[string]string{
		"## Attendees\n\n- Ada Holm (AH), chair\n- Leif Dahl":            "Attendees: Ada Holm (AH), chair; Leif Dahl",
		"**Present:**\n| Name | Short |\n|----|:--:|\n| Ada Holm | AH |": "Present: Name, Short; Ada Holm, AH",
		"**PRESENT:**   Ada Holm (Chair), Leif\nDahl":                    "PRESENT: Ada Holm (Chair), Leif Dahl",
	} {
		if got := listed(text); got != want {
			t.Errorf("%q: %q", text, got)
		}
	}
}
