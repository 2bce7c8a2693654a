package answer

import (
	"strings"
	"testing"
)

// column is an invented article that is its author's own words.
const column = "Why the Ferry Fares Must Fall\n\nThe ferry fares are the highest on the coast, and they empty the ferries.\n\n" +
	"A cheaper ticket would bring the commuters back within a year.\n\nThe mayor said: \"We cannot afford it.\"\n\n"

// TestWhatAnAuthorWrote answers what somebody said who is quoted nowhere with what the
// article tells that they wrote, and with nothing else.
func TestWhatAnAuthorWrote(t *testing.T) {
	files := map[string]string{
		"fares.txt": column + "Nora Quist is an economist at Lund College, and a columnist.",
		"bridge.txt": "Bridge Closed\n\nThe bridge was closed on Monday.\n\n\"It is safe,\" said Karl Brandt, the engineer.\n\n" +
			"Peter Moe is a columnist.\n\nPeter Moe came too.",
		"ferry.txt": "Anna Roth Defends Her Ferry Against The Council.\n\nAnna Roth was there on Sunday.\n\nThe council has found a buyer for the ferry in the north.\n\n" +
			"\"We want it sold,\" said Karl Brandt.",
		"tunnel.txt": "Otto Lehr: We Need A Tunnel\n\nA tunnel to the island would cost a fortune, and nobody would use it.\n\n" +
			"Lehr left the island in May.",
		"port.txt": "Port Shut\n\nThe port was shut on Friday for the winter.\n\nMara Lind is the director of the port.",
	}
	for asked, want := range map[string]string{
		"what did Nora Quist say about a cheaper ticket?":     "A cheaper ticket would bring the commuters back within a year.",
		"what does nora quist think of the ferry fares":       "The ferry fares are the highest on the coast",
		"what did Nora Quist say about whales?":               "",
		"what did Mara Lind say about the port?":              "",
		"what did Peter Moe say about the bridge?":            "",
		"what did Anna Roth say about a buyer for the ferry?": "",
		"what did Otto Lehr say about a tunnel to the island": "",
	} {
		got := decidedOf(t, files, asked)
		told := got.Shape == Narrate && len(got.Credits) == 1
		if told != (want != "") || want != "" && (got.Credits[0].Author != "Nora Quist" || !strings.HasPrefix(got.Sentence.Text, want)) {
			t.Errorf("%q: shape %v, %v, %q", asked, got.Shape, got.No, got.Sentence.Text)
		}
	}
}

// TestWhoWroteIt finds the writer of an article who is only described, whose name stands
// before the title, with an initial in the note, or who is asked for.
func TestWhoWroteIt(t *testing.T) {
	files := map[string]string{
		"fares.txt": column + "Nora Q. Quist is an economist at the University of Lund, and a columnist.",
		"dredger.txt": "Ida Bohm: The Harbour Wants a Dredger.\n\nThe harbour fills with sand, and nobody at the town hall minds.\n\n" +
			"A dredger would pay for itself within five winters.",
		"bridge.txt": "Bridge Closed\n\nThe bridge was closed on Monday.\n\n\"It is safe,\" said Karl Brandt, the engineer.",
		"sails.txt": "Bring Back the Sails\n\nWind alone could carry the mail to the islands, and it costs nothing.\n\n" +
			"Rolf Tamm is a writer in Visby. Follow him.",
	}
	for asked, want := range map[string]string{
		"what did Nora Quist say about a cheaper ticket?":                            "Nora Q. Quist",
		"what does that economist from the univ of lund say about a cheaper ticket?": "Nora Q. Quist",
		"what does that chemist from the univ of lund say about a cheaper ticket?":   "",
		"who wrote that wind alone could carry the mail to the islands?":             "Rolf Tamm",
		"who wrote that the bridge was closed on a Monday?":                          "",
		"who told of the wind that could carry the mail to the islands?":             "Rolf Tamm",
		"what did Ida Bohm say about whether a dredger would pay for itself?":        "Ida Bohm",
	} {
		got := decidedOf(t, files, asked)
		author := ""
		if got.Shape == Narrate && len(got.Credits) == 1 {
			author = got.Credits[0].Author
		}
		if author != want {
			t.Errorf("%q: by %q, %v, %q", asked, author, got.No, got.Sentence.Text)
		}
	}
}
