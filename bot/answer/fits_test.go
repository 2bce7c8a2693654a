package answer

import (
	"strings"
	"testing"

	"whosaid/retrieval/question"
)

// TestFits tells sentences that contain the kind of thing asked for from others.
func TestFits(t *testing.T) {
	for _, c := range []struct {
		asks, topic, text, sentence string
		want                        float64
	}{
		{"how many", "boats", "", "Some 1,200 boats lay in the harbour.", 1},
		{"how many", "boats", "", "Forty boats lay in the harbour.", 1},
		{"how many", "members", "", "The 15-member board met.", 1},
		{"how many", "boats", "", "The 15-member board met.", 0},
		{"how many", "boats", "", "The 3rd boat lay in the harbour.", whichOne},
		{"how many", "boats", "", "In 2019 the boats lay in the harbour.", 0},
		{"how many", "boats", "", "Forty gulls sat on a boat.", someNumber},
		{"how many", "boats", "", "Thousands of boats lay in the harbour.", whichOne},
		{"", "", "what share of the boats was lost", "Of the boats 41 percent were lost.", 1},
		{"", "", "what share of the boats was lost", "12 of the boats were lost.", whichOne},
		{"", "", "what share of the boats was lost", "The 12 boats were lost.", 0},
		{"how much", "crane", "How much did the crane cost?", "The crane cost $4 million.", 1},
		{"how much", "crane", "How much did the crane cost?", "The crane is 40 years old.", 0},
		{"how old", "crane", "How old is Ann Lee?", "Ann Lee, 58, owns the crane.", 1},
		{"how old", "crane", "How old is Ann Lee?", "The 58-year-old owns the crane.", 1},
		{"how long", "storm", "", "The storm blew for six hours.", 1},
		{"how long", "storm", "", "It was the worst storm in 30 years.", 0},
		{"how long", "storm", "", "The six-hour storm is over.", 1},
		{"where", "boats", "", "The boats lay in Oran.", 1},
		{"where", "boats", "", "The boats lay at Oran.", atPlace},
		{"where", "boats", "", "The boats came in May.", 0},
		{"when", "boats", "", "The boats came in May.", 1},
		{"when", "boats", "", "The 12 boats came.", someTime},
		{"when", "boats", "", "The boats came.", 0},
		{"", "LMO", "What is the LMO?", "She spoke for the Lakes and Marshes Office (LMO).", 1},
		{"", "LMO", "What is the LMO?", "LMO, the marsh office, spoke.", 1},
		{"", "LMO", "What is the LMO?", "She spoke for the LMO on Monday.", 0},
		{"why", "LMO", "Why the LMO?", "She spoke for the LMO on Monday.", 0},
	} {
		d := decider{q: question.Question{Asks: c.asks, Topic: c.topic, Text: c.text}}
		if got := d.fits(c.sentence); got != c.want {
			t.Errorf("%s %s: %q fits %.1f, not %.1f", c.asks, c.topic, c.sentence, got, c.want)
		}
	}
}

// TestVoted finds how a vote ended where that is asked, and only there.
func TestVoted(t *testing.T) {
	for _, c := range []struct {
		question, sentence string
		want               float64
	}{
		{"What was the vote?", "The council agreed 9-4.", 1},
		{"What was the vote?", "The council agreed by nine to four.", 1},
		{"What was the vote?", "Some 63 percent agreed.", whichOne},
		{"What was the vote?", "The council agreed.", 0},
		{"What was the bridge?", "The council agreed 9-4.", 0},
	} {
		d := decider{q: question.Question{Kind: question.Fact, Asks: "what", Text: c.question}}
		if got := d.fits(c.sentence); got != c.want {
			t.Errorf("%s %q fits %.1f, not %.1f", c.question, c.sentence, got, c.want)
		}
	}
}

// TestLastingFew holds that a few of a unit of time are how long something lasts, and
// that a stretch within which something happened is not.
func TestLastingFew(t *testing.T) {
	for text, want := range map[string]float64{
		"I guess a couple of weeks seems fine.": 1, "It took several months.": 1, "About half an hour, then.": 1, "A few days.": 1,
		"A couple of cranes stood there for weeks.": 0, "In the last few days we met.": 0, "The day was long.": 0, "A weekly visit.": 0,
	} {
		if got := lasting(strings.Fields(text)); got != want {
			t.Errorf("%q: %v, want %v", text, got, want)
		}
	}
}
