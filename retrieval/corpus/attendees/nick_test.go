package attendees

import (
	"strings"
	"testing"

	"whosaid/retrieval"
)

// conversation is a document whose lines are turns, "Name: words".
func conversation(text string) *retrieval.Document {
	doc := &retrieval.Document{Text: text, Transcript: &retrieval.Transcript{}}
	at := 0
	for line := range strings.SplitSeq(text, "\n") {
		name, _, _ := strings.Cut(line, ":")
		turn := retrieval.Turn{Span: retrieval.Span{Start: at, End: at + len(line)}, Name: name}
		doc.Transcript.Turns = append(doc.Transcript.Turns, turn)
		at += len(line) + 1
	}
	return doc
}

// TestNicks checks that a short name by which somebody is only spoken to is a name of the
// speaker beside it whom its letters fit.
func TestNicks(t *testing.T) {
	for text, want := range map[string]string{
		"Wilhelmina Foss: The lamps are late.\nOdo Karr: They are not, Mina.":                   "Wilhelmina Foss[Mina]; Odo Karr",
		"ODO: Slugs. Max, you had some.\nMAXIMILIAN: Forty.":                                    "ODO; MAXIMILIAN[Max]",
		"Odo Karr: So, Mina.\nWilhelmina Foss: Hm.":                                             "Odo Karr; Wilhelmina Foss",
		"Odo Karr: So, Mina.\nWilhelmina Foss: Hm.\nOdo Karr: Mina?\nWilhelmina Foss: Yes.":     "Odo Karr; Wilhelmina Foss[Mina]",
		"Odo Karr: Thanks, Frankie.\nFrancis Hume: Sure.":                                       "Odo Karr; Francis Hume",
		"Odo Karr: Thanks, Danny.\nDaniel Hume: Sure.":                                          "Odo Karr; Daniel Hume[Danny]",
		"rule: two fit\nOdo Karr: So, Max.\nMaxine Hume: Yes.\nMaximilian Foss: Yes.":           "rule; Odo Karr; Maxine Hume; Maximilian Foss",
		"Odo Karr: So, Max.\nMaxine Hume: Yes.\nMax Foss: Yes.":                                 "Odo Karr; Maxine Hume; Max Foss",
		"Odo Karr: Just, well, take it.\nJustin Hume: I will just do that.":                     "Odo Karr; Justin Hume",
		"Odo Karr: So, Max.\nAna Ito: Who?\nOdo Karr: It is late.\nMaxine Hume: Here.":          "Odo Karr; Ana Ito; Maxine Hume",
		"Odo Karr: That is Max the lamp.\nMaxine Hume: It is.":                                  "Odo Karr; Maxine Hume",
		"Odo Karr: So, Max.\nAna Ito: No.\nOdo Karr: Max, you?\nAna Ito: No.\nMaxine Hume: Eh?": "Odo Karr; Ana Ito; Maxine Hume",
	} {
		doc := conversation(text)
		Join(doc)
		if got := show(doc.Attendees); got != want {
			t.Errorf("%q:\n got %s\nwant %s", text, got, want)
		}
	}
}
