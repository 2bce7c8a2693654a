package corpus

import "testing"

// Each document says its date in one place, or in none that is sure.
func TestDated(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"a.md", "---\ndate: 2021-03-04\n---\nDate: 5 May 2020\n", "2021-03-04"},
		{"a.md", "---\ndate: March 4, 2021\n---\nWords.\n", "2021-03-04"},
		{"a.md", "---\ndate: 3/4/2021\n---\nWords.\n", "3/4/2021"},
		{"2020-01-01.md", "# Lamp call 24\n### Meeting Date/Time: January 5, 2023, 14:00 UTC\n\nWords.\n", "2023-01-05"},
		{"a.md", "# Lamp call\n**Meeting Date/Time: January 7, 2022, 14:00 UTC**\n", "2022-01-07"},
		{"a.txt", "Board minutes\n\nWhen: Tuesday 4 May 2021, room 4\n\nWords.", "2021-05-04"},
		{"a.md", "| Field | Value |\n|---|---|\n| Date | 4 May 2021 |\n", "2021-05-04"},
		{"a.md", "# 19 July, 2022 Meeting Notes\n\nWords.\n", "2022-07-19"},
		{"a.md", "# 105th Harbour Meeting | 3rd December 2024\n\nWords.\n", "2024-12-03"},
		{"a.md", "# Harbour call 12 [2024-05-23]\n\nWords.\n", "2024-05-23"},
		{"a.txt", "Cranes sold\nBy Ana Ito | March 3, 2021\n\nWords.", "2021-03-03"},
		{"a.txt", "Cranes sold\n\nPublished on 3 March 2021 at 10:00\n\nWords.", "2021-03-03"},
		{"a.txt", "Cranes sold\n\nDELFT, March 3, 2021 — Words.", "2021-03-03"},
		{"a.md", "# Notes\n\n### June 24, 2022, 14:00 UTC\n\nWords.\n", "2022-06-24"},
		{"2023-11/november-28.md", "Words.\n", "2023-11-28"},
		{"acde_2026-07-30.txt", "Words.", "2026-07-30"},
		{"rule: the date of what is told is none.txt", "Remembering 11 September 2001 in Delft\n\nThe cranes fell on 3 May 2021.", ""},
		{"rule: a day without its year is none.md", "# Call\n### Date: Thursday 26 March\n", ""},
		{"rule: no date is given.md", "# Call\n### Meeting Date/Time: Friday xx/xx/17 at 14:00 UTC\n", ""},
		{"rule: a running time is none.md", "# Call\n### Meeting Duration: 1:30 hrs\n", ""},
	} {
		doc, err := Parse(c.name, []byte(c.text))
		if err != nil {
			t.Fatal(err)
		}
		if doc.Date != c.want {
			t.Errorf("%s: %q is dated %q, want %q", c.name, c.text, doc.Date, c.want)
		}
	}
}

// A document that several meetings stand in dates each by its heading.
func TestDateAt(t *testing.T) {
	doc, err := Parse("notes.md", []byte("# Harbour notes\n\n## 2021-03-04\n\nFirst.\n\n## Meeting of 11 March 2021\n\nSecond.\n"))
	if err != nil {
		t.Fatal(err)
	}
	date := DateAt(doc)
	for i, want := range []string{0: "", 2: "2021-03-04", 4: "2021-03-11"} {
		if want != "" && date(doc.Paragraphs[i].Start) != want {
			t.Errorf("paragraph %d is dated %q, want %q", i+1, date(doc.Paragraphs[i].Start), want)
		}
	}
}
