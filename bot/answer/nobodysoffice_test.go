package answer

import (
	"testing"

	"whosaid/bot/plan"
)

// TestHandles: what people call themselves in chats alone is a name, in small letters too.
func TestHandles(t *testing.T) {
	for name, want := range map[string]bool{
		"captain_kelp": true, "@kelp": true, "kelp77": true, "kelp": false, "kelp farmer": false, "g7": false, "_": false, "2024": false,
	} {
		if got := handle.MatchString(name); got != want {
			t.Errorf("%q: %v", name, got)
		}
	}
}

// The noun of an office is that of one person who does something of their own; others
// may be called otherwise in the documents.
func TestOfficeOf(t *testing.T) {
	for description, want := range map[string]string{
		"rowing coach": "coach", "the harbour pastor": "pastor", "coach of the Vik rowing club": "coach",
		"rowing coaches": "", "guy with the boat": "", "mother of the pilot": "", "harbour office": "", "": "",
	} {
		if got := officeOf(description); got != want {
			t.Errorf("%q has the office %q, want %q", description, got, want)
		}
	}
}

// Whoever is described by a noun that the speaker of the best statement has is that one,
// where the rest of the description is told of them or around their words, not otherwise.
func TestFirstHolds(t *testing.T) {
	files := map[string]string{"pilots.txt": "Pilots Row\n\nThe council attacked the League of Harbour Pilots on Monday.\n\n" +
		"“People think the league has nothing but captains, but we are ninety members: captains, cooks and clerks,” said Ola Moe, " +
		"the Vik chapter president.\n\n“We pay for it,” said Jon Berg, a baker.\n"}
	lib := libraryOf(t, files)
	p, err := plan.New(t.Context(), lib, plan.Request{Question: "who said that the league has ninety members, captains, cooks and clerks"})
	if err != nil {
		t.Fatal(err)
	}
	d := &decider{ctx: t.Context(), library: lib, directory: lib.People(), plan: p, q: p.Question}
	d.found = d.evidence()
	for description, want := range map[string]bool{
		"president of the harbour pilots in vik": true,
		"president of the lund choir":            false,
		"pastor of the harbour pilots in vik":    false,
	} {
		if got := d.firstHolds(description); got != want {
			t.Errorf("%q: %v", description, got)
		}
	}
}
