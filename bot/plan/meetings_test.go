package plan

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"whosaid/retrieval/library"
)

// dikes are invented meetings: labels in full, by first name and run together.
var dikes = map[string]string{
	"dike board 2024-03-12_041.md": "# Dike Board Meeting 41\n\nMarta Ilves: The dike needs clay, and we need it before the rain.\n\n" +
		"joost: I would wait for the ferry's clay audit.\n\nMarta Ilves: The ferry is late, so we can not wait for it.\n\njoost: Then buy it.\n",
	"dike board 2024-04-09_042.md": "# Dike Board Meeting 42\n\nMartaIlves: The clay is here, and the price went up.\n\n" +
		"Pieter Oost: I am with Ilves here, and EIP 7 is done.\n\nMartaIlves: Then we close the dike in May.\n\nPieter Oost: Good.\n",
}

func libraryOf(t *testing.T, files map[string]string) *library.Library {
	t.Helper()
	dir := t.TempDir()
	for name, text := range files {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	lib, err := library.Open(t.Context(), library.Config{Corpus: dir, Data: t.TempDir()})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { lib.Close() })
	return lib
}

// TestWhichMeeting takes the words that name a meeting out of a question, and no
// others.
func TestWhichMeeting(t *testing.T) {
	lib := libraryOf(t, dikes)
	for _, c := range []struct {
		question, rest string
		documents      int
	}{
		{"what did Marta say about the clay audit on call 41?", "what did Marta say about the clay audit ?", 1},
		{"what did joost think of the clay before the rain on dike board meeting 41?", "what did joost think of the clay before the rain ?", 1},
		{"anybody opposed to the clay in the march 2024 dike board meeting?", "anybody opposed to the clay ?", 1},
		{"what happened with clay.fromAsync in March 2024", "what happened with clay.fromAsync", 1},
		{"what did we decide on clay for the dike at the april 2024 meeting", "what did we decide on clay for the dike", 1},
		{"what did Marta want on the first call after the rain", "what did Marta want on the first call after the rain", 0},
		{"what did Marta want on the first call", "what did Marta want", 1},
		{"clay for the dike back in early 2024?", "clay for the dike back in early 2024?", 0}, // all of them are
		{"back in 2023, was there clay for the dike?", "back in 2023, was there clay for the dike?", 0},
		{"in mid april 2024, what did Marta say", ", what did Marta say", 1},
		{"what did joost want of the clay in march '24", "what did joost want of the clay", 1},
		{"what did joost want of the clay, 04/2024", "what did joost want of the clay", 1},
		{"is the dike to be done in april 2024", "is the dike to be done in april 2024", 0},
		{"is the dike to be done by 2024-04", "is the dike to be done by 2024-04", 0},
		{"db 42 - any news on the clay", "- any news on the clay", 1},
		{"who spoke of 42 pumps?", "who spoke of 42 pumps?", 0},
	} {
		p, err := New(t.Context(), lib, Request{Question: c.question})
		if err != nil {
			t.Fatal(err)
		}
		if p.Text != c.rest || len(p.Documents) != c.documents {
			t.Errorf("%q: %q in %d documents, want %q in %d", c.question, p.Text, len(p.Documents), c.rest, c.documents)
		}
	}
}

// TestLikelyMeeting puts first those of a time that a question tells without its year.
func TestLikelyMeeting(t *testing.T) {
	lib := libraryOf(t, dikes)
	for question, want := range map[string]string{
		"what did joost want of the clay (mar)":       "dike board 2024-03-12_041.md",
		"late march: was the ferry late":              "",
		"in mid march, was the ferry late":            "dike board 2024-03-12_041.md",
		"was the ferry late in winter":                "dike board 2024-03-12_041.md",
		"is the clay expected in april or later":      "",
		"may Marta close the dike before it is ready": "",
	} {
		p, err := New(t.Context(), lib, Request{Question: question})
		if err != nil {
			t.Fatal(err)
		}
		if got := strings.Join(p.Likely, ","); got != want || p.Documents != nil {
			t.Errorf("%q likely asks about %q (surely %q), want %q", question, got, p.Documents, want)
		}
	}
}

// TestWhomMeetingsMean finds whom questions about meetings ask about: after
// "according to", by how they stand to something, by nobody's organisation.
func TestWhomMeetingsMean(t *testing.T) {
	lib := libraryOf(t, dikes)
	for question, want := range map[string]string{
		"which clay is needed, according to Marta Ilves?":  "Marta Ilves,MartaIlves",
		"how late is the ferry according to marta":         "Marta Ilves,MartaIlves",
		"why was joost against buying clay?":               "joost",
		"is Pieter Oost happy with the price?":             "Pieter Oost",
		"what surprised Pieter about the price":            "Pieter Oost",
		"why was EIP 7 turned down?":                       "",
		"what was Marta's idea for the clay?":              "Marta Ilves,MartaIlves",
		"according to the treasurer, how much clay is it?": "",
	} {
		p, err := New(t.Context(), lib, Request{Question: question})
		if err != nil {
			t.Fatal(err)
		}
		if got := strings.Join(p.Names, ","); got != want || p.SpokenFor != "" {
			t.Errorf("%q asks %q (for %q), want %q", question, got, p.SpokenFor, want)
		}
	}
}

// TestSidesOfMeetings holds people against each other whose names are written
// small, and tells on what.
func TestSidesOfMeetings(t *testing.T) {
	lib := libraryOf(t, dikes)
	for question, want := range map[string][]string{
		"joost and Marta on the clay: what does each say?": {"joost", "Marta Ilves"},
		"how do pieter and joost differ on the ferry":      {"Pieter Oost", "joost"},
	} {
		p, err := New(t.Context(), lib, Request{Question: question})
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, side := range p.Sides {
			got = append(got, side[0])
		}
		if !slices.Equal(got, want) || strings.Contains(p.Held, "joost") {
			t.Errorf("%q holds %q on %q, want %q", question, got, p.Held, want)
		}
	}
}

// TestATitleInALabel is whoever a label names by a title and one name.
func TestATitleInALabel(t *testing.T) {
	lib := libraryOf(t, map[string]string{
		"guild.md": "# Guild\n\n- **Sister Aldith**: The bell is mine, and it stays.\n- **Orm**: The bell is loud.\n- **Sister Aldith**: So are you.\n- **Orm**: Ha.\n",
	})
	for question, want := range map[string]string{
		"what did sister aldith say about the bell":  "Sister Aldith",
		"what did Sister Aldith say about the bell?": "Sister Aldith",
		"what did aldith say about the bell":         "Sister Aldith",
	} {
		p, err := New(t.Context(), lib, Request{Question: question})
		if got := strings.Join(p.Names, ", "); err != nil || got != want {
			t.Errorf("%q: %q, %v, want %q", question, got, err, want)
		}
	}
}
