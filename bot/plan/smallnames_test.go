package plan

import "testing"

// A first name is no ordinary word for being written small by whoever writes all words so.
func TestNamesWrittenSmall(t *testing.T) {
	lib := libraryOf(t, map[string]string{
		"chat.txt": "[03/04/2024, 07:01] tern: ask veskan, she has the key\n[03/04/2024, 07:02] rook: veskan is on the ferry\n" +
			"[03/04/2024, 07:03] tern: then veskan can bring it\n",
		"meeting.md": "# Club meeting\n\nVeskan Orlova: The pier needs a lock.\n\nOle Bratt: It has one.\n\nVeskan Orlova: Then we need a key.\n",
	})
	found := lib.People().Find("why did veskan resign as treasurer")
	if len(found) != 1 || len(found[0].People) == 0 || found[0].People[0].Name != "Veskan Orlova" {
		t.Errorf("%+v", found)
	}
}
