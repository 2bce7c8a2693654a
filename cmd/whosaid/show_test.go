package main

import "testing"

func TestParseExcerpt(t *testing.T) {
	known := []string{"pier.txt", "a:7", "notes.md"}
	for text, want := range map[string]excerpt{
		"pier.txt":                  {"pier.txt", 0, 0},
		" pier.txt:3 ":              {"pier.txt", 3, 3},
		"pier:3-12":                 {"pier", 3, 12},
		"pier:3–12":                 {"pier", 3, 12},
		"pier.txt, paragraph 3":     {"pier.txt", 3, 3},
		"pier.txt, paragraphs 3-4":  {"pier.txt", 3, 4},
		"a:7":                       {"a:7", 0, 0},
		"pier.txt:x":                {"pier.txt:x", 0, 0},
		"pier:3-":                   {"pier:3-", 0, 0},
		"a:7:2":                     {"a:7", 2, 2},
		"https://example.org/x.txt": {"https://example.org/x.txt", 0, 0},
	} {
		if got, err := parseExcerpt(text, known); err != nil || got != want {
			t.Errorf("%q: %+v, %v, want %+v", text, got, err, want)
		}
	}
	for _, text := range []string{"pier.txt:0", "pier:0-2", "pier:3-2", "pier:99999999999999999999"} {
		if got, err := parseExcerpt(text, known); err == nil {
			t.Errorf("%q is read as %+v", text, got)
		}
	}
}

func FuzzParseExcerpt(f *testing.F) {
	for _, text := range []string{"pier.txt:3-4", "a, paragraph 9", ":", "x:1:2"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		e, err := parseExcerpt(text, []string{"pier.txt"})
		if err == nil && (e.first < 0 || e.last < e.first || e.first == 0 && e.last != 0) {
			t.Errorf("%q: %+v", text, e)
		}
	})
}
