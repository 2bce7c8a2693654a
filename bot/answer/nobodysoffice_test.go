package answer

import "testing"

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

// What somebody is told to be from is no part of their name.
func TestWithoutPlace(t *testing.T) {
	for wording, want := range map[string]string{
		"anna roth of the ferry board": "anna roth", "anna roth": "anna roth", "head of the ferry board": "head of the ferry board",
		"anna of the ferry": "anna of the ferry",
	} {
		if got := withoutPlace(wording); got != want {
			t.Errorf("%q: %q", wording, got)
		}
	}
}
