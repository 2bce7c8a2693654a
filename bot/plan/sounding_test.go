package plan

import (
	"strings"
	"testing"

	"whosaid/retrieval/library"
)

// gazette is what three people said, one of them for a body with a name in its own.
const gazette = "“The lock leaks,” said Jorge Ramalho, a ferry pilot.\n\n" +
	"“It held in my day,” said Norbert Leo Kintz, who built it.\n\n" +
	"“We want it closed,” said Carol Weems, a singer.\n\n" +
	"Hugo Brandt, executive director of Friends of Carol, was there.\n\n" +
	"“Close the lock,” Brandt said.\n\n" +
	"“The log there clogs it,” said Logg Orrel, a diver. Kirsten Fay, a nurse, said that the lock was cold.\n\n" +
	"“Nobody has seen the plans,” Lanternquay News wrote. The Lock House said it was shut.\n"

// A name of two words that both sound like somebody's is theirs, and so is a surname after
// a first name that nobody has; other names are nobody's.
func TestBySound(t *testing.T) {
	lib := libraryOf(t, map[string]string{"lock.txt": gazette})
	asksFor(t, lib, map[string]string{
		"what did horhe ramalho say about the lock": "Jorge Ramalho",
		"what did norbert kinz say about the lock":  "Norbert Leo Kintz",
		"what did karol weams say about the lock":   "Carol Weems",
		"what did peter weems say about the lock":   "",
		"what did carol brandt say about the lock":  "",
		"what did norbert kahn say about the lock":  "",
		"what did log orrel say about the weed":     "Logg Orrel",
		"what did kirstin fey say about the lock":   "Kirsten Fay",
		"what did kirsten foe say about the lock":   "",
	})
}

// A surname after a title is that of the one person whose name sounds like it and is a
// letter off.
func TestByTitle(t *testing.T) {
	lib := libraryOf(t, map[string]string{"lock.txt": gazette})
	asksFor(t, lib, map[string]string{
		"what did pastor ramalo say about the lock": "Jorge Ramalho",
		"what did coach wiems say about the lock":   "Carol Weems",
		"what did senator wolms say about the lock": "",
	})
}

// A name that is only part of a body's longer one does not ask for whoever has it.
func TestInsideName(t *testing.T) {
	lib := libraryOf(t, map[string]string{"lock.txt": gazette})
	p, err := New(t.Context(), lib, Request{Question: "what does the head of friends of carol say about the lock"})
	if err != nil {
		t.Fatal(err)
	}
	if len(p.Names) != 1 || p.Names[0] != "Hugo Brandt" {
		t.Errorf("asks for %v", p.Names)
	}
	p, err = New(t.Context(), lib, Request{Question: "what did carol say about the lock"})
	if err != nil || len(p.Names) != 1 || p.Names[0] != "Carol Weems" {
		t.Errorf("asks for %v", p.Names)
	}
}

// The names of earlier questions are put right as they were when these were asked.
func TestMisspeltBefore(t *testing.T) {
	lib := libraryOf(t, map[string]string{"lock.txt": gazette})
	p, err := New(t.Context(), lib, Request{Question: "and what did he say about the pier",
		Turns: []Turn{{Question: "what did horhe ramalho say about the lock"}}})
	if err != nil {
		t.Fatal(err)
	}
	if len(p.Names) != 1 || p.Names[0] != "Jorge Ramalho" {
		t.Errorf("asks for %v", p.Names)
	}
}

// A body is called by its name without the noun for what kind of body it is, but not by
// an ordinary word.
func TestInShort(t *testing.T) {
	lib := libraryOf(t, map[string]string{"lock.txt": gazette})
	for question, want := range map[string]string{
		"what did lanternquay say about the plans": "Lanternquay News",
		"what did the lock say about the plans":    "",
	} {
		p, err := New(t.Context(), lib, Request{Question: question})
		if err != nil {
			t.Fatal(err)
		}
		if got := strings.Join(p.Names, ", "); got != want {
			t.Errorf("%q asks for %q, want %q", question, got, want)
		}
	}
}

// asksFor holds against each question the first name that its plan asks for, empty for none.
func asksFor(t *testing.T, lib *library.Library, wants map[string]string) {
	t.Helper()
	for question, want := range wants {
		p, err := New(t.Context(), lib, Request{Question: question})
		if err != nil {
			t.Fatal(err)
		}
		got := ""
		if len(p.Names) > 0 {
			got = p.Names[0]
		}
		if got != want {
			t.Errorf("%q asks for %q, want %q", question, got, want)
		}
	}
}
