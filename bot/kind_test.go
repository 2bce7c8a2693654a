package bot

import (
	"testing"

	"whosaid/retrieval/question"
)

// TestFits tells sentences that hold the kind of thing asked for from others.
func TestFits(t *testing.T) {
	cases := []struct {
		asks, topic, text, sentence string
		want                        float64
	}{
		{"how many", "boats", "", "Some 1,200 boats lay in the harbour.", 1},
		{"how many", "boats", "", "Forty boats lay in the harbour.", 1},
		{"how many", "boats", "", "The 3rd boat lay in the harbour.", 0.6},
		{"how long", "storm", "", "The storm blew for six hours.", 1},
		{"how long", "storm", "", "It was the worst storm in 30 years.", 0},
		{"where", "boats", "", "The boats lay in Oran.", 1},
		{"where", "boats", "", "The boats came in May.", 0},
		{"when", "boats", "", "The boats came in May.", 1},
		{"when", "boats", "", "The boats came.", 0},
		{"", "LMO", "What is the LMO?", "She spoke for the Lakes and Marshes Office (LMO).", 1},
		{"", "LMO", "What is the LMO?", "She spoke for the LMO on Monday.", 0},
	}
	for _, c := range cases {
		f := finder{q: question.Question{Asks: c.asks, Topic: c.topic, Text: c.text}}
		if got := f.fits(c.sentence); got != c.want {
			t.Errorf("%s %s: %q fits %.1f, not %.1f", c.asks, c.topic, c.sentence, got, c.want)
		}
	}
}

// TestNames puts articles and titles where they belong.
func TestNames(t *testing.T) {
	for name, want := range map[string]string{
		"United States": "the United States", "US officials": "US officials", "club": "the club", "State Department": "the State Department",
		"Aiko Ito": "Aiko Ito", "NATO": "NATO", "harbour officials": "harbour officials",
	} {
		if got := named(name); got != want {
			t.Errorf("named(%q) is %q, not %q", name, got, want)
		}
	}
	for role, want := range map[string]string{"Captain": "Captain", "the Governor": "Governor", "Lieutenant Governor": "Lieutenant Governor", "port captain": "", "Polish Foreign Minister": ""} {
		if got := titleOf(role); got != want {
			t.Errorf("titleOf(%q) is %q, not %q", role, got, want)
		}
	}
}
