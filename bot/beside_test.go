package bot

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"whosaid/retrieval"
)

func TestBeside(t *testing.T) {
	s := retrieval.Statement{Speaker: "the mayor", SpeakerRole: "The Mayor", Via: "a news agency", Addressee: " ", Venue: "a press conference", When: "on Monday"}
	if role := RoleBeside(s); role != "" {
		t.Errorf("a role that is the name: %q", role)
	}
	s.Speaker = "Ana Silva"
	if role := RoleBeside(s); role != "The Mayor" {
		t.Errorf("a role: %q", role)
	}
	if diff := cmp.Diff([]Circumstance{{"via ", "a news agency"}, {"at ", "a press conference"}, {"", "on Monday"}}, Circumstances(s)); diff != "" {
		t.Error(diff)
	}
}

func TestWhereSomebodySpoke(t *testing.T) {
	for venue, want := range map[string]string{"a rally in Ohio": "at ", "a letter to the council": "in ", "a radio programme": "on ",
		"Fox News": "at ", "on Fox News": ""} {
		if got := Circumstances(retrieval.Statement{Venue: venue}); len(got) != 1 || got[0].Word != want || got[0].What != venue {
			t.Errorf("%q: %v, want %q", venue, got, want)
		}
	}
}
