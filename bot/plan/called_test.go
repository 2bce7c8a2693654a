package plan

import (
	"slices"
	"testing"
)

// council is what people say some of whom are called otherwise by those who ask.
const council = "“The quay is safe,” said Robert Anker, the engineer.\n\n" +
	"“The quay is not safe,” said Odile La Marre, a diver.\n\n" +
	"“Sell the quay,” Anna Roth said. “No,” Mara Lind, the harbour master, said.\n\n" +
	"“I like boats,” said Olaf Moe, a teacher. “So do I,” said Olaf Ruud, a baker.\n"

// Somebody is found by the short form of the first name, and by a surname with a particle
// that is misspelt after it; a town with a saint's name means nobody of that first name.
func TestCalledOtherwise(t *testing.T) {
	lib := libraryOf(t, map[string]string{"quay.txt": council})
	asksFor(t, lib, map[string]string{
		"what did Bob Anker say about the quay":            "Robert Anker",
		"what did Tim Anker say about the quay":            "",
		"what does la marra say about the quay":            "Odile La Marre",
		"what did the mayor of st olaf say about the quay": "",
	})
}

// A question leaves out whom it names after "apart from", at its end too, and whoever was
// answered in what it asks of others.
func TestLeavesOut(t *testing.T) {
	lib := libraryOf(t, map[string]string{"quay.txt": council})
	for question, want := range map[string][]string{
		"who is quoted in the article about the quay, apart from Anna Roth?": {"Anna Roth"},
		"who hit back at Anna Roth for selling the quay":                     {"Anna Roth"},
		"who criticised Mara Lind over the quay":                             {"Mara Lind"},
		"who said that Anna Roth sold the quay":                              nil,
		"what did Anna Roth say about the quay, apart from that":             nil,
	} {
		p, err := New(t.Context(), lib, Request{Question: question})
		if err != nil {
			t.Fatal(err)
		}
		if !slices.Equal(slices.Compact(p.excluded), want) {
			t.Errorf("%q leaves out %v, want %v", question, p.excluded, want)
		}
	}
}
