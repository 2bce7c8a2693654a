package answer

import (
	"strings"
	"testing"

	"whosaid/retrieval"
)

// TestAsksVote holds which questions ask how a vote went.
func TestAsksVote(t *testing.T) {
	for text, want := range map[string]bool{
		"who voted against the new crane and why":        true,
		"how did the crane vote go":                      true,
		"how did the council vote on the crane":          true,
		"how many votes for the crane":                   true,
		"what was the result of the vote on the crane":   true,
		"who on the board voted no to the crane":         true,
		"who spoke against the crane":                    false,
		"when do we vote on the crane":                   false,
		"what happened to Mara's amendment on the crane": true,
		"did the crane motion get carried":               true,
		"why did Mara Lind vote against the crane":       false,
		"what did Mara Lind say about how the vote went": true,
	} {
		if got := asksVote.MatchString(text); got != want {
			t.Errorf("%q: %v", text, got)
		}
	}
}

const crane = "3. CRANE\n\nMs Lind said the crane is old. Mr Roth spoke against.\n\n" +
	"The clerk read a letter. Vote on the crane: 3 for (ML, Ode, Frey), 2 against (Roth, IN-P). RESOLVED to buy.\n\n" +
	"4. PAINT\n\nThe motion was CARRIED by 4 votes to 2.\n\nIda carried the pots. Things to ask for: paint."

// TestVotesIn holds where minutes tell of votes, and on which item.
func TestVotesIn(t *testing.T) {
	doc := &retrieval.Document{Name: "minutes.txt", Text: crane}
	at := 0
	for part := range strings.SplitSeq(crane, "\n\n") {
		doc.Paragraphs = append(doc.Paragraphs, retrieval.Paragraph{Span: retrieval.Span{Start: at, End: at + len(part)}, Heading: len(part) == 8})
		at += len(part) + 2
	}
	votes := votesIn(doc)
	if len(votes) != 2 || !strings.HasPrefix(votes[0].item(), "3. CRANE") || !strings.HasPrefix(votes[1].item(), "4. PAINT") ||
		!strings.HasPrefix(votes[0].span.In(crane), "Vote on the crane") {
		t.Fatalf("%v", votes)
	}
	for question, want := range map[string]string{
		"who voted against the crane": "Mads Roth, Ida Nash-Parr",
		"who voted for the crane":     "Mara Lind, Ode",
	} {
		var got []string
		for _, name := range []string{"Mara Lind", "Ode", "Mads Roth", "Ida Nash-Parr", "Bo Ek"} {
			if namesOne(votes[0].side(question), name) {
				got = append(got, name)
			}
		}
		if strings.Join(got, ", ") != want {
			t.Errorf("%s: %v, want %v", question, got, want)
		}
	}
}

// TestVotesAlone: of two votes on one item, such as a motion's and its amendment's, neither is told as
// the item's.
func TestVotesAlone(t *testing.T) {
	got := alone([]vote{{from: 1, n: 2}, {from: 1, n: 4}, {from: 5, n: 6}})
	if len(got) != 1 || got[0].n != 6 {
		t.Errorf("%+v", got)
	}
}
