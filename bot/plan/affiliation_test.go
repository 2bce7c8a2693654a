package plan

import (
	"slices"
	"strings"
	"testing"
)

// lamps are invented calls in which few say whom they are with.
var lamps = map[string]string{
	"harbour_2024-02-06_001.md": "# Harbour Call 1\n\nDirk-jan Moes: Hi, I will share the tide table first.\n\n" +
		"Bo Ek: From the Lampco side, we would rather wait with the lamps.\n\nThomasz Wit: We have no view on the lamps yet.\n\n" +
		"Thomasz Wit: I will look at the fuses next week.\n\nIna Lampco: Hello, I can hear you well. … wim: Yeah, from Quayco side, we are done.\n\n" +
		"Asa Norr: For Lampco, we also want cheaper lamps.\n\nmroe: The quay is wet again.\n",
	"harbour_2024-03-05_002.md": "# Harbour Call 2\n\nTomasz: The fuses are too weak for the lamps.\n\nMara Roe: The quay needs sand.\n\n" +
		"Bo Ek: Lamps are late.\n\nDirk-jan Moes: Then we close the quay.\n",
}

// TestPeopleWrittenLoosely finds speakers with their organisation beside them, in
// another spelling, by half of a first name, and by their handle.
func TestPeopleWrittenLoosely(t *testing.T) {
	lib := libraryOf(t, lamps)
	for question, want := range map[string]string{
		"what did lampco's Bo say about lamps":              "Bo Ek",
		"what did bo from lampco say about the lamps?":      "Bo Ek",
		"what did the Lampco guy Bo want":                   "Bo Ek",
		"what did Bo from Lampco Labs say about the lamps?": "Bo Ek",
		"what did dirk say about the tide table":            "Dirk-jan Moes",
		"what did tomasz say about the fuses":               "Tomasz,Thomasz Wit",
		"what does mara roe think of the quay":              "Mara Roe,mroe",
		"are the fuses strong enough, per tomasz?":          "Tomasz,Thomasz Wit",
		"what did the guy say about the lamps":              "",
		"what did people from the quay say about the lamps": "",
	} {
		p, err := New(t.Context(), lib, Request{Question: question})
		if err != nil {
			t.Fatal(err)
		}
		if got := strings.Join(p.Names, ","); got != want {
			t.Errorf("%q asks %q, want %q", question, got, want)
		}
	}
}

// TestOrganisationOfFew asks nobody in particular for an organisation of which the
// documents tell few members: they come first, and others may answer.
func TestOrganisationOfFew(t *testing.T) {
	lib := libraryOf(t, lamps)
	for question, want := range map[string]string{
		"did lampco want cheaper lamps?":           "Asa Norr,Bo Ek,Ina Lampco",
		"what is Lampco's take on the lamps":       "Asa Norr,Bo Ek,Ina Lampco",
		"does anyone from lampco want lamps":       "Asa Norr,Bo Ek",
		"what did Ina Lampco say about the lamps":  "",
		"did quayco want lamps":                    "",
		"did the quay get wet":                     "",
		"does everybody want sand for the harbour": "",
	} {
		p, err := New(t.Context(), lib, Request{Question: question})
		if err != nil {
			t.Fatal(err)
		}
		members := slices.Sorted(slices.Values(p.Members))
		if got := strings.Join(members, ","); got != want || want != "" && (p.Organisation == "" || len(p.Names) > 0) {
			t.Errorf("%q: %q of %q, asks %q, want %q", question, got, p.Organisation, p.Names, want)
		}
	}
}
