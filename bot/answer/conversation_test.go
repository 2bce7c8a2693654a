package answer

import (
	"slices"
	"strings"
	"testing"

	"whosaid/retrieval"
	"whosaid/retrieval/similarity"
)

// TestBestWindow holds that of a long turn only sentences beside each other count.
func TestBestWindow(t *testing.T) {
	topic := similarity.NewQuery("harbour crane inspection")
	filler := strings.Repeat("Somebody was late again and nothing came of it. ", 10)
	near := filler + "The harbour crane failed its inspection. " + filler
	apart := "The harbour was quiet. " + filler + "We saw a crane. " + filler + "There is an inspection."
	whole := func(text string) float64 { return topic.Match(similarity.NewText(text)).MaxSim }
	if all, got := bestWindow(topic, near); got < .99 || all != whole(near) {
		t.Errorf("words beside each other cover %.2f, want all", got)
	}
	if all, got := bestWindow(topic, apart); got > .7 || all != whole(apart) {
		t.Errorf("words far apart cover %.2f, want less than the whole turn's %.2f", got, whole(apart))
	}
	if all, got := bestWindow(topic, "The crane."); got != all || all != whole("The crane.") {
		t.Errorf("a short turn covers %.2f, want what all of it does, %.2f", got, all)
	}
}

// TestTurnSigns holds that turns answer the likelier, the further the first leads
// and the more of the question's own words stand around it.
func TestTurnSigns(t *testing.T) {
	sure, unsure := turnSigns{lead: .8, around: 1}, turnSigns{lead: .05, around: .4}
	if sure.likely() < likelyTurn || unsure.likely() >= likelyTurn {
		t.Errorf("likely %.2f and %.2f, want them on either side of %.2f", sure.likely(), unsure.likely(), likelyTurn)
	}
}

// TestSaysNothing holds which turns are shown only where they come first.
func TestSaysNothing(t *testing.T) {
	for text, want := range map[string]bool{"Yeah, it is.": true, "Great, thanks.": true, "The crane failed.": false} {
		if got := saysNothing(retrieval.Statement{Text: text}); got != want {
			t.Errorf("%q: %v, want %v", text, got, want)
		}
	}
}

// TestAsksBothSides holds which questions want those for and those against.
func TestAsksBothSides(t *testing.T) {
	for text, want := range map[string]bool{
		"who's for and who's against the new crane": true, "who is against it and who is in favour": true,
		"what are the pros and cons of the crane": true, "who was against the crane": false, "what is the crane for": false,
	} {
		if got := asksBothSides.MatchString(text); got != want {
			t.Errorf("%q: %v, want %v", text, got, want)
		}
	}
}

// TestAlternately holds that both sides are told by turns.
func TestAlternately(t *testing.T) {
	if got := alternately([]int{1, 3, 5}, []int{2}); !slices.Equal(got, []int{1, 2, 3, 5}) {
		t.Errorf("got %v", got)
	}
}
