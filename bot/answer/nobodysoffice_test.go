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
