package plan

import (
	"slices"
	"testing"
)

// club is what the people of a club say in a chat and at a meeting.
var club = map[string]string{
	"chat.txt": "[03/04/2024, 07:01] Mara L: the pier is locked\n[03/04/2024, 07:02] Gus: who has the key\n" +
		"[03/04/2024, 07:03] Olaf M: I do\n[03/04/2024, 07:04] Olaf R: me too\n[03/04/2024, 07:05] Mara L: open it please\n",
	"meeting.md": "# Club meeting\n\nMara Lindgren: The pier needs a lock.\n\nAngus Fairweather: It has one.\n\nOlaf Mann: I have a key.\n\n" +
		"Olaf Moberg: I have none.\n\nMara Lindgren: Then we buy one.\n",
	"minutes.txt":  "Minutes\n\nPresent: Mara Lindgren (chair), Ida Nash-Parr\n\nIN-P said that the pier needs paint.\n",
	"news.txt":     "Mayor opens the pier\n\nTomas Vell, the mayor, said the pier was safe. “It will last,” Vell said.\n",
	"shed.txt":     "[03/04/2024, 08:01] Tomas: the shed door sticks\n[03/04/2024, 08:02] Kim: push\n[03/04/2024, 08:03] Tomas: I did\n",
	"channel.json": `{"messages": [{"type": "Default", "content": "paint it red", "author": {"name": "rook77", "nickname": "Bea 🌵"}}]}`,
	"irc.log":      "[10:01] <rook77> or blue\n[10:02] <tern> red\n[10:03] <rook77> fine\n[10:04] <tern> good\n",
}

// Who is asked about is found by the labels of chats too that shorten their name, where it is
// nobody else's, and by the nick of their account; both ways round.
func TestLabelsOfOnePerson(t *testing.T) {
	lib := libraryOf(t, club)
	for question, want := range map[string][]string{
		"what did Mara Lindgren say about the pier":    {"Mara L", "Mara Lindgren"},
		"what did gus say about the key":               {"Angus Fairweather", "Gus"},
		"what did Angus Fairweather say about the key": {"Angus Fairweather", "Gus"},
		"what did Ida Nash-Parr say about paint":       {"IN-P", "Ida Nash-Parr"},
		"what did rook77 say about paint":              {"Bea 🌵", "rook77"},
		"what did bea say about paint":                 {"Bea 🌵", "rook77"},
		"what did Olaf Mann say about the key":         {"Olaf Mann"},
		"what did Tomas Vell say about the door":       {"Tomas Vell"}, // whom an article alone tells of
	} {
		p, err := New(t.Context(), lib, Request{Question: question})
		if err != nil {
			t.Fatal(err)
		}
		if got := slices.Sorted(slices.Values(p.Names)); !slices.Equal(got, want) {
			t.Errorf("%q asks for %q, want %q", question, got, want)
		}
	}
}
